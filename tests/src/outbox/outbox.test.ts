import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { MINUTE } from '../../../src/clock.js';
import { loadForms } from '../../../src/forms/load.js';
import { partitionOf } from '../../../src/glossary/local/stored.js';
import type { Antwoord } from '../../../src/glossary/vragen/antwoord.js';
import { postKinds } from '../../../src/outbox/kinds.js';
import { MAX_DAYS } from '../../../src/outbox/next.js';
import { carryOver } from '../../../src/outbox/older.js';
import { createOutbox, type PostTally } from '../../../src/outbox/outbox.js';
import { ENDED, endedPosts, POST, type Post, type Row } from '../../../src/outbox/post.js';
import { resend } from '../../../src/outbox/resend.js';
import { createAddressBook } from '../../../src/people/address.js';
import { personPartition } from '../../../src/people/speaker.js';
import { forgetTarget } from '../../../src/people/target.js';
import type { Message } from '../../../src/reminders/message.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import type { Store } from '../../../src/store/store.js';
import type { Tempo } from '../../../src/tempo/tempo.js';
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

const goes: Pick<Tempo, 'holds' | 'turn'> = { holds: async () => true, turn: async () => ({ status: 'go' }) };

/** A message to somebody: an answer unless it says otherwise. */
function aPost(to: Post['to'], over: Partial<Post> = {}): Post {
  const ending = { how: 'answered', term: 'floepsel', definition: 'Een feestje.' } as const;
  const data: Antwoord = { partnership: 'noord-holland', question: 'floepsel?', ending, lang: 'nl' };
  const fixed = { kind: 'antwoord', data, causedAt: NOW.toISOString(), state: 'waiting', fence: 0 } as const;
  return { ...fixed, to, tries: 0, days: 0, ...over };
}

const fixed = (store: Store) => ({
  store,
  definitions: loadForms(),
  kinds: postKinds,
  setups: () => examples,
  holidays,
  addresses: createAddressBook(store),
  tempo: goes,
});
const speakerOf = ({ tenant, oid }: { tenant: string; oid: string }) => ({ tenant, oid });

for (const [name, open] of everyStore) {
  describe(`the outbox (${name})`, function () {
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
      await put(aPost(speakerOf(someone)));
    });
    afterEach(() => opened.close());

    const put = (body: Post, id = 'post:antwoord:k:1:0') =>
      store.commit(partition, [{ op: 'create', id, type: POST, body }]);
    const stored = async (type = POST) =>
      (await store.query({ partition, type })).documents.map(({ body }) => body as Post);

    /** A process of its own: what another remembers it does not know. */
    function instance(owner: string, send: (message: Message) => Promise<Delivery> = async () => SENT, on = store) {
      let at = NOW;
      const outbox = createOutbox({
        ...fixed(on),
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
        async run(moment = NOW): Promise<Partial<PostTally>> {
          at = moment;
          const tally = await outbox.run();
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
      const outbox = createOutbox({
        ...fixed(flaky),
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
      assert.equal((await outbox.run()).failed, 1);
      away = false;
      assert.equal((await outbox.run()).sent, 1);
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
      assert.deepEqual(outcomes, [...Array.from({ length: MAX_DAYS - 2 }, () => ({ refused: 1 })), { ended: 1 }]);
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

    it('that are dead stay with the last reason, and go once more when somebody sends them again', async () => {
      const where = personPartition(someone);
      const welcome = { partition: where, id: 'post:welkom' };
      await store.commit(where, [
        { op: 'create', id: welcome.id, type: POST, body: aPost(speakerOf(someone), { kind: 'welkom', data: {} }) },
      ]);
      await instance('one').run();
      sent = [];
      await store.commit(where, [
        { op: 'create', id: welcome.id, type: POST, body: aPost(speakerOf(someone), { kind: 'welkom', data: {} }) },
      ]);
      const broken = instance('one', async () => refused({ code: 'BadArgument', kind: 'fault' }));
      const days = ['08', '09', '10', '11', '14'].map((day) => new Date(`2026-09-${day}T08:00:00Z`));
      const outcomes: object[] = [];
      for (const day of days) outcomes.push(await broken.run(day));
      assert.deepEqual(outcomes, [...Array.from({ length: MAX_DAYS - 1 }, () => ({ refused: 1 })), { ended: 1 }]);
      assert.deepEqual(await broken.run(new Date('2026-09-15T08:00:00Z')), {}, 'it is not tried by itself any more');

      const dead: Row[] = [];
      for await (const row of endedPosts(store)) dead.push(row);
      assert.deepEqual(
        dead.map(({ id, post: { state, tries, lastError } }) => [id, state, tries, lastError?.code]),
        [['post:welkom', 'dead', MAX_DAYS, 'BadArgument']],
      );
      assert.equal(await resend(store, welcome), 'resent');
      assert.equal(await resend(store, welcome), 'waiting');
      assert.deepEqual(await instance('two').run(new Date('2026-09-15T08:00:00Z')), { sent: 1 });
      assert.equal(sent.length, 1);
      assert.equal(await resend(store, welcome), 'missing');
    });

    it('that are too late are missed, and not sent', async () => {
      const usefulUntil = later(-1).toISOString();
      const where = personPartition(someone);
      const body = aPost(speakerOf(someone), { kind: 'welkom', data: {}, usefulUntil });
      await store.commit(where, [{ op: 'create', id: 'post:welkom', type: POST, body }]);
      assert.deepEqual(await instance('one').run(), { sent: 1, ended: 1 });
      const { documents } = await store.query({ partition: where, type: ENDED });
      assert.deepEqual(
        documents.map(({ body: kept }) => (kept as Post).state),
        ['missed'],
      );
    });

    it('are finished only by who has them: who lost one to another leaves it alone', async () => {
      const two = instance('two', async () => refused());
      const slow = instance('one', async () => {
        await two.run(later(LEASE));
        return SENT;
      });
      assert.deepEqual(await slow.run(), { sent: 1 });
      const [left] = await stored();
      assert.deepEqual([left?.fence, left?.lastError?.code], [2, 'Throttled']);
    });

    it('to a person of a roster find the account that speaks for it', async () => {
      const to = { partnership: 'noord-holland', person: 'youssef-amrani' };
      await put(aPost(to), 'post:antwoord:k:1:1');
      assert.deepEqual(await instance('one').run(), { sent: 2 });
    });

    it('wait while another instance sends for the tenant, and while the channel asked to be left alone', async () => {
      const away = { ...goes, holds: async () => false };
      const paused = { ...goes, turn: async () => ({ status: 'wait', until: later(MINUTE) }) as const };
      for (const tempo of [away, paused]) {
        const outbox = createOutbox({
          ...fixed(store),
          tempo,
          messenger: { send: () => assert.fail('it was sent') },
          now: () => NOW,
          owner: 'one',
          lease: LEASE,
          trouble: (error) => assert.fail(error),
        });
        assert.equal((await outbox.run()).waiting, 1);
      }
      assert.equal((await stored())[0]?.tries, 0);
    });

    it('of one who is in no roster any more are dropped after some days', async () => {
      await put(aPost({ tenant: youssef.tenant, oid: 'nobody' }, { days: MAX_DAYS - 1 }), 'post:antwoord:k:1:1');
      assert.deepEqual(await instance('one').run(), { sent: 1, ended: 1 });
      assert.deepEqual(await stored(), []);
    });
  });
}

it('A message that cannot be read keeps no other waiting', async () => {
  const store = createFakeStore();
  await acquaint(store, youssef, NOW);
  const partition = partitionOf('noord-holland');
  await store.commit(partition, [
    { op: 'create', id: 'post:a', type: POST, body: { to: 'nobody' } },
    { op: 'create', id: 'post:b', type: POST, body: aPost(speakerOf(youssef)) },
  ]);
  const troubles: unknown[] = [];
  const outbox = createOutbox({
    ...fixed(store),
    messenger: { send: async () => SENT },
    now: () => NOW,
    owner: 'one',
    lease: LEASE,
    trouble: (error) => troubles.push(error),
  });
  const { sent, failed } = await outbox.run();
  assert.deepEqual({ sent, failed, troubles: troubles.length }, { sent: 1, failed: 1, troubles: 1 });
});

it('An answer that an older release was about to send goes too, once', async () => {
  const store = createFakeStore();
  await acquaint(store, youssef, NOW);
  const partition = partitionOf('noord-holland');
  const ending = { how: 'answered', term: 'floepsel', definition: 'Een feestje.' };
  const older = {
    to: { ...speakerOf(youssef), lang: 'nl' },
    partnership: 'noord-holland',
    question: 'floepsel?',
    ending,
  };
  const body = { ...older, at: NOW.toISOString(), tries: 1 };
  await store.commit(partition, [{ op: 'create', id: 'antwoord:k:1:0', type: 'antwoord', body }]);
  await Promise.all([carryOver(store), carryOver(store)]);
  await carryOver(store);
  const outbox = createOutbox({
    ...fixed(store),
    messenger: {
      async send(_, message) {
        assert.equal(message.kind === 'answer' && message.answer.question, 'floepsel?');
        return SENT;
      },
    },
    now: () => NOW,
    owner: 'one',
    lease: LEASE,
    trouble: (error) => assert.fail(error),
  });
  assert.equal((await outbox.run()).sent, 1);
  assert.deepEqual((await store.query({ partition })).documents, []);
});
