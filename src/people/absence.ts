import type { Day } from '../calendar/day.js';
import type { Setup } from '../partnership/setup.js';

/** Until which day (not included) somebody is away on `day`; undefined for who is there. Of several absences the longest counts. */
export function awayUntil({ absences }: Setup, personId: string, day: Day): Day | undefined {
  let last: Day | undefined;
  for (const { person, until } of absences) {
    if (person === personId && day < until && (last === undefined || last < until)) last = until;
  }
  return last;
}
