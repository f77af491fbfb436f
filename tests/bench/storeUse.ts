import type { Operation, Store } from '../../src/store/store.js';

/** What went to the store and came back since the last look. */
export interface StoreUse {
  gets: number;
  queries: number;
  /** Scans of a type over all partitions. */
  scans: number;
  commits: number;
  /** Bytes of JSON of the documents. */
  read: number;
  written: number;
  /** Request units, estimated (`unitsOf`). */
  units: number;
}

/** The same store, counted. @param counts whether a call counts, by its partition; a scan has none */
export function counted(
  store: Store,
  counts: (partition: string | undefined) => boolean = () => true,
): { store: Store; take(): StoreUse } {
  const none = { gets: 0, queries: 0, scans: 0, commits: 0, read: 0, written: 0, units: 0 };
  let use: StoreUse = { ...none };
  const add = (more: Partial<StoreUse>) => {
    for (const [what, number] of Object.entries(more)) use[what as keyof StoreUse] += number;
  };
  return {
    store: {
      ...store,
      async get(partition, id) {
        const document = await store.get(partition, id);
        const read = bytesOf(document?.body);
        if (counts(partition)) add({ gets: 1, read, units: unitsOf.read(read) });
        return document;
      },
      async query(query) {
        const page = await store.query(query);
        const read = page.documents.reduce((sum, { body }) => sum + bytesOf(body), 0);
        if (counts(query.partition)) add({ queries: 1, read, units: unitsOf.query(read) });
        return page;
      },
      async scan(scan) {
        const page = await store.scan(scan);
        const read = page.documents.reduce((sum, { body }) => sum + bytesOf(body), 0);
        if (counts(undefined)) add({ scans: 1, read, units: unitsOf.query(read) });
        return page;
      },
      async commit(partition, operations) {
        const written = operations.reduce((sum, one) => sum + ('body' in one ? bytesOf(one.body) : 0), 0);
        const units = operations.reduce((sum, one) => sum + unitsOf[one.op](one), 0);
        if (counts(partition)) add({ commits: 1, written, units });
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

const writing = (one: Operation) => 5.5 * kilobytes('body' in one ? bytesOf(one.body) : 0);

/** Request units by the documented prices (Azure Cosmos DB: optimize-cost-reads-writes, request-units) and what is assumed beside them. */
export const UNITS =
  'Request units are an estimate: 1 for a point read of 1 KB, 5.5 for an insert of 1 KB, a replace twice an insert (documented); ' +
  'a KB that is begun is a KB, a query in one partition is 3 and 1 for each KB it gives, a delete is as an insert (assumed).';

const unitsOf = {
  read: (bytes: number) => kilobytes(bytes),
  query: (bytes: number) => 3 + (bytes === 0 ? 0 : kilobytes(bytes)),
  create: writing,
  replace: (one: Operation) => 2 * writing(one),
  delete: writing,
};

export function bytesOf(value: unknown): number {
  return value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value));
}

function kilobytes(bytes: number): number {
  return Math.max(1, Math.ceil(bytes / 1024));
}
