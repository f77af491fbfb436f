import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { noFacts } from '../../../src/forms/facts.js';
import { placementOf } from '../../../src/people/roster.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { aPerson } from '../../support/builders/setup.js';
import { aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { noordHolland } from '../../support/people.js';
import { among, aPlacement, tasksOf } from '../../support/tasksOf.js';

const DAY = '2026-09-01';
const student = aPerson({ id: 'adam-kok', roles: [{ role: 'aanstaande-leraar' }] });
const once = aDatedEntry({ id: 'stu-dagen', per: 'person', students: 'first-years' });
const each = anEntry({ id: 'wpb-dagen', students: 'first-years' });
const catalogue = { 'aanstaande-leraar': [once], werkplekbegeleider: [each] };

/** The ids of the tasks of the student and of the guide, in each year. */
function given(studyYear: 1 | 2 | undefined): string[] {
  const { studyYear: _, ...placement } = aPlacement({ student: student.id });
  const setup = among([student], { placements: [{ ...placement, ...(studyYear && { studyYear }) }] });
  return [student.id, 'joris-elshout'].flatMap((id) =>
    tasksOf(id, DAY, { setup, catalogue }).map(({ entry }) => entry.id),
  );
}

describe('What is for first-years', () => {
  it('is a task of a student in the first year and of who guides one, and of nobody else', () => {
    assert.deepEqual(given(1), ['stu-dagen', 'wpb-dagen']);
    assert.deepEqual(given(2), []);
    assert.deepEqual(given(undefined), [], 'of a variant without years');
  });

  it('are the praktijkoriëntatiedagen, once the agenda has their dates (002:1747-1751)', () => {
    const sources = { setup: noordHolland, catalogue: loadCatalogue(), holidays: loadHolidays(), facts: noFacts };
    const when = { schoolYear: '2026-2027', semester: 1 } as const;
    let firstYears = 0;
    for (const { id } of noordHolland.people.filter(({ roles }) =>
      roles.some(({ role }) => role === 'aanstaande-leraar'),
    )) {
      const isFirst: boolean = placementOf(noordHolland, id, when)?.studyYear === 1;
      const days = tasksFor(sources, id, '2026-10-15').filter(
        (task) => task.entry.id === 'stu-praktijkorientatiedagen' && task.when.semester === 1,
      );
      assert.deepEqual(
        days.map(({ due }) => due),
        isFirst ? ['2026-10-22'] : [],
        id,
      );
      firstYears += Number(isFirst);
    }
    assert.ok(firstYears > 5);
  });
});
