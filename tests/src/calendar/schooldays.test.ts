import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, weekdayOf } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { addSchoolDays, lastOpenBefore, nextOpen } from '../../../src/calendar/schooldays.js';
import { worksOn } from '../../../src/calendar/working.js';
import {
  type ClosedDays,
  instituteWorkplace,
  isOpen,
  schoolWorkplace,
  type Workplace,
} from '../../../src/calendar/workplace.js';

const days = (max: number) => fc.integer({ min: 0, max }).map((count) => plusDays('2026-01-01', count));
const closedDays: fc.Arbitrary<ClosedDays> = fc
  .tuple(days(1000), fc.nat({ max: 50 }))
  .map(([from, more]) => ({ from, to: plusDays(from, more), reason: 'dicht' }));
const workplaces: fc.Arbitrary<Workplace> = fc.array(closedDays, { maxLength: 6 }).map((closed) => ({ closed }));
const always: Workplace = { closed: [{ from: '2000-01-01', to: '2099-12-31', reason: 'opgeheven' }] };

describe('An open day', () => {
  const holidays = loadHolidays();
  const own = { from: '2026-11-20', to: '2026-11-20', reason: 'studiedag' };
  const school = (region: 'noord' | 'zuid') => schoolWorkplace({ region, closed: [own] }, holidays);
  const institute = instituteWorkplace({ closed: [own] }, holidays);

  it('of a school is no weekend, no public holiday, no holiday of its region and no day off of its own', () => {
    const open = (day: string) => isOpen(day, school('noord'));
    assert.equal(open('2026-11-19'), true);
    for (const closed of ['2026-11-21', '2026-11-22', '2027-05-06', '2026-10-12', '2026-11-20']) {
      assert.equal(open(closed), false, closed);
    }
    assert.equal(isOpen('2026-10-12', school('zuid')), true);
  });

  it('of an institute knows no region, only public holidays and its own days', () => {
    assert.equal(isOpen('2026-10-12', institute), true);
    assert.equal(isOpen('2027-05-06', institute), false);
    assert.equal(isOpen('2026-11-20', institute), false);
  });

  it('is a working day for who works on that weekday', () => {
    assert.equal(worksOn('2026-11-19', { workplace: institute, days: ['do'] }), true);
    assert.equal(worksOn('2026-11-19', { workplace: institute, days: ['ma', 'di'] }), false);
    assert.equal(worksOn('2026-11-20', { workplace: institute, days: ['vr'] }), false);
    assert.equal(worksOn('2026-11-21', { workplace: institute, days: ['ma', 'di', 'wo', 'do', 'vr'] }), false);
  });

  it('is never a day on which the workplace is closed', () => {
    fc.assert(
      fc.property(workplaces, days(1000), (workplace, day) => {
        const closed = workplace.closed.some(({ from, to }) => from <= day && day <= to);
        assert.equal(isOpen(day, workplace), !closed && weekdayOf(day) !== undefined);
      }),
    );
  });
});

describe('Counting in school days', () => {
  it('finds the nearest open day on either side', () => {
    fc.assert(
      fc.property(workplaces, days(1000), (workplace, day) => {
        const next = nextOpen(day, workplace);
        const last = lastOpenBefore(day, workplace);
        assert.ok(next !== undefined && last !== undefined && last < day && day < next);
        assert.ok(isOpen(next, workplace) && isOpen(last, workplace));
        for (let between = plusDays(last, 1); between < next; between = plusDays(between, 1)) {
          assert.equal(between !== day && isOpen(between, workplace), false);
        }
      }),
    );
  });

  it('goes on with the days, and back leads to where it began', () => {
    fc.assert(
      fc.property(workplaces, days(800), fc.integer({ min: -40, max: 40 }), (workplace, day, count) => {
        const open = nextOpen(day, workplace) ?? '';
        const there = addSchoolDays(open, count, workplace) ?? '';
        assert.equal(addSchoolDays(there, -count, workplace), open);
        assert.ok((addSchoolDays(open, count + 1, workplace) ?? '') > there);
      }),
    );
  });

  it('ends without a day where a workplace never opens again', () => {
    assert.equal(nextOpen('2027-01-01', always), undefined);
    assert.equal(lastOpenBefore('2027-01-01', always), undefined);
    assert.equal(addSchoolDays('2027-01-01', 1000, always), undefined);
    assert.equal(addSchoolDays('2027-01-01', 0, always), '2027-01-01');
  });
});
