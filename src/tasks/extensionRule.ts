import { type Day, plusDays } from '../calendar/day.js';
import type { TaskEntry } from './entry.js';
import { STILL } from './semesters.js';
import { eventOf } from './window.js';

/** What the last day of a task hangs on (the calendar, the agenda, or nothing), and for whom it is counted. */
export interface Hanging {
  per: TaskEntry['per'];
  on: 'nothing' | 'semester' | 'event';
}

/** Days before a semester in which its first tasks can be due. */
const BEFORE = 28;

export function hangingOf({ per, window }: Pick<TaskEntry, 'per' | 'window'>): Hanging {
  if (window === undefined) return { per, on: 'nothing' };
  return { per, on: eventOf(window) === undefined ? 'semester' : 'event' };
}

/**
 * Why a task can get no other last day, whether it stands in uitstel.csv or is given in the chat: it has none (a tip), it is a day of the
 * agenda and moves with that, or a student is named and it is about none. Undefined when it can.
 */
export function extensionRefusal(
  { per, on }: Hanging,
  { student }: { student?: string | undefined },
): 'no-date' | 'event' | 'not-about-a-student' | undefined {
  if (on === 'nothing') return 'no-date';
  if (on === 'event') return 'event';
  return per !== 'student' && student !== undefined ? 'not-about-a-student' : undefined;
}

/** The days that can be given for a task of a semester: from when its first tasks are due until what was late is past (`tasksFor`). */
export function extensionDays({ from, to }: { from: Day; to: Day }): { from: Day; to: Day } {
  return { from: plusDays(from, -BEFORE), to: plusDays(to, STILL) };
}
