import assert from 'node:assert/strict';
import { join } from 'node:path';
import fc from 'fast-check';
import { daysBetween, plusDays } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { momentsOf } from '../../../src/calendar/moments.js';
import { addSchoolDays } from '../../../src/calendar/schooldays.js';
import { type Semester, semesterFrom, semesterOf, semestersAround } from '../../../src/calendar/semester.js';
import { instituteWorkplace, isOpen, schoolWorkplace, type Workplace } from '../../../src/calendar/workplace.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import { aSetup } from '../../support/builders/setup.js';

const { calendar } = aSetup();
const first = semesterOf(calendar, { schoolYear: '2026-2027', semester: 1 }) ?? assert.fail('no first semester');
const closed = (from: string, to: string) => ({ closed: [{ from, to, reason: 'dicht' }] });
const holidays = loadHolidays();

describe('A semester', () => {
  it('holds its first and its last day, and nothing in between two semesters', () => {
    assert.equal(semesterFrom(calendar, '2027-01-29')?.semester.number, 1);
    assert.equal(semesterFrom(calendar, '2027-01-30')?.semester.number, 2);
    assert.equal(semesterFrom(calendar, '2027-07-10'), undefined);
    assert.equal(semesterFrom(calendar, '2027-02-01')?.semester.number, 2);
    assert.equal(semesterFrom(calendar, '2027-02-01')?.schoolYear, '2026-2027');
  });

  it('is among those around a day from ninety days before it until nine weeks after it', () => {
    const around = (day: string) => semestersAround(calendar, day).map(({ semester }) => semester.number);
    assert.deepEqual(around('2026-06-01'), []);
    assert.deepEqual(around('2026-06-02'), [1]);
    assert.deepEqual(around('2026-11-02'), [1]);
    assert.deepEqual(around('2026-11-03'), [1, 2]);
    assert.deepEqual(around('2027-04-02'), [1, 2]);
    assert.deepEqual(around('2027-04-03'), [2]);
    assert.deepEqual(around('2027-09-10'), [2]);
    assert.deepEqual(around('2027-09-11'), []);
  });

  it('has its moments where nothing is closed', () => {
    assert.deepEqual(momentsOf(first, { closed: [] }), {
      start: '2026-08-31',
      naTweeWeken: '2026-09-14',
      halverwege: '2026-11-13',
      weekVoorEind: '2027-01-22',
      voorWpa: '2027-01-05',
      periode1Van: '2026-08-31',
      periode1Tot: '2026-11-13',
      periode2Van: '2026-11-16',
      periode2Tot: '2027-01-29',
      wpaVan: '2027-01-11',
      wpaTot: '2027-01-22',
      eind: '2027-01-29',
    });
  });

  it('begins later, and has its deadlines earlier, where the workplace is closed', () => {
    const late = momentsOf(first, closed('2026-08-31', '2026-09-04'));
    assert.equal(late.start, '2026-09-07');
    assert.equal(late.naTweeWeken, '2026-09-14');
    assert.equal(momentsOf(first, closed('2026-09-14', '2026-09-14')).naTweeWeken, '2026-09-11');
    assert.equal(momentsOf(first, closed('2027-01-11', '2027-01-11')).wpaVan, '2027-01-12');
    assert.equal(momentsOf(first, closed('2027-01-22', '2027-01-31')).eind, '2027-01-21');
    assert.equal(momentsOf(first, closed('2026-11-16', '2026-11-17')).periode2Van, '2026-11-18');
    assert.equal(momentsOf(first, closed('2026-11-13', '2026-11-13')).periode1Tot, '2026-11-12');
  });

  it('has no moment where no open day is left for it', () => {
    const none = momentsOf(first, closed('2026-08-31', '2026-09-30'));
    assert.equal(none.start, '2026-10-01');
    assert.equal(none.naTweeWeken, undefined);
    const noWpa = momentsOf(first, closed(first.wpa.from, first.wpa.to));
    assert.deepEqual([noWpa.wpaVan, noWpa.wpaTot], [undefined, undefined]);
    const noPeriod = momentsOf(first, closed('2026-11-16', '2027-01-29'));
    assert.deepEqual([noPeriod.periode2Van, noPeriod.periode2Tot], [undefined, undefined]);
    assert.equal(noPeriod.periode1Tot, '2026-11-13');
  });

  it('has three open days to read in between what is due before the WPA and the WPA itself (F-11)', () => {
    const dueAt = (wpa: Semester['wpa'], workplace: Workplace = { closed: [] }) =>
      momentsOf({ ...first, wpa }, workplace).voorWpa;
    assert.equal(dueAt(first.wpa, closed('2026-12-19', '2027-01-03')), '2027-01-05');
    assert.equal(dueAt(first.wpa, closed('2026-12-19', '2027-01-05')), '2026-12-18');
    assert.equal(dueAt({ from: '2027-01-13', to: '2027-01-22' }), '2027-01-07');
    assert.equal(dueAt({ from: '2027-01-28', to: '2027-01-29' }), '2027-01-22');
    assert.equal(dueAt({ from: '2027-01-29', to: '2027-01-29' }), '2027-01-22');
  });

  it('has it a week before the end where the WPA is too early for that', () => {
    const { voorWpa } = momentsOf({ ...first, wpa: { from: '2026-09-02', to: '2026-09-04' } }, { closed: [] });
    assert.equal(voorWpa, '2027-01-22');
  });

  it('never has a moment on a closed day, outside its dates or past its deadline', () => {
    const semesters = fc
      .tuple(fc.nat({ max: 600 }), fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat())
      .map(([start, length, a, b]): Semester => {
        const from = plusDays('2026-01-01', start);
        const inside = [a % (length + 1), b % (length + 1)].toSorted((x, y) => x - y).map((day) => plusDays(from, day));
        const wpa = { from: inside[0] ?? from, to: inside[1] ?? from };
        const periods = first.periods.map((period) => ({ ...period, ...wpa }));
        return { ...first, from, to: plusDays(from, length), periods, wpa };
      });
    const spans = fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 40 })).map(([start, more]) => {
      const from = plusDays('2025-12-01', start);
      return { from, to: plusDays(from, more), reason: 'dicht' };
    });
    fc.assert(
      fc.property(semesters, fc.array(spans, { maxLength: 8 }), (semester, closedDays) => {
        const workplace = { closed: closedDays };
        const moments = momentsOf(semester, workplace);
        for (const day of Object.values(moments).filter((day) => day !== undefined)) {
          assert.ok(isOpen(day, workplace) && semester.from <= day && day <= semester.to, day);
        }
        const half = plusDays(semester.from, Math.floor(daysBetween(semester.from, semester.to) / 2));
        assert.ok((moments.naTweeWeken ?? '') <= plusDays(semester.from, 14));
        assert.ok((moments.halverwege ?? '') <= half);
        assert.ok((moments.weekVoorEind ?? '') <= plusDays(semester.to, -7));
        assert.equal(moments.voorWpa === undefined, moments.weekVoorEind === undefined);
        assert.ok((moments.voorWpa ?? '') <= (moments.weekVoorEind ?? ''));
        const last = addSchoolDays(semester.wpa.from, -4, workplace);
        if (moments.voorWpa !== undefined && last !== undefined && half < last) assert.ok(moments.voorWpa <= last);
        assert.ok((moments.wpaVan ?? semester.wpa.from) >= semester.wpa.from);
        assert.ok((moments.wpaTot ?? '') <= semester.wpa.to);
        assert.ok((moments.periode1Van ?? semester.wpa.from) >= semester.wpa.from);
        assert.ok((moments.periode2Tot ?? '') <= semester.wpa.to);
      }),
    );
  });

  for (const id of ['aos3r', 'noord-holland']) {
    it(`of ${id} has all its moments on open days, at every school and institute`, async () => {
      const loaded = await loadPartnership(join('examples', id));
      assert.ok(loaded.status === 'ok');
      const { schools, partnership, calendar } = loaded.setup;
      const workplaces = [
        ...schools.map((school) => schoolWorkplace(school, holidays)),
        ...partnership.institutes.map((institute) => instituteWorkplace(institute, holidays)),
      ];
      for (const semester of calendar.schoolYears.flatMap(({ semesters }) => semesters)) {
        for (const workplace of workplaces) {
          for (const [moment, day] of Object.entries(momentsOf(semester, workplace))) {
            assert.ok(day !== undefined, `${moment} of ${semester.from}`);
            assert.ok(isOpen(day, workplace) && semester.from <= day && day <= semester.to, `${moment}: ${day}`);
          }
        }
      }
    });
  }
});
