import type { Container, SqlQuerySpec } from '@azure/cosmos';
import { fromCursor, toCursor } from '../cursor.js';
import { checkQuery, checkScan } from '../rules.js';
import type { Page, Query, Scan, StoredDocument } from '../store.js';
import type { Call, Patience } from './retry.js';
import { allRows } from './rows.js';
import { sortKey, toDocument } from './stored.js';

/**
 * Reads that give pages: one partition or one type, one ORDER BY, and the next page by key (cursor.ts). A query names its
 * partition twice, in the WHERE and as the SDK's option, so that forgetting either can not show a neighbour's documents.
 */
export interface Paging {
  run: (container: Container, call: Call, patience: Patience) => Promise<Page>;
}

/** @throws CodedError STORE_REJECTED when the query is out of bounds. */
export function queryPages(query: Query): Paging {
  const { partition, type, idPrefix, descending, limit, after } = checkQuery(query);
  const spec = conditions('c["partition"] = @partition', { name: '@partition', value: partition });
  if (type !== undefined) spec.and('c["type"] = @type', { name: '@type', value: type });
  if (idPrefix) spec.and('STARTSWITH(c.id, @prefix)', { name: '@prefix', value: idPrefix });
  const [afterId] = after === undefined ? [] : fromCursor(after, 1);
  if (afterId !== undefined) spec.and(`c.id ${descending ? '<' : '>'} @after`, { name: '@after', value: afterId });
  const sql = spec.orderedBy(`c.id ${descending ? 'DESC' : 'ASC'}`);
  return paging(sql, limit, partition, (last) => [last.id]);
}

/** @throws CodedError STORE_REJECTED when the scan is out of bounds. */
export function scanPages(scan: Scan): Paging {
  const { type, limit, after } = checkScan(scan);
  const spec = conditions('c["type"] = @type', { name: '@type', value: type });
  const [partition, id] = after === undefined ? [] : fromCursor(after, 2);
  if (partition !== undefined && id !== undefined) {
    spec.and('c["sortKey"] > @after', { name: '@after', value: sortKey(partition, id) });
  }
  return paging(spec.orderedBy('c["sortKey"] ASC'), limit, undefined, (last) => [last.partition, last.id]);
}

type Parameter = { name: string; value: string };

function conditions(first: string, parameter: Parameter) {
  const where = [first];
  const parameters = [parameter];
  return {
    and(condition: string, value: Parameter): void {
      where.push(condition);
      parameters.push(value);
    },
    orderedBy: (order: string): SqlQuerySpec => ({
      query: `SELECT * FROM c WHERE ${where.join(' AND ')} ORDER BY ${order}`,
      parameters,
    }),
  };
}

/** One row more than the page tells whether there is a next one. */
function paging(
  spec: SqlQuerySpec,
  limit: number,
  partition: string | undefined,
  key: (last: StoredDocument) => string[],
): Paging {
  const scope = partition === undefined ? {} : { partitionKey: partition };
  return {
    async run(container, call, patience) {
      const rows = await allRows(container, call, patience, spec, { ...scope, atLeast: limit + 1 });
      const documents = rows.slice(0, limit).map(toDocument);
      const last = documents.at(-1);
      return rows.length > limit && last ? { documents, next: toCursor(key(last)) } : { documents };
    },
  };
}
