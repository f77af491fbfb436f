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
  /** `task` as `toldKey` makes it; with `since` only what was told on that day or after it. */
  has(task: string, step: Step, since?: Day): boolean;
  /** Digests in the week (Monday to Sunday) of the day that count for its maximum: all but those that went out for what is overdue. */
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
    has: (task, step, since) => tells(since === undefined ? past : past.filter(({ day }) => since <= day), task, step),
    get digestsThisWeek() {
      const monday = mondayOf(day);
      return past.filter((digest) => monday <= digest.day && countsInWeek(digest, past)).length;
    },
  };
}

function tells(digests: readonly ToldDigest[], task: string, step: Step): boolean {
  return digests.some(({ rows }) => rows.some((row) => row.step === step && row.task === task));
}

/** Whether a digest told something in time: something new, or what had been put off. One that went out for what is overdue does not count. */
function countsInWeek({ day, rows }: ToldDigest, among: readonly ToldDigest[]): boolean {
  const before = among.filter((digest) => digest.day < day);
  const isNew = ({ task, step }: ToldRow) => !tells(before, task, step);
  const inTime = rows.filter(({ step }) => !isOverdue(step));
  const late = rows.filter(({ step }) => isOverdue(step));
  return inTime.some(isNew) || (inTime.length > 0 && !late.some(isNew));
}
