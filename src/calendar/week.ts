import { type Day, daysBetween, plusDays } from './day.js';

/** A Monday before all days that are asked for. */
const MONDAY = '2001-01-01';

/** The plan of a day asks a hundred thousand times for the same one. */
let last: { day: Day; monday: Day } | undefined;

/** The Monday of the week that a day is in: weeks go from Monday to Sunday. */
export function mondayOf(day: Day): Day {
  if (last?.day !== day) last = { day, monday: plusDays(day, -(daysBetween(MONDAY, day) % 7)) };
  return last.monday;
}
