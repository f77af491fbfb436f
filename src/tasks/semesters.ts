import { type Day, plusDays } from '../calendar/day.js';
import { type InYear, semesterOf, semestersAround } from '../calendar/semester.js';
import type { Setup } from '../partnership/setup.js';

/** Days in which what was late may still be open. */
export const STILL = 28;

/**
 * The semesters in which somebody can have a task on a day: those around it, and an earlier one in which somebody was given
 * more time. Of a coming one the facts are read only once somebody can have a task there (`frame.ts`).
 */
export function semestersOf({ calendar, extensions }: Setup, day: Day): InYear[] {
  const around = semestersAround(calendar, day);
  const from = plusDays(day, -STILL);
  for (const { schoolYear, semester: number, due } of extensions) {
    const isKnown = around.some((each) => each.schoolYear === schoolYear && each.semester.number === number);
    if (due < from || isKnown) continue;
    const semester = semesterOf(calendar, { schoolYear, semester: number });
    if (semester !== undefined && semester.to < day) around.push({ schoolYear, semester });
  }
  return around;
}
