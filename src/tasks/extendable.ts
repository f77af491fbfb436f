import type { Day } from '../calendar/day.js';
import { semesterOf } from '../calendar/semester.js';
import { dateSchema, type Extension, type Setup } from '../partnership/setup.js';
import { placementOf, type When } from '../people/roster.js';
import { seatNames } from '../people/seat.js';
import type { TaskEntry } from './entry.js';
import { extensionDays, extensionRefusal, hangingOf } from './extensionRule.js';
import type { TaskSources } from './setting.js';
import { tasksFor } from './tasksFor.js';

/** Formal work about one student that can get another last day, for everyone whose work it is. */
export interface Extendable {
  /** As it stands in an extension: what closes it, else the id of the task. */
  task: string;
  /** Of the first whose work it is: the student, then the guides. */
  entry: TaskEntry;
  /** The last day as it holds now. */
  due: Day;
  /** What it would be without an extension of this student. */
  planned: Day;
}

/** A student in a semester. */
interface Of {
  student: string;
  when: When;
}

/**
 * What is still to be done about a student and has a last day: by the student and the guides, once for what is closed by the same
 * fact; by last day. Finding somebody to guide is left out: that is no work about the student. Pure.
 */
export function extendableOf(sources: TaskSources, { student, when }: Of, day: Day): Extendable[] {
  const { setup } = sources;
  const placement = placementOf(setup, student, when);
  if (placement === undefined) return [];
  const found = openOf(sources, { student, when }, day);
  const isOwn = (each: Extension) => isOf(each, { student, when });
  const without = { ...setup, extensions: setup.extensions.filter((each) => !isOwn(each)) };
  const planned = setup.extensions.some(isOwn) ? openOf({ ...sources, setup: without }, { student, when }, day) : found;
  return [...found]
    .map(([task, { entry, due }]) => ({ task, entry, due, planned: planned.get(task)?.due ?? due }))
    .toSorted((a, b) => (a.due < b.due ? -1 : 1));
}

/** Whether an extension is about this student in this semester. */
export function isOf(extension: Extension, { student, when }: Of): boolean {
  return (
    extension.student === student && extension.schoolYear === when.schoolYear && extension.semester === when.semester
  );
}

function openOf(sources: TaskSources, { student, when }: Of, day: Day): Map<string, { entry: TaskEntry; due: Day }> {
  const placement = placementOf(sources.setup, student, when);
  const people = new Set([student, ...seatNames.flatMap((seat) => placement?.[seat] ?? [])]);
  const found = new Map<string, { entry: TaskEntry; due: Day }>();
  for (const id of people) {
    for (const { entry, due, state, ...task } of tasksFor(sources, id, day)) {
      const isAbout =
        task.student === student && task.when.schoolYear === when.schoolYear && task.when.semester === when.semester;
      const canMove = extensionRefusal(hangingOf(entry), { student }) === undefined;
      const isWork = canMove && entry.kind === 'formal' && !entry.closedBy?.endsWith('-bekend') && state !== 'done';
      const name = entry.closedBy ?? entry.id;
      if (isAbout && isWork && !found.has(name)) found.set(name, { entry, due });
    }
  }
  return found;
}

export type DueFault = 'no-date' | 'past' | 'not-later' | 'too-late';

/** What is wrong with another last day; undefined for one that can be given. `day` is today. */
export function dueFault(
  due: string,
  { planned }: Pick<Extendable, 'planned'>,
  setup: Setup,
  when: When,
  day: Day,
): DueFault | undefined {
  if (!dateSchema.safeParse(due).success) return 'no-date';
  if (due < day) return 'past';
  if (due <= planned) return 'not-later';
  return due > lastDueOf(setup, when) ? 'too-late' : undefined;
}

/** The last day that can be given in a semester. */
export function lastDueOf({ calendar }: Setup, when: When): Day {
  const semester = semesterOf(calendar, when);
  return semester === undefined ? '' : extensionDays(semester).to;
}
