import type { Day } from '../calendar/day.js';
import type { Facts, FormFacts } from '../forms/facts.js';
import type { When } from '../people/roster.js';
import type { Task } from '../tasks/task.js';
import { toldKey } from './told.js';

/** What people did so far, in a simulation. */
export interface Deeds {
  facts: Facts;
  /**
   * Does what closes a formal task. False when that changed nothing: it was done, it is of another kind, or nothing in the bot
   * can close it.
   */
  close(task: Task, on: Day): boolean;
  /** Whether a task (`toldKey`) was closed of which no fact can say so: a roster does not change in a simulation. */
  isSettled(task: string): boolean;
}

/** As if nobody did anything yet. */
export function createDeeds(): Deeds {
  const forms = new Map<string, FormFacts>();
  const settled = new Set<string>();
  return {
    facts: (partnership, student, when) => {
      const startgesprek = forms.get(keyOf(partnership, student, when));
      return startgesprek === undefined ? {} : { startgesprek };
    },
    close(task, on) {
      const { entry, partnership, person, student, when } = task;
      const closable = entry.kind === 'formal' && task.state !== 'done';
      if (!closable || student === undefined || settled.has(toldKey(task))) return false;
      const key = keyOf(partnership, student, when);
      const form: FormFacts = forms.get(key) ?? { confirmed: [] };
      switch (entry.closedBy) {
        case 'startgesprek-voorbereid':
          forms.set(key, { ...form, preparedOn: form.preparedOn ?? on });
          break;
        case 'startgesprek-ingediend':
          forms.set(key, { ...form, submitted: form.submitted ?? { on, by: person, version: 1 } });
          break;
        case 'startgesprek-bevestigd':
          forms.set(key, { ...form, confirmed: [...form.confirmed, { on, by: person }] });
          break;
        default:
          settled.add(toldKey(task));
      }
      return true;
    },
    isSettled: (task) => settled.has(task),
  };
}

function keyOf(partnership: string, student: string, { schoolYear, semester }: When): string {
  return `${partnership} ${student} ${schoolYear} ${semester}`;
}
