import { randomUUID } from 'node:crypto';
import type { Prepared } from '../rules.js';
import type { CommitResult } from '../store.js';
import type { Statements } from './schema.js';

type Outcome = { etag: string | undefined } | { reason: 'exists' | 'changed' | 'missing' };

/** Applies all operations in one transaction, or none. Nothing else can come between: the calls are synchronous. */
export function commitTo(sql: Statements, partition: string, operations: readonly Prepared[]): CommitResult {
  sql.begin.run();
  try {
    const etags: (string | undefined)[] = [];
    for (const [index, operation] of operations.entries()) {
      const outcome = apply(sql, partition, operation);
      if ('reason' in outcome) {
        sql.rollback.run();
        return { status: 'conflict', index, reason: outcome.reason };
      }
      etags.push(outcome.etag);
    }
    sql.commit.run();
    return { status: 'committed', etags };
  } catch (error) {
    rollBack(sql);
    throw error;
  }
}

function apply(sql: Statements, partition: string, operation: Prepared): Outcome {
  const { id } = operation;
  const etag = randomUUID();
  switch (operation.op) {
    case 'create':
      return sql.create.run(partition, id, operation.type, etag, operation.json) === 1
        ? { etag }
        : { reason: 'exists' };
    case 'replace':
      return sql.replace.run(operation.type, etag, operation.json, partition, id, operation.ifMatch) === 1
        ? { etag }
        : { reason: whyNot(sql, partition, id) };
    case 'delete':
      return sql.delete.run(partition, id, operation.ifMatch) === 1
        ? { etag: undefined }
        : { reason: whyNot(sql, partition, id) };
  }
}

function whyNot(sql: Statements, partition: string, id: string): 'changed' | 'missing' {
  return sql.get.get(partition, id) === undefined ? 'missing' : 'changed';
}

/** SQLite may have rolled back by itself (a full disk); the error that led here is the one to tell. */
function rollBack(sql: Statements): void {
  try {
    sql.rollback.run();
  } catch {
    return;
  }
}
