import { openStore } from '../../../src/store/open.js';
import { createContainer } from '../../support/cosmos/server.js';
import { storeContract } from './contract.js';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key } = process.env;

// The last word on what Cosmos DB does. Documents get names of their own and stay behind: use an account for testing.
if (endpoint && key) {
  const settings = {
    kind: 'cosmos' as const,
    endpoint,
    key,
    database: process.env.COSMOS_DATABASE ?? 'sobot-test',
    container: process.env.COSMOS_CONTAINER ?? 'documents',
  };
  storeContract(`Cosmos DB, the account at ${endpoint}`, async () => {
    await createContainer(settings);
    const store = await openStore(settings);
    return { store, reopen: () => openStore(settings), close: () => store.close() };
  });
} else {
  it('the store contract on a real Cosmos DB account: set COSMOS_ENDPOINT and COSMOS_KEY to run it');
}
