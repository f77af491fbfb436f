import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import { startCosmos } from '../../support/cosmos/server.js';
import { generationRules } from './generation-rules.js';

generationRules('embedded', async () => {
  const store = openEmbeddedStore(':memory:');
  return { store, close: () => store.close() };
});

generationRules('Cosmos DB', async () => {
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
