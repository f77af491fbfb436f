import type { Day } from '../calendar/day.js';
import { semesterFrom } from '../calendar/semester.js';
import { holdsShape } from '../forms/shape.js';
import type { Setup } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import type { Catalogue, TaskEntry } from './entry.js';

/**
 * What a role does in this partnership in the semester that runs on `day`, else in the coming one, whoever holds it: first what
 * has to be handed in, then what has a date, then the rest, each in the order of the catalogue. What is only for some students comes last, and what not everybody with the role does is left out. Empty when the catalogue has nothing for the role, and when no semester is left.
 */
export function roleTasks(setup: Setup, catalogue: Catalogue, role: RoleId, day: Day): TaskEntry[] {
  const semester = semesterFrom(setup.calendar, day)?.semester;
  if (semester === undefined) return [];
  return (catalogue[role] ?? [])
    .filter(({ everyone }) => everyone)
    .filter((entry) => (entry.semester ?? semester.number) === semester.number)
    .filter(({ shape }) => shape === undefined || holdsShape(setup.partnership, shape))
    .toSorted((a, b) => weightOf(a) - weightOf(b));
}

function weightOf({ kind, students }: TaskEntry): number {
  if (students !== 'all' || kind === 'tip') return 2;
  return kind === 'formal' ? 0 : 1;
}
