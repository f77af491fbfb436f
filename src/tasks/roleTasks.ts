import type { Day } from '../calendar/day.js';
import { type Semester, semesterFrom } from '../calendar/semester.js';
import { holdsShape } from '../forms/shape.js';
import type { Setup } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import { effectiveCatalogue } from './effective.js';
import type { Catalogue, TaskEntry } from './entry.js';
import { eventOf } from './window.js';

/**
 * What a role does in this partnership in the semester that runs on `day`, else in the coming one, whoever holds it: first what
 * has to be handed in, then what has a date there, then the rest, each in the order of the catalogue. What is only for some
 * students comes last, and what not everybody with the role does is left out. A role that is not reminded has its tasks here all
 * the same. Empty when the catalogue has nothing for the role, and when no semester is left.
 */
export function roleTasks(setup: Setup, catalogue: Catalogue, role: RoleId, day: Day): TaskEntry[] {
  const semester = semesterFrom(setup.calendar, day)?.semester;
  if (semester === undefined) return [];
  const weigh = weightIn(setup, semester);
  return (effectiveCatalogue(setup, catalogue)[role] ?? [])
    .filter(({ everyone, people }) => everyone && people === undefined)
    .filter((entry) => (entry.semester ?? semester.number) === semester.number)
    .filter(({ shape }) => shape === undefined || holdsShape(setup.partnership, shape))
    .toSorted((a, b) => weigh(a) - weigh(b));
}

/** What hangs on a date that the partnership has not given is something to know, not something that comes. */
function weightIn({ events }: Setup, { from, to }: Semester): (entry: TaskEntry) => number {
  const dated = new Set(events.filter(({ date }) => from <= date && date <= to).map(({ event }) => event));
  return ({ kind, students, window }) => {
    const event = window && eventOf(window);
    if (students !== 'all' || kind === 'tip' || (event !== undefined && !dated.has(event))) return 2;
    return kind === 'formal' ? 0 : 1;
  };
}
