import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open.js';
import { startCosmos } from '../../support/cosmos/server.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { formsContract } from './contract.js';

formsContract('the store of the tests', async () => ({ store: createFakeStore(), close: async () => {} }));

formsContract('the embedded store', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sobot-forms-'));
  const store = await openStore({ kind: 'embedded', file: join(folder, 'data.sqlite') });
  return {
    store,
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
});

formsContract('Cosmos DB', async () => {
  const cosmos = await startCosmos();
  const store = await cosmos.open();
  return {
    store,
    close: async () => {
      await store.close();
      await cosmos.close();
    },
  };
});
