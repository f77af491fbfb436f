import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { loadForms } from '../../../src/forms/load.js';
import { AANGEPAST, type Signal, STAGNATIE, TERUGGEVRAAGD } from '../../../src/forms/signal.js';
import { postKinds } from '../../../src/outbox/kinds.js';
import { MAX_DAYS } from '../../../src/outbox/next.js';
import { createOutbox, type PostTally } from '../../../src/outbox/outbox.js';
import { type Post, postOperation } from '../../../src/outbox/post.js';
import { resend } from '../../../src/outbox/resend.js';
import type { Placement, Setup } from '../../../src/partnership/setup.js';
import { createAddressBook } from '../../../src/people/address.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import type { Seat } from '../../../src/people/seat.js';
import { readDeadPosts } from '../../../src/reach/deadPosts.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import { acquaint } from '../../support/acquaint.js';
import { createFakeStore } from '../../support/fakeStore.js';
import type { Someone } from '../../support/givenBot.js';
import { anyone, examples, person } from '../../support/people.js';

const about: Signal = {
  ...{ partnership: 'noord-holland', student: 'youssef-amrani', form: 'adviesformulier-1' },
  ...{ schoolYear: '2026-2027', semester: 1 },
};

function messageTo(id: string, kind: string, data: unknown = about) {
  const addressee = addresseesOf(examples).find(({ members }) => members.some((each) => each.person.id === id));
  return postKinds.find((each) => each.kind === kind)?.messageOf(data, addressee);
}

/** The examples in which others have a seat at Youssef; undefined: nobody has. */
function seated(seats: Partial<Pick<Placement, Seat>>): Setup[] {
  return examples.map((setup) => ({
    ...setup,
    placements: setup.placements.map((each) =>
      each.student === about.student && each.semester === 1 ? { ...each, ...seats } : each,
    ),
  }));
}

describe('A message about a form', () => {
  it('is for who has the seat that it names, and comes from who caused it', () => {
    for (const [id, kind, seat, by, from] of [
      ['marijke-bos', STAGNATIE, 'schoolopleider', 'karin-blokker', 'Karin Blokker'],
      ['esther-vermeer', STAGNATIE, 'instituutsopleider', 'sanne-de-wit', 'Sanne de Wit'],
      ['sanne-de-wit', TERUGGEVRAAGD, 'werkplekbegeleider', 'marijke-bos', 'Marijke Bos'],
      ['marijke-bos', TERUGGEVRAAGD, 'schoolopleider', 'esther-vermeer', 'Esther Vermeer'],
      ['marijke-bos', AANGEPAST, 'schoolopleider', 'sanne-de-wit', 'Sanne de Wit'],
    ] as const) {
      const message = messageTo(id, kind, { ...about, seat, by });
      assert.ok(message?.kind === 'signal', `${kind} to ${id}`);
      assert.deepEqual([message.signal, message.student, message.from], [kind, 'Youssef Amrani', from]);
    }
  });

  it('says nothing to who has another seat, or caused it', () => {
    for (const [id, by] of [
      ['sanne-de-wit', 'karin-blokker'],
      ['esther-vermeer', 'sanne-de-wit'],
      ['henk-jan-zijlstra', 'sanne-de-wit'],
      ['marijke-bos', 'marijke-bos'],
    ] as const) {
      for (const kind of [STAGNATIE, AANGEPAST]) {
        assert.equal(messageTo(id, kind, { ...about, seat: 'schoolopleider', by }), undefined, `${kind} to ${id}`);
      }
    }
  });

  it('comes from nobody by name when nobody knows who caused it any more', () => {
    const message = messageTo('marijke-bos', AANGEPAST, { ...about, seat: 'schoolopleider', by: 'gone' });
    assert.equal(message?.kind === 'signal' && message.from, undefined);
  });
});

// A row of before there were seats: for one person, and without who caused it.
describe('An older message about a form', () => {
  it('is for the schoolopleider of the student when the development stalls, and comes from the werkplekbegeleider', () => {
    const message = messageTo('marijke-bos', STAGNATIE);
    assert.ok(message?.kind === 'signal');
    assert.deepEqual([message.student, message.from], ['Youssef Amrani', 'Sanne de Wit']);
  });

  it('is for who writes when it was asked back, and comes from the schoolopleider', () => {
    const message = messageTo('sanne-de-wit', TERUGGEVRAAGD);
    assert.ok(message?.kind === 'signal');
    assert.equal(message.from, 'Marijke Bos');
  });

  for (const [who, id, kind] of [
    ['the student', 'youssef-amrani', STAGNATIE],
    ['the instituutsopleider', 'esther-vermeer', STAGNATIE],
    ['a schoolopleider of other students', 'henk-jan-zijlstra', STAGNATIE],
    ['the schoolopleider who asked', 'marijke-bos', TERUGGEVRAAGD],
    ['a werkplekbegeleider of other students', 'karin-blokker', TERUGGEVRAAGD],
  ] as const) {
    it(`says nothing to ${who} (${kind})`, () => assert.equal(messageTo(id, kind), undefined));
  }

  it('about a student who is placed nowhere then says nothing', () => {
    assert.equal(messageTo('marijke-bos', STAGNATIE, { ...about, schoolYear: '2031-2032' }), undefined);
  });

  it('to who does not guide the student any more is not sent, and nothing is kept of it', async () => {
    const esther = person('esther-vermeer');
    const { store, run, sent } = await given([esther], { to: { tenant: esther.tenant, oid: esther.oid } });
    assert.deepEqual(await run(TUESDAY), { ended: 1 });
    assert.deepEqual(sent, []);
    assert.deepEqual(
      store.dump().filter(({ id }) => id.startsWith('post:')),
      [],
    );
  });
});

/** After school. */
const TUESDAY = '2026-11-10T14:30:00Z';
const [marijke, henkJan] = [anyone('marijke-bos'), anyone('henk-jan-zijlstra')];
const { form: _, ...where } = about;
const seat = 'schoolopleider' as const;
const bySeat = { data: { ...about, seat, by: 'sanne-de-wit' }, to: { ...where, seat } };

/** A row about Youssef of a Tuesday, in a store that knows these people. */
async function given(people: readonly Someone[], row: Partial<Pick<Post, 'data' | 'to'>>) {
  const store = createFakeStore();
  const causedAt = new Date(TUESDAY);
  for (const each of people) await acquaint(store, each, causedAt);
  const { data = about, to = bySeat.to } = row;
  await store.commit('noord-holland:youssef-amrani', [
    postOperation('stagnatie:1', { kind: STAGNATIE, data, to, causedAt }),
  ]);
  const sent: string[] = [];
  let now = causedAt;
  let setups: readonly Setup[] = examples;
  const outbox = createOutbox({
    ...{
      store,
      kinds: postKinds,
      definitions: loadForms(),
      setups: () => setups,
      holidays: loadHolidays(),
      now: () => now,
    },
    addresses: createAddressBook(store),
    messenger: {
      async send({ conversationId }) {
        sent.push(conversationId);
        return { status: 'sent', activityId: 'f:1' };
      },
    },
    tempo: { holds: async () => true, turn: async () => ({ status: 'go' }) },
    ...{ owner: 'one', lease: usualTiming.messageLease, trouble: (error) => assert.fail(error) },
  });
  return {
    store,
    sent,
    async run(moment: string, of: readonly Setup[] = examples): Promise<Partial<PostTally>> {
      now = new Date(moment);
      setups = of;
      return Object.fromEntries(Object.entries(await outbox.run()).filter(([, count]) => count > 0));
    },
  };
}

describe('A message for a seat', () => {
  it('goes to who has it at that moment, and not to who had it when it was caused', async () => {
    const { run, sent } = await given([marijke, henkJan], bySeat);
    assert.deepEqual(await run('2026-11-10T14:00:00Z'), { waiting: 1 }, 'before the end of school');
    assert.deepEqual(await run(TUESDAY, seated({ schoolopleider: 'henk-jan-zijlstra' })), { sent: 1 });
    assert.deepEqual(sent, [`chat-${henkJan.oid}`]);
  });

  it('waits as long as nobody has it, however many days, and goes to the first who does', async () => {
    const { run, sent } = await given([marijke, henkJan], bySeat);
    const empty = seated({ schoolopleider: undefined });
    for (let day = 10; day < 10 + 2 * MAX_DAYS; day += 1) {
      assert.deepEqual(await run(`2026-11-${day}T14:30:00Z`, empty), { waiting: 1 });
    }
    assert.deepEqual(await run('2026-11-23T14:30:00Z', seated({ schoolopleider: 'henk-jan-zijlstra' })), { sent: 1 });
    assert.deepEqual(sent, [`chat-${henkJan.oid}`]);
  });

  it('is dead when the student was placed nowhere for days', async () => {
    const { run } = await given([marijke], bySeat);
    const gone = examples.map((setup) => ({ ...setup, placements: [] }));
    const outcomes: Partial<PostTally>[] = [];
    for (let day = 0; day < MAX_DAYS; day += 1) outcomes.push(await run(`2026-11-1${day}T14:30:00Z`, gone));
    assert.deepEqual(outcomes, [...Array.from({ length: MAX_DAYS - 1 }, () => ({ refused: 1 })), { ended: 1 }]);
  });

  it('is dead when who had it could not be reached for days, is seen at who has it later, and goes to them when it is sent again', async () => {
    const { store, run, sent } = await given([henkJan], bySeat);
    const days = [10, 11, 12, 13, 16].map((day) => `2026-11-${day}T14:30:00Z`);
    const outcomes: Partial<PostTally>[] = [];
    for (const day of days) outcomes.push(await run(day));
    assert.deepEqual(outcomes, [...Array.from({ length: MAX_DAYS - 1 }, () => ({ refused: 1 })), { ended: 1 }]);

    const [setup] = seated({ schoolopleider: 'henk-jan-zijlstra' }).filter(
      ({ partnership }) => partnership.id === 'noord-holland',
    );
    assert.ok(setup);
    const posts = await readDeadPosts(store, setup);
    assert.equal(posts.of('marijke-bos', undefined), undefined);
    const dead = posts.of('henk-jan-zijlstra', undefined);
    assert.equal(dead?.code, 'NO_CONVERSATION');
    assert.equal(await resend(store, dead), 'resent');
    assert.deepEqual(await run('2026-11-18T14:30:00Z', [setup]), { sent: 1 });
    assert.deepEqual(sent, [`chat-${henkJan.oid}`]);
  });

  it('asks the form what it says only when it would leave, once', async () => {
    const cause = { question: 'stagnatie', writtenAt: TUESDAY };
    const { store, run, sent } = await given([marijke], { ...bySeat, data: { ...bySeat.data, cause } });
    const { get } = store;
    let reads = 0;
    store.get = async (partition, id) => {
      if (id === 'adviesformulier-1:2026-2027-1') reads += 1;
      return get(partition, id);
    };
    for (const hour of ['06', '10', '14']) assert.deepEqual(await run(`2026-11-10T${hour}:00:00Z`), { waiting: 1 });
    assert.equal(reads, 0);
    assert.deepEqual(await run(TUESDAY), { ended: 1 }, 'nobody says it: there is no such form');
    assert.deepEqual([reads, sent], [1, []]);
  });

  it('is not sent to who caused it and has it since', async () => {
    const { run, sent } = await given([person('sanne-de-wit')], bySeat);
    assert.deepEqual(await run(TUESDAY, seated({ schoolopleider: 'sanne-de-wit' })), { ended: 1 });
    assert.deepEqual(sent, []);
  });
});
