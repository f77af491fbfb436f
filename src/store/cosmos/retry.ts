import { setTimeout as delay } from 'node:timers/promises';
import { Fault, isPassing } from './fault.js';

/** How long a call may try. The defaults keep under the five seconds that Teams gives a turn of the bot. */
export interface Patience {
  /** Time-out of one request. */
  attemptMs: number;
  /** Waits between the attempts; there is one attempt more than there are waits. */
  waitsMs: readonly number[];
  /** All attempts and waits of one call together; a new attempt starts only when it can end in time. */
  totalMs: number;
  sleep: (ms: number) => Promise<unknown>;
  /** A clock that never goes back, in milliseconds. */
  elapsed: () => number;
}

export const defaultPatience: Patience = {
  attemptMs: 1000,
  waitsMs: [50, 200, 500],
  totalMs: 4000,
  sleep: delay,
  elapsed: () => performance.now(),
};

/** One call of the store: when it began and the faults it has met. */
export interface Call {
  since: number;
  faults: Fault[];
}

export function begin(patience: Patience): Call {
  return { since: patience.elapsed(), faults: [] };
}

/**
 * Repeats an attempt while its fault may pass, waiting at least as long as the server asks. The waits are fixed: what must
 * not go in step here is a handful of instances, and tests must see the same each time.
 * @throws the last Fault when the attempts or the time are used up, and at once what is no Fault.
 */
export async function repeat<T>(call: Call, patience: Patience, attempt: () => Promise<T>): Promise<T> {
  for (let attempts = 1; ; attempts += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      call.faults.push(error);
      const pauseMs = pauseAfter(error, attempts, call, patience);
      if (pauseMs === undefined) throw error;
      await patience.sleep(pauseMs);
    }
  }
}

/** Whether one more request of this call can end in time, after a wait when one is given. */
export function hasTime(call: Call, patience: Patience, waitMs = 0): boolean {
  return patience.elapsed() - call.since + waitMs + patience.attemptMs <= patience.totalMs;
}

/** How long to wait before the next attempt; undefined when there is none. */
function pauseAfter(fault: Fault, attempts: number, call: Call, patience: Patience): number | undefined {
  const waitMs = patience.waitsMs[attempts - 1];
  if (waitMs === undefined || !isPassing(fault)) return undefined;
  const pauseMs = Math.max(waitMs, fault.retryAfterMs ?? 0);
  return hasTime(call, patience, pauseMs) ? pauseMs : undefined;
}
