import { type Day, plusDays } from './day.js';
import { isOpen, type Workplace } from './workplace.js';

/** A workplace that is closed for longer than this has no next open day: set-ups may close one for good. */
const YEAR = 366;

/** The first open day after `day`; undefined when there is none within a year. */
export function nextOpen(day: Day, workplace: Workplace): Day | undefined {
  return search(day, 1, workplace);
}

/** The last open day before `day`; undefined when there is none within a year. */
export function lastOpenBefore(day: Day, workplace: Workplace): Day | undefined {
  return search(day, -1, workplace);
}

/**
 * The open day that is `count` open days after `day`, or before it when `count` is negative; 0 is the day itself, open or not.
 * Undefined when a year passes without an open day.
 */
export function addSchoolDays(day: Day, count: number, workplace: Workplace): Day | undefined {
  let found: Day | undefined = day;
  for (let left = Math.abs(count); left > 0 && found !== undefined; left--) {
    found = search(found, count > 0 ? 1 : -1, workplace);
  }
  return found;
}

/** Days and open days of a week without a holiday. */
const WEEK = { days: 7, open: 5 };

/** The day a school week earlier: five open days before `day`, and a week at least; a week where a year passes without so many. */
export function schoolWeekBefore(day: Day, workplace: Workplace): Day {
  const week = plusDays(day, -WEEK.days);
  const open = addSchoolDays(day, -WEEK.open, workplace);
  return open !== undefined && open < week ? open : week;
}

function search(day: Day, step: 1 | -1, workplace: Workplace): Day | undefined {
  for (let away = 1; away <= YEAR; away++) {
    const candidate = plusDays(day, step * away);
    if (isOpen(candidate, workplace)) return candidate;
  }
  return undefined;
}
