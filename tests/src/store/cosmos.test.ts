import { startCosmos } from '../../support/cosmos/server.js';
import { storeContract } from './contract.js';

storeContract('Cosmos DB, the real SDK against a server on this machine', async () => {
  const cosmos = await startCosmos();
  const store = await cosmos.open();
  return {
    store,
    reopen: () => cosmos.open(),
    close: async () => {
      await store.close();
      await cosmos.close();
    },
  };
});
