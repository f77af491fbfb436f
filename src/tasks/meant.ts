import type { Person, Placement } from '../partnership/setup.js';
import { isCoAssessed, placementOf, studentsOf } from '../people/roster.js';
import type { TaskEntry } from './entry.js';
import type { Term } from './frame.js';
import type { Setting } from './setting.js';

/** Not everybody with a role does everything (002:302-309, 1349-1355). */
export function isFor({ people }: TaskEntry, { id }: Person): boolean {
  return people === undefined || people.includes(id);
}

/**
 * The students of a role in a semester: for a student the own placement, for a guide those in the seat of the role. A role
 * without a seat has none of its own, and sees to those who have no werkplekbegeleider or were given back.
 */
export function placementsIn({ sources: { setup }, term, person, held }: Setting): readonly Placement[] {
  const { seat, hasStudents } = term.tasksOf(held.role);
  if (!hasStudents) {
    const others = term.handedBack.size === 0 ? [] : setup.placements.filter((each) => isGivenBack(each, term));
    return [...new Set([...term.withoutWerkplekbegeleider, ...others])];
  }
  if (seat === undefined) {
    const own = placementOf(setup, person.id, term.when);
    return own === undefined ? [] : [own];
  }
  const placements: Placement[] = [];
  for (const { placement, seats } of studentsOf(setup, person.id, term.when)) {
    if (seats.includes(seat)) placements.push(placement);
  }
  return placements;
}

/** Nobody is told what they handed in themselves; what it asks of them next, they are. */
export function isOwnNews({ closedBy }: TaskEntry, by: string | undefined, { id }: Person): boolean {
  return closedBy === undefined && by === id;
}

function isGivenBack({ student, schoolYear, semester }: Placement, { when, handedBack }: Term): boolean {
  return schoolYear === when.schoolYear && semester === when.semester && handedBack.has(student);
}

/** Not of a variant without years (002:1672-1673). */
export function isFirstYear({ studyYear }: Placement): boolean {
  return studyYear === 1;
}

/** Whether an entry is about the student of this placement. */
export function isMeant(
  { students }: TaskEntry,
  { term }: Setting,
  placement: Placement,
  hasStudents: boolean,
): boolean {
  const emptied = term.handedBack.get(placement.student) ?? [];
  const isGuided = emptied.every(({ seat }) => seat !== 'werkplekbegeleider');
  switch (students) {
    case 'all':
      return hasStudents;
    case 'co-assessed':
      return hasStudents && isCoAssessed(placement);
    case 'first-years':
      return hasStudents && isFirstYear(placement);
    case 'without-werkplekbegeleider':
      return placement.werkplekbegeleider === undefined && isGuided;
    case 'handed-back':
      return hasStudents ? !isGuided : emptied.length > 0;
  }
}
