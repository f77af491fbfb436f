import type { Store } from '../../src/store/store.js';

/** What went to the store and came back since the last look. */
export interface StoreUse {
  gets: number;
  queries: number;
  commits: number;
  /** Bytes of JSON of the documents. */
  read: number;
  written: number;
}

/** The same store, counted. */
export function counted(store: Store): { store: Store; take(): StoreUse } {
  const none = { gets: 0, queries: 0, commits: 0, read: 0, written: 0 };
  let use: StoreUse = { ...none };
  const bytes = (value: unknown) => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)));
  return {
    store: {
      ...store,
      async get(partition, id) {
        const document = await store.get(partition, id);
        use.gets += 1;
        use.read += bytes(document?.body);
        return document;
      },
      async query(query) {
        const page = await store.query(query);
        use.queries += 1;
        use.read += page.documents.reduce((sum, { body }) => sum + bytes(body), 0);
        return page;
      },
      async commit(partition, operations) {
        use.commits += 1;
        use.written += operations.reduce((sum, one) => sum + ('body' in one ? bytes(one.body) : 0), 0);
        return store.commit(partition, operations);
      },
    },
    take() {
      const taken = use;
      use = { ...none };
      return taken;
    },
  };
}
