import { type Day, dayIn, daysBetween, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { semesterOf } from '../calendar/semester.js';
import type { Setup } from '../partnership/setup.js';
import { placementOf, type When } from '../people/roster.js';
import { seatNames } from '../people/seat.js';
import type { Catalogue, Closing } from '../tasks/entry.js';
import { agreed } from '../tasks/extension.js';
import { frameOf } from '../tasks/frame.js';
import type { Window } from '../tasks/window.js';
import type { FormRef, FormState } from './form.js';

/** What the days of a form follow from; the same that tasks are computed from. */
export interface Parts {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
}

/**
 * From when until when a form of a student is written: the days of the task of who writes it, with what was agreed for this student or
 * this person. Undefined when no task here asks for it (a partnership may have switched it off), and for a student without a placement:
 * then it has no days, and is never too early or late. Pure.
 */
export function windowOf(parts: Parts, { form, student, when }: Omit<FormRef, 'partnership'>): Window | undefined {
  const { setup } = parts;
  const frame = frameOf(parts);
  const term = frame.termOf(when);
  const placement = placementOf(setup, student, when);
  if (term === undefined || placement === undefined) return undefined;
  const closing: Closing = `${form}-ingediend`;
  for (const role of seatNames) {
    const entry = term.tasksOf(role).perStudent.find(({ closedBy }) => closedBy === closing);
    if (entry === undefined) continue;
    const window = term.windowsAt(frame.workplaceOf({ role }, placement))(entry.window);
    // Nobody in the seat yet: then only what was agreed for the student counts.
    return window && agreed(setup, window, { entry, person: placement[role] ?? '', when, student });
  }
  return undefined;
}

/**
 * The day on which a form opens that cannot be filled in yet; undefined as soon as it can. A startgesprek can be prepared at any time,
 * and what somebody began with stays open when a calendar moves.
 */
export function opensLater(
  window: Window | undefined,
  { ref, started, version }: Pick<FormState, 'ref' | 'started' | 'version'>,
  day: Day,
): Day | undefined {
  if (window === undefined || ref.form === 'startgesprek' || started || version > 0) return undefined;
  return day < window.opens ? window.opens : undefined;
}

/**
 * Days after its semester in which a form can still be written. No source says when; three weeks leave room for who was ill at the end, and for
 * the next semester to begin with what this one said.
 */
export const STILL_WRITTEN = 21;

/**
 * The last day on which a form can be written: three weeks after its semester, or the last day that was agreed when that is later. What was
 * handed in can be read and signed ever after. Undefined for a semester that the calendar does not have: then it does not close.
 */
export function lastToWrite(
  { calendar }: Pick<Setup, 'calendar'>,
  when: When,
  window: Window | undefined,
): Day | undefined {
  const semester = semesterOf(calendar, when);
  if (semester === undefined) return undefined;
  const last = plusDays(semester.to, STILL_WRITTEN);
  return window !== undefined && window.due > last ? window.due : last;
}

/** The day since which a form can be written no more; undefined as long as it can. */
export function closedSince(last: Day | undefined, day: Day): Day | undefined {
  return last !== undefined && day > last ? plusDays(last, 1) : undefined;
}

/**
 * The last day of a form that is late: one that was first handed in after it, or that still has to be. Undefined for one in time. Asking for
 * another version makes nobody late.
 */
export function lastDayIfLate(
  window: Window | undefined,
  { submissions }: Pick<FormState, 'submissions'>,
  day: Day,
): Day | undefined {
  const [first] = submissions;
  return lateBy(window, first === undefined ? day : dayIn(new Date(first.at))) > 0 ? window?.due : undefined;
}

/** How many days after its last day something happens; 0 for in time. A submission after it counts, and is marked. Never stored. */
export function lateBy(window: Window | undefined, day: Day): number {
  return window === undefined || day <= window.due ? 0 : daysBetween(window.due, day);
}
