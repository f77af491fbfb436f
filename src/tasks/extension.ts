import type { Day } from '../calendar/day.js';
import type { Extension, Setup } from '../partnership/setup.js';
import type { When } from '../people/roster.js';
import type { TaskEntry } from './entry.js';
import type { Window } from './window.js';

/** The work of one person that a date may have been agreed for. */
interface Case {
  entry: Pick<TaskEntry, 'id' | 'closedBy'>;
  person: string;
  when: When;
  /** Whom it is about. */
  student?: string;
}

/** A set-up never changes; most have few extensions, and this is asked for every task. */
const byTask = new WeakMap<Setup, Map<string, Extension[]>>();

/**
 * The last day that was agreed for this one case: that for the person and the student goes before that for the student, and
 * that before the one for the person. Undefined when nothing was agreed, and then the date of the calendar holds.
 */
export function dueOf(setup: Setup, { entry, person, when, student }: Case): Day | undefined {
  if (setup.extensions.length === 0) return undefined;
  const named = extensionsOf(setup);
  const among = [...(named.get(entry.id) ?? []), ...(named.get(entry.closedBy ?? '') ?? [])];
  const fitting = among.filter(
    (each) =>
      each.schoolYear === when.schoolYear &&
      each.semester === when.semester &&
      (each.student === undefined || each.student === student) &&
      (each.person === undefined || each.person === person),
  );
  return fitting.toSorted((a, b) => weightOf(b) - weightOf(a))[0]?.due;
}

/** The window with the last day that was agreed for this one case, when there is one. */
export function agreed(setup: Setup, window: Window, of: Case): Window {
  const due = dueOf(setup, of);
  if (due === undefined) return window;
  return { opens: due < window.opens ? due : window.opens, due };
}

function extensionsOf(setup: Setup): Map<string, Extension[]> {
  const known = byTask.get(setup);
  if (known !== undefined) return known;
  const made = new Map<string, Extension[]>();
  for (const each of setup.extensions) made.set(each.task, [...(made.get(each.task) ?? []), each]);
  byTask.set(setup, made);
  return made;
}

function weightOf({ student, person }: Extension): number {
  return (student === undefined ? 0 : 2) + (person === undefined ? 0 : 1);
}
