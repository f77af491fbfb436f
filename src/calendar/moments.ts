import { type Day, daysBetween, plusDays } from './day.js';
import { lastOpenBefore, nextOpen } from './schooldays.js';
import type { Semester } from './semester.js';
import { isOpen, type Workplace } from './workplace.js';

/** Where a moment stands: the day the rule gives, the dates it must stay within, and which way it leaves a closed day. */
interface Placed {
  day: Day;
  within: { from: Day; to: Day };
  leaves: 'forward' | 'back';
}

/** A beginning cannot move to before it begins; all else is a deadline, and moves to the last open day before it. */
const rules = {
  /** 002:36-39 */
  start: (semester) => ({ day: semester.from, within: semester, leaves: 'forward' }),
  /** 003:541 */
  naTweeWeken: (semester) => deadline(plusDays(semester.from, 14), semester),
  /** 002:33-34, 187-191 */
  halverwege: (semester) =>
    deadline(plusDays(semester.from, Math.floor(daysBetween(semester.from, semester.to) / 2)), semester),
  /** 002:33-34 says "just before the end"; a week leaves time to read it before the semester is over. */
  weekVoorEind: (semester) => deadline(plusDays(semester.to, -7), semester),
  wpaVan: ({ wpa }) => ({ day: wpa.from, within: wpa, leaves: 'forward' }),
  wpaTot: ({ wpa }) => deadline(wpa.to, wpa),
  eind: (semester) => deadline(semester.to, semester),
} satisfies Record<string, (semester: Semester) => Placed>;

/** A named moment of a semester. */
export type Moment = keyof typeof rules;

/**
 * The day of each moment of a semester at a workplace, always an open day inside the semester (the WPA moments: inside its
 * window). On a closed day the start and `wpaVan` move to the first open day after it, the others to the last open day before
 * it. Undefined for a moment that has no such day left: nothing ever moves past its deadline.
 */
export function momentsOf(semester: Semester, workplace: Workplace): Record<Moment, Day | undefined> {
  const on = (moment: Moment) => openDay(rules[moment](semester), workplace);
  return {
    start: on('start'),
    naTweeWeken: on('naTweeWeken'),
    halverwege: on('halverwege'),
    weekVoorEind: on('weekVoorEind'),
    wpaVan: on('wpaVan'),
    wpaTot: on('wpaTot'),
    eind: on('eind'),
  };
}

function deadline(day: Day, within: { from: Day; to: Day }): Placed {
  return { day, within, leaves: 'back' };
}

function openDay({ day, within, leaves }: Placed, workplace: Workplace): Day | undefined {
  const move = leaves === 'forward' ? nextOpen : lastOpenBefore;
  const open = isOpen(day, workplace) ? day : move(day, workplace);
  return open !== undefined && within.from <= open && open <= within.to ? open : undefined;
}
