import { atHour, dayIn, plusDays } from '../calendar/day.js';
import { againAt, type Chance, MAX_ATTEMPTS } from '../reminders/again.js';
import type { Refusal } from '../reminders/messenger.js';
import type { Post } from './post.js';

/** The life of a message, pure: what it may do at a moment, and what it is after each thing that can happen to it. */

/** On so many days it is tried before it is given up. */
export const MAX_DAYS = 5;

/**
 * Whether it may be sent at a moment. `later`: from `from` on; `late`: it is of no use any more; `worn`: it was claimed so often that
 * day without a word of what came of it that perhaps it ends the process.
 */
export type Standing = { is: 'free' | 'late' | 'worn' | 'ended' } | { is: 'later'; from: Date };

export function standingOf(post: Post, at: Date): Standing {
  if (post.state !== 'waiting') return { is: 'ended' };
  const from = Math.max(Date.parse(post.notBefore ?? '') || 0, Date.parse(post.lease?.until ?? '') || 0);
  if (at.getTime() < from) return { is: 'later', from: new Date(from) };
  if (post.usefulUntil !== undefined && at > new Date(post.usefulUntil)) return { is: 'late' };
  const worn = post.lease !== undefined && post.last?.day === dayIn(at) && post.last.tries >= MAX_ATTEMPTS;
  return { is: worn ? 'worn' : 'free' };
}

/** In the hands of `by`, for so many milliseconds. */
export function claimed(post: Post, { by, at, lease }: { by: string; at: Date; lease: number }): Post {
  const until = new Date(at.getTime() + lease).toISOString();
  return { ...tried(post, at), fence: post.fence + 1, lease: { by, until } };
}

/** One more try on this day. */
export function tried({ notBefore, ...post }: Post, at: Date): Post {
  const day = dayIn(at);
  const { last } = post;
  if (last?.day === day) return { ...post, tries: post.tries + 1, last: { day, tries: last.tries + 1 } };
  return { ...post, tries: post.tries + 1, days: post.days + 1, last: { day, tries: 1 } };
}

/** After a try that failed: later that day, the next day, or dead when it was tried on days enough. */
export function refused({ lease, ...post }: Post, refusal: Omit<Refusal, 'status'>, at: Date, chance?: Chance): Post {
  const { code, kind } = refusal;
  const failed = { ...post, lastError: { code, kind, at: at.toISOString() } };
  const again = againAt({ status: 'refused', ...refusal }, post.last?.tries ?? MAX_ATTEMPTS, at, chance);
  if (again !== undefined) return { ...failed, notBefore: again.toISOString() };
  if (post.days >= MAX_DAYS) return { ...failed, state: 'dead' };
  return { ...failed, notBefore: atHour(plusDays(dayIn(at), 1), '00:00').toISOString() };
}

export function missed({ lease, notBefore, ...post }: Post): Post {
  return { ...post, state: 'missed' };
}

/** On its way again as if it were new; what went wrong last stays to be seen. What was too late is useful from here on. */
export function resent({ lease, notBefore, usefulUntil, last, ...post }: Post): Post {
  return { ...post, state: 'waiting', tries: 0, days: 0 };
}
