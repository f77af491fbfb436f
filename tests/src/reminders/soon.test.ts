import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { noFacts } from '../../../src/forms/facts.js';
import { type Person, type School, type Setup, weekdaySchema } from '../../../src/partnership/setup.js';
import { activeStep } from '../../../src/reminders/ladder.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { examples } from '../../support/people.js';

const shared = { catalogue: loadCatalogue(), holidays: loadHolidays(), facts: noFacts };
const weeks = fc.subarray(weekdaySchema.options, { minLength: 1 });

describe('A task that is left out because it is too far ahead', () => {
  it('is one that nobody is told of on that day, whatever the working days and however long the school is closed from the next day on', () => {
    let leftOut = 0;
    fc.assert(
      fc.property(fc.constantFrom(...examples), weeks, fc.nat(80), fc.nat(340), (setup, days, closed, after) => {
        const day = plusDays('2026-08-01', after);
        const given = withDays(setup, days, { from: plusDays(day, 1), to: plusDays(day, 1 + closed), reason: 'dicht' });
        for (const { id } of given.people.slice(0, 40)) {
          const soon = new Set(tasksFor({ ...shared, setup: given }, id, day, 'soon').map(({ key }) => key));
          for (const task of tasksFor({ ...shared, setup: given }, id, day)) {
            if (soon.has(task.key)) continue;
            leftOut += 1;
            assert.equal(activeStep(task, day), undefined, `${task.key} on ${day}`);
          }
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(leftOut > 100);
  });
});

function withDays(setup: Setup, days: Person['days'], closed: School['closed'][number]): Setup {
  return {
    ...setup,
    schools: setup.schools.map((school) => ({ ...school, closed: [closed] })),
    people: setup.people.map((person) => ({ ...person, days })),
  };
}
