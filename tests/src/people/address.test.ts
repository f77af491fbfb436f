import assert from 'node:assert/strict';
import { createAddressBook, rememberAddress, speakerAt } from '../../../src/people/address.js';
import type { Speaker } from '../../../src/people/speaker.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { Store } from '../../../src/store/store.js';
import { createFakeStore } from '../../support/fakeStore.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const OTHER_TENANT = '22222222-2222-4222-8222-222222222222';
const MAIL = 'joris.elshout@example.org';
const JORIS: Speaker = { tenant: TENANT, oid: 'aaaaaaaa-0000-4000-8000-000000000001' };
const AGAIN: Speaker = { ...JORIS, oid: 'aaaaaaaa-0000-4000-8000-000000000002' };

for (const [kind, open] of [
  ['fake', createFakeStore],
  ['embedded', () => openEmbeddedStore(':memory:')],
] as const) {
  describe(`from mail address to speaker (${kind} store)`, () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    it('nobody bears an address that never spoke to the bot', async () => {
      assert.equal(await speakerAt(store, TENANT, MAIL), undefined);
    });

    it('who was matched on an address bears it, whatever the case it is written in', async () => {
      assert.equal(await rememberAddress(store, TENANT, MAIL, JORIS), 'written');
      assert.deepEqual(await speakerAt(store, TENANT.toUpperCase(), ' Joris.Elshout@Example.ORG '), JORIS);
    });

    it('the same address in another tenant is somebody else', async () => {
      await rememberAddress(store, TENANT, MAIL, JORIS);
      assert.equal(await speakerAt(store, OTHER_TENANT, MAIL), undefined);
    });

    it('is written only when it changed', async () => {
      await rememberAddress(store, TENANT, MAIL, JORIS);
      assert.equal(await rememberAddress(store, TENANT, MAIL, JORIS), 'same');
    });

    it('an account that was made anew takes the address over', async () => {
      await rememberAddress(store, TENANT, MAIL, JORIS);
      assert.equal(await rememberAddress(store, TENANT, MAIL, AGAIN), 'written');
      assert.deepEqual(await speakerAt(store, TENANT, MAIL), AGAIN);
    });

    it('of many who write it at once one has it in the end, and nobody fails', async () => {
      const outcomes = await Promise.all(
        [JORIS, AGAIN, JORIS].map((speaker) => rememberAddress(store, TENANT, MAIL, speaker)),
      );
      assert.ok(outcomes.includes('written'));
      assert.match((await speakerAt(store, TENANT, MAIL))?.oid ?? '', /^aaaaaaaa-0000-4000-8000-00000000000[12]$/);
    });

    it('an address may hold what a partition may not', async () => {
      const odd = "o'brien+a/b#c?d\\e:f%@example.org";
      await rememberAddress(store, TENANT, odd, JORIS);
      assert.deepEqual(await speakerAt(store, TENANT, odd), JORIS);
      assert.equal(await speakerAt(store, TENANT, MAIL), undefined);
    });
  });
}

describe('the address book', () => {
  it('asks the store once for a bearer', async () => {
    const store = createFakeStore();
    await rememberAddress(store, TENANT, MAIL, JORIS);
    const book = createAddressBook(store);
    await book.speakerAt(TENANT, MAIL);
    store.setDown(true);
    assert.deepEqual(await book.speakerAt(TENANT, MAIL), JORIS);
  });

  it('finds somebody who speaks for the first time at once', async () => {
    const store = createFakeStore();
    const book = createAddressBook(store);
    assert.equal(await book.speakerAt(TENANT, MAIL), undefined);
    await rememberAddress(store, TENANT, MAIL, JORIS);
    assert.deepEqual(await book.speakerAt(TENANT, MAIL), JORIS);
  });

  it('keeps a bounded number of addresses', async () => {
    const store = createFakeStore();
    for (const name of ['one', 'two']) await rememberAddress(store, TENANT, `${name}@example.org`, JORIS);
    const book = createAddressBook(store, 1);
    for (const name of ['one', 'two']) await book.speakerAt(TENANT, `${name}@example.org`);
    store.setDown(true);
    await assert.rejects(book.speakerAt(TENANT, 'one@example.org'), { code: 'STORE_UNAVAILABLE' });
  });
});
