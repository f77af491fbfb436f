import { CodedError } from '../errors.js';
import type { Operation, Query, Scan } from './store.js';
import { MAX_OPERATIONS } from './store.js';

/**
 * What both stores refuse before anything is sent, so that what passes on a laptop also passes in the cloud. The numbers
 * stay under those of Cosmos DB: id 1,023 bytes, partition key 2,048 bytes, item and request 2 MB, 100 operations.
 */
const MAX_ID_CHARACTERS = 255;
const MAX_PARTITION_BYTES = 1024;
const MAX_COMMIT_BYTES = 1_900_000;
/** What an operation adds on the wire beside its body: field names, quotes, nonce. */
const OPERATION_OVERHEAD_BYTES = 400;
const MAX_LIMIT = 1000;
const DEFAULT_LIMIT = 100;

// Path signs are forbidden in Cosmos DB ids; SQLite cuts text at U+0000; a lone surrogate is no valid UTF-8, so two ids
// could become one. Control characters separate the parts of a sort key (`sortKey` in cosmos/stored.ts).
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused here
const FORBIDDEN = /[\u0000-\u001f\u007f/\\?#]|\p{Surrogate}/u;

/** An operation that passed the rules, its body as JSON text. */
export type Prepared =
  | { op: 'create'; id: string; type: string; json: string }
  | { op: 'replace'; id: string; type: string; json: string; ifMatch: string }
  | { op: 'delete'; id: string; ifMatch: string };

/** @throws CodedError STORE_REJECTED when the partition or the id can not be a name in both stores. */
export function checkKey(partition: string, id: string): void {
  checkPartition(partition);
  checkName('id', id);
}

/**
 * The operations of one commit, checked and serialised.
 * @throws CodedError STORE_REJECTED naming the operation: a forbidden id, an id twice, no etag, not JSON, or too much.
 */
export function prepare(partition: string, operations: readonly Operation[]): Prepared[] {
  checkPartition(partition);
  if (operations.length > MAX_OPERATIONS) {
    throw rejected(`a commit of ${operations.length} operations; at most ${MAX_OPERATIONS} go together, split it`);
  }
  const prepared = operations.map(prepareOne);
  const ids = new Set(prepared.map((operation) => operation.id));
  if (ids.size < prepared.length) throw rejected('two operations on one id in one commit; make it one operation');
  const bytes = prepared.reduce((sum, operation) => sum + size(partition, operation), 0);
  if (bytes > MAX_COMMIT_BYTES) {
    throw rejected(`a commit of ${bytes} bytes; at most ${MAX_COMMIT_BYTES} go together, split it over documents`);
  }
  return prepared;
}

/** @throws CodedError STORE_REJECTED when a part of the query is out of bounds. */
export function checkQuery(query: Query): Query & { limit: number } {
  checkPartition(query.partition);
  if (query.type !== undefined) checkName('type', query.type);
  if (query.idPrefix !== undefined && query.idPrefix !== '') checkName('idPrefix', query.idPrefix);
  return { ...query, limit: checkLimit(query.limit) };
}

/** @throws CodedError STORE_REJECTED when a part of the scan is out of bounds. */
export function checkScan(scan: Scan): Scan & { limit: number } {
  checkName('type', scan.type);
  return { ...scan, limit: checkLimit(scan.limit) };
}

/** The error of a call that is wrong in itself and would be wrong again. */
export function rejected(what: string): CodedError {
  return new CodedError('STORE_REJECTED', `The store refused ${what}.`);
}

function prepareOne(operation: Operation): Prepared {
  checkName('id', operation.id);
  if (operation.op !== 'create') checkEtag(operation.ifMatch);
  if (operation.op === 'delete') return { op: 'delete', id: operation.id, ifMatch: operation.ifMatch };
  checkName('type', operation.type);
  const { id, type } = operation;
  const json = toJson(operation.body);
  return operation.op === 'create'
    ? { op: 'create', id, type, json }
    : { op: 'replace', id, type, json, ifMatch: operation.ifMatch };
}

/** "*" would match any version in Cosmos DB, and an empty one would be no condition at all. */
function checkEtag(etag: string): void {
  if (etag === '' || etag === '*') throw rejected('an operation without an etag; read the document and pass its etag');
}

function checkPartition(partition: string): void {
  checkForbidden('partition', partition);
  if (Buffer.byteLength(partition) > MAX_PARTITION_BYTES) {
    throw rejected(`a partition of more than ${MAX_PARTITION_BYTES} bytes; make its name shorter`);
  }
}

function checkName(what: string, name: string): void {
  checkForbidden(what, name);
  if (name.length > MAX_ID_CHARACTERS) {
    throw rejected(`${what} of more than ${MAX_ID_CHARACTERS} characters; make it shorter`);
  }
}

function checkForbidden(what: string, name: string): void {
  if (name === '') throw rejected(`an empty ${what}`);
  if (FORBIDDEN.test(name)) {
    throw rejected(`${what} with a control character or one of / \\ ? # in it; encode what people typed first`);
  }
}

function checkLimit(limit = DEFAULT_LIMIT): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= MAX_LIMIT) return limit;
  throw rejected(`a page of ${limit}; ask for 1 to ${MAX_LIMIT} documents at a time`);
}

function toJson(body: object): string {
  const json = asText(body);
  if (json === undefined || !/^[{[]/.test(json)) throw rejected('a body that is no JSON object');
  return json;
}

function asText(body: object): string | undefined {
  try {
    return JSON.stringify(body);
  } catch {
    // The cause is left out: it may quote what is in the body.
    return undefined;
  }
}

function size(partition: string, operation: Prepared): number {
  const body = operation.op === 'delete' ? 0 : Buffer.byteLength(operation.json);
  return body + 3 * (Buffer.byteLength(partition) + Buffer.byteLength(operation.id)) + OPERATION_OVERHEAD_BYTES;
}
