import assert from 'node:assert/strict';
import { DAY, MINUTE } from '../../../src/clock.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import type { Store } from '../../../src/store/store.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { always, type Given, given, NOW } from './given.js';

const LEASE = usualTiming.messageLease;
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const ROW = 'wpb-startgesprek:2026-2027-1:noor-bakelaar opens';

for (const [name, open] of everyStore) {
  describe(`sending a digest (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let joris: Given;
    let number = 0;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(async () => {
      number += 1;
      joris = await given(store, number);
    });
    after(() => opened.close());

    it('goes to the person, and what was told is written down', async () => {
      const outcome = await joris.instance().dispatch();

      assert.deepEqual(outcome, { status: 'sent', rows: 1 });
      assert.deepEqual(joris.sent, [{ by: 'one', day: '2026-08-31', rows: [ROW] }]);
      assert.deepEqual(await joris.stored('digest:2026-08-31'), {
        status: 'sent',
        at: NOW.toISOString(),
        activityId: 'f:1',
        rows: [{ task: 'duin/wpb-startgesprek:2026-2027-1:noor-bakelaar', step: 'opens' }],
        attempts: 1,
      });
    });

    it('is done by exactly one of the instances that race for it', async () => {
      const instances = ['one', 'two', 'three', 'four'].map((owner) => joris.instance({ owner }));

      const outcomes = await Promise.all(instances.map((each) => each.dispatch()));

      assert.equal(joris.sent.length, 1);
      assert.equal(outcomes.filter(({ status }) => status === 'sent').length, 1);
      assert.equal(outcomes.filter(({ status }) => status === 'taken').length, 3);
    });

    it('is not repeated that day, by nobody', async () => {
      await joris.instance().dispatch();
      const tellsAgain = joris.instance({ owner: 'two', digestFor: always });
      assert.deepEqual(await tellsAgain.dispatch(later(2 * 60 * MINUTE)), { status: 'taken' });
      assert.equal(joris.sent.length, 1);
    });

    it('is repeated once after the lease when the process ended between the send and its record', async () => {
      const dies = joris.instance({
        async send() {
          joris.sent.push({ by: 'one', day: '2026-08-31', rows: [ROW] });
          throw new Error('kill -9');
        },
      });
      const two = joris.instance({ owner: 'two' });
      await assert.rejects(dies.dispatch(), /kill -9/);

      assert.deepEqual(await two.dispatch(later(LEASE - 1)), { status: 'taken', until: later(LEASE) });
      assert.equal((await two.dispatch(later(LEASE))).status, 'sent');
      assert.deepEqual(await two.dispatch(later(2 * LEASE)), { status: 'taken' });
      assert.deepEqual(
        joris.sent.map(({ by }) => by),
        ['one', 'two'],
      );
    });

    it('gives one digest on the return after some days of downtime', async () => {
      const back = later(4 * DAY);
      const outcomes = [await joris.instance().dispatch(back), await joris.instance().dispatch(later(5 * DAY))];
      assert.deepEqual(
        outcomes.map(({ status }) => status),
        ['sent', 'nothing'],
      );
      assert.deepEqual(
        joris.sent.map(({ day }) => day),
        ['2026-09-04'],
      );
    });

    it('writes nothing down when what there was to tell is done between the look and the claim', async () => {
      let looks = 0;
      const doneMeanwhile = joris.instance({
        digestFor: (...of) => {
          looks += 1;
          return looks === 1 ? always(...of) : undefined;
        },
      });
      assert.deepEqual(await doneMeanwhile.dispatch(), { status: 'nothing' });
      assert.equal(await joris.stored('digest:2026-08-31'), undefined);
      assert.deepEqual(joris.sent, []);
    });

    it('leaves who blocked the app in peace until they speak again', async () => {
      const gone = { status: 'refused', code: 'ConversationBlockedByUser', kind: 'blocked' } as const;
      const one = joris.instance({ send: async () => gone });
      assert.deepEqual(await one.dispatch(), gone);
      assert.deepEqual(await joris.stored('digest:2026-08-31'), {
        status: 'refused',
        at: NOW.toISOString(),
        code: gone.code,
        kind: 'blocked',
        attempts: 1,
      });
      assert.equal(await joris.stored('target'), undefined);
      assert.deepEqual(await one.dispatch(later(DAY)), { status: 'unreachable', reason: 'no-conversation' });

      await joris.speaks();
      assert.equal((await joris.instance().dispatch(later(2 * DAY))).status, 'sent');
    });
  });
}
