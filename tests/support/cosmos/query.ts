import type { Collection } from './internals.js';
import { visibleRows } from './partitions.js';

export interface QueryRequest {
  query: string;
  parameters?: { name: string; value: unknown }[];
}
/** What the headers of a query say. */
export interface Scope {
  partition?: string;
  range?: string;
  maxItemCount?: number;
  continuation?: { token: string };
}

const ORDER_BY = / ORDER BY (c\S+) (ASC|DESC)$/;

/** A query sees its own partition only. (Shipped: the partition of a query is ignored.) */
export function runQuery(collection: Collection, { query, parameters }: QueryRequest, scope: Scope) {
  if (needsPlan(query, scope)) return crossPartitionRefusal();
  const options = { parameters, maxItemCount: scope.maxItemCount, continuation: scope.continuation };
  const { result, continuation } = collection.documents._getQuery(query).exec(visibleRows(collection, scope), options);
  return { statusCode: 200, body: { Documents: result, _count: result.length }, continuation };
}

/**
 * How the service has the SDK run an ordered query over partitions: one query for each physical partition, whose answers
 * the SDK merges. With a plan that code of the SDK runs in the tests too. (Shipped: rows instead of a plan.)
 */
export function planOf({ query }: QueryRequest) {
  const [, expression, direction] = ORDER_BY.exec(query) ?? [];
  const ordered = expression !== undefined;
  const where = query.replace(ORDER_BY, '').replace(/^SELECT \* FROM c WHERE /, '');
  const rewrittenQuery =
    `SELECT c._rid, [{"item": ${expression}}] AS orderByItems, c AS payload FROM c ` +
    `WHERE (${where}) AND ({documentdb-formattableorderbyquery-filter}) ORDER BY ${expression} ${direction}`;
  return {
    partitionedQueryExecutionInfoVersion: 2,
    queryInfo: {
      distinctType: 'None',
      groupByExpressions: [],
      groupByAliases: [],
      aggregates: [],
      groupByAliasToAggregateType: {},
      orderBy: ordered ? [direction === 'DESC' ? 'Descending' : 'Ascending'] : [],
      orderByExpressions: ordered ? [expression] : [],
      rewrittenQuery: ordered ? rewrittenQuery : '',
      hasSelectValue: false,
      hasNonStreamingOrderBy: false,
    },
    queryRanges: [{ min: '', max: 'FF', isMinInclusive: true, isMaxInclusive: false }],
  };
}

function needsPlan(query: string, scope: Scope): boolean {
  return scope.partition === undefined && scope.range === undefined && ORDER_BY.test(query);
}

function crossPartitionRefusal() {
  const message = 'Cross partition query only supports a plan; the client has to ask for one.';
  return { statusCode: 400, body: { code: 'BadRequest', message, additionalErrorInfo: '{}' }, continuation: null };
}
