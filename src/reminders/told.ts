import type { Day } from '../calendar/day.js';
import { mondayOf } from '../calendar/week.js';
import type { Task } from '../tasks/task.js';
import type { Digest } from './digest.js';
import { isOverdue } from './ladder.js';
import type { Step } from './step.js';

/** A task and a step of its ladder, as it is kept of a digest; `task` as `toldKey` makes it. */
export interface ToldRow {
  task: string;
  step: Step;
}

/** What is kept of a digest that was sent: all its rows. */
export interface ToldDigest {
  day: Day;
  rows: readonly ToldRow[];
}

/** What a person was told before, as far as it decides about a digest of today. */
export interface Told {
  /** `task` as `toldKey` makes it. */
  has(task: string, step: Step): boolean;
  /** Digests in the week (Monday to Sunday) of the day that count for its maximum: those that told something new in time. */
  readonly digestsThisWeek: number;
}

/** A task among those of all partnerships: two partnerships may have the same ids. */
export function toldKey({ partnership, key }: Pick<Task, 'partnership' | 'key'>): string {
  return `${partnership}/${key}`;
}

/** What is to be kept of a digest once it is sent. */
export function toldIn({ day, rows }: Digest): ToldDigest {
  return { day, rows: rows.map(({ task, step }) => ({ task: toldKey(task), step })) };
}

/**
 * What the digests that a person had say on a day, in any order; quickest with the newest first. Those of later days do not
 * count: when the clock was ahead and is set back, what was told then is still to come.
 */
export function toldBefore(digests: readonly ToldDigest[], day: Day): Told {
  const past = digests.filter((digest) => digest.day <= day);
  return {
    has: (task, step) => tells(past, task, step),
    get digestsThisWeek() {
      const monday = mondayOf(day);
      return past.filter((digest) => monday <= digest.day && isNewInTime(digest, past)).length;
    },
  };
}

function tells(digests: readonly ToldDigest[], task: string, step: Step): boolean {
  return digests.some(({ rows }) => rows.some((row) => row.step === step && row.task === task));
}

/** Whether a digest told something that none before it did, and that was not overdue. */
function isNewInTime({ day, rows }: ToldDigest, among: readonly ToldDigest[]): boolean {
  const before = among.filter((digest) => digest.day < day);
  return rows.some(({ task, step }) => !isOverdue(step) && !tells(before, task, step));
}
