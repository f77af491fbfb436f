/**
 * The one port to durable state: documents under a partition key. Two implementations keep the same contract
 * (`tests/src/store/contract.ts`): embedded (SQLite) and Azure Cosmos DB.
 */

/** A stored document. `body` is unknown on purpose: whoever reads it parses it with its own zod schema. */
export interface StoredDocument {
  partition: string;
  id: string;
  /** Kind of document, such as `person`; scans go by it. */
  type: string;
  /** Opaque version of this document; changes with every write. */
  etag: string;
  body: unknown;
}

/** One change inside a commit. `replace` and `delete` hold only while the document still has the etag that was read. */
export type Operation =
  | { op: 'create'; id: string; type: string; body: object }
  | { op: 'replace'; id: string; type: string; body: object; ifMatch: string }
  | { op: 'delete'; id: string; ifMatch: string };

/**
 * What became of a commit. `conflict` is an expected outcome: nothing was written, `index` is the first operation that
 * did not hold and `reason` says why (`exists`: create of a taken id, `changed`: another etag, `missing`: no such document).
 */
export type CommitResult =
  | { status: 'committed'; etags: (string | undefined)[] }
  | { status: 'conflict'; index: number; reason: 'exists' | 'changed' | 'missing' };

/** One page, ordered by id (in a scan by partition, then id). `next` is given only when there is more. */
export interface Page {
  documents: StoredDocument[];
  next?: string;
}

/** Documents of one partition, by id. */
export interface Query {
  partition: string;
  type?: string;
  idPrefix?: string;
  descending?: boolean;
  /** 1..1000, default 100. */
  limit?: number;
  /** `next` of the page before; opaque. */
  after?: string;
}

/** Documents of one type over all partitions; a bounded page at a time. */
export interface Scan {
  type: string;
  limit?: number;
  after?: string;
}

/** At most this many operations in one commit (the limit of Cosmos DB's transactional batch). */
export const MAX_OPERATIONS = 100;

/**
 * Every method throws CodedError STORE_UNAVAILABLE when the store cannot be reached in time, and STORE_REJECTED when the
 * call itself is wrong (too large, a forbidden id, too many operations; `rules.ts`). A commit that ends in
 * STORE_UNAVAILABLE may have been written: read again, or repeat it with ids that follow from what is written.
 */
export interface Store {
  /** Point read; undefined when there is no such document. */
  get(partition: string, id: string): Promise<StoredDocument | undefined>;
  query(query: Query): Promise<Page>;
  scan(scan: Scan): Promise<Page>;
  /** All operations or none, in one partition. The etags are in the order of the operations (undefined for a delete). */
  commit(partition: string, operations: readonly Operation[]): Promise<CommitResult>;
  /** Cheap check that the store answers; throws STORE_UNAVAILABLE when it does not. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
