import { LRUCache } from 'lru-cache';
import { type Clock, MINUTE } from '../src/clock.js';

/** How long an activity is remembered. Teams delivers one again within seconds, when an answer took it too long. */
const REMEMBERED = 10 * MINUTE;
/** So many at most, of everybody together: some megabytes. */
const MOST = 10_000;

/** The part of an activity by which it is known again. */
interface Known {
  id?: string | undefined;
  type: string;
  conversation: { id: string };
}

/**
 * Takes each activity once: one that is delivered again waits for the outcome of the first, and does nothing. What went wrong may be done again.
 * A kindness for the person, who would get the same card twice, and best effort: each instance remembers only what it took itself.
 * What keeps the same press from being done twice are the writes, that are idempotent.
 * @param take says whether it went well
 * @returns whether this delivery was the one that was taken
 */
export function createRedelivered(now: Clock) {
  const taken = new LRUCache<string, { at: number; done: Promise<boolean> }>({ max: MOST });

  return async (activity: Known, take: () => Promise<boolean>): Promise<boolean> => {
    const { id, type, conversation } = activity;
    // The answer to an invoke is in its own response, and most of them ask for nothing but to be told something.
    if (id === undefined || type !== 'message') {
      await take();
      return true;
    }
    const key = `${conversation.id} ${id}`;
    for (;;) {
      const before = taken.peek(key);
      if (before === undefined || before.at <= now().getTime() - REMEMBERED) break;
      if (await before.done) return false;
      // The first to wake takes it; the others wait for that one.
      if (taken.peek(key) === before) taken.delete(key);
    }
    const done = take();
    taken.set(key, { at: now().getTime(), done: done.catch(() => false) });
    await done;
    return true;
  };
}
