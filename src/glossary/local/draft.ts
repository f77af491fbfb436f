import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CodedError } from '../../errors.js';
import type { Operation, Store } from '../../store/store.js';
import { type LocalChange, type LocalOutcome, localTermSchema } from './localTerm.js';
import type { LocalTermsStore } from './localTerms.js';
import { partitionOf } from './stored.js';

/** What became of an import: how many terms are as the file says, and which were written by somebody else meanwhile. */
export interface Taken {
  count: number;
  changed: string[];
}

/** `other`: this preview is not the last one any more. `again`: it was taken over before, nothing was done now. */
export type TakeOutcome = { status: 'taken' | 'again'; taken: Taken } | { status: 'other' };

/** The last preview of each owner, until it is confirmed. A term is not written before that. */
export interface Drafts {
  /** Keeps what a file would do; gives the key that confirms it. @throws CodedError STORE_UNAVAILABLE */
  keep(partnership: string, by: string, changes: readonly LocalChange[], now: Date): Promise<string>;
  /** Does it, once; after a failure halfway the rest. @throws CodedError STORE_UNAVAILABLE */
  take(partnership: string, by: string, key: string, now: Date): Promise<TakeOutcome>;
}

const words = {
  term: z.string(),
  names: z.array(z.string()),
  definition: z.object({ nl: z.string(), en: z.string().optional() }),
  entry: z.string().optional(),
};
const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), ...words }),
  z.object({ kind: z.literal('change'), id: localTermSchema.shape.id, seen: z.number().int(), ...words }),
]);
const draftSchema = z.object({
  key: z.string(),
  at: z.iso.datetime(),
  changes: z.array(changeSchema),
  taken: z.object({ count: z.number(), changed: z.array(z.string()) }).optional(),
});

const ATTEMPTS = 5;

export function createDrafts(store: Store, terms: Pick<LocalTermsStore, 'changeAll'>): Drafts {
  async function write(partnership: string, by: string, body: object): Promise<void> {
    const id = idOf(by);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const known = await store.get(partitionOf(partnership), id);
      const operation: Operation =
        known === undefined
          ? { op: 'create', id, type: 'local-import', body }
          : { op: 'replace', id, type: 'local-import', body, ifMatch: known.etag };
      const result = await store.commit(partitionOf(partnership), [operation]);
      if (result.status === 'committed') return;
    }
    throw new CodedError('STORE_UNAVAILABLE', `An import kept changing: ${ATTEMPTS} tries.`);
  }

  return {
    async keep(partnership, by, changes, now) {
      // The moment is in it: the same file, shown again later, is another preview.
      const at = now.toISOString();
      const key = createHash('sha256')
        .update(JSON.stringify([at, changes]))
        .digest('hex')
        .slice(0, 32);
      await write(partnership, by, { key, at, changes });
      return key;
    },
    async take(partnership, by, key, now) {
      const document = await store.get(partitionOf(partnership), idOf(by));
      const draft = draftSchema.safeParse(document?.body).data;
      if (draft === undefined || draft.key !== key) return { status: 'other' };
      if (draft.taken !== undefined) return { status: 'again', taken: draft.taken };
      const changes = draft.changes as LocalChange[];
      const taken = tally(changes, await terms.changeAll(partnership, changes, by, now));
      await write(partnership, by, { key, at: draft.at, changes: [], taken });
      return { status: 'taken', taken };
    },
  };
}

/** What became of the changes of an import. */
export function tally(changes: readonly LocalChange[], outcomes: readonly LocalOutcome[]): Taken {
  const changed = changes.flatMap((change, at) =>
    outcomes[at]?.status === 'done' || change.kind === 'retire' ? [] : [change.term],
  );
  return { count: changes.length - changed.length, changed };
}

function idOf(person: string): string {
  return `import:${person}`;
}
