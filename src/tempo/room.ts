import { SECOND } from '../clock.js';

/**
 * The room of one tenant in this process: how closely sends may follow each other, and that people who are being answered go first.
 * Moments are milliseconds of a clock that only runs forward.
 */
export interface Room {
  /** When the next send may start at the earliest, if nobody is being answered; takes that place. */
  place(now: number): number;
  /** How long to wait still at this moment, for a send whose place was `from`; 0: go. */
  wait(now: number, from: number, answering: boolean): number;
  /** Something is on its way there: a send, or an answer to somebody. */
  count(now: number): void;
}

/** Calls of one app in one tenant that Teams takes in a second (rate-limit.md), and how many of these are used. */
const LIMIT = 50;
const MOST = 0.9 * LIMIT;

/** A send waits at most this long for answers to people: with somebody speaking all the time it must still go out. */
const PATIENCE = 200;
/** How often a send that waits for answers looks again. */
const LOOK = 10;

export function createRoom(perSecond: number): Room {
  const gap = SECOND / perSecond;
  let last = Number.NEGATIVE_INFINITY;
  let recent: number[] = [];
  return {
    place(now) {
      // Places lie at fixed distances: a send that waited for an answer does not slow down all that come after it. Who is behind by more
      // than that wait does not catch up in a burst.
      const next = last + gap;
      last = next < now - PATIENCE || next > now + gap ? now : next;
      return last;
    },
    wait(now, from, answering) {
      // Further away than one place it never is, unless the clock was set back meanwhile.
      if (now < from && from - now <= gap) return from - now;
      if (answering && now >= from && now < from + PATIENCE) return LOOK;
      recent = recent.filter((at) => at > now - SECOND && at <= now);
      const [oldest = now] = recent;
      return recent.length < MOST ? 0 : oldest + SECOND - now;
    },
    count(now) {
      // Where only answers go out, nobody waits and tidies up.
      if (recent.length > 2 * LIMIT) recent = recent.filter((at) => at > now - SECOND);
      recent.push(now);
    },
  };
}
