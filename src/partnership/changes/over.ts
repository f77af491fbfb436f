import { type Day, plusDays } from '../../calendar/day.js';
import type { Change } from './change.js';

/** Days after a school year in which what it asked can still be late, and then some: nothing of it is looked up any more. */
const AFTER_YEAR = 92;
/** An absence may have ended one of the roster early: then it is kept for as long as anybody can be away. */
const AFTER_ABSENCE = 366 + AFTER_YEAR;

/**
 * Whether a change is about what is long over, so that it need not be kept: a hand-over or more time in a school year that has ended,
 * an absence of more than a year ago. What somebody prefers is never over. Pure.
 */
export function isOver(change: Change, day: Day): boolean {
  switch (change.kind) {
    case 'handover':
      return plusDays(endOf(change.schoolYear), AFTER_YEAR) < day;
    case 'extension':
      return plusDays(endOf(change.schoolYear), AFTER_YEAR) < day && plusDays(change.due, AFTER_YEAR) < day;
    case 'absence':
      return plusDays(change.until, AFTER_ABSENCE) < day;
    case 'preference':
      return false;
    default:
      return change satisfies never;
  }
}

/** A school year ends by law on the last day of July: "2026-2027" on 2027-07-31. */
function endOf(schoolYear: string): Day {
  return `${schoolYear.slice(-4)}-07-31`;
}
