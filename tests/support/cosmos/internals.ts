import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';

/**
 * The parts of @vercel/cosmosdb-server (exact version in package.json) that this layer builds on. The package exports its
 * server only, so these are its inner files; their types are written down here as far as they are used.
 */
const require = createRequire(import.meta.url);

/** A document as it lies in the server, with the fields the server adds. */
export interface Row {
  id: string;
  _rid: string;
  _etag: string;
  [field: string]: unknown;
}

export interface Documents {
  _data: Map<string, { read(): Row | undefined }>;
  _set(row: Row): Row;
  delete(id: string, partition: string): void;
  _getQuery(sql: string): { exec(rows: readonly Row[], options: object): Found };
}
export interface Found {
  result: unknown[];
  continuation: { token: string } | null;
}

export interface Collection {
  read(): object | undefined;
  documents: Documents;
  document(id: string, partition: string): { read(): Row | undefined };
}
export interface Account {
  database(id: string): { collection(id: string): Collection };
}

interface Outcome {
  statusCode: number;
  body?: Partial<Row>;
}
interface DocumentOperations {
  createOperation(collection: Collection, input: object): Outcome;
  replaceOperation(collection: Collection, input: object): Outcome;
  deleteOperation(collection: Collection, input: object): Outcome;
}
type Route = (
  account: Account,
  req: IncomingMessage,
  res: ServerResponse,
  params: Record<string, string>,
) => Promise<object | undefined> | object | undefined;

const inner = (file: string): unknown => require(`@vercel/cosmosdb-server/lib/${file}`);

export const documentOperations = inner('handler/_document-operations') as DocumentOperations;
export const routeOf = (
  inner('routes') as { default: (req: IncomingMessage) => [Record<string, string>, Route] | undefined }
).default;
const AccountClass = (inner('account') as { default: new (host: string, port: number) => Account }).default;

export function anAccount(host: string, port: number): Account {
  return new AccountClass(host, port);
}
