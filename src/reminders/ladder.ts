import { type Day, plusDays, type Weekday } from '../calendar/day.js';
import { schoolWeekBefore } from '../calendar/schooldays.js';
import { firstFrom, lastUntil, type Worker, workingDaysAfter } from '../calendar/working.js';
import type { Workplace } from '../calendar/workplace.js';
import type { Task } from '../tasks/task.js';
import { eventOf } from '../tasks/window.js';
import { type Step, steps } from './step.js';

/**
 * One step of the ladder of a task and the days it stands, both included. It begins on a working day. From `tells` on it is by itself
 * a reason to write to the person; before that it only goes along when something else is.
 */
export interface Rung {
  step: Step;
  since: Day;
  until: Day;
  tells: Day;
}

type Start = Pick<Rung, 'step' | 'since'>;

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
/** On the working day after the date on which somebody else hears of it: all three reminders have begun by then. */
const ESCALATES_ON = 7;
const WORKING_DAYS = 5 - 1 + LAST_STANDS;

/** Thousands of tasks share one ladder: the same dates at the same place on the same weekdays. It goes with the workplace. */
const ladders = new WeakMap<Workplace, Map<string, readonly Rung[]>>();

/**
 * The steps in which a person hears of a task, in their order and without overlap; all up to the date begin on or before it.
 * They do not depend on what was done. What has an `escalatesTo` ends in the step that is not for this person but for who is told
 * (`escalation.ts`). Empty for a tip, for what not everyone with the role does, for a role that is not reminded, and
 * when no working day fits: the last one before the date counts also when the task has not opened yet.
 */
export function ladderOf(task: Task): readonly Rung[] {
  const climb = climbOf(task);
  if (climb === undefined) return [];
  const { entry, workplace, days, opens, due, placementDays } = task;
  const shared = laddersAt(workplace);
  const steered = placementDays === undefined ? '' : ` ${weekOf(placementDays)}`;
  const key = `${climb}${isEvent(task) ? '@' : ''}${entry.escalatesTo === undefined ? '' : '!'} ${opens} ${due} ${weekOf(days)}${steered}`;
  const known = shared.get(key);
  if (known !== undefined) return known;
  const ladder = build(climb, task);
  shared.set(key, ladder);
  return ladder;
}

/**
 * The step in which the person hears of a task on that day; undefined before the first, after the last, once it is done or past,
 * and as long as it was put off. What was put off tells on the day it comes back.
 */
export function activeStep(task: Task, day: Day): Rung | undefined {
  if (task.state === 'done' || task.state === 'past') return undefined;
  const rung = ladderOf(task).find(({ step, since, until }) => since <= day && day <= until && step !== 'escalated');
  const wakes = rung && wakesOn(task);
  if (rung === undefined || wakes === undefined || wakes < rung.since) return rung;
  return wakes <= day ? { ...rung, tells: wakes } : undefined;
}

/** The first step, when it has yet to begin; undefined once it is done or was put off. */
export function comingStep(task: Task, day: Day): Rung | undefined {
  if (task.state === 'done' || task.state === 'past' || task.later !== undefined) return undefined;
  const [first] = ladderOf(task);
  return first !== undefined && first.since > day ? first : undefined;
}

/** The step in which somebody else hears that it stayed undone, on working days of whose task it is; undefined for most. */
export function escalationRung(task: Task): Rung | undefined {
  const last = ladderOf(task).at(-1);
  return last?.step === 'escalated' ? last : undefined;
}

/** From when what was put off may be spoken of again: what is late waits no longer than its last step. */
export function wakesOn(task: Task): Day | undefined {
  const { later, due } = task;
  const last = ladderOf(task).findLast(({ step }) => step !== 'escalated')?.until;
  if (later === undefined || last === undefined || later <= due || later <= last) return later;
  return lastUntil(last, task);
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

function build(climb: Climb, task: Task): Rung[] {
  const { opens, due } = task;
  const first = firstFrom(opens, task);
  const begin = first !== undefined && first <= due ? first : lastUntil(due, task);
  const starts: Start[] = [];
  if (begin !== undefined) {
    starts.push({ step: climb === 'told' ? 'announced' : 'opens', since: begin });
    const later = (step: Step, since: Day | undefined) => {
      const before = starts.at(-1)?.since;
      if (since !== undefined && before !== undefined && before < since) starts.push({ step, since });
    };
    if (climb !== 'told') {
      later('week-before', lastUntil(schoolWeekBefore(due, task.workplace), task));
      later('day-before', lastReminder(task));
    }
  }
  const untilDue = standing(starts, due, task);
  return climb === 'chased' ? [...untilDue, ...overdue(task)] : untilDue;
}

/** The last working day before the date; the last one until the date when a holiday lies between, for who comes back has forgotten. */
function lastReminder(task: Task): Day | undefined {
  const before = lastUntil(plusDays(task.due, -1), task);
  const isLongAgo = before === undefined || before < plusDays(task.due, -7);
  return isLongAgo ? lastUntil(task.due, task) : before;
}

/** Who has the task hears of it three times; then it is left, or goes on to who sees to it. */
function overdue(task: Task): Rung[] {
  const escalates = task.entry.escalatesTo !== undefined;
  const after = workingDaysAfter(task.due, escalates ? ESCALATES_ON - 1 + LAST_STANDS : WORKING_DAYS, task);
  const on = (step: Step, count: number): Start[] => {
    const since = after[count - 1];
    return since === undefined ? [] : [{ step, since }];
  };
  const last = after.at(-1);
  if (last === undefined) return [];
  const starts = OVERDUE.flatMap(({ step, on: count }) => on(step, count));
  return standing([...starts, ...(escalates ? on('escalated', ESCALATES_ON) : [])], last, task);
}

/** A step stands until the next one begins; the last one until `end`. */
function standing(starts: readonly Start[], end: Day, task: Task): Rung[] {
  return starts.map(({ step, since }, at) => {
    const next = starts[at + 1];
    const until = next === undefined ? end : plusDays(next.since, -1);
    const tells = step === 'announced' ? announcedOn(since, task) : tellsOn({ step, since, until }, task);
    return { step, since, until, tells };
  });
}

/**
 * A day of the agenda waits for the next message to this person; a week before, it is a message by itself, or at once when it became
 * known later. Else each of the days in an agenda is a message of its own.
 */
function announcedOn(since: Day, task: Task): Day {
  const week = isEvent(task) ? lastUntil(plusDays(task.due, -7), task) : undefined;
  return week !== undefined && week > since ? week : since;
}

function isEvent({ entry }: Task): boolean {
  return entry.window !== undefined && eventOf(entry.window) !== undefined;
}

/**
 * The reminder of a werkplekbegeleider comes on the last working day before the student is there, within the step; when no
 * such day is in it, on the last working day of the step. The day before the date never moves.
 */
function tellsOn({ step, since, until }: Omit<Rung, 'tells'>, task: Task): Day {
  const { placementDays, workplace, due } = task;
  if (placementDays === undefined || !steered.has(step)) return since;
  const student: Worker = { workplace, days: placementDays };
  const end = isOverdue(step) ? undefined : due;
  // On the date itself it would be late to hear of it first.
  const before = end === undefined ? until : lastUntil(plusDays(end, -1), task);
  const latest = before === undefined || before < since || before > until ? until : before;
  for (let day: Day | undefined = since; day !== undefined && day <= latest; ) {
    const next = firstFrom(plusDays(day, 1), task);
    const visit = firstFrom(plusDays(day, 1), student);
    const isBefore = visit !== undefined && (next === undefined || visit <= next);
    if (isBefore && (end === undefined || visit <= end)) return day;
    day = next;
  }
  return lastUntil(latest, task) ?? since;
}

const steered: ReadonlySet<Step> = new Set<Step>(['opens', 'week-before', 'overdue-1', 'overdue-2', 'overdue-3']);
