import type { Setup } from '../partnership/setup.js';
import { type Day, plusDays } from './day.js';

export type Calendar = Setup['calendar'];
export type Semester = Calendar['schoolYears'][number]['semesters'][number];

/** A semester with the id of its school year. */
export interface InYear {
  schoolYear: string;
  semester: Semester;
}

function allOf({ schoolYears }: Calendar): InYear[] {
  return schoolYears.flatMap(({ id, semesters }) => semesters.map((semester) => ({ schoolYear: id, semester })));
}

/** That semester; undefined when the calendar does not have it. */
export function semesterOf(calendar: Calendar, when: { schoolYear: string; semester: number }): Semester | undefined {
  return allOf(calendar).find(
    ({ schoolYear, semester }) => schoolYear === when.schoolYear && semester.number === when.semester,
  )?.semester;
}

/** The semester that runs on a day, else the next one; undefined when none is left. */
export function semesterFrom(calendar: Calendar, day: Day): InYear | undefined {
  const left = allOf(calendar).filter(({ semester }) => day <= semester.to);
  return left.toSorted((a, b) => (a.semester.from < b.semester.from ? -1 : 1))[0];
}

/**
 * Days after its end in which a semester still matters: a form can be written for four weeks when that was agreed, and is then read for two, which
 * begin after the summer when it was handed in there.
 */
const STILL = 63;
/** Days before its start in which a semester already matters: the longest lead of a task, and what is shown ahead. */
const ALREADY = 90;

/**
 * The semesters that can matter on a day: the running one, one that ended up to nine weeks ago, and one that begins within 90 days.
 * In the order of the calendar. Everybody who asks gets the same ones, so that no task is computed without its facts.
 */
export function semestersAround(calendar: Calendar, day: Day): InYear[] {
  const [from, to] = [plusDays(day, -STILL), plusDays(day, ALREADY)];
  return allOf(calendar).filter(({ semester }) => semester.from <= to && from <= semester.to);
}
