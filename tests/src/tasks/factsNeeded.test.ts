import assert from 'node:assert/strict';
import { plusDays } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { studentsAround } from '../../../src/forms/around.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { examples } from '../../support/people.js';

describe('A task about a form', () => {
  const sources = { catalogue: loadCatalogue(), holidays: loadHolidays() };

  it('is never computed of a student whose facts nobody read: done would look like not done', () => {
    let asked = 0;
    for (const setup of examples) {
      for (let day = '2026-08-01'; day < '2027-08-01'; day = plusDays(day, 5)) {
        for (const { id } of setup.people) {
          const read = new Set(
            studentsAround(sources, setup, id, day).map(({ student, when }) => `${student} ${when.semester}`),
          );
          const facts = (_: string, student: string, when: { semester: number }) => {
            asked += 1;
            assert.ok(read.has(`${student} ${when.semester}`), `${id} on ${day}: ${student}`);
            return {};
          };
          tasksFor({ ...sources, setup, facts }, id, day);
        }
      }
    }
    assert.ok(asked > 1000);
  });
});
