import assert from 'node:assert/strict';
import { plusDays } from '../../../src/calendar/day.js';
import type { Sent } from '../../../src/reminders/simulate.js';
import { summaryOf } from '../../../src/reminders/summary.js';
import { aDigest, aRow } from '../../support/builders/digest.js';
import { anAddressee } from '../../support/builders/reminders.js';
import { aSetup } from '../../support/builders/setup.js';

const message = (day: string, person = 'joris-elshout', step: 'opens' | 'overdue-1' = 'opens'): Sent => ({
  at: new Date(`${day}T13:15:00Z`),
  digest: aDigest({ day, addressee: anAddressee(person), rows: [aRow({ step })] }),
});
const daily = (count: number, step?: 'opens' | 'overdue-1') =>
  Array.from({ length: count }, (_, at) => message(plusDays('2026-08-31', at), 'joris-elshout', step));

describe('The summary of a simulation', () => {
  it('counts the messages of each role: a person, a week, the most and the mean', () => {
    const sent = [...daily(3), message('2026-09-08'), message('2026-09-08', 'mirte-holtland')];
    const { messages, people, roles } = summaryOf(sent, aSetup());
    assert.deepEqual([messages, people], [5, 2]);
    const load = (role: string) => roles.find((each) => each.role === role);
    assert.deepEqual(load('werkplekbegeleider'), {
      role: 'werkplekbegeleider',
      people: 1,
      perPerson: { most: 4, mean: 4 },
      perWeek: { most: 3, mean: 2 },
    });
    assert.deepEqual(load('schoolopleider')?.perWeek, { most: 1, mean: 0.5 });
    assert.deepEqual(load('medewerker-stagebureau')?.perPerson, { most: 0, mean: 0 });
  });

  it('names who has more than the budget of a semester, and does not count what is overdue', () => {
    const over = (sent: readonly Sent[]) =>
      summaryOf(sent, aSetup()).overBudget.map(({ person, when, messages, budget }) => [
        person.id,
        when.semester,
        messages,
        budget,
      ]);
    assert.deepEqual(over(daily(8)), []);
    assert.deepEqual(over(daily(9)), [['joris-elshout', 1, 9, 8]]);
    assert.deepEqual(over(daily(9, 'overdue-1')), []);
  });

  it('names a student without werkplekbegeleider and a group over 25', () => {
    const [placement] = aSetup().placements;
    assert.ok(placement !== undefined, 'the set-up has a placement');
    const { werkplekbegeleider: _, ...without } = placement;
    const students = Array.from({ length: 25 }, (_, at) => ({ ...placement, student: `student-${at}` }));
    const { gaps } = summaryOf([], { ...aSetup(), placements: [without, ...students] });
    const rules = gaps.map(({ rule }) => rule);
    assert.ok(rules.includes('student-without-werkplekbegeleider') && rules.includes('large-group'), rules.join());
  });

  it('of nothing has no messages, and still the people', () => {
    const { messages, people, roles, overBudget } = summaryOf([], aSetup());
    assert.deepEqual([messages, people, overBudget.length], [0, 0, 0]);
    assert.ok(roles.length > 3 && roles.every(({ perWeek }) => perWeek.mean === 0), 'roles without messages');
  });
});
