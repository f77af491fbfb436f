import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../../src/partnership/changes/change.js';
import { layOver } from '../../../../src/partnership/changes/layOver.js';
import type { Setup } from '../../../../src/partnership/setup.js';
import { setupSchema } from '../../../../src/partnership/setup.js';
import { personOf, placementOf } from '../../../../src/people/roster.js';
import { maySit, type Seat, seatNames } from '../../../../src/people/seat.js';
import { aPartnership } from '../../../support/builders/setup.js';
import {
  aHandover,
  anAbsence,
  anExtension,
  aPreference,
  FIRST,
  JORIS,
  LOTTE,
  MIRTE,
  NOOR,
  PIM,
  theSetup,
} from './given.js';

const guideOf = (setup: Setup, seat: Seat = 'werkplekbegeleider') => placementOf(setup, NOOR, FIRST)?.[seat];
const laid = (...changes: Change[]) => layOver(theSetup(), changes);

describe('Changes laid over a set-up', () => {
  it('leave the very same set-up when there are none, or none that hold', () => {
    const setup = theSetup();
    assert.equal(layOver(setup, []), setup);
    assert.equal(layOver(setup, [anAbsence({ person: 'niemand' })]), setup);
  });

  it('let a student go from one werkplekbegeleider to another, with what happened beside it', () => {
    const setup = laid(aHandover(JORIS, LOTTE));
    assert.equal(guideOf(setup), LOTTE);
    assert.deepEqual(setup.handovers, [
      { student: NOOR, ...FIRST, seat: 'werkplekbegeleider', from: JORIS, to: LOTTE },
    ]);
    assert.equal(guideOf(setup, 'schoolopleider'), MIRTE);
  });

  it('let nobody have the seat of a student who was given back to the stagebureau', () => {
    const setup = laid(aHandover(JORIS));
    assert.equal(guideOf(setup), undefined);
    assert.deepEqual(setup.handovers, [{ student: NOOR, ...FIRST, seat: 'werkplekbegeleider', from: JORIS }]);
    assert.deepEqual(setupSchema.parse(setup), setup);
  });

  it('let a student go on from hand to hand, in whatever order it became known', () => {
    const [first, second] = [aHandover(JORIS, LOTTE), aHandover(LOTTE, PIM)];
    for (const setup of [laid(first, second), laid(second, first)]) {
      assert.equal(guideOf(setup), PIM);
      assert.deepEqual(setup.handovers, [
        { student: NOOR, ...FIRST, seat: 'werkplekbegeleider', from: JORIS, to: PIM },
      ]);
    }
  });

  it('end where they began when a student comes back', () => {
    const setup = laid(aHandover(JORIS, LOTTE), aHandover(LOTTE, JORIS));
    assert.equal(guideOf(setup), JORIS);
    assert.deepEqual(setup.handovers, []);
  });

  it('give way to a newer import that has somebody else in the seat', () => {
    const [placement] = theSetup().placements;
    assert.ok(placement);
    const imported = theSetup({ placements: [{ ...placement, werkplekbegeleider: PIM }] });
    const setup = layOver(imported, [aHandover(JORIS, LOTTE)]);
    assert.equal(guideOf(setup), PIM);
    assert.deepEqual(setup.handovers, []);
  });

  const refused: [string, Change][] = [
    ['to somebody who may not have the seat', aHandover(JORIS, MIRTE)],
    ['to the student', aHandover(JORIS, NOOR)],
    ['to somebody whom the roster does not have', aHandover(JORIS, 'niemand')],
    ['of a student whom the roster does not have', aHandover(JORIS, LOTTE, { student: 'niemand' })],
    ['of another semester', aHandover(JORIS, LOTTE, { semester: 2 })],
    ['by who is not in the seat', aHandover(PIM, LOTTE)],
  ];
  for (const [title, change] of refused) {
    it(`hand nobody over ${title}`, () => assert.equal(guideOf(laid(change)), JORIS));
  }

  it('put another last day in the place of the one that was there', () => {
    const { kind: _, by: __, at: ___, ...extension } = anExtension();
    const setup = layOver(theSetup({ extensions: [extension, { ...extension, task: 'wpa-afgenomen' }] }), [
      anExtension({ due: '2026-10-09' }),
    ]);
    assert.deepEqual(setup.extensions, [
      { ...extension, due: '2026-10-09' },
      { ...extension, task: 'wpa-afgenomen' },
    ]);
  });

  it('know until when somebody is away, and keep it after that day', () => {
    const setup = laid(anAbsence({ until: '2020-01-01' }));
    assert.deepEqual(setup.absences, [{ person: JORIS, until: '2020-01-01' }]);
  });

  it('let somebody say on which days, from when and in which language to be written to', () => {
    const { days, hour, language } = personOf(laid(aPreference()), JORIS) ?? assert.fail();
    assert.deepEqual({ days, hour, language }, { days: ['ma', 'do'], hour: '16:00', language: 'en' });
    const only = personOf(laid(aPreference({ days: undefined, language: undefined })), JORIS);
    assert.deepEqual(only?.days, ['ma', 'di', 'wo', 'do', 'vr']);
    assert.equal(only?.language, undefined);
  });

  it('keep the hour within what the partnership allows by now', () => {
    const partnership = aPartnership({ reminders: { earliest: '09:00', latest: '16:00' } });
    const hourOf = (hour: string) => personOf(layOver(theSetup({ partnership }), [aPreference({ hour })]), JORIS)?.hour;
    assert.deepEqual(['07:00', '12:30', '18:00'].map(hourOf), ['09:00', '12:30', '16:00']);
  });

  it('hold as said last, of two about the same thing', () => {
    const early = anAbsence({ until: '2026-12-01', at: '2026-09-01T10:00:00.000Z' });
    const late = anAbsence({ until: '2026-10-01', at: '2026-09-02T10:00:00.000Z' });
    for (const setup of [laid(early, late), laid(late, early)]) {
      assert.deepEqual(setup.absences, [{ person: JORIS, until: '2026-10-01' }]);
    }
  });
});

describe('Whatever changes are laid over a set-up', () => {
  const ids = fc.constantFrom(...theSetup().people.map(({ id }) => id), 'niemand', 'constructor');
  const at = fc.integer({ min: 0, max: 5 }).map((hour) => `2026-09-08T1${hour}:00:00.000Z`);
  const semester = fc.constantFrom(1 as const, 2 as const);
  const date = fc.constantFrom('2020-02-29', '2026-10-02', '2027-01-15');
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc
      .record({ student: ids, semester, seat: fc.constantFrom(...seatNames), from: ids, to: ids, at })
      .map((over) => aHandover(over.from, over.to, over)),
    fc.record({ from: ids, at, semester }).map((over) => aHandover(over.from, undefined, over)),
    fc.record({ student: ids, person: ids, semester, due: date, at }).map(anExtension),
    fc.record({ person: ids, until: date, at }).map(anAbsence),
    fc.record({ person: ids, hour: fc.constantFrom('00:00', '12:30', '23:59'), at }).map(aPreference),
  );
  const [placement] = theSetup().placements;
  assert.ok(placement);
  const setup = theSetup({ placements: [placement, { ...placement, semester: 2, werkplekbegeleider: LOTTE }] });
  const changes = fc.array(change, { maxLength: 12 });

  it('only people of the roster who may sit there have a seat, and the set-up is one that could have come in', () => {
    fc.assert(
      fc.property(changes, (given) => {
        const made = layOver(setup, given);
        assert.deepEqual(setupSchema.parse(made), made);
        assert.deepEqual(
          made.people.map(({ id }) => id),
          setup.people.map(({ id }) => id),
        );
        assert.equal(made.placements.length, setup.placements.length);
        for (const each of made.placements) {
          for (const seat of seatNames) {
            const id = each[seat];
            if (id === undefined) continue;
            const roles = personOf(setup, id)?.roles.map(({ role }) => role) ?? assert.fail(id);
            assert.ok(maySit(seat, roles) && id !== each.student, `${id} sits in ${seat}`);
          }
        }
        const known = new Set(setup.people.map(({ id }) => id));
        for (const { person } of made.absences) assert.ok(known.has(person));
        for (const { student, from, to } of made.handovers) {
          assert.ok(known.has(student) && known.has(from) && (to === undefined || known.has(to)));
        }
      }),
    );
  });

  it('doing it once more changes nothing, and their order does not matter', () => {
    const twice = fc.tuple(changes, fc.func(fc.integer()));
    fc.assert(
      fc.property(twice, ([given, weigh]) => {
        const made = layOver(setup, given);
        assert.deepEqual(layOver(made, given), made);
        const shuffled = given.toSorted((a, b) => weigh(a) - weigh(b));
        const other = layOver(setup, shuffled);
        assert.deepEqual(other, made);
      }),
    );
  });

  it('the set-up that they are laid over stays as it was', () => {
    const before = structuredClone(setup);
    fc.assert(
      fc.property(changes, (given) => {
        layOver(setup, given);
      }),
    );
    assert.deepEqual(setup, before);
  });
});
