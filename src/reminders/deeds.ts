import type { Day } from '../calendar/day.js';
import type { Facts, FormFacts, StudentFacts } from '../forms/facts.js';
import type { When } from '../people/roster.js';
import type { Task } from '../tasks/task.js';
import { toldKey } from './told.js';

/** What people did so far, in a simulation. */
export interface Deeds {
  facts: Facts;
  /**
   * Does what closes a formal task: hands in or confirms the form, and ticks what has no form. False when that changed nothing: it was
   * done, or it is of another kind.
   */
  close(task: Task, on: Day): boolean;
  /** Whether a task (`toldKey`) was closed of which no fact can say so: a roster does not change in a simulation. */
  isSettled(task: string): boolean;
}

/** As if nobody did anything yet. */
export function createDeeds(): Deeds {
  const known = new Map<string, StudentFacts>();
  const settled = new Set<string>();
  const ofForm = (key: string, change: (form: FormFacts) => FormFacts) => {
    const facts = known.get(key) ?? {};
    known.set(key, { ...facts, startgesprek: change(facts.startgesprek ?? { confirmed: [] }) });
  };
  return {
    facts: (partnership, subject, when) => known.get(keyOf(partnership, subject, when)) ?? {},
    close(task, on) {
      const { entry, partnership, person, student, when } = task;
      const isOpen = entry.kind === 'formal' && task.state !== 'done';
      if (!isOpen || settled.has(toldKey(task))) return false;
      const key = keyOf(partnership, student ?? person, when);
      switch (entry.closedBy) {
        case 'startgesprek-voorbereid':
          ofForm(key, (form) => ({ ...form, preparedOn: form.preparedOn ?? on }));
          break;
        case 'startgesprek-ingediend':
          ofForm(key, (form) => ({ ...form, submitted: form.submitted ?? { on, by: person, version: 1 } }));
          break;
        case 'startgesprek-bevestigd':
          ofForm(key, (form) => ({ ...form, confirmed: [...form.confirmed, { on, by: person }] }));
          break;
        case 'werkplekbegeleider-bekend':
          settled.add(toldKey(task));
          break;
        default:
          known.set(key, ticked(known.get(key) ?? {}, task, on));
      }
      return true;
    },
    isSettled: (task) => settled.has(task),
  };
}

function ticked(facts: StudentFacts, { key, person, entry }: Task, on: Day): StudentFacts {
  const { ticked: before = [], later = [] } = facts.said ?? {};
  const tick = { key, person, on, ...(entry.closedBy && { closing: entry.closedBy }) };
  return { ...facts, said: { ticked: [...before, tick], later } };
}

function keyOf(partnership: string, subject: string, { schoolYear, semester }: When): string {
  return `${partnership} ${subject} ${schoolYear} ${semester}`;
}
