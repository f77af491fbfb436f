import type { Task } from '../../../src/tasks/task.js';
import { anEntry } from './tasks.js';

/**
 * One task of one person: the startgesprek with a student, open from the first day of the semester for two weeks, at a school
 * without days off, for somebody who works all week. `key` follows from the entry and the student unless given.
 */
export function aTask(overrides: Partial<Task> = {}): Task {
  const entry = overrides.entry ?? anEntry();
  const student = overrides.student ?? 'noor-bakelaar';
  return {
    key: `${entry.id}:2026-2027-1:${student}`,
    entry,
    role: 'werkplekbegeleider',
    partnership: 'duin',
    person: 'joris-elshout',
    student,
    when: { schoolYear: '2026-2027', semester: 1 },
    opens: '2026-08-31',
    due: '2026-09-14',
    state: 'open',
    ticked: false,
    workplace: { closed: [] },
    days: ['ma', 'di', 'wo', 'do', 'vr'],
    ...overrides,
  };
}
