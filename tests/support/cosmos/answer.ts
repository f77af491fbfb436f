import type { IncomingMessage, ServerResponse } from 'node:http';
import { atomicBatch } from './batch.js';
import type { Kind } from './faults.js';
import { type Account, type Collection, routeOf } from './internals.js';
import { RANGES } from './partitions.js';
import { planOf, runQuery, type Scope } from './query.js';

const MAX_REQUEST_BYTES = 2 * 1024 * 1024;
const DOCUMENT_PATH = /^\/+dbs\/([^/]+)\/colls\/([^/]+)(?:\/(docs|pkranges)(?:\/([^/]+))?)?\/?$/;

export interface Answer {
  statusCode: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What a request is to the store; undefined for what the SDK asks for itself (query plans, key ranges). */
export function kindOf(req: IncomingMessage): Kind | undefined {
  const [, , , part, id] = DOCUMENT_PATH.exec(req.url ?? '') ?? [];
  if (part === undefined && req.method === 'GET') return 'check';
  if (part !== 'docs' || isTrue(req, 'x-ms-cosmos-is-query-plan-request')) return undefined;
  if (isTrue(req, 'x-ms-cosmos-is-batch-request')) return 'commit';
  if (id !== undefined) return 'read';
  return 'query';
}

/** Answers one request: documents by this layer, the rest (databases, containers) by the shipped server. */
export async function answer(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Answer> {
  const [, database, container, part, id] = (DOCUMENT_PATH.exec(req.url ?? '') ?? []).map(decoded);
  if (database === undefined || container === undefined) return await shipped(account, req, res);
  const collection = account.database(database).collection(container);
  // 1003: not the document but its container is missing.
  if (!collection.read()) return missing('1003');
  if (part === 'pkranges') return { statusCode: 200, body: { PartitionKeyRanges: RANGES, _count: RANGES.length } };
  if (part === 'docs' && id !== undefined && req.method === 'GET') return readOne(collection, req, id);
  if (part !== 'docs' || req.method !== 'POST') return await shipped(account, req, res);
  const text = await bodyOf(req);
  if (Buffer.byteLength(text) > MAX_REQUEST_BYTES) return { statusCode: 413, body: { message: 'too large' } };
  const body = JSON.parse(text);
  if (isTrue(req, 'x-ms-cosmos-is-batch-request')) return atomicBatch(collection, partitionOf(req) ?? '', body);
  if (isTrue(req, 'x-ms-cosmos-is-query-plan-request')) return { statusCode: 200, body: planOf(body) };
  if (isTrue(req, 'x-ms-documentdb-isquery')) return queried(collection, req, body);
  return { statusCode: 501, body: { message: 'the store writes by batch only; this layer mends nothing else' } };
}

function queried(collection: Collection, req: IncomingMessage, body: Parameters<typeof runQuery>[1]): Answer {
  const range = header(req, 'x-ms-documentdb-partitionkeyrangeid');
  const partition = partitionOf(req);
  const count = header(req, 'x-ms-max-item-count');
  const token = header(req, 'x-ms-continuation');
  const scope: Scope = {
    ...(partition !== undefined && { partition }),
    ...(range !== undefined && { range }),
    ...(count !== undefined && { maxItemCount: Number(count) }),
    ...(token !== undefined && { continuation: JSON.parse(token) }),
  };
  const { continuation, ...found } = runQuery(collection, body, scope);
  return continuation ? { ...found, headers: { 'x-ms-continuation': JSON.stringify(continuation) } } : found;
}

function readOne(collection: Collection, req: IncomingMessage, id: string): Answer {
  const row = collection.document(id, partitionOf(req) ?? '').read();
  return row && row.id === id ? { statusCode: 200, body: row, headers: { etag: row._etag } } : missing('0');
}

function missing(substatus: string): Answer {
  return {
    statusCode: 404,
    body: { code: 'NotFound', message: 'not found' },
    headers: { 'x-ms-substatus': substatus },
  };
}

async function shipped(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Answer> {
  const [params, route] = routeOf(req) ?? [];
  if (params === undefined || route === undefined) return { statusCode: 400, body: { message: 'no route' } };
  const body = (await route(account, req, res, params)) ?? {};
  return { statusCode: res.statusCode, body: res.statusCode > 399 ? { message: '', ...body } : body };
}

function partitionOf(req: IncomingMessage): string | undefined {
  const text = header(req, 'x-ms-documentdb-partitionkey');
  const [first]: unknown[] = text === undefined ? [] : JSON.parse(text);
  return typeof first === 'string' ? first : undefined;
}

function header(req: IncomingMessage, name: string): string | undefined {
  const value = req.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function isTrue(req: IncomingMessage, name: string): boolean {
  return header(req, name)?.toLowerCase() === 'true';
}

function decoded(part: string | undefined): string | undefined {
  return part === undefined ? undefined : decodeURIComponent(part);
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}
