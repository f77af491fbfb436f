import type { Day } from '../calendar/day.js';
import { semestersAround } from '../calendar/semester.js';
import type { Setup } from '../partnership/setup.js';
import { placementOf, studentsOf } from '../people/roster.js';
import type { Wanted } from './loadFacts.js';

/** Whom a person has to do with around a day: the students guided, and the person itself when placed. For `loadFacts`. */
export function studentsAround(setup: Setup, personId: string, day: Day): Wanted[] {
  const partnership = setup.partnership.id;
  return semestersAround(setup.calendar, day).flatMap(({ schoolYear, semester }) => {
    const when = { schoolYear, semester: semester.number };
    const guided = studentsOf(setup, personId, when).map(({ placement }) => placement.student);
    const own = placementOf(setup, personId, when) === undefined ? [] : [personId];
    return [...new Set([...own, ...guided])].map((student) => ({ partnership, student, when }));
  });
}
