import assert from 'node:assert/strict';
import { createLinkKey } from '../../../src/links/key.js';
import { createLinks } from '../../../src/links/links.js';
import { everyStore } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';

for (const [name, open] of everyStore) {
  describe(`The key of the links, ${name}`, () => {
    it('is the same for all instances, also when they need it at the same moment', async () => {
      const { store, close } = await open();
      const keys = await Promise.all([1, 2, 3, 4].map(() => createLinkKey(store)()));
      const [first, ...others] = keys.map((key) => Buffer.from(key).toString('hex'));
      assert.equal(first?.length, 64);
      assert.ok(others.every((other) => other === first));
      assert.equal(Buffer.from(await createLinkKey(store)()).toString('hex'), first);
      await close();
    });

    it('is another one for another store', async () => {
      const [one, two] = [await open(), await open()];
      assert.notDeepEqual(await createLinkKey(one.store)(), await createLinkKey(two.store)());
      await Promise.all([one.close(), two.close()]);
    });
  });
}

describe('A link', () => {
  const now = () => new Date('2026-11-10T09:00:00Z');

  it('made by one instance is opened by another', async () => {
    const store = createFakeStore();
    const url = await createLinks({ store, base: 'https://bot.example/', now }).make('begrippen', { partnerships: [] });
    assert.match(String(url), /^https:\/\/bot\.example\/bestand\/[\w-]+\.[\w-]+$/);
    const token = String(url).split('/').at(-1) ?? '';
    assert.equal((await createLinks({ store, base: undefined, now }).open(token)).status, 'valid');
  });

  it('is not made where the bot does not know its own address', async () => {
    const links = createLinks({ store: createFakeStore(), base: undefined, now });
    assert.deepEqual([links.offered, await links.make('begrippen', {})], [false, undefined]);
  });

  it('needs the store once: while it is away later on, links are made and opened', async () => {
    const store = createFakeStore();
    const links = createLinks({ store, base: 'https://bot.example', now });
    const url = await links.make('begrippen', {});
    store.setDown(true);
    assert.ok(await links.make('begrippen', {}));
    assert.equal((await links.open(String(url).split('/').at(-1) ?? '')).status, 'valid');
  });
});
