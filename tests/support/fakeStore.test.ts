import assert from 'node:assert/strict';
import { storeContract } from '../src/store/contract.js';
import { createFakeStore } from './fakeStore.js';

// A fake that is kinder than the real ones would make other tests green for nothing.
storeContract('the fake of the tests', async () => {
  const store = createFakeStore();
  return { store, reopen: async () => store, close: () => store.close() };
});

describe('the fake store of the tests', () => {
  it('is unreachable in every method while it is set to be down', async () => {
    const store = createFakeStore();
    store.setDown(true);
    const calls = [
      () => store.ping(),
      () => store.get('p', 'i'),
      () => store.query({ partition: 'p' }),
      () => store.scan({ type: 't' }),
      () => store.commit('p', [{ op: 'create', id: 'i', type: 't', body: {} }]),
    ];
    for (const call of calls) await assert.rejects(call, { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    assert.equal(await store.get('p', 'i'), undefined);
  });
});
