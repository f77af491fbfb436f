import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { HOUR, MINUTE } from '../../../src/clock.js';
import { loadForms } from '../../../src/forms/load.js';
import { postKinds } from '../../../src/outbox/kinds.js';
import { MAX_DAYS } from '../../../src/outbox/next.js';
import { createOutbox } from '../../../src/outbox/outbox.js';
import { ENDED, idOf, type Post, postOperation } from '../../../src/outbox/post.js';
import { resend } from '../../../src/outbox/resend.js';
import { createAddressBook } from '../../../src/people/address.js';
import { personPartition } from '../../../src/people/speaker.js';
import { forgetTarget } from '../../../src/people/target.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import type { Store } from '../../../src/store/store.js';
import { acquaint } from '../../support/acquaint.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { examples, person } from '../../support/people.js';

const holidays = loadHolidays();
const definitions = loadForms();
const youssef = person('youssef-amrani');
/** A Monday at ten, in the send window of a student. */
const MONDAY = Date.parse('2026-09-07T08:00:00Z');
const LEASE = 5 * MINUTE;

/**
 * What can happen to a message. `run`: so many processes look at once, each with what the channel answers; `crash`: the process ends right
 * after its send; `lost`: the store takes the claim and not what comes after it, for that process, for ever.
 */
type Event =
  | { what: 'run'; answers: ('sent' | 'busy' | 'fault' | 'blocked' | 'crash' | 'lost')[] }
  | { what: 'wait'; minutes: number }
  | { what: 'speaks' }
  | { what: 'resend' };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('run' as const),
      answers: fc.array(fc.constantFrom('sent', 'busy', 'busy', 'fault', 'blocked', 'crash', 'lost'), {
        minLength: 1,
        maxLength: 3,
      }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('wait' as const),
      minutes: fc.constantFrom(1, 4, 6, 30, 60, 24 * 60, 3 * 24 * 60),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'speaks' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'resend' as const }) },
);

let number = 0;

/** Plays a story of one message on a store that others use too. */
async function play(store: Store, events: readonly Event[]) {
  number += 1;
  const someone = { ...youssef, oid: `life-${number}` };
  const speaker = { tenant: someone.tenant, oid: someone.oid };
  const partition = personPartition(speaker);
  const where = { partition, id: idOf('welkom') };
  let now = new Date(MONDAY);
  let arrived = 0;
  let unsure = 0;
  let resends = 0;
  let blockedCalls = 0;
  let isBlocked = false;
  await acquaint(store, someone, now);
  await store.commit(partition, [postOperation('welkom', { kind: 'welkom', data: {}, to: speaker, causedAt: now })]);
  const stored = async () => (await store.get(partition, where.id))?.body as Post | undefined;

  const delivery = (kind: 'busy' | 'fault' | 'blocked'): Delivery => ({ status: 'refused', code: kind, kind });

  async function process(answer: Extract<Event, { what: 'run' }>['answers'][number], owner: string): Promise<void> {
    let gone = false;
    const own: Store = {
      get: (...of) => (gone ? Promise.reject(new Error('the process is gone')) : store.get(...of)),
      query: (...of) => store.query(...of),
      // The scan goes over the whole store, and others play on it too.
      scan: async () => store.query({ partition, type: 'post' }),
      commit: (...of) => (gone ? Promise.reject(new Error('the process is gone')) : store.commit(...of)),
      ping: () => store.ping(),
      close: () => store.close(),
    };
    const outbox = createOutbox({
      store: own,
      definitions,
      kinds: postKinds,
      setups: () => examples,
      holidays,
      addresses: createAddressBook(store),
      messenger: {
        async send() {
          if (isBlocked) blockedCalls += 1;
          if (answer === 'crash' || answer === 'lost') {
            gone = true;
            unsure += 1;
          }
          if (answer === 'crash') {
            arrived += 1;
            throw new Error('kill -9');
          }
          if (answer === 'sent' || answer === 'lost') {
            arrived += 1;
            return { status: 'sent', activityId: undefined };
          }
          if (answer === 'blocked') isBlocked = true;
          return delivery(answer);
        },
      },
      tempo: { holds: async () => true, turn: async () => ({ status: 'go' }) },
      now: () => now,
      owner,
      lease: LEASE,
      chance: () => 0.5,
      trouble: () => {},
    });
    await outbox.run();
  }

  for (const [step, each] of events.entries()) {
    const before = await stored();
    if (each.what === 'wait') now = new Date(now.getTime() + each.minutes * MINUTE);
    else if (each.what === 'speaks') {
      isBlocked = false;
      await forgetTarget(store, speaker);
      await again();
    } else if (each.what === 'resend') {
      if ((await resend(store, where)) === 'resent') resends += 1;
    } else await Promise.all(each.answers.map((answer, at) => process(answer, `${step}-${at}`)));
    const after = await stored();
    assert.ok((after?.fence ?? before?.fence ?? 0) >= (before?.fence ?? 0), 'a fence only grows');
    assert.ok((after?.days ?? 0) <= MAX_DAYS + 1, 'it is not tried for ever');
    if (after !== undefined && after.state !== 'waiting') assert.ok(after.lastError, 'what has ended says why');
  }

  async function again(): Promise<void> {
    const identity = await store.get(partition, 'identity');
    if (identity) await store.commit(partition, [{ op: 'delete', id: 'identity', ifMatch: identity.etag }]);
    await acquaint(store, someone, now);
  }

  // In the end the channel is well, the person is there, and there are working days enough.
  isBlocked = false;
  if (await stored().then((post) => post?.state === 'dead')) {
    await resend(store, where);
    resends += 1;
  }
  for (let day = 0; day < 8 && (await stored()) !== undefined; day += 1) {
    await forgetTarget(store, speaker);
    await again();
    await process('sent', `end-${day}`);
    now = new Date(now.getTime() + 24 * HOUR);
  }
  const ended = (await store.query({ partition, type: ENDED })).documents.length;
  return { left: await stored(), arrived, unsure, blockedCalls, ended, resends };
}

for (const [name, open] of everyStore) {
  describe(`the life of a message (${name})`, function () {
    this.timeout(120_000);
    let opened: Awaited<ReturnType<Open>>;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('ends in its delivery, once unless a process ended in the middle of it, whatever happens on the way', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(event, { maxLength: 12 }), async (events) => {
          const { left, arrived, unsure, blockedCalls, ended } = await play(opened.store, events);
          assert.equal(left, undefined, 'nothing is left waiting');
          assert.equal(ended, 0);
          assert.ok(arrived >= 1, 'it was delivered');
          assert.ok(arrived <= 1 + unsure, `${arrived} times, and ${unsure} processes ended in a send`);
          assert.equal(blockedCalls, 0, 'who blocked the bot is not hammered');
        }),
        { numRuns: name === 'in memory' ? 200 : 40 },
      );
    });
  });
}
