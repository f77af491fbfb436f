import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countsOf } from '../../../src/reach/board.js';
import { type Letter, lettersOf } from '../../../src/reach/letter.js';
import { DAYS_BACK, lettersOn, reportsOf } from '../../../src/reach/perDay.js';
import { isRetriable, type Reach, reachOf, reachStates, type Seen } from '../../../src/reach/reach.js';
import { refusalKinds } from '../../../src/reminders/messenger.js';
import type { Settlement } from '../../../src/reminders/records.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';

const TODAY = '2026-11-10';
const AT = '2026-11-10T09:00:00.000Z';
const setup = aSetup();
const joris = aPerson({ id: 'joris-elshout' });

/** Somebody who can be written to and had a message this morning. */
function seen(over: Partial<Seen> = {}): Seen {
  return { bearer: 'known', isInstalled: true, letters: [aLetter()], ...over };
}

function aLetter(over: Partial<Letter> = {}): Letter {
  return { day: TODAY, status: 'sent', missed: 0, ...over } as Letter;
}

const refused = (kind: string, over: object = {}) => aLetter({ status: 'refused', kind, code: 'X', ...over } as Letter);

describe('whether somebody is reached', () => {
  const rows: [what: string, seen: Seen, state: string, reason: string][] = [
    ['the last message arrived', seen(), 'reached', 'arrived'],
    ['spoke, and there was nothing to tell yet', seen({ letters: [] }), 'reached', 'spoke'],
    ['the last message did not arrive', seen({ letters: [refused('config')] }), 'failed', 'refused'],
    [
      'the one before did not arrive, the last one did',
      seen({ letters: [aLetter(), refused('config')] }),
      'reached',
      'arrived',
    ],
    [
      'the channel was busy',
      seen({ letters: [aLetter({ status: 'waiting', again: AT, code: 'X' })] }),
      'waiting',
      'again',
    ],
    ['it is being sent', seen({ letters: [aLetter({ status: 'waiting', again: AT })] }), 'waiting', 'sending'],
    ['a date passed untold', seen({ letters: [aLetter({ status: 'missed', missed: 2 })] }), 'missed', 'missed'],
    ['a message arrived, another date had passed', seen({ letters: [aLetter({ missed: 1 })] }), 'missed', 'missed'],
    ['blocked the bot', seen({ isInstalled: false, letters: [refused('blocked')] }), 'blocked', 'blocked'],
    ['blocked the bot and spoke since', seen({ letters: [refused('blocked')] }), 'reached', 'spoke'],
    [
      'has not installed the app',
      seen({ isInstalled: false, letters: [refused('not-installed')] }),
      'not-installed',
      'refused',
    ],
    ['removed the app', seen({ isInstalled: false }), 'not-installed', 'removed'],
    ['never spoke', { bearer: 'nobody', isInstalled: false, letters: [] }, 'unknown', 'never'],
    ['the address was somebody else’s', { bearer: 'other', isInstalled: false, letters: [] }, 'unknown', 'other'],
    [
      'wrote from another tenant alone',
      { bearer: 'nobody', isInstalled: false, letters: [], elsewhere: { tenant: 'x', at: AT } },
      'elsewhere',
      'seen',
    ],
    [
      'wrote from another tenant and from the right one',
      seen({ elsewhere: { tenant: 'x', at: AT } }),
      'reached',
      'arrived',
    ],
  ];
  for (const [what, given, state, reason] of rows) {
    it(`${what}: ${state}`, () => {
      const reach = reachOf(setup, joris, given, TODAY);
      assert.deepEqual([reach.state, reach.reason], [state, reason]);
    });
  }

  it('is absent up to the day of return, and not when nothing could arrive anyway', () => {
    const away = { ...setup, absences: [{ person: joris.id, until: '2026-11-12' }] };
    assert.deepEqual(reachOf(away, joris, seen(), '2026-11-11'), {
      state: 'absent',
      reason: 'absent',
      until: '2026-11-12',
    });
    assert.equal(reachOf(away, joris, seen(), '2026-11-12').state, 'reached');
    assert.equal(reachOf(away, joris, seen({ isInstalled: false }), '2026-11-11').state, 'not-installed');
  });

  it('is another organisation when the roster gives a tenant that the partnership does not work with, whatever is stored', () => {
    const guest = { ...joris, tenant: '99999999-9999-4999-8999-999999999999' };
    assert.deepEqual(reachOf(setup, guest, seen(), TODAY), { state: 'elsewhere', reason: 'roster' });
  });

  it('can be tried again only what failed today', () => {
    const failed = seen({ letters: [refused('fault')] });
    assert.equal(isRetriable(reachOf(setup, joris, failed, TODAY), TODAY, failed.letters), true);
    assert.equal(isRetriable(reachOf(setup, joris, failed, '2026-11-11'), '2026-11-11', failed.letters), false);
    const fine = seen();
    assert.equal(isRetriable(reachOf(setup, joris, fine, TODAY), TODAY, fine.letters), false);
  });

  it('puts everybody in one state: the counts are as many as there are people', () => {
    const letter: fc.Arbitrary<Letter> = fc.oneof(
      fc.record({ day: fc.constant(TODAY), status: fc.constant('sent' as const), missed: fc.nat(2) }),
      fc.record({ day: fc.constant(TODAY), status: fc.constant('missed' as const), missed: fc.nat(2) }),
      fc.record({
        day: fc.constant(TODAY),
        status: fc.constant('waiting' as const),
        again: fc.constant(AT),
        missed: fc.nat(2),
      }),
      fc.record({
        day: fc.constant(TODAY),
        status: fc.constant('refused' as const),
        kind: fc.constantFrom(...refusalKinds),
        code: fc.constant('X'),
        missed: fc.nat(2),
      }),
    );
    const anySeen = fc.record(
      {
        bearer: fc.constantFrom('nobody', 'other', 'known'),
        isInstalled: fc.boolean(),
        letters: fc.array(letter, { maxLength: 3 }),
        elsewhere: fc.constant({ tenant: 'x', at: AT }),
      },
      { requiredKeys: ['bearer', 'isInstalled', 'letters'] },
    ) as fc.Arbitrary<Seen>;
    fc.assert(
      fc.property(fc.array(anySeen, { maxLength: 40 }), (all) => {
        const people = all.map((each) => ({
          person: joris,
          reach: reachOf(setup, joris, each, TODAY),
          letters: each.letters,
        }));
        const counts = countsOf({ at: new Date(AT), people });
        assert.deepEqual(Object.keys(counts), [...reachStates]);
        assert.equal(
          Object.values(counts).reduce((sum, count) => sum + count, 0),
          all.length,
        );
      }),
    );
  });
});

describe('the messages of a person', () => {
  const row = (partnership: string) => ({ task: `${partnership}/wpb-startgesprek:x`, step: 'opens' as const });
  const missedRow = (partnership: string) => ({ task: `${partnership}/so-wpl-1:x`, due: '2026-11-06' });
  const sent = (over: object): Settlement =>
    ({ status: 'sent', at: AT, rows: [row('duin')], attempts: 1, ...over }) as Settlement;
  const of = (settlement: Settlement, day = TODAY) => lettersOf([{ day, settlement }], 'duin', TODAY);

  it('are those with rows of the partnership: a message of another one is left out', () => {
    assert.deepEqual(of(sent({})), [{ day: TODAY, status: 'sent', missed: 0 }]);
    assert.deepEqual(of(sent({ rows: [row('elders')] })), []);
    assert.deepEqual(of(sent({ rows: [row('duinrand')] })), [], 'a longer name is another partnership');
    assert.deepEqual(of(sent({ missed: [missedRow('elders')] })), [{ day: TODAY, status: 'sent', missed: 0 }]);
    assert.deepEqual(of({ status: 'missed', at: AT, attempts: 0, missed: [missedRow('elders')] }), []);
  });

  it('say what passed untold beside what was told', () => {
    assert.deepEqual(of(sent({ missed: [missedRow('duin')] })), [{ day: TODAY, status: 'sent', missed: 1 }]);
    assert.deepEqual(of(sent({ rows: [row('elders')], missed: [missedRow('duin')] })), [
      { day: TODAY, status: 'missed', missed: 1 },
    ]);
  });

  it('wait on their own day only: what is left of another day did not arrive', () => {
    const busy: Settlement = { status: 'refused', at: AT, code: 'Throttled', kind: 'busy', again: AT, attempts: 1 };
    const claimed: Settlement = { status: 'claimed', by: 'one', until: AT, attempts: 1 };
    assert.equal(of(busy)[0]?.status, 'waiting');
    assert.equal(of(claimed)[0]?.status, 'waiting');
    assert.deepEqual(of(busy, '2026-11-09')[0], {
      day: '2026-11-09',
      status: 'refused',
      kind: 'busy',
      code: 'Throttled',
      missed: 0,
    });
    assert.deepEqual(of(claimed, '2026-11-09')[0], {
      day: '2026-11-09',
      status: 'refused',
      kind: 'fault',
      code: 'LEASE_ENDED',
      missed: 0,
    });
  });
});

describe('the report per day', () => {
  const reach: Reach = { state: 'reached', reason: 'spoke' };
  const standing = (...letters: Letter[]) => ({ person: joris, reach, letters });
  const board = {
    at: new Date(AT),
    people: [
      standing(aLetter()),
      standing(aLetter({ status: 'missed', missed: 1 })),
      standing(refused('blocked'), aLetter({ day: '2026-11-09' })),
      standing(refused('blocked')),
      standing(refused('config')),
      standing(aLetter({ status: 'waiting', again: AT })),
      standing(aLetter({ day: '2026-10-28' }), aLetter({ day: '2026-10-27' })),
      standing(),
    ],
  };

  it('counts each day what was due as sent, missed, waiting or refused, by kind; of two weeks, and only days with messages', () => {
    const reports = reportsOf(board, TODAY);
    assert.deepEqual(reports[0], {
      day: TODAY,
      due: 6,
      sent: 1,
      missed: 1,
      waiting: 1,
      refused: 3,
      byKind: { blocked: 2, config: 1 },
    });
    assert.deepEqual(
      reports.map(({ day }) => day),
      [TODAY, '2026-11-09', '2026-10-28'],
    );
    assert.equal(DAYS_BACK, 14);
    for (const { due, sent, missed, waiting, refused } of reports) assert.equal(sent + missed + waiting + refused, due);
  });

  it('opens a day with what asks for attention first', () => {
    const order = lettersOn(board, TODAY).map(({ letter }) => letter.status);
    assert.deepEqual(order, ['refused', 'refused', 'refused', 'missed', 'waiting', 'sent']);
  });
});
