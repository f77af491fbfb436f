import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { HOUR, SECOND } from '../../../src/clock.js';
import { CodedError } from '../../../src/errors.js';
import { noFacts } from '../../../src/forms/facts.js';
import { createVragen } from '../../../src/glossary/vragen/vragen.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { createAddressBook } from '../../../src/people/address.js';
import type { Message } from '../../../src/reminders/message.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import { createQuestions, type QuestionsDeps } from '../../../src/reminders/questions.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import type { Store } from '../../../src/store/store.js';
import { acquaint } from '../../support/acquaint.js';
import { aDigest } from '../../support/builders/row.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { examples, person } from '../../support/people.js';

const LEASE = usualTiming.messageLease;
const holidays = loadHolidays();
const [joke, youssef] = [person('joke-prins'), person('youssef-amrani')];
/** A Tuesday at ten, in the send window of the stagebureau. */
const NOW = new Date('2026-09-08T08:00:00Z');
const later = (milliseconds: number) => new Date(NOW.getTime() + milliseconds);
const SENT: Delivery = { status: 'sent', activityId: 'f:1' };

let number = 0;

/** Youssef asks something in a partnership. */
async function asked(store: Store, partnership = 'noord-holland', times = 1): Promise<void> {
  number += 1;
  const asked = `woord ${number}`;
  for (let time = 0; time < times; time += 1) {
    const by = { tenant: youssef.tenant, oid: `asker-${number}-${time}` };
    const wish = { question: asked, asked, said: { kind: 'unknown' as const }, remark: '', card: `card-${time}` };
    await createVragen(store).ask(partnership, by, wish, NOW);
  }
}

/** A process of its own, and the messages it sent. */
function instance(store: Store, over: Partial<QuestionsDeps> = {}) {
  const sent: Message[] = [];
  let at = NOW;
  const questions = createQuestions({
    store,
    setups: () => examples,
    holidays,
    vragen: createVragen(store),
    addresses: createAddressBook(store),
    loadFacts: async () => noFacts,
    digestFor: () => undefined,
    messenger: {
      async send(_, message) {
        sent.push(message);
        return SENT;
      },
    },
    now: () => at,
    owner: 'one',
    lease: LEASE,
    turn: async () => ({ status: 'go' }),
    trouble: (error) => assert.fail(error),
    ...over,
  });
  return {
    sent,
    run(moment = NOW) {
      at = moment;
      return questions.run();
    },
  };
}

for (const [name, open] of everyStore) {
  describe(`the questions for the owner (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
      await acquaint(store, joke, NOW);
      await asked(store);
    });
    afterEach(() => opened.close());

    it('go out once a week, of however many instances', async () => {
      const instances = ['one', 'two', 'three'].map((owner) => instance(store, { owner }));
      await Promise.all(instances.map(({ run }) => run()));
      for (const day of ['2026-09-08T09:00:00Z', '2026-09-09T08:00:00Z', '2026-09-11T08:00:00Z']) {
        for (const { run } of instances) await run(new Date(day));
      }
      assert.equal(instances.flatMap(({ sent }) => sent).length, 1);
      await instances[0]?.run(new Date('2026-09-15T08:00:00Z'));
      assert.equal(instances.flatMap(({ sent }) => sent).length, 2);
    });

    it('go once more after a crash in the middle of the send, when the lease ends', async () => {
      const troubles: unknown[] = [];
      const send = async () => Promise.reject(new Error('the process ends here'));
      await instance(store, { messenger: { send }, trouble: (error) => troubles.push(error) }).run();
      assert.equal(troubles.length, 1);
      const other = instance(store, { owner: 'two' });
      await other.run(later(LEASE - SECOND));
      assert.equal(other.sent.length, 0);
      await other.run(later(2 * LEASE));
      assert.equal(other.sent.length, 1);
    });
  });
}

describe('The questions for the owner', () => {
  let store: ReturnType<typeof createFakeStore>;
  beforeEach(async () => {
    store = createFakeStore();
    await acquaint(store, joke, NOW);
  });

  it('of which the store did not take the record are not sent again by who sent them', async () => {
    await asked(store);
    let away = false;
    const flaky: Store = {
      ...store,
      async commit(...args) {
        if (away) throw new CodedError('STORE_UNAVAILABLE', 'away');
        return store.commit(...args);
      },
    };
    const one = instance(flaky, {
      messenger: {
        async send(_, message) {
          one.sent.push(message);
          away = true;
          return SENT;
        },
      },
    });
    await assert.rejects(one.run(), { code: 'STORE_UNAVAILABLE' });
    away = false;
    await one.run(later(2 * LEASE));
    assert.equal(one.sent.length, 1);
  });

  it('wait for a day without a digest, and for another week when there is none', async () => {
    await asked(store);
    const days: string[] = [];
    const busy = new Set([
      '2026-09-07',
      '2026-09-08',
      '2026-09-10',
      '2026-09-14',
      '2026-09-15',
      '2026-09-16',
      '2026-09-17',
      '2026-09-18',
    ]);
    const one = instance(store, { digestFor: (_, __, ___, day) => (busy.has(day) ? aDigest() : undefined) });
    for (let day = 7; day <= 25; day += 1) {
      const before = one.sent.length;
      await one.run(new Date(`2026-09-${String(day).padStart(2, '0')}T08:00:00Z`));
      if (one.sent.length > before) days.push(`${day}`);
    }
    assert.deepEqual(days, ['9', '21']);
  });

  it('of somebody who owns the terms of two partnerships come in one card, most asked first, and say how many more there are', async () => {
    const [aos3r, noordHolland] = examples;
    assert.ok(aos3r && noordHolland);
    const inBoth = noordHolland.people.find(({ id }) => id === 'joke-prins');
    assert.ok(inBoth);
    const tenants = [...aos3r.partnership.tenants, ...noordHolland.partnership.tenants.slice(0, 1)];
    const theirs: Setup = {
      ...aos3r,
      partnership: { ...aos3r.partnership, tenants, termsOwner: inBoth.id },
      people: [...aos3r.people, { ...inBoth, tenant: joke.tenant, roles: [{ role: 'programmaleider' }] }],
    };
    await asked(store, 'noord-holland', 2);
    await asked(store, 'aos3r', 3);
    for (let time = 0; time < 5; time += 1) await asked(store, 'aos3r');
    const one = instance(store, { setups: () => [noordHolland, theirs] });
    await one.run();
    const [message] = one.sent;
    assert.ok(message?.kind === 'questions' && one.sent.length === 1);
    assert.deepEqual(
      message.questions.map(({ setup, vraag }) => `${setup.partnership.id} ${vraag.count}`).slice(0, 3),
      ['aos3r 3', 'noord-holland 2', 'aos3r 1'],
    );
    assert.equal(message.others, 2);
  });

  it('go to nobody who never spoke to the bot, and not to who blocked it', async () => {
    const strange = createFakeStore();
    await asked(strange);
    const unknown = instance(strange);
    await unknown.run();
    assert.equal(unknown.sent.length, 0);

    await asked(store);
    const gone = { status: 'refused', code: 'ConversationBlockedByUser', kind: 'blocked' } as const;
    let tries = 0;
    const send = async () => {
      tries += 1;
      return gone;
    };
    const blocked = instance(store, { messenger: { send } });
    for (const hours of [0, 1, 2, 24, 48]) await blocked.run(later(hours * HOUR));
    assert.equal(tries, 1);
  });
});
