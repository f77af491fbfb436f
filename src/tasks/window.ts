import { type Day, plusDays } from '../calendar/day.js';
import { type Moment, momentsOf } from '../calendar/moments.js';
import { addSchoolDays, lastOpenBefore, nextOpen, schoolWeekBefore } from '../calendar/schooldays.js';
import type { Semester } from '../calendar/semester.js';
import { isOpen, type Workplace } from '../calendar/workplace.js';
import type { Anchor, Fact, TaskEntry } from './entry.js';

type EntryWindow = NonNullable<TaskEntry['window']>;

/** Open days that there are at least after a fact. */
const AT_LEAST = 3;

/** Days. */
const WEEK = 7;

/** From when until when something can be done: both are open days of the workplace, and `due` is never before `opens`. */
export interface Window {
  opens: Day;
  due: Day;
}

/** The window of an entry; `fact` is the day of the fact or of the event that it hangs on. Undefined as `windowsOf` says. */
export type Windows = (window: EntryWindow, fact?: Day) => Window | undefined;

/** The event of the partnership's own that a window hangs on. */
export function eventOf({ due }: EntryWindow): string | undefined {
  return 'event' in due ? due.event : undefined;
}

/** The fact that a window hangs on. */
export function factIn({ opens, due }: Pick<EntryWindow, 'opens' | 'due'>): Fact | undefined {
  if ('fact' in due) return due.fact;
  return 'fact' in opens ? opens.fact : undefined;
}

/** Whether a window waits for a fact, on either side. */
export function hangsOnFact({ opens, due }: EntryWindow): boolean {
  return 'fact' in opens || 'fact' in due;
}

/**
 * The windows in a semester at a workplace. On a closed day `opens` moves to the first open day after it. `due` moves to the
 * last one before it when it hangs on a moment, for nothing moves past its deadline; when it hangs on a fact to the first one
 * after it, at least three open days after the fact, for whoever is away when it happens must get the days to do it; of what must be
 * there `before` a moment the last open day before that, unless that leaves no day after the fact. What opens a week or more ahead of its
 * moment does so at least five open days ahead, as in a week without a holiday, but never before the semester begins for that.
 * Undefined where that leaves no day, for a moment that the semester does not have at this workplace, and for a fact that is not there yet.
 */
export function windowsOf(semester: Semester, workplace: Workplace): Windows {
  const place: Place = { semester, workplace, moments: momentsOf(semester, workplace) };
  const fixed = new Map<EntryWindow, Window | undefined>();
  const onFact = new Map<EntryWindow, Map<Day, Window | undefined>>();
  return (window, fact) => {
    if (fact === undefined) return once(fixed, window, () => windowAt(window, undefined, place));
    const days = onFact.get(window) ?? new Map<Day, Window | undefined>();
    onFact.set(window, days);
    return once(days, fact, () => windowAt(window, fact, place));
  };
}

interface Place {
  semester: Semester;
  workplace: Workplace;
  moments: Record<Moment, Day | undefined>;
}

/** A window that is not there is worked out once, too. */
function once<K>(made: Map<K, Window | undefined>, key: K, make: () => Window | undefined): Window | undefined {
  if (!made.has(key)) made.set(key, make());
  return made.get(key);
}

function windowAt(
  window: EntryWindow,
  fact: Day | undefined,
  { semester, workplace, moments }: Place,
): Window | undefined {
  const from = dayOf(window.opens, moments, fact);
  const until = dayOf(window.due, moments, fact);
  if (from === undefined || until === undefined) return undefined;
  const last = hangsOnFact(window) ? lastDayAfter(from, until, workplace) : openOr(lastOpenBefore, until, workplace);
  const ahead =
    last !== undefined && isAhead(window) ? notBefore(semester.from, schoolWeekBefore(last, workplace)) : from;
  const opens = openOr(nextOpen, ahead < from ? ahead : from, workplace);
  const end = window.before && moments[window.before];
  const before = end && lastOpenBefore(end, workplace);
  const isInTime = opens !== undefined && before !== undefined && opens < before;
  const due = isInTime && last !== undefined && before < last ? before : last;
  return opens !== undefined && due !== undefined && opens <= due ? { opens, due } : undefined;
}

/** Whether it opens a week or more ahead of the moment on which it is due; what somebody wants shorter stays that short. */
function isAhead({ opens, due }: EntryWindow): boolean {
  const isOfOne = 'moment' in opens && 'moment' in due && opens.moment === due.moment;
  return isOfOne && due.days - opens.days >= WEEK;
}

function notBefore(first: Day, day: Day): Day {
  return day < first ? first : day;
}

/** Never less than three open days after what happened, also when a holiday begins the day after. */
function lastDayAfter(happened: Day, until: Day, workplace: Workplace): Day | undefined {
  const due = openOr(nextOpen, until, workplace);
  const atLeast = addSchoolDays(happened, AT_LEAST, workplace);
  return due !== undefined && atLeast !== undefined && due < atLeast ? atLeast : due;
}

function openOr(leave: typeof nextOpen, day: Day, workplace: Workplace): Day | undefined {
  return isOpen(day, workplace) ? day : leave(day, workplace);
}

function dayOf(anchor: Anchor, moments: Record<Moment, Day | undefined>, fact: Day | undefined): Day | undefined {
  const day = 'moment' in anchor ? moments[anchor.moment] : fact;
  return day === undefined || anchor.days === 0 ? day : plusDays(day, anchor.days);
}
