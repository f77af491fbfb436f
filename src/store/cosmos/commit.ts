import type { Container } from '@azure/cosmos';
import { z } from 'zod';
import { CodedError } from '../../errors.js';
import type { Prepared } from '../rules.js';
import type { CommitResult } from '../store.js';
import { Fault, isAmbiguous } from './fault.js';
import { type Call, hasTime, type Patience, repeat } from './retry.js';
import { allRows } from './rows.js';
import { type StoredItem, sortKey } from './stored.js';
import { exchange } from './transport.js';

type Conflict = Extract<CommitResult, { status: 'conflict' }>;
type BatchOperations = Parameters<Container['items']['batch']>[0];

/** What a batch says of each operation. */
const resultSchema = z.array(
  z.object({ statusCode: z.number(), eTag: z.string().optional(), retryAfterMilliseconds: z.number().optional() }),
);

const FAILED_WITH_ANOTHER = 424;
const REASONS: Readonly<Record<number, Conflict['reason']>> = { 404: 'missing', 409: 'exists', 412: 'changed' };

/** Where and what one commit writes; `nonce` is its own and stands in every document it writes. */
export interface Commit {
  partition: string;
  operations: readonly Prepared[];
  nonce: string;
}

/**
 * Writes all operations in one transactional batch, also a single one: one road to keep right. When an answer was lost
 * (reset, time-out, 408, 5xx) the write may have been done, and repeating it then meets itself as a conflict. So after a
 * lost answer a conflict is believed only when no document carries this commit's nonce.
 */
export async function commitTo(
  container: Container,
  call: Call,
  patience: Patience,
  commit: Commit,
): Promise<CommitResult> {
  const result = await repeat(call, patience, () => batch(container, commit));
  if (result.status === 'committed' || !call.faults.some(isAmbiguous)) return result;
  if (!hasTime(call, patience)) throw unknownOutcome('there was no time left to look');
  return await repeat(call, patience, () => afterLostAnswer(container, call, patience, commit, result));
}

async function batch(container: Container, { partition, operations, nonce }: Commit): Promise<CommitResult> {
  const items = operations.map((operation) => toBatchOperation(partition, operation, nonce));
  const response = await exchange(() =>
    container.items.batch(items, partition, { contentResponseOnWriteEnabled: false }),
  );
  // A failed batch does not throw: it answers 207, with 424 for all operations but the one that did not hold.
  const results = resultSchema.parse(response.result);
  const index = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== FAILED_WITH_ANOTHER);
  const culprit = results[index];
  if (culprit === undefined) return { status: 'committed', etags: operations.map((_, i) => results[i]?.eTag) };
  const reason = REASONS[culprit.statusCode];
  if (reason !== undefined) return { status: 'conflict', index, reason };
  throw new Fault({ status: culprit.statusCode, retryAfterMs: culprit.retryAfterMilliseconds });
}

/** One read tells whether the batch was ours: it is all or nothing, so one document with the nonce is enough. */
async function afterLostAnswer(
  container: Container,
  call: Call,
  patience: Patience,
  commit: Commit,
  conflict: Conflict,
): Promise<CommitResult> {
  const written = await etagsOf(container, call, patience, commit);
  // A delete leaves nothing to recognise. That the document is gone is what was asked for.
  const gone = conflict.reason === 'missing' && commit.operations.every((operation) => operation.op === 'delete');
  if (gone || written.size > 0) {
    return { status: 'committed', etags: commit.operations.map((operation) => etagAfter(operation, written)) };
  }
  if (conflict.reason === 'exists') return conflict;
  // Someone else wrote since, either before us or over our own version.
  throw unknownOutcome('another commit has changed its documents since');
}

/** "Conflict" would promise that nothing was written, and whoever then counts on would count twice. */
function unknownOutcome(why: string): CodedError {
  return new CodedError(
    'STORE_UNAVAILABLE',
    `Cosmos DB: the answer to a commit was lost and ${why}, so it is unknown whether it was written. Read before repeating it.`,
  );
}

/** A document that another commit has changed since gets an etag that matches nothing: a later replace must not hold. */
function etagAfter(operation: Prepared, written: ReadonlyMap<string, string>): string | undefined {
  if (operation.op === 'delete') return undefined;
  return written.get(operation.id) ?? 'changed-since';
}

async function etagsOf(
  container: Container,
  call: Call,
  patience: Patience,
  { partition, nonce }: Commit,
): Promise<Map<string, string>> {
  const query = 'SELECT c.id, c._etag FROM c WHERE c["partition"] = @partition AND c["commit"] = @nonce';
  const parameters = [
    { name: '@partition', value: partition },
    { name: '@nonce', value: nonce },
  ];
  const rows = await allRows(container, call, patience, { query, parameters }, { partitionKey: partition });
  const parsed = z.array(z.object({ id: z.string(), _etag: z.string() })).parse(rows);
  return new Map(parsed.map((row) => [row.id, row._etag]));
}

function toBatchOperation(partition: string, operation: Prepared, nonce: string): BatchOperations[number] {
  if (operation.op === 'delete') return toDelete(operation);
  const { id, type, json } = operation;
  const key = sortKey(partition, id);
  const resourceBody: StoredItem = { id, partition, type, sortKey: key, commit: nonce, body: JSON.parse(json) };
  return operation.op === 'create'
    ? { operationType: 'Create', resourceBody }
    : { operationType: 'Replace', id, resourceBody, ifMatch: operation.ifMatch };
}

/** The SDK's type of a delete forgets `ifMatch`; the service knows it, and the contract suite proves that it counts. */
function toDelete({ id, ifMatch }: { id: string; ifMatch: string }): BatchOperations[number] {
  const operation = { operationType: 'Delete' as const, id, ifMatch };
  return operation;
}
