import { type Day, dayIn, daysBetween } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Setup } from '../partnership/setup.js';
import { placementOf } from '../people/roster.js';
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
