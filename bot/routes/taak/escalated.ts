import { escalatedView } from '../../../cards/views/taak/escalated.js';
import { dayIn } from '../../../src/calendar/day.js';
import type { Person } from '../../../src/partnership/setup.js';
import { escalationOf } from '../../../src/reminders/escalation.js';
import { studentsIn } from '../../kept.js';
import type { Turn } from '../../turn.js';
import { refuseOther, showCard, type TaakDeps, tasksMeant, type Wanted } from './at.js';

/** "Meer" at what a colleague left undone: only for who is told of it, from the day on which they are. */
export async function showEscalated(turn: Turn, deps: TaakDeps, found: Wanted, colleague: Person): Promise<void> {
  const { setup, person, ids, lang } = found;
  const day = dayIn(turn.now);
  const tasks = await tasksMeant({ setup, owner: colleague, ids, day }, deps);
  const [first, ...others] = tasks.filter(({ task }) => {
    const escalation = escalationOf(task, setup);
    return escalation !== undefined && escalation.on <= day && escalation.to.includes(person.id);
  });
  if (first === undefined) return refuseOther(turn, lang);
  const view = escalatedView({ about: [first, ...others], colleague, day, lang });
  await showCard(turn, deps, view, { from: ids.from, about: studentsIn([first, ...others]) });
}
