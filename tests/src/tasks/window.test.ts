import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays } from '../../../src/calendar/day.js';
import { semesterOf } from '../../../src/calendar/semester.js';
import { isOpen, type Workplace } from '../../../src/calendar/workplace.js';
import { windowsOf } from '../../../src/tasks/window.js';
import { aSetup } from '../../support/builders/setup.js';

const { calendar } = aSetup();
const first = semesterOf(calendar, { schoolYear: '2026-2027', semester: 1 }) ?? assert.fail('no first semester');
const closed = (...days: [from: string, to: string][]): Workplace => ({
  closed: days.map(([from, to]) => ({ from, to, reason: 'dicht' })),
});
const christmas = closed(['2026-12-19', '2027-01-03']);
const ahead = (moment: 'start' | 'voorWpa' | 'halverwege', days: number) =>
  ({ opens: { moment, days: -days }, due: { moment, days: 0 } }) as const;
const openBetween = (from: string, to: string, workplace: Workplace) => {
  let count = 0;
  for (let day = from; day < to; day = plusDays(day, 1)) count += isOpen(day, workplace) ? 1 : 0;
  return count;
};

describe('What opens ahead of a moment', () => {
  it('opens before the holiday that would leave less than a school week', () => {
    const windows = windowsOf(first, christmas);
    assert.deepEqual(windows(ahead('voorWpa', 7)), { opens: '2026-12-15', due: '2027-01-05' });
    assert.deepEqual(windows(ahead('voorWpa', 14)), { opens: '2026-12-15', due: '2027-01-05' });
    assert.deepEqual(windows(ahead('voorWpa', 28)), { opens: '2026-12-08', due: '2027-01-05' });
    assert.deepEqual(windows(ahead('halverwege', 7)), { opens: '2026-11-06', due: '2026-11-13' });
  });

  it('stays as short as somebody wants it', () => {
    assert.deepEqual(windowsOf(first, christmas)(ahead('voorWpa', 4)), { opens: '2027-01-04', due: '2027-01-05' });
  });

  it('waits for the semester to begin', () => {
    const windows = windowsOf(first, closed(['2026-07-01', '2026-08-30']));
    assert.deepEqual(windows(ahead('start', 14)), { opens: '2026-08-31', due: '2026-08-31' });
    const early = { opens: { moment: 'start', days: -4 }, due: { moment: 'start', days: 3 } } as const;
    assert.deepEqual(windows(early), { opens: '2026-08-31', due: '2026-09-03' });
  });

  it('leaves five open days or all there are in the semester, and never less than the calendar gave', () => {
    const spans = fc.tuple(fc.nat({ max: 200 }), fc.nat({ max: 30 })).map(([start, more]): [string, string] => {
      const from = plusDays('2026-08-10', start);
      return [from, plusDays(from, more)];
    });
    const moments = fc.constantFrom('start' as const, 'halverwege' as const, 'voorWpa' as const);
    fc.assert(
      fc.property(fc.array(spans, { maxLength: 6 }), moments, fc.integer({ min: 7, max: 30 }), (days, moment, lead) => {
        const workplace = closed(...days);
        const window = windowsOf(first, workplace)(ahead(moment, lead));
        if (window === undefined) return;
        const { opens, due } = window;
        assert.ok(isOpen(opens, workplace) && isOpen(due, workplace) && opens <= due);
        const early = plusDays(due, -lead);
        assert.ok(openBetween(early, opens, workplace) === 0, 'it never opens later than its lead');
        const open = openBetween(opens, due, workplace);
        assert.ok(open >= 5 || openBetween(first.from, opens, workplace) === 0, `${opens}..${due}`);
      }),
    );
  });
});
