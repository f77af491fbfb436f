import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { MINUTE } from '../../../src/clock.js';
import { partitionOf } from '../../../src/glossary/local/stored.js';
import type { Antwoord } from '../../../src/glossary/vragen/antwoord.js';
import { personPartition } from '../../../src/people/speaker.js';
import { forgetTarget } from '../../../src/people/target.js';
import { type AnswerTally, createAnswers, MAX_TRIES } from '../../../src/reminders/answers.js';
import type { Message } from '../../../src/reminders/message.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import type { Store } from '../../../src/store/store.js';
import { acquaint } from '../../support/acquaint.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { examples, person } from '../../support/people.js';

const LEASE = usualTiming.messageLease;
const holidays = loadHolidays();
const youssef = person('youssef-amrani');
/** A Tuesday at ten, in the send window of a student. */
const NOW = new Date('2026-09-08T08:00:00Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const SENT: Delivery = { status: 'sent', activityId: 'f:1' };
const refused = (over: Partial<Extract<Delivery, { status: 'refused' }>> = {}): Delivery => {
  return { status: 'refused', code: 'Throttled', kind: 'busy', ...over };
};

function anAnswer(to: { tenant: string; oid: string }, over: Partial<Antwoord> = {}): Antwoord {
  const ending = { how: 'answered', term: 'floepsel', definition: 'Een feestje.' } as const;
  const fixed = { partnership: 'noord-holland', question: 'floepsel?', ending, at: NOW.toISOString(), tries: 0 };
  return { to: { tenant: to.tenant, oid: to.oid, lang: 'nl' }, ...fixed, ...over };
}

for (const [name, open] of everyStore) {
  describe(`the answers that wait (${name})`, function () {
    this.timeout(30_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let number = 0;
    let someone = youssef;
    let partition = '';
    let sent: string[] = [];

    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      number += 1;
      someone = { ...youssef, oid: `asker-${number}` };
      partition = partitionOf('noord-holland');
      sent = [];
      await acquaint(store, someone, NOW);
      await put(anAnswer(someone));
    });
    afterEach(() => opened.close());

    const put = (body: Antwoord, id = 'antwoord:k:1:0') =>
      store.commit(partition, [{ op: 'create', id, type: 'antwoord', body }]);
    const stored = async () =>
      (await store.query({ partition, type: 'antwoord' })).documents.map(({ body }) => body as Antwoord);

    /** A process of its own: what another remembers it does not know. */
    function instance(owner: string, send: (message: Message) => Promise<Delivery> = async () => SENT, on = store) {
      let at = NOW;
      const answers = createAnswers({
        store: on,
        setups: () => examples,
        holidays,
        messenger: {
          async send(target, message) {
            const delivery = await send(message);
            if (delivery.status === 'sent') sent.push(`${owner} ${target.conversationId}`);
            return delivery;
          },
        },
        now: () => at,
        owner,
        lease: LEASE,
        trouble: (error) => assert.fail(error),
      });
      return {
        async run(moment = NOW): Promise<Partial<AnswerTally>> {
          at = moment;
          const tally = await answers.run();
          return Object.fromEntries(Object.entries(tally).filter(([, count]) => count > 0));
        },
      };
    }

    it('are sent once, of however many instances, and leave no account behind', async () => {
      const runs = ['one', 'two', 'three'].map((owner) => instance(owner).run());
      await Promise.all(runs);
      assert.equal(sent.length, 1);
      assert.deepEqual(await stored(), []);
      assert.deepEqual(await instance('four').run(), {});
    });

    it('after a crash between the send and its end go once more, when the lease ends, not before', async () => {
      const crash = instance('one', async () => {
        sent.push('one, and then it ends');
        throw new Error('the process ends');
      });
      await assert.rejects(crash.run());
      assert.deepEqual(await instance('two').run(later(LEASE - 1)), { waiting: 1 });
      assert.deepEqual(await instance('two').run(later(LEASE)), { sent: 1 });
      assert.equal(sent.length, 2);
      assert.deepEqual(await stored(), []);
    });

    it('whose end the store did not take are not sent again by who sent them', async () => {
      let away = false;
      const flaky: Store = {
        ...store,
        commit: async (where, operations) => {
          if (away && operations.some(({ op }) => op === 'delete'))
            throw Object.assign(new Error('away'), { code: 'X' });
          return store.commit(where, operations);
        },
        query: store.query.bind(store),
        get: store.get.bind(store),
        scan: store.scan.bind(store),
      };
      const troubles: unknown[] = [];
      const answers = createAnswers({
        store: flaky,
        setups: () => examples,
        holidays,
        messenger: {
          async send() {
            sent.push('once');
            return SENT;
          },
        },
        now: () => NOW,
        owner: 'one',
        lease: LEASE,
        trouble: (error) => troubles.push(error),
      });
      away = true;
      assert.equal((await answers.run()).failed, 1);
      away = false;
      assert.equal((await answers.run()).sent, 1);
      assert.deepEqual(sent, ['once']);
      assert.equal(troubles.length, 1);
      assert.deepEqual(await stored(), []);
    });

    it('that the channel cannot take now go some minutes later', async () => {
      const busy = instance('one', async () => refused());
      assert.deepEqual(await busy.run(), { refused: 1 });
      assert.deepEqual(await instance('two').run(later(MINUTE / 3)), { waiting: 1 });
      assert.deepEqual(await instance('two').run(later(5 * MINUTE)), { sent: 1 });
    });

    it('for who blocked the bot are tried on other days, so many times, and then dropped with the account', async () => {
      const gone = instance('one', async () => refused({ code: 'ConversationBlockedByUser', kind: 'blocked' }));
      assert.deepEqual(await gone.run(), { refused: 1 });
      assert.equal(await store.get(personPartition(someone), 'target'), undefined);
      assert.deepEqual(await instance('two').run(later(10 * MINUTE)), { waiting: 1 });
      const days = ['09', '10', '11', '14'].map((day) => new Date(`2026-09-${day}T08:00:00Z`));
      const outcomes: object[] = [];
      for (const day of days) outcomes.push(await instance('two').run(day));
      assert.deepEqual(outcomes, [...Array.from({ length: MAX_TRIES - 2 }, () => ({ refused: 1 })), { dropped: 1 }]);
      assert.deepEqual(await stored(), []);
    });

    it('reach who comes back in the meantime', async () => {
      await forgetTarget(store, someone);
      assert.deepEqual(await instance('one').run(), { refused: 1 });
      const back = { ...someone, oid: someone.oid };
      await store.commit(personPartition(back), [
        { op: 'delete', id: 'identity', ifMatch: (await store.get(personPartition(back), 'identity'))?.etag ?? '' },
      ]);
      await acquaint(store, back, NOW);
      assert.deepEqual(await instance('one').run(new Date('2026-09-09T08:00:00Z')), { sent: 1 });
    });

    it('wait for the hour and the school day', async () => {
      const one = instance('one');
      for (const moment of [
        '2026-09-08T06:59:00Z',
        '2026-09-08T16:00:00Z',
        '2026-09-12T10:00:00Z',
        '2026-10-13T10:00:00Z',
      ]) {
        assert.deepEqual(await instance('one').run(new Date(moment)), { waiting: 1 }, moment);
      }
      assert.deepEqual(await one.run(new Date('2026-09-08T06:59:00Z')), { waiting: 1 });
      assert.deepEqual(await one.run(new Date('2026-09-08T07:00:00Z')), { sent: 1 });
    });

    it('of one who is in no roster any more are dropped after some days', async () => {
      await put(anAnswer({ tenant: youssef.tenant, oid: 'nobody' }, { tries: MAX_TRIES - 1 }), 'antwoord:k:1:1');
      assert.deepEqual(await instance('one').run(), { sent: 1, dropped: 1 });
      assert.deepEqual(await stored(), []);
    });
  });
}

it('An answer that cannot be read keeps no other waiting', async () => {
  const store = createFakeStore();
  await acquaint(store, youssef, NOW);
  const partition = partitionOf('noord-holland');
  await store.commit(partition, [
    { op: 'create', id: 'antwoord:a', type: 'antwoord', body: { to: 'nobody' } },
    { op: 'create', id: 'antwoord:b', type: 'antwoord', body: anAnswer(youssef) },
  ]);
  const troubles: unknown[] = [];
  const answers = createAnswers({
    store,
    setups: () => examples,
    holidays,
    messenger: { send: async () => SENT },
    now: () => NOW,
    owner: 'one',
    lease: LEASE,
    trouble: (error) => troubles.push(error),
  });
  const { sent, failed } = await answers.run();
  assert.deepEqual({ sent, failed, troubles: troubles.length }, { sent: 1, failed: 1, troubles: 1 });
});
