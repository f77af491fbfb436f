import type { Operation } from '../../store/store.js';
import { type LocalTerm, localTermSchema } from './localTerm.js';

/**
 * Where the terms of a partnership are: one document for each version, never changed; one for the last version of each
 * term; and one small one that every commit replaces, so that writers come one after another and readers see cheaply
 * whether there is anything new.
 */
export function partitionOf(partnership: string): string {
  return `begrippen:${partnership}`;
}

export const STAND = 'stand';
export const LAST = 'laatste:';
const STAND_TYPE = 'local-stand';
export const LAST_TYPE = 'local-term';
export const VERSION_TYPE = 'local-version';

/** The beginning of the ids of all versions of a term. */
export function versionsOf(id: string): string {
  return `term:${id}:`;
}

/** The operations that write one version; `etag` is that of the last version before it. */
export function operationsOf(term: LocalTerm, etag: string | undefined): Operation[] {
  const last = { id: `${LAST}${term.id}`, type: LAST_TYPE, body: term };
  const version = `${versionsOf(term.id)}${String(term.version).padStart(6, '0')}`;
  return [
    etag === undefined ? { op: 'create', ...last } : { op: 'replace', ...last, ifMatch: etag },
    { op: 'create', id: version, type: VERSION_TYPE, body: term },
  ];
}

/** The operation that lets others see that something changed. */
export function standOperation(etag: string | undefined, at: Date): Operation {
  const stand = { id: STAND, type: STAND_TYPE, body: { at: at.toISOString() } };
  return etag === undefined ? { op: 'create', ...stand } : { op: 'replace', ...stand, ifMatch: etag };
}

/** A stored term; undefined when this version of the bot does not understand it. */
export function readTerm(body: unknown): LocalTerm | undefined {
  return localTermSchema.safeParse(body).data;
}
