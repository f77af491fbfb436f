import assert from 'node:assert/strict';
import { openStore } from '../../../src/store/open.js';
import { startCosmos } from '../../support/cosmos/server.js';

describe('opening a store', () => {
  it('gives the embedded one for a file', async () => {
    const store = await openStore({ kind: 'embedded', file: ':memory:' });
    await store.ping();
    await store.close();
  });

  it('gives Cosmos DB for an endpoint, without calling it', async () => {
    const cosmos = await startCosmos();
    const store = await openStore(cosmos.settings);
    assert.equal(cosmos.faults.count('check'), 0);
    await store.ping();
    assert.equal(cosmos.faults.count('check'), 1);
    await store.close();
    await cosmos.close();
  });
});
