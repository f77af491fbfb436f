import type { Day } from '../calendar/day.js';
import type { FormKey } from '../forms/definition.js';
import type { Facts, FormFacts, StudentFacts } from '../forms/facts.js';
import type { When } from '../people/roster.js';
import { formOf } from '../tasks/formOf.js';
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
  const ofForm = (key: string, form: FormKey | undefined, change: (facts: FormFacts) => FormFacts) => {
    const facts = known.get(key) ?? {};
    if (form !== undefined) known.set(key, { ...facts, [form]: change(facts[form] ?? { confirmed: [] }) });
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
          ofForm(key, 'startgesprek', (form) => ({ ...form, preparedOn: form.preparedOn ?? on }));
          break;
        case 'startgesprek-ingediend':
        case 'adviesformulier-1-ingediend':
        case 'adviesformulier-2-ingediend':
          ofForm(key, formOf(entry), (form) => ({
            ...form,
            submitted: form.submitted ?? { on, by: person, version: 1 },
          }));
          break;
        case 'startgesprek-bevestigd':
        case 'adviesformulier-1-afgestemd':
        case 'adviesformulier-2-afgestemd':
          ofForm(key, formOf(entry), (form) => ({ ...form, confirmed: [...form.confirmed, { on, by: person }] }));
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
