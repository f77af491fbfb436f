import { type Day, plusDays, type Weekday } from '../calendar/day.js';
import { firstFrom, lastUntil, type Worker, workingDaysAfter } from '../calendar/working.js';
import type { Workplace } from '../calendar/workplace.js';
import type { Task } from '../tasks/task.js';
import { type Step, steps } from './step.js';

/** One step of the ladder of a task and the days it stands, both included. It begins on a working day. */
export interface Rung {
  step: Step;
  since: Day;
  until: Day;
}

/** How much a task may ask: told once; told up to the date; told after the date as well. */
type Climb = 'told' | 'until-due' | 'chased';

/** The last step stands for this many working days; then nothing more is said. */
const LAST_STANDS = 5;
/** Which working days after the date begin a step. */
const OVERDUE = [
  { step: 'overdue-1', on: 1 },
  { step: 'overdue-2', on: 3 },
  { step: 'overdue-3', on: 5 },
] as const;
const WORKING_DAYS = 5 - 1 + LAST_STANDS;

/** Thousands of tasks share one ladder: the same dates at the same place on the same weekdays. It goes with the workplace. */
const ladders = new WeakMap<Workplace, Map<string, readonly Rung[]>>();

/**
 * The steps in which a person hears of a task, in their order and without overlap; all up to the date begin on or before it.
 * They do not depend on what was done. Empty for a tip, for what not everyone with the role does, for a role that is not reminded, and when no working day
 * fits: the last one before the date counts also when the task has not opened yet.
 */
export function ladderOf(task: Task): readonly Rung[] {
  const climb = climbOf(task);
  if (climb === undefined) return [];
  const { workplace, days, opens, due } = task;
  const shared = laddersAt(workplace);
  const key = `${climb} ${opens} ${due} ${weekOf(days)}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const ladder = build(climb, task);
  shared.set(key, ladder);
  return ladder;
}

/** The step in which a task stands on that day; undefined before the first, after the last, and once it is done or past. */
export function activeStep(task: Task, day: Day): Rung | undefined {
  if (task.state === 'done' || task.state === 'past') return undefined;
  return ladderOf(task).find(({ since, until }) => since <= day && day <= until);
}

/** Whether a step tells that the date is past. */
export function isOverdue(step: Step): boolean {
  return steps.indexOf(step) >= steps.indexOf('overdue-1');
}

/** A person's weekdays as text; asked for each of their tasks. */
const weeks = new WeakMap<readonly Weekday[], string>();

function weekOf(days: readonly Weekday[]): string {
  const known = weeks.get(days) ?? days.join();
  weeks.set(days, known);
  return known;
}

function laddersAt(workplace: Workplace): Map<string, readonly Rung[]> {
  const known = ladders.get(workplace);
  if (known !== undefined) return known;
  const made = new Map<string, readonly Rung[]>();
  ladders.set(workplace, made);
  return made;
}

function climbOf({ entry }: Task): Climb | undefined {
  if (entry.kind === 'tip' || !entry.everyone || !entry.reminded) return undefined;
  if (entry.kind === 'dated') return 'told';
  return entry.chase ? 'chased' : 'until-due';
}

function build(climb: Climb, { opens, due, workplace, days }: Task): Rung[] {
  const worker: Worker = { workplace, days };
  const first = firstFrom(opens, worker);
  const begin = first !== undefined && first <= due ? first : lastUntil(due, worker);
  const starts: { step: Step; since: Day }[] = [];
  if (begin !== undefined) {
    starts.push({ step: climb === 'told' ? 'announced' : 'opens', since: begin });
    const later = (step: Step, since: Day | undefined) => {
      const before = starts.at(-1)?.since;
      if (since !== undefined && before !== undefined && before < since) starts.push({ step, since });
    };
    if (climb !== 'told') {
      later('week-before', lastUntil(plusDays(due, -7), worker));
      later('day-before', lastUntil(plusDays(due, -1), worker));
    }
  }
  const untilDue = standing(starts, due);
  return climb === 'chased' ? [...untilDue, ...overdue(due, worker)] : untilDue;
}

function overdue(due: Day, worker: Worker): Rung[] {
  const after = workingDaysAfter(due, WORKING_DAYS, worker);
  const starts = OVERDUE.flatMap(({ step, on }) => {
    const since = after[on - 1];
    return since === undefined ? [] : [{ step, since }];
  });
  const last = after.at(-1);
  return last === undefined ? [] : standing(starts, last);
}

/** A step stands until the next one begins; the last one until `end`. */
function standing(starts: readonly { step: Step; since: Day }[], end: Day): Rung[] {
  return starts.map(({ step, since }, at) => {
    const next = starts[at + 1];
    return { step, since, until: next === undefined ? end : plusDays(next.since, -1) };
  });
}
