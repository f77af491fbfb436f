import { plain } from '../../plain.js';
import type { LocalChange, LocalOutcome, LocalTerm } from './localTerm.js';
import type { Known } from './shelf.js';
import { keysOf, readWords, type Words } from './words.js';

/** Ids stay short, so that a version has room behind it. */
const MAX_ID = 60;

/**
 * What becomes of a change, among the terms as they are known. `done` with the very term that is known means that nothing is
 * to be written. Pure.
 */
export function decide(known: Known, change: LocalChange, by: string, now: Date): LocalOutcome {
  const signed = { by, at: now.toISOString() };
  switch (change.kind) {
    case 'add':
      return add(known, change, signed);
    case 'change':
      return alter(known, change, signed);
    case 'retire':
      return retire(known, change, signed);
    default:
      return change satisfies never;
  }
}

type Signed = Pick<LocalTerm, 'by' | 'at'>;

function add(known: Known, change: Extract<LocalChange, { kind: 'add' }>, signed: Signed): LocalOutcome {
  const read = readWords(change);
  if (read.status === 'invalid') return read;
  const { words } = read;
  const others = alike(known, keysOf(words));
  // Teams delivers twice, and people press twice.
  const same = others.find((other) => saysTheSame(other, words));
  if (same !== undefined) return { status: 'done', term: same };
  if (others.length > 0 && change.twin !== true) return { status: 'same-name', others };
  const { id, version } = freeId(known, words.term);
  return { status: 'done', term: { id, ...words, ...signed, version } };
}

function alter(known: Known, change: Extract<LocalChange, { kind: 'change' }>, signed: Signed): LocalOutcome {
  const now = known.get(change.id);
  if (now === undefined) return { status: 'missing' };
  const entry = change.entry ?? now.entry;
  const { term, names, definition } = change;
  const read = readWords({ term, names, definition, ...(entry === undefined ? {} : { entry }) });
  if (read.status === 'invalid') return read;
  const { words } = read;
  if (!now.retired && saysTheSame(now, words)) return { status: 'done', term: now };
  if (now.version !== change.seen) return { status: 'changed', now };
  if (now.retired) return { status: 'missing' };
  // What it shares with a twin already, it may keep.
  const before = new Set(keysOf(now));
  const others = alike(
    known,
    keysOf(words).filter((key) => !before.has(key)),
  ).filter(({ id }) => id !== now.id);
  if (others.length > 0) return { status: 'same-name', others };
  return { status: 'done', term: { id: now.id, ...words, ...signed, version: now.version + 1 } };
}

function retire(known: Known, change: Extract<LocalChange, { kind: 'retire' }>, signed: Signed): LocalOutcome {
  const now = known.get(change.id);
  if (now === undefined) return { status: 'missing' };
  if (now.retired) return { status: 'done', term: now };
  if (now.version !== change.seen) return { status: 'changed', now };
  return { status: 'done', term: { ...now, ...signed, version: now.version + 1, retired: true } };
}

function alike(known: Known, keys: readonly string[]): LocalTerm[] {
  const found = keys.flatMap((key) => known.named(key));
  return [...new Map(found.map((term) => [term.id, term])).values()];
}

/** Whether a term is in these words already. */
function saysTheSame(term: LocalTerm, words: Words): boolean {
  return contentOf(term) === contentOf(words);
}

function contentOf({ term, names, definition, entry }: Words | LocalTerm): string {
  return JSON.stringify([term, [...names].sort(), definition.nl, definition.en ?? '', entry ?? '']);
}

/** The first id of this term that is free. A retired term that comes back goes on where its history ended. */
function freeId(known: Known, term: string): { id: string; version: number } {
  const base = slugOf(term);
  for (let at = 1; ; at += 1) {
    const id = at === 1 ? base : `${base}-${at}`;
    const holder = known.get(id);
    if (known.taken(id) || (holder !== undefined && !holder.retired)) continue;
    return { id, version: (holder?.version ?? 0) + 1 };
  }
}

function slugOf(term: string): string {
  const words = plain(term).replace(/[^a-z0-9]+/g, '-');
  return words.slice(0, MAX_ID).replace(/^-+|-+$/g, '') || 'begrip';
}
