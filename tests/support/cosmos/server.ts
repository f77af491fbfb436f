import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CosmosClient } from '@azure/cosmos';
import { openCosmosStore } from '../../../src/store/cosmos/store.js';
import type { Store } from '../../../src/store/store.js';
import { type Answer, answer, kindOf } from './answer.js';
import { createFaults, type Faults, type Injected } from './faults.js';
import { type Account, anAccount } from './internals.js';

/** A Cosmos DB account on this machine, in memory, with one empty container. */
export interface RunningCosmos {
  settings: { kind: 'cosmos'; endpoint: string; key: string; database: string; container: string };
  faults: Faults;
  /** A store on it that has time: on a busy machine a second may not be enough, and that is not what is tested. */
  open(): Promise<Store>;
  close(): Promise<void>;
}

/**
 * Starts @vercel/cosmosdb-server with what it gets wrong mended, as far as the store uses it: partitions are kept apart,
 * a batch is all or nothing, an ordered scan goes by a plan, 413 above 2 MB, 404/1003 without container, and faults on
 * demand. It encodes our reading of the documentation: the last word has a real account (cosmos.live.test.ts).
 */
export async function startCosmos(): Promise<RunningCosmos> {
  const faults = createFaults();
  let account: Account | undefined;
  const server = createServer({ keepAlive: true }, (req, res) => {
    if (account) void respond(account, faults, req, res);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  // A test that fails half-way must not keep the whole run from ending.
  server.unref();
  const { port } = server.address() as AddressInfo;
  account = anAccount('127.0.0.1', port);
  const settings = {
    kind: 'cosmos' as const,
    endpoint: `http://127.0.0.1:${port}`,
    key: Buffer.from('any key opens it').toString('base64'),
    database: 'sobot',
    container: 'documents',
  };
  await createContainer(settings);
  faults.clear();
  return {
    settings,
    faults,
    open: () => openCosmosStore({ ...settings, patience: { attemptMs: 8000, totalMs: 30_000 } }),
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Makes the database and its container, with the partition key path that the store needs, when they are not there. */
export async function createContainer(settings: Omit<RunningCosmos['settings'], 'kind'>): Promise<void> {
  const { endpoint, key, database, container } = settings;
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { enableEndpointDiscovery: false } });
  const made = await client.databases.createIfNotExists({ id: database });
  await made.database.containers.createIfNotExists({ id: container, partitionKey: { paths: ['/partition'] } });
  client.dispose();
}

async function respond(account: Account, faults: Faults, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const kind = kindOf(req);
  const fault = kind === undefined ? undefined : faults.take(kind);
  if (fault === undefined) return send(res, await answered(account, req, res));
  if (fault.afterWrite) await answered(account, req, res);
  if (fault.status === 'silent') return;
  if (fault.status === 'reset') {
    req.socket.resetAndDestroy();
    return;
  }
  send(res, asAnswer(fault, fault.status));
}

async function answered(account: Account, req: IncomingMessage, res: ServerResponse): Promise<Answer> {
  try {
    return await answer(account, req, res);
  } catch (error) {
    return { statusCode: 500, body: { message: String(error) } };
  }
}

function asAnswer({ retryAfterMs, substatus }: Injected, statusCode: number): Answer {
  const headers: Record<string, string> = { 'x-ms-activity-id': 'injected' };
  if (retryAfterMs !== undefined) headers['x-ms-retry-after-ms'] = String(retryAfterMs);
  if (substatus !== undefined) headers['x-ms-substatus'] = String(substatus);
  return { statusCode, body: { message: `injected ${statusCode}` }, headers };
}

function send(res: ServerResponse, { statusCode, body, headers }: Answer): void {
  res.writeHead(statusCode, { 'content-type': 'application/json', 'x-ms-request-charge': '1', ...headers });
  res.end(body === undefined ? '' : JSON.stringify(body));
}
