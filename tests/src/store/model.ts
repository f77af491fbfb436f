import fc from 'fast-check';
import type { Operation } from '../../../src/store/store.js';

/** What a test wants to do, before any etag is known. `stale` means: with an etag that is not that of the document. */
export interface Intent {
  op: 'create' | 'replace' | 'delete';
  id: string;
  type: string;
  body: object;
  stale: boolean;
}

const STALE = '"00000000-0000-0000-0000-000000000000"';

/** Rows of commits in a few partitions on a few ids, so that they meet each other often. */
export function anyCommits(partitions: readonly string[]) {
  const intent: fc.Arbitrary<Intent> = fc.record({
    op: fc.constantFrom('create', 'replace', 'delete'),
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    type: fc.constantFrom('note', 'memo'),
    body: fc.record(
      { text: fc.string({ unit: 'grapheme' }), number: fc.integer(), list: fc.array(fc.boolean()) },
      { noNullPrototype: true },
    ),
    stale: fc.boolean(),
  });
  const intents = fc.uniqueArray(intent, { selector: ({ id }) => id, minLength: 1, maxLength: 3 });
  return fc.array(fc.record({ partition: fc.constantFrom(...partitions), intents }), { minLength: 1, maxLength: 10 });
}

export function toOperation(intent: Intent, etag: string | undefined): Operation {
  const { op, id, type, body, stale } = intent;
  const ifMatch = stale || etag === undefined ? STALE : etag;
  if (op === 'create') return { op, id, type, body };
  return op === 'replace' ? { op, id, type, body, ifMatch } : { op, id, ifMatch };
}

/** The simplest store there is: the meaning of a commit, without etags. */
export function modelStore() {
  const partitions = new Map<string, Map<string, { type: string; body: object }>>();
  return {
    commit(partition: string, intents: readonly Intent[]) {
      const documents = new Map(partitions.get(partition));
      for (const [index, { op, id, type, body, stale }] of intents.entries()) {
        const there = documents.has(id);
        if (op === 'create' && there) return { status: 'conflict', index, reason: 'exists' };
        if (op !== 'create' && !there) return { status: 'conflict', index, reason: 'missing' };
        if (op !== 'create' && stale) return { status: 'conflict', index, reason: 'changed' };
        if (op === 'delete') documents.delete(id);
        else documents.set(id, { type, body });
      }
      partitions.set(partition, documents);
      return { status: 'committed' };
    },
    documents(partition: string) {
      const entries = [...(partitions.get(partition) ?? [])].map(([id, document]) => ({ id, ...document }));
      return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    },
  };
}
