import type { School, Setup } from '../partnership/setup.js';
import { type Day, weekdayOf } from './day.js';
import type { Holidays } from './holidays.js';

/** Days off in a row, both dates included, and what they are. */
export type ClosedDays = School['closed'][number];

/** Where a role is held, as far as the calendar cares: everything that closes it besides the weekend. */
export interface Workplace {
  closed: readonly ClosedDays[];
}

type Institute = Setup['partnership']['institutes'][number];

/** A school is closed on public holidays, in the school holidays of its region and on its own days. */
export function schoolWorkplace(school: Pick<School, 'region' | 'closed'>, holidays: Holidays): Workplace {
  return { closed: [...holidays.feestdagen, ...holidays.schoolvakanties[school.region], ...school.closed] };
}

/** An institute is closed on public holidays and on its own days; no region closes it, its holidays are its own days. */
export function instituteWorkplace(institute: Pick<Institute, 'closed'>, holidays: Holidays): Workplace {
  return { closed: [...holidays.feestdagen, ...institute.closed] };
}

/** Whether there is work on that day: no weekend, and nothing that closes the workplace. */
export function isOpen(day: Day, { closed }: Workplace): boolean {
  return weekdayOf(day) !== undefined && !closed.some(({ from, to }) => from <= day && day <= to);
}
