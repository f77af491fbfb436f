import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { HOUR } from '../clock.js';
import type { weekdaySchema } from '../partnership/setup.js';

/**
 * A calendar date in Europe/Amsterdam as 'YYYY-MM-DD'. Dates stay text between functions, as they are in a set-up: text
 * compares as dates do. Only the arithmetic inside goes through Temporal.
 */
export type Day = string;

export type Weekday = z.infer<typeof weekdaySchema>;

const ZONE = 'Europe/Amsterdam';
const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];

/** The day of the week; undefined at the weekend. */
export function weekdayOf(day: Day): Weekday | undefined {
  return weekdays[Temporal.PlainDate.from(day).dayOfWeek - 1];
}

/** So many days later, weekends and holidays counted; earlier when `days` is negative. */
export function plusDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** The days from one date to another: 0 for the same date, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to).days;
}

/**
 * The instant at which a clock in the Netherlands shows `hour` ('HH:MM') on that day. An hour that summer time skips is
 * taken an hour later; of one that comes twice the first is meant. Throws RangeError on what is no date or no hour.
 */
export function atHour(day: Day, hour: string): Date {
  const wall = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: hour });
  return new Date(wall.epochMilliseconds);
}

/** The calendar day that it is in the Netherlands at an instant. */
export function dayIn(now: Date): Day {
  // Asked at every turn, and the zone is slow. Its offset is whole hours, so inside one the day does not change.
  const hour = Math.floor(now.getTime() / HOUR);
  if (last?.hour !== hour) {
    const day = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate().toString();
    last = { hour, day };
  }
  return last.day;
}

let last: { hour: number; day: Day } | undefined;
