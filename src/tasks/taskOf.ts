import { type Day, plusDays } from '../calendar/day.js';
import { lastUntil, type Worker } from '../calendar/working.js';
import type { Workplace } from '../calendar/workplace.js';
import type { StudentFacts } from '../forms/facts.js';
import type { Placement } from '../partnership/setup.js';
import { closed } from './closed.js';
import type { TaskEntry } from './entry.js';
import { formOf, isClosedByForm } from './formOf.js';
import type { Windowed } from './frame.js';
import type { Setting } from './setting.js';
import type { Task } from './task.js';
import type { Window } from './window.js';

/** The task that an entry is for this person, about a student or on a date of the agenda, as things stand. Pure. */
export function taskOf(
  { sources, term, person, held, day }: Setting,
  entry: Windowed,
  { opens, due, isShut = false }: Window & { isShut?: boolean },
  {
    workplace,
    facts,
    placement,
    date,
  }: { workplace: Workplace; facts: StudentFacts; placement?: Placement; date?: Day | undefined },
): Task {
  const subject = placement?.student ?? date;
  const key = `${entry.id}:${term.label}${subject === undefined ? '' : `:${subject}`}`;
  const isOwn = (each: { key: string; person: string }) => each.key === key && each.person === person.id;
  const about = placement && { facts, placement, person: person.id, role: held.role };
  const closing = about && entry.closedBy && closed(entry.closedBy, about);
  const tick = facts.said?.ticked.find(isOwn);
  const doneOn = tick?.on ?? (closing?.status === 'closed' ? closing.on : undefined);
  const later = facts.said?.later.find(isOwn);
  const task: Task = {
    key,
    entry,
    role: held.role,
    partnership: sources.setup.partnership.id,
    person: person.id,
    when: term.when,
    opens,
    due,
    state:
      tick !== undefined || closing?.status === 'closed' ? 'done' : isShut ? 'past' : stateOn(day, entry, opens, due),
    ticked: tick !== undefined,
    workplace,
    days: person.days,
  };
  if (placement !== undefined) {
    task.student = placement.student;
    if (held.role === 'werkplekbegeleider') task.placementDays = placement.days;
    const form = formOf(entry);
    const known = form && facts[form];
    if (known !== undefined) task.form = known;
  }
  if (tick !== undefined && closing?.status === 'not-closed' && isClosedByForm(entry)) task.onPaper = true;
  if (doneOn !== undefined) task.doneOn = doneOn;
  const wakes = later && wakesOn(later, due, { workplace, days: person.days });
  if (wakes !== undefined) task.later = wakes;
  return task;
}

/** Nobody can sleep through a date: what was put off until after it comes back on the last working day before. */
function wakesOn({ on, until }: { on: Day; until: Day }, due: Day, worker: Worker): Day | undefined {
  if (until <= due || on > due) return until;
  const last = [plusDays(due, -1), due].map((day) => lastUntil(day, worker));
  return last.find((day) => day !== undefined && on < day);
}

function stateOn(day: Day, { kind }: TaskEntry, opens: Day, due: Day): Task['state'] {
  if (day < opens) return 'coming';
  if (day <= due) return 'open';
  return kind === 'formal' ? 'overdue' : 'past';
}
