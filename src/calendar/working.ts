import { type Day, plusDays, type Weekday, weekdayOf } from './day.js';
import { isOpen, type Workplace } from './workplace.js';

/** Whose working days: somebody's weekdays at the place where the role is held. */
export interface Worker {
  workplace: Workplace;
  days: readonly Weekday[];
}

/** Days: the summer holidays with room to spare. Over a longer gap a reminder would stand beside another semester. */
export const LONGEST_GAP = 60;

/** The weekday of each day that was asked for; undefined when the workplace is closed. Thousands of people share a workplace. */
const openDays = new WeakMap<Workplace, Map<Day, Weekday | undefined>>();

/** Whether the workplace is open and the weekday is one of the person's. A workplace must not change after it was asked about. */
export function worksOn(day: Day, { workplace, days }: Worker): boolean {
  const weekday = openWeekday(day, workplace);
  return weekday !== undefined && days.includes(weekday);
}

/** The first working day on or after `day`; undefined when there is none within 60 days. */
export function firstFrom(day: Day, worker: Worker): Day | undefined {
  return search(day, 1, worker);
}

/** The last working day on or before `day`; undefined when there is none within 60 days. */
export function lastUntil(day: Day, worker: Worker): Day | undefined {
  return search(day, -1, worker);
}

/** Up to `count` working days after `day`, in their order; fewer when a gap of more than 60 days comes in between. */
export function workingDaysAfter(day: Day, count: number, worker: Worker): Day[] {
  const found: Day[] = [];
  for (let last: Day | undefined = day; found.length < count; ) {
    last = firstFrom(plusDays(last, 1), worker);
    if (last === undefined) break;
    found.push(last);
  }
  return found;
}

function openWeekday(day: Day, workplace: Workplace): Weekday | undefined {
  const known = openDays.get(workplace) ?? new Map<Day, Weekday | undefined>();
  if (known.size === 0) openDays.set(workplace, known);
  if (!known.has(day)) known.set(day, isOpen(day, workplace) ? weekdayOf(day) : undefined);
  return known.get(day);
}

function search(day: Day, step: 1 | -1, worker: Worker): Day | undefined {
  let candidate = day;
  for (let away = 0; away <= LONGEST_GAP; away += 1) {
    if (worksOn(candidate, worker)) return candidate;
    candidate = plusDays(candidate, step);
  }
  return undefined;
}
