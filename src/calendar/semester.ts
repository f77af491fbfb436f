import type { Setup } from '../partnership/setup.js';
import type { Day } from './day.js';

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

/** The semesters that have a day between two dates, both included, in the order of the calendar. */
export function semestersAround(calendar: Calendar, from: Day, to: Day): { schoolYear: string; semester: Semester }[] {
  return calendar.schoolYears.flatMap(({ id, semesters }) =>
    semesters
      .filter((semester) => semester.from <= to && from <= semester.to)
      .map((semester) => ({ schoolYear: id, semester })),
  );
}
