import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { mondayOf } from '../calendar/week.js';
import { lastUntil, worksOn } from '../calendar/working.js';
import type { Facts } from '../forms/facts.js';
import { absentUntil } from '../partnership/absent.js';
import type { Setup } from '../partnership/setup.js';
import type { Addressee } from '../people/addressee.js';
import type { Catalogue } from '../tasks/entry.js';
import type { Task } from '../tasks/task.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { factIn } from '../tasks/window.js';
import { type Escalated, escalatedTo, escalationOf } from './escalation.js';
import { activeStep, comingStep, isOverdue, wakesOn } from './ladder.js';
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
  /** Not told before. A digest has at least one; the others are what is still open and not late. */
  fresh: boolean;
  /** Who sees it in the own digest, and from when, if it stays undone (person ids). In an escalated row: whom it was left undone by is `task.person`. */
  escalation?: { to: readonly string[]; on: Day };
}

/** Everything one person is told on one day: all roles, partnerships and students, one card. */
export interface Digest {
  day: Day;
  addressee: Addressee;
  /** What is overdue of one's own first, then of others, then by date; the fresh ones before the others of the same date. Never empty. */
  rows: readonly Row[];
}

/** What the tasks of people follow from, besides the set-ups. */
export interface Deps {
  catalogue: Catalogue;
  holidays: Holidays;
  facts: Facts;
}

/** Digests in one week; what is overdue, of one's own or of others, may still be told then. */
const MOST_IN_A_WEEK = 2;

/** A row, and whether it is a reason to write. */
interface Found {
  row: Row;
  tells: boolean;
}

/**
 * What a person is to be told on a day; undefined when there is nothing new, when the week has had its digests, when nobody works
 * where the tasks come from, and for the partnerships in which the person is away. It does not look at the hour (`sendWindow`).
 */
export function digestFor(deps: Deps, addressee: Addressee, told: Told, day: Day): Digest | undefined {
  const rows: Row[] = [];
  let tells = false;
  let isUrgent = false;
  const add = ({ row, tells: isReason }: Found) => {
    rows.push(row);
    tells ||= isReason;
    isUrgent ||= isReason && isOverdue(row.step);
  };
  for (const { setup, person } of addressee.members) {
    if (absentUntil(setup, person.id, day) !== undefined) continue;
    for (const task of tasksFor({ ...deps, setup }, person.id, day, 'soon')) {
      const found = rowOf(task, setup, told, day);
      if (found !== undefined) add(found);
    }
    for (const escalated of escalatedTo(deps, setup, person, day)) add(escalatedRow(escalated, setup, told));
  }
  if (!tells) return undefined;
  const before = told.digestsThisWeek;
  if (before >= MOST_IN_A_WEEK && !isUrgent) return undefined;
  if (before >= MOST_IN_A_WEEK - 1) rows.push(...lastChances(deps, addressee, told, day));
  return { day, addressee, rows: rows.sort(inOrder) };
}

function rowOf(task: Task, setup: Setup, told: Told, day: Day): Found | undefined {
  const rung = worksOn(day, task) ? activeStep(task, day) : undefined;
  if (rung === undefined) return undefined;
  const { step, since, tells } = rung;
  const anew = anewSince(task, day);
  const fresh = !told.has(toldKey(task), step, anew);
  // What is only announced is said once, and each reminder after the date is counted ("2 van 3"); what is asked before it stands in every digest.
  if (!fresh && (step === 'announced' || isOverdue(step))) return undefined;
  const escalation = isOverdue(step) ? escalationOf(task, setup) : undefined;
  const isReason = fresh && tells <= day && !(step === 'opens' && anew !== undefined && anew === toldAtOnce(task));
  return { row: { task, setup, step, since, fresh, ...(escalation && { escalation }) }, tells: isReason };
}

/** What was put off is told once more from the day on which it comes back, and what is asked once more from that day. */
function anewSince(task: Task, day: Day): Day | undefined {
  const woken = task.later === undefined ? undefined : wakesOn(task);
  const asked = askedAnew(task);
  return woken !== undefined && woken <= day && (asked === undefined || asked < woken) ? woken : asked;
}

/** A form that was handed in again asks again who does not agree with that yet; so does asking back, each time. */
function askedAnew({ entry, form }: Task): Day | undefined {
  const fact = entry.window && factIn(entry.window);
  if (fact?.endsWith('-teruggevraagd')) return form?.asked?.on;
  const { submitted } = form ?? {};
  return fact?.endsWith('-ingediend') && submitted !== undefined && submitted.version > 1 ? submitted.on : undefined;
}

/**
 * Since when a message that did not wait for a digest says it (`forms/signals.ts`): then it is told, and the first step is no reason for another
 * one. It goes along with what is; its next step tells by itself.
 */
function toldAtOnce(task: Task): Day | undefined {
  const { entry, form, person, student } = task;
  const fact = entry.window && factIn(entry.window);
  const isHeard = fact?.endsWith('-teruggevraagd') || (form?.submitted?.wantedBy === person && student !== person);
  return isHeard ? askedAnew(task) : undefined;
}

/**
 * The week has no other digest after this one: what begins later in it, and has no working day of the next week before its date,
 * goes along now.
 */
function lastChances(deps: Deps, { members }: Addressee, told: Told, day: Day): Row[] {
  const monday = plusDays(mondayOf(day), 7);
  return members.flatMap(({ setup, person }) => {
    if (absentUntil(setup, person.id, day) !== undefined) return [];
    return tasksFor({ ...deps, setup }, person.id, day, 'soon').flatMap((task): Row[] => {
      const rung = worksOn(day, task) && activeStep(task, day) === undefined ? comingStep(task, day) : undefined;
      if (rung === undefined || rung.since >= monday || told.has(toldKey(task), rung.step)) return [];
      const last = lastUntil(plusDays(task.due, -1), task);
      return last !== undefined && last < monday ? [{ task, setup, step: rung.step, since: day, fresh: true }] : [];
    });
  });
}

function escalatedRow({ task, since }: Escalated, setup: Setup, told: Told): Found {
  const fresh = !told.has(toldKey(task), 'escalated');
  return { row: { task, setup, step: 'escalated', since, fresh }, tells: fresh };
}

function inOrder(a: Row, b: Row): number {
  return (
    weightOf(a) - weightOf(b) ||
    compare(a.task.due, b.task.due) ||
    Number(b.fresh) - Number(a.fresh) ||
    compare(a.task.partnership, b.task.partnership) ||
    compare(a.task.key, b.task.key)
  );
}

function weightOf({ step }: Row): number {
  if (step === 'escalated') return 1;
  return isOverdue(step) ? 0 : 2;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
