import { randomUUID } from 'node:crypto';
import type { Container, CosmosClient, CosmosClientOptions } from '@azure/cosmos';
import { CodedError } from '../../errors.js';
import { checkKey, prepare } from '../rules.js';
import type { Store } from '../store.js';
import { commitTo } from './commit.js';
import { COMMIT, Fault, isOwnerMissing, toCodedError } from './fault.js';
import { queryPages, scanPages } from './pages.js';
import { begin, type Call, defaultPatience, type Patience, repeat } from './retry.js';
import { toDocument } from './stored.js';
import { exchange, watchedHttpClient } from './transport.js';

/** Which container, and how to enter it: with a key, or with a credential such as a managed identity. */
export interface CosmosSettings {
  endpoint: string;
  key?: string | undefined;
  credential?: CosmosClientOptions['aadCredentials'];
  database: string;
  /** A container of the bot's own with partition key path `/partition`. */
  container: string;
  /** Time-outs and waits; the defaults fit the five seconds of a turn. */
  patience?: Partial<Patience>;
}

/**
 * The store in Azure Cosmos DB: the only state of the bot in production. Nothing is called before the first read or write,
 * and database and container must be there (infra makes them).
 * @throws CodedError CONFIG_INVALID without a key or a credential.
 */
export async function openCosmosStore(settings: CosmosSettings): Promise<Store> {
  const patience = { ...defaultPatience, ...settings.patience };
  const client = await connect(settings, patience);
  const container = client.database(settings.database).container(settings.container);
  let open = true;

  /** Runs one call, with repeats, and codes what goes wrong. */
  const use = async <T>(doing: string, run: (call: Call) => Promise<T>): Promise<T> => {
    if (!open) throw new CodedError('STORE_UNAVAILABLE', 'The Cosmos DB store was closed; open it again.');
    const call = begin(patience);
    try {
      return await run(call);
    } catch (error) {
      throw error instanceof Fault ? toCodedError(error, doing, call.faults) : error;
    }
  };

  return {
    get: async (partition, id) => {
      checkKey(partition, id);
      return use('a read', (call) => repeat(call, patience, () => read(container, partition, id)));
    },
    query: async (query) => {
      const pages = queryPages(query);
      return use('a query', (call) => repeat(call, patience, () => pages.run(container, call, patience)));
    },
    scan: async (scan) => {
      const pages = scanPages(scan);
      return use('a scan', (call) => repeat(call, patience, () => pages.run(container, call, patience)));
    },
    commit: async (partition, operations) => {
      const prepared = prepare(partition, operations);
      if (prepared.length === 0) return { status: 'committed', etags: [] };
      const commit = { partition, operations: prepared, nonce: randomUUID() };
      return use(COMMIT, (call) => commitTo(container, call, patience, commit));
    },
    ping: () =>
      use('a check', async (call) => {
        await repeat(call, patience, () => exchange(() => container.read()));
      }),
    close: async () => {
      open = false;
      client.dispose();
    },
  };
}

async function connect(settings: CosmosSettings, patience: Patience): Promise<CosmosClient> {
  const { endpoint, key, credential } = settings;
  if (key === undefined && credential === undefined) {
    throw new CodedError('CONFIG_INVALID', 'Cosmos DB needs a key or a credential; set one of the two.');
  }
  // Loaded here, so that a start on the embedded store does not wait for them.
  const { CosmosClient } = await import('@azure/cosmos');
  const { createDefaultHttpClient } = await import('@azure/core-rest-pipeline');
  return new CosmosClient({
    endpoint,
    ...(key === undefined ? { aadCredentials: credential } : { key }),
    httpClient: watchedHttpClient(createDefaultHttpClient()),
    connectionPolicy: {
      requestTimeout: patience.attemptMs,
      // The repeats are ours (retry.ts), within one bound; the SDK's own take up to two minutes.
      retryOptions: { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 },
      // The account's global name follows its write region, and looking for regions repeats without our bound.
      enableEndpointDiscovery: false,
    },
  });
}

async function read(container: Container, partition: string, id: string) {
  const response = await exchange(() => container.item(id, partition).read());
  if (response.statusCode !== 404) return toDocument(response.resource);
  // A missing container must not look like people who are not there.
  if (isOwnerMissing(response.substatus)) throw new Fault({ status: 404, substatus: response.substatus });
  return undefined;
}
