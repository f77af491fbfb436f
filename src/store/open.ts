import { ownIdentity } from './cosmos/credential.js';
import { openCosmosStore } from './cosmos/store.js';
import { openEmbeddedStore } from './embedded/store.js';
import type { Store } from './store.js';

/** Where the data is. Without `key` Cosmos DB is entered with the identity of the machine. */
export type StoreSettings =
  | { kind: 'embedded'; file: string }
  | { kind: 'cosmos'; endpoint: string; key?: string | undefined; database: string; container: string };

/**
 * Opens the store of these settings. Cosmos DB is not called yet (`ping` does), and its SDK is loaded only when it is the
 * store in use, which keeps a start on the embedded store quick.
 * @throws CodedError STORE_UNAVAILABLE when the data file can not be opened.
 */
export async function openStore(settings: StoreSettings): Promise<Store> {
  if (settings.kind === 'embedded') return openEmbeddedStore(settings.file);
  return openCosmosStore({ ...settings, credential: settings.key === undefined ? await ownIdentity() : undefined });
}
