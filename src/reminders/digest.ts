import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { worksOn } from '../calendar/working.js';
import type { Facts } from '../forms/facts.js';
import type { Setup } from '../partnership/setup.js';
import type { Addressee } from '../people/addressee.js';
import type { Catalogue } from '../tasks/entry.js';
import type { Task } from '../tasks/task.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { activeStep, isOverdue } from './ladder.js';
import type { Step } from './step.js';
import { type Told, toldKey } from './told.js';

/** One line of a digest. */
export interface Row {
  task: Task;
  /** The set-up that the task belongs to: names of people and words of roles. */
  setup: Setup;
  step: Step;
  /** The day this step began: a working day of the person at the workplace of the role. */
  since: Day;
  /** Not told before. A digest has at least one; the others are what is still open. */
  fresh: boolean;
  /** Who sees it in the own digest, and from when, if it stays undone (person ids). In an escalated row: whom it was left undone by is `task.person`. */
  escalation?: { to: readonly string[]; on: Day };
}

/** Everything one person is told on one day: all roles, partnerships and students, one card. */
export interface Digest {
  day: Day;
  addressee: Addressee;
  /** Overdue first, then by date; the fresh ones before the others of the same date. Never empty. */
  rows: readonly Row[];
}

/** What the tasks of people follow from, besides the set-ups. */
export interface Deps {
  catalogue: Catalogue;
  holidays: Holidays;
  facts: Facts;
}

/** Digests in one week; what is overdue may still be told then. */
const MOST_IN_A_WEEK = 2;

/**
 * What a person is to be told on a day; undefined when there is nothing new, when the week has had its digests, or when nobody
 * works where the tasks come from. It does not look at the hour (`sendWindow`).
 */
export function digestFor(deps: Deps, addressee: Addressee, told: Told, day: Day): Digest | undefined {
  const rows: Row[] = [];
  for (const { setup, person } of addressee.members) {
    for (const task of tasksFor({ ...deps, setup }, person.id, day, 'soon')) {
      const row = rowOf(task, setup, told, day);
      if (row !== undefined) rows.push(row);
    }
  }
  const fresh = rows.filter((row) => row.fresh);
  if (fresh.length === 0) return undefined;
  const isDue = told.digestsThisWeek < MOST_IN_A_WEEK || fresh.some(({ step }) => isOverdue(step));
  return isDue ? { day, addressee, rows: rows.sort(inOrder) } : undefined;
}

function rowOf(task: Task, setup: Setup, told: Told, day: Day): Row | undefined {
  const rung = worksOn(day, task) ? activeStep(task, day) : undefined;
  if (rung === undefined) return undefined;
  const { step, since } = rung;
  const fresh = !told.has(toldKey(task), step);
  // What is only announced is said once; what can be closed here stands in every digest until it is.
  return fresh || step !== 'announced' ? { task, setup, step, since, fresh } : undefined;
}

function inOrder(a: Row, b: Row): number {
  return (
    Number(isOverdue(b.step)) - Number(isOverdue(a.step)) ||
    compare(a.task.due, b.task.due) ||
    Number(b.fresh) - Number(a.fresh) ||
    compare(a.task.partnership, b.task.partnership) ||
    compare(a.task.key, b.task.key)
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
