import assert from 'node:assert/strict';
import { MINUTE } from '../../../src/clock.js';
import { MAX_ATTEMPTS } from '../../../src/reminders/again.js';
import { claimWeek, isTaken, recordWeek } from '../../../src/reminders/weekly.js';
import type { Store } from '../../../src/store/store.js';
import { everyStore, type Open } from '../../support/everyStore.js';

const NOW = new Date('2026-09-08T08:00:00Z');
const WEEK = '2026-09-07';
const LEASE = 5 * MINUTE;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);

for (const [name, open] of everyStore) {
  describe(`the card of a week (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let speaker = { tenant: '11111111-1111-4111-8111-111111111111', oid: '' };
    let number = 0;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(() => {
      number += 1;
      speaker = { ...speaker, oid: `owner-${number}` };
    });
    after(() => opened.close());

    const claim = (now = NOW, owner = 'one', week = WEEK) =>
      claimWeek(store, speaker, week, { owner, now, lease: LEASE });

    it('is claimed by one of many instances', async () => {
      const claims = await Promise.all(['one', 'two', 'three', 'four'].map((owner) => claim(NOW, owner)));
      assert.equal(claims.filter((each) => each !== undefined).length, 1);
      assert.ok(await isTaken(store, speaker, WEEK, NOW));
    });

    it('is closed for the week once it was sent, and open the next', async () => {
      const held = await claim();
      assert.ok(held);
      await recordWeek(store, held, { status: 'sent' });
      assert.equal(await claim(later(24 * 60 * MINUTE)), undefined);
      assert.ok(await claim(later(7 * 24 * 60 * MINUTE), 'one', '2026-09-14'));
    });

    it('is free again when a lease ended without a word', async () => {
      await claim();
      assert.equal(await claim(later(LEASE - 1), 'two'), undefined);
      assert.ok(await claim(later(LEASE), 'two'));
    });

    it('is tried so many times a week', async () => {
      for (let time = 0; time < MAX_ATTEMPTS; time += 1) {
        const held = await claim(later(time * 2 * LEASE));
        assert.ok(held, `try ${time + 1}`);
        await recordWeek(store, held, { status: 'refused', until: later(time * 2 * LEASE + LEASE) });
      }
      assert.equal(await claim(later(100 * LEASE)), undefined);
    });
  });
}
