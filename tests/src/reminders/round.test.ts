import assert from 'node:assert/strict';
import { HOUR, MINUTE, SECOND } from '../../../src/clock.js';
import { CodedError } from '../../../src/errors.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { Outcome } from '../../../src/reminders/dispatch.js';
import { createRound, type Tally } from '../../../src/reminders/round.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';

const AFTERNOON = Date.parse('2026-08-31T13:30:00Z');
const MORNING = Date.parse('2026-08-31T07:30:00Z');
const none: Tally = { sent: 0, nothing: 0, taken: 0, waiting: 0, refused: 0, unreachable: 0, failed: 0, left: 0 };
const away = new CodedError('STORE_UNAVAILABLE', 'The store is away.');

/** A set-up of so many werkplekbegeleiders and nobody else. */
function aSetupOf(count: number): Setup {
  const roles = [{ role: 'werkplekbegeleider' as const, school: 'de-wilg' }];
  const people = Array.from({ length: count }, (_, index) => aPerson({ id: `wpb-${index}`, roles }));
  return { ...aSetup(), people, placements: [] };
}

/** A round over `setups` on a clock that the test moves; everyone is `sent` unless `answer` says otherwise. */
function given({ setups = [aSetupOf(2)], width }: { setups?: readonly Setup[]; width?: number } = {}) {
  const world = {
    setups,
    time: AFTERNOON,
    asked: [] as string[],
    troubles: [] as string[],
    holds: true,
    busy: 0,
    most: 0,
    answer: async (_person: string): Promise<Outcome> => ({ status: 'sent', rows: 1 }),
  };
  const round = createRound({
    setups: () => world.setups,
    holds: async () => world.holds,
    now: () => new Date(world.time),
    trouble: ({ code }) => world.troubles.push(code),
    ...(width !== undefined && { width }),
    async dispatch({ members: [first] }, now) {
      const person = first?.person.id ?? '';
      assert.equal(now.getTime(), world.time);
      world.asked.push(person);
      world.busy += 1;
      world.most = Math.max(world.most, world.busy);
      try {
        return await world.answer(person);
      } finally {
        world.busy -= 1;
      }
    },
  });
  return { world, round };
}

describe('the round past everyone who may be written to now', () => {
  it('goes to who works at a school after school, and to the others in the morning too', async () => {
    const { world, round } = given({ setups: [aSetup()] });
    world.time = MORNING;
    await round.run();
    assert.deepEqual(world.asked.toSorted(), ['bram-oudewater', 'noor-bakelaar', 'sanne-veldink']);
    world.time = AFTERNOON;
    await round.run();
    assert.deepEqual(world.asked.slice(3).toSorted(), ['joris-elshout', 'mirte-holtland']);
  });

  for (const [what, at, asked] of [
    ['a quarter past three is on time', '2026-08-31T13:15:00Z', 2],
    ['a second before is too early', '2026-08-31T13:14:59Z', 0],
    ['just before six is still on time', '2026-08-31T15:59:59Z', 2],
    ['six is too late', '2026-08-31T16:00:00Z', 0],
    ['on Saturday there is none', '2026-09-05T13:30:00Z', 0],
    ['in winter the clock in the Netherlands counts too', '2026-11-02T14:15:00Z', 2],
  ] as const) {
    it(`knows the hours of sending: ${what}`, async () => {
      const { world, round } = given();
      world.time = Date.parse(at);
      await round.run();
      assert.equal(world.asked.length, asked);
    });
  }

  const outcomes: { what: string; outcome: Outcome; againAfter?: number }[] = [
    { what: 'was sent is settled', outcome: { status: 'sent', rows: 1 } },
    { what: 'was nothing is settled', outcome: { status: 'nothing' } },
    { what: 'was settled by another instance is settled', outcome: { status: 'taken' } },
    { what: 'was refused for good is settled', outcome: { status: 'refused', code: 'X', kind: 'fault' } },
    {
      what: 'is held by another instance comes back when that one’s lease ends',
      outcome: { status: 'taken', until: new Date(AFTERNOON + 7 * MINUTE) },
      againAfter: 7 * MINUTE,
    },
    {
      what: 'was refused for the moment comes back',
      outcome: { status: 'refused', code: 'X', kind: 'busy', again: new Date(AFTERNOON + 3 * MINUTE) },
      againAfter: 3 * MINUTE,
    },
    {
      what: 'finds nobody comes back',
      outcome: { status: 'unreachable', reason: 'unknown' },
      againAfter: 5 * MINUTE,
    },
    {
      what: 'finds no conversation comes back',
      outcome: { status: 'unreachable', reason: 'no-conversation' },
      againAfter: 5 * MINUTE,
    },
  ];
  for (const { what, outcome, againAfter = 2 * HOUR } of outcomes) {
    it(`what ${what}${againAfter === 2 * HOUR ? ' for the day' : ''}`, async () => {
      const isSettled = againAfter === 2 * HOUR;
      const { world, round } = given({ setups: [aSetupOf(1)] });
      world.answer = async () => outcome;
      assert.deepEqual(await round.run(), { ...none, [outcome.status]: 1 });
      world.time = AFTERNOON + againAfter - 1;
      assert.deepEqual(await round.run(), none);
      world.time = AFTERNOON + againAfter;
      await round.run();
      assert.equal(world.asked.length, isSettled ? 1 : 2);
    });
  }

  it('goes on after the weekend', async () => {
    const { world, round } = given();
    for (const [day, sent] of [
      ['2026-09-04', 2],
      ['2026-09-05', 0],
      ['2026-09-06', 0],
      ['2026-09-07', 2],
    ] as const) {
      world.time = Date.parse(`${day}T13:30:00Z`);
      assert.deepEqual(await round.run(), { ...none, sent }, day);
    }
  });

  it('begins anew each day', async () => {
    const { world, round } = given();
    await round.run();
    world.time += 24 * HOUR;
    assert.deepEqual(await round.run(), { ...none, sent: 2 });
  });

  it('asks once more who had nothing when a set-up changes, and nobody else', async () => {
    const { world, round } = given();
    world.answer = async (person) => (person === 'wpb-0' ? { status: 'nothing' } : { status: 'sent', rows: 1 });
    await round.run();
    world.setups = [aSetupOf(3)];
    await round.run();
    assert.deepEqual(world.asked, ['wpb-0', 'wpb-1', 'wpb-0', 'wpb-2']);
  });

  it('asks nobody again when the set-ups are the same ones in another list', async () => {
    const { world, round } = given();
    world.answer = async () => ({ status: 'nothing' });
    await round.run();
    world.setups = [...world.setups];
    assert.deepEqual(await round.run(), none);
  });

  it('takes a clock that jumps as it comes: a day is begun anew, and "later" is not longer than it was', async () => {
    const { world, round } = given({ setups: [aSetupOf(1)] });
    world.answer = async () => ({ status: 'unreachable', reason: 'unknown' });
    await round.run();
    world.time = AFTERNOON - 10 * MINUTE;
    assert.deepEqual(await round.run(), { ...none, unreachable: 1 });
    for (const days of [28, -364, 2912, 0]) {
      world.time = AFTERNOON + days * 24 * HOUR;
      assert.deepEqual(await round.run(), { ...none, unreachable: 1 });
    }
  });

  it('has at most so many people in hand at once, and all of them in the end', async () => {
    const { world, round } = given({ setups: [aSetupOf(50)], width: 4 });
    world.answer = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return { status: 'sent', rows: 1 };
    };
    assert.deepEqual(await round.run(), { ...none, sent: 50 });
    assert.equal(world.most, 4);
    assert.equal(new Set(world.asked).size, 50);
  });

  it('stops where the hours of sending end, however long it takes', async () => {
    const { world, round } = given({ setups: [aSetupOf(10)], width: 1 });
    world.time = Date.parse('2026-08-31T15:59:55Z');
    world.answer = async () => {
      world.time += 2 * SECOND;
      return { status: 'sent', rows: 1 };
    };
    assert.deepEqual(await round.run(), { ...none, sent: 3 });
  });
});

describe('the round, when something breaks', () => {
  it('goes on to the others, tells what broke, and comes back later', async () => {
    const { world, round } = given({ setups: [aSetupOf(3)], width: 1 });
    const answer = world.answer;
    world.answer = async (person) => {
      if (person === 'wpb-1') throw new Error('a record that is none of ours');
      return answer(person);
    };
    assert.deepEqual(await round.run(), { ...none, sent: 2, failed: 1 });
    assert.deepEqual(world.troubles, ['UNEXPECTED']);
    world.time += 5 * MINUTE - 1;
    assert.deepEqual(await round.run(), none);
    world.time += 1;
    world.answer = answer;
    assert.deepEqual(await round.run(), { ...none, sent: 1 });
  });

  it('leaves a store that is away in peace, and the next round begins with those whose turn did not come', async () => {
    const { world, round } = given({ setups: [aSetupOf(20)], width: 2 });
    const answer = world.answer;
    world.answer = () => Promise.reject(away);
    assert.deepEqual(await round.run(), { ...none, failed: 2, left: 18 });
    world.answer = answer;
    assert.deepEqual(await round.run(), { ...none, sent: 18 });
    world.time += 5 * MINUTE;
    assert.deepEqual(await round.run(), { ...none, sent: 2 });
  });

  it('begins with nobody new once it is told to stop, and finishes what is in flight', async () => {
    const { world, round } = given({ setups: [aSetupOf(5)], width: 2 });
    const ending = new AbortController();
    world.answer = async () => {
      await new Promise((resolve) => setImmediate(resolve));
      ending.abort();
      return { status: 'sent', rows: 1 };
    };
    const tally = await round.run(ending.signal);
    assert.deepEqual(tally, { ...none, sent: 2, left: 3 });
    assert.equal(world.busy, 0);
  });

  it('looks at nobody while another instance sends for the tenant, and at all again when it does not any more', async () => {
    const { world, round } = given();
    world.holds = false;
    assert.deepEqual(await round.run(), { ...none, left: 2 });
    assert.deepEqual(world.asked, []);
    world.holds = true;
    assert.deepEqual(await round.run(), { ...none, sent: 2 });
  });

  it('comes back to who had to wait for the pace, at the moment that was said', async () => {
    const { world, round } = given({ setups: [aSetupOf(1)] });
    world.answer = async () => ({ status: 'waiting', until: new Date(AFTERNOON + 3 * MINUTE) });
    assert.deepEqual(await round.run(), { ...none, waiting: 1 });
    world.answer = async () => ({ status: 'sent', rows: 1 });
    world.time = AFTERNOON + 2 * MINUTE;
    assert.deepEqual(await round.run(), none);
    world.time = AFTERNOON + 3 * MINUTE;
    assert.deepEqual(await round.run(), { ...none, sent: 1 });
  });

  it('fails as a whole when the set-ups could not be read', async () => {
    const round = createRound({
      setups: () => {
        throw away;
      },
      now: () => new Date(AFTERNOON),
      holds: () => assert.fail('nobody is known'),
      dispatch: () => assert.fail('nobody is known'),
      trouble: () => assert.fail('nobody is known'),
    });
    await assert.rejects(round.run(), { code: 'STORE_UNAVAILABLE' });
  });
});
