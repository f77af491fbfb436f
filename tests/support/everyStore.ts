import { openEmbeddedStore } from '../../src/store/embedded/store.js';
import type { Store } from '../../src/store/store.js';
import { startCosmos } from './cosmos/server.js';
import { createFakeStore } from './fakeStore.js';

/** Opens an empty store of a kind; what it holds is gone when it is closed. */
export type Open = () => Promise<{ store: Store; close: () => Promise<void> }>;

/** Every kind of store by name, for rules that must hold on each. */
export const everyStore: readonly (readonly [name: string, open: Open])[] = [
  ['in memory', async () => closing(createFakeStore())],
  ['embedded', async () => closing(openEmbeddedStore(':memory:'))],
  [
    'Cosmos DB',
    async () => {
      const cosmos = await startCosmos();
      const { store, close } = closing(await cosmos.open());
      return { store, close: () => close().then(cosmos.close) };
    },
  ],
];

function closing(store: Store) {
  return { store, close: () => store.close() };
}
