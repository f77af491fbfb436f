import type { Page, Query, Scan, Store, StoredDocument } from './store.js';

/** Documents in one page where all of them are wanted: as many as the store gives at a time. */
const PAGE = 1000;

/** Every document that a query finds, page by page. @throws CodedError STORE_UNAVAILABLE */
export function everyDocument(store: Store, query: Omit<Query, 'after'>): AsyncGenerator<StoredDocument> {
  return pageByPage((after) => store.query({ limit: PAGE, ...query, ...after }));
}

/** Every document of a type over all partitions, page by page. @throws CodedError STORE_UNAVAILABLE */
export function everyScanned(store: Store, scan: Omit<Scan, 'after'>): AsyncGenerator<StoredDocument> {
  return pageByPage((after) => store.scan({ limit: PAGE, ...scan, ...after }));
}

async function* pageByPage(read: (after: { after?: string }) => Promise<Page>): AsyncGenerator<StoredDocument> {
  let after: string | undefined;
  do {
    const page = await read(after === undefined ? {} : { after });
    yield* page.documents;
    after = page.next;
  } while (after !== undefined);
}
