import { type Day, plusDays } from '../calendar/day.js';
import type { Setup } from '../partnership/setup.js';
import { placementOf, studentsOf, type When } from '../people/roster.js';
import type { Wanted } from './loadFacts.js';

/** So many days after its end a semester still counts: what was late then may be open yet. */
const DAYS_AFTER = 28;

/**
 * The semesters that matter on a day: the running one, the first that is to come, and any that ended less than 28 days ago; in
 * the order of the calendar.
 */
export function semestersAround({ calendar }: Setup, day: Day): When[] {
  const all = calendar.schoolYears.flatMap(({ id, semesters }) =>
    semesters.map(({ number, from, to }) => ({ when: { schoolYear: id, semester: number }, from, to })),
  );
  const coming = all.filter(({ from }) => from > day).toSorted((a, b) => (a.from < b.from ? -1 : 1))[0];
  return all
    .filter((each) => each === coming || (each.from <= day && day < plusDays(each.to, DAYS_AFTER)))
    .map(({ when }) => when);
}

/** Whom a person has to do with around a day: the students guided, and the person itself when placed. For `loadFacts`. */
export function studentsAround(setup: Setup, personId: string, day: Day): Wanted[] {
  const partnership = setup.partnership.id;
  return semestersAround(setup, day).flatMap((when) => {
    const guided = studentsOf(setup, personId, when).map(({ placement }) => placement.student);
    const own = placementOf(setup, personId, when) === undefined ? [] : [personId];
    return [...new Set([...own, ...guided])].map((student) => ({ partnership, student, when }));
  });
}
