import assert from 'node:assert/strict';
import { missedFor } from '../../../src/reminders/missed.js';
import { toldBefore } from '../../../src/reminders/told.js';
import { anAddressee, digestDeps } from '../../support/builders/reminders.js';
import { aSetup } from '../../support/builders/setup.js';
import { noHolidays } from '../../support/tasksOf.js';

const KEY = 'duin/wpb-kennismaking:2026-2027-1';
const nothing = toldBefore([], '2026-12-31');
const deps = digestDeps({ holidays: noHolidays });
/** What Joris missed of the kennismaking, due on 14 September. */
const missed = (day: string, knownSince = '2026-08-01', setup = aSetup(), told = nothing) =>
  missedFor(deps, anAddressee('joris-elshout', [setup]), told, day, knownSince);

describe('What somebody was never told of', () => {
  it('is what had a date that is past, for two weeks after it', () => {
    assert.deepEqual(missed('2026-09-14'), []);
    assert.deepEqual(missed('2026-09-15'), [{ task: KEY, due: '2026-09-14' }]);
    assert.deepEqual(missed('2026-09-28'), [{ task: KEY, due: '2026-09-14' }]);
    assert.deepEqual(missed('2026-09-29'), []);
  });

  it('is also what has a form, when nobody is chased for it after its date; whatever step was told is enough', () => {
    const key = 'duin/stu-startgesprek-voorbereiden:2026-2027-1:noor-bakelaar';
    const noors = (told = nothing) =>
      missedFor(deps, anAddressee('noor-bakelaar', [aSetup()]), told, '2026-09-01', '2026-08-01');
    assert.ok(
      noors().some(({ task, due }) => task === key && due === '2026-08-31'),
      JSON.stringify(noors()),
    );
    const told = toldBefore([{ day: '2026-08-31', rows: [{ task: key, step: 'day-before' }] }], '2026-09-01');
    assert.ok(!noors(told).some(({ task }) => task === key));
  });

  it('is not what is still spoken of after its date', () => {
    assert.ok(!missed('2026-09-15').some(({ task }) => task.includes('wpb-startgesprek')));
  });

  it('is nothing that was told', () => {
    const told = toldBefore([{ day: '2026-09-14', rows: [{ task: KEY, step: 'announced' }] }], '2026-09-15');
    assert.deepEqual(missed('2026-09-15', '2026-08-01', aSetup(), told), []);
  });

  it('is nothing of before the person could be told', () => {
    assert.equal(missed('2026-09-15', '2026-09-14').length, 1);
    assert.deepEqual(missed('2026-09-15', '2026-09-15'), []);
    const tuesdays = aSetup({ people: aSetup().people.map((person) => ({ ...person, days: ['di' as const] })) });
    assert.equal(missed('2026-09-15', '2026-09-08', tuesdays).length, 1);
    assert.deepEqual(missed('2026-09-15', '2026-09-09', tuesdays), []);
  });

  it('is nothing of who is away: that is looked at on return', () => {
    const setup = aSetup({ absences: [{ person: 'joris-elshout', until: '2026-09-21' }] });
    assert.deepEqual(missed('2026-09-15', '2026-08-01', setup), []);
    assert.equal(missed('2026-09-21', '2026-08-01', setup).length, 1);
  });

  it('is also what was due on the last days of a semester that is over', () => {
    const [year] = aSetup().calendar.schoolYears;
    const [first, ...others] = year?.semesters ?? [];
    assert.ok(year !== undefined && first !== undefined, 'the set-up has semesters');
    const short = { ...first, to: '2026-09-14', wpa: { from: '2026-09-07', to: '2026-09-08' } };
    const periods = first.periods.map((period) => ({ ...period, from: '2026-08-31', to: '2026-09-14' }));
    const calendar = { schoolYears: [{ ...year, semesters: [{ ...short, periods }, ...others] }] };
    assert.deepEqual(missed('2026-09-15', '2026-08-01', aSetup({ calendar })), [{ task: KEY, due: '2026-09-14' }]);
  });
});
