import type { Setup } from '../partnership/setup.js';
import { type Day, plusDays } from './day.js';

export type Calendar = Setup['calendar'];
export type Semester = Calendar['schoolYears'][number]['semesters'][number];

/** The semester that a day falls in, with the id of its school year; undefined between semesters. */
export function semesterOn(calendar: Calendar, day: Day): { schoolYear: string; semester: Semester } | undefined {
  for (const { id, semesters } of calendar.schoolYears) {
    const semester = semesters.find(({ from, to }) => from <= day && day <= to);
    if (semester !== undefined) return { schoolYear: id, semester };
  }
  return undefined;
}

/** Days after its end in which a semester still matters: what was late then may be open yet. */
const STILL = 28;
/** Days before its start in which a semester already matters: the longest lead of a task, and what is shown ahead. */
const ALREADY = 90;

/**
 * The semesters that can matter on a day: the running one, one that ended up to 28 days ago, and one that begins within 90 days.
 * In the order of the calendar. Everybody who asks gets the same ones, so that no task is computed without its facts.
 */
export function semestersAround(calendar: Calendar, day: Day): { schoolYear: string; semester: Semester }[] {
  const [from, to] = [plusDays(day, -STILL), plusDays(day, ALREADY)];
  return calendar.schoolYears.flatMap(({ id, semesters }) =>
    semesters
      .filter((semester) => semester.from <= to && from <= semester.to)
      .map((semester) => ({ schoolYear: id, semester })),
  );
}
