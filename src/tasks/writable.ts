import { type Day, plusDays } from '../calendar/day.js';
import { lastOpenBefore } from '../calendar/schooldays.js';
import { isOpen, type Workplace } from '../calendar/workplace.js';
import type { FormKey } from '../forms/definition.js';
import { lastToWrite, STILL_WRITTEN, windowOf } from '../forms/window.js';
import type { TaskEntry } from './entry.js';
import { formOf } from './formOf.js';
import type { Setting } from './setting.js';
import type { Window } from './window.js';

/** A window, and whether the form that is written in it can be written no more. */
export interface Writable extends Window {
  isShut: boolean;
}

/**
 * The window of a task to write a form of this student: it ends with the last day on which that can be written, agreed days included. That of
 * another task stays as it is: what was handed in is read and agreed with ever after. Pure.
 */
export function writable(
  window: Window,
  entry: TaskEntry,
  { sources, term, day }: Setting,
  { student, workplace }: { student: string; workplace: Workplace },
): Writable {
  // Most are far from it, and this is asked for every task: no sum with days for those.
  const { to } = term.semester;
  if (day <= to && window.due <= to) return { ...window, isShut: false };
  const form = writtenIn(entry);
  const usual = plusDays(to, STILL_WRITTEN);
  if (form === undefined || (day <= usual && window.due <= usual)) return { ...window, isShut: false };
  const last = lastToWrite(sources.setup, term.when, windowOf(sources, { form, student, when: term.when }));
  if (last === undefined) return { ...window, isShut: false };
  return { ...(window.due <= last ? window : endingOn(last, window, workplace)), isShut: day > last };
}

/** The form that a task is to write: that is what closes it. */
function writtenIn(entry: TaskEntry): FormKey | undefined {
  return entry.closedBy !== undefined && /-(voorbereid|ingediend|aangepast)$/.test(entry.closedBy)
    ? formOf(entry)
    : undefined;
}

/** The last open day on which it can be written; where none is left the last day itself. */
function endingOn(last: Day, { opens }: Window, workplace: Workplace): Window {
  const open = isOpen(last, workplace) ? last : lastOpenBefore(last, workplace);
  const due = open !== undefined && open >= opens ? open : last;
  return { opens: opens < due ? opens : due, due };
}
