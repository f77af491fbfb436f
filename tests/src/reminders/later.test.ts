import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, type Weekday } from '../../../src/calendar/day.js';
import { worksOn } from '../../../src/calendar/working.js';
import { activeStep } from '../../../src/reminders/ladder.js';
import { laterChoices } from '../../../src/reminders/later.js';
import { aTask } from '../../support/builders/task.js';

const MONDAY = '2026-08-31';
const thursdays = { days: ['do' as const], school: { closed: [] } };

describe('Until when a reminder can be put off', () => {
  it('is after the next placement day, over a week, or the last working day before the date', () => {
    assert.deepEqual(laterChoices(aTask(), thursdays, MONDAY), {
      placement: { after: '2026-09-03', until: '2026-09-04' },
      week: '2026-09-07',
      latest: '2026-09-11',
    });
  });

  it('passes over placement days on which the school is closed', () => {
    const closed = { from: '2026-09-03', to: '2026-09-03', reason: 'studiedag' };
    const choices = laterChoices(aTask({ due: '2026-09-18' }), { ...thursdays, school: { closed: [closed] } }, MONDAY);
    assert.equal(choices?.placement?.after, '2026-09-10');
  });

  it('offers nothing that is past the last working day before the date', () => {
    assert.deepEqual(laterChoices(aTask({ due: '2026-09-04' }), thursdays, MONDAY), { latest: '2026-09-03' });
  });

  it('is not possible once that day has come, nor for what is done or past', () => {
    assert.equal(laterChoices(aTask({ due: '2026-09-01' }), thursdays, MONDAY), undefined);
    assert.equal(laterChoices(aTask({ state: 'done' }), thursdays, MONDAY), undefined);
    assert.equal(laterChoices(aTask({ state: 'past' }), thursdays, MONDAY), undefined);
  });

  it('is for what is late no later than its last step, whoever is told after that', () => {
    const late = aTask({ state: 'overdue', due: '2026-08-28' });
    const latest = laterChoices(late, undefined, MONDAY)?.latest ?? '';
    assert.ok(activeStep(late, latest));
    const told = aTask({ ...late, entry: { ...late.entry, escalatesTo: 'schoolopleider' } });
    const before = laterChoices(told, undefined, MONDAY)?.latest ?? '';
    assert.ok(before < latest, `${before} is not before ${latest}`);
  });

  it('always leaves a working day before the deadline on which it is told once more', () => {
    const week: Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.subarray(week, { minLength: 1 }),
        fc.subarray(week, { minLength: 1 }),
        (from, length, days, placementDays) => {
          const due = plusDays(MONDAY, from + length);
          const task = aTask({ days, due });
          const choices = laterChoices(task, { days: placementDays, school: { closed: [] } }, plusDays(MONDAY, from));
          if (choices === undefined) return;
          const { latest, week: inAWeek = latest, placement } = choices;
          assert.ok(worksOn(latest, task) && latest < due);
          assert.ok(inAWeek <= latest);
          assert.ok((placement?.until ?? latest) <= latest);
        },
      ),
    );
  });
});
