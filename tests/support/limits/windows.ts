/**
 * The limits of Teams for one bot, as documented (msteams-docs, bots/how-to/rate-limit.md, of 2026-10-08): of one conversation per
 * length of time, sends and look-ups of members apart, and of the whole app in one tenant per second, both together.
 */

import { HOUR, SECOND } from '../../../src/clock.js';

export type Kind = 'send' | 'member';

/** At most so many in any stretch of so many milliseconds. */
interface Limit {
  most: number;
  within: number;
}

const perThread: Record<Kind, readonly Limit[]> = {
  send: [
    { most: 7, within: SECOND },
    { most: 8, within: 2 * SECOND },
    { most: 60, within: 30 * SECOND },
    { most: 1800, within: HOUR },
  ],
  member: [
    { most: 14, within: SECOND },
    { most: 16, within: 2 * SECOND },
    { most: 120, within: 30 * SECOND },
    { most: 3600, within: HOUR },
  ],
};
const perTenant: readonly Limit[] = [{ most: 50, within: SECOND }];

export interface Limits {
  /**
   * Counts one request at this moment (milliseconds, never going back). Undefined: within the limits; else after how many
   * milliseconds it would have been, and then it does not count: the documentation does not say, and so a bot that waits as
   * told gets through.
   */
  take(request: { kind: Kind; tenant: string; thread: string }, at: number): number | undefined;
}

/** Limits that nothing was taken of yet. A window slides: the limit holds for every stretch, not from second to second. */
export function createLimits(): Limits {
  const past = new Map<string, number[]>();

  /** The moments that count for this limit of this key, oldest first. */
  function momentsOf(key: string): number[] {
    const known = past.get(key) ?? [];
    past.set(key, known);
    return known;
  }

  return {
    take({ kind, tenant, thread }, at) {
      const checks = [
        { moments: momentsOf(`tenant ${tenant}`), limits: perTenant },
        { moments: momentsOf(`${kind} ${tenant} ${thread}`), limits: perThread[kind] },
      ];
      const waits = checks.flatMap(({ moments, limits }) => limits.map((limit) => waitFor(limit, moments, at)));
      const wait = Math.max(...waits);
      if (wait > 0) return wait;
      for (const { moments, limits } of checks) {
        moments.push(at);
        const longest = Math.max(...limits.map(({ within }) => within));
        while ((moments[0] ?? at) <= at - longest) moments.shift();
      }
      return undefined;
    },
  };
}

/** Milliseconds until one more fits; 0: it fits now. */
function waitFor({ most, within }: Limit, moments: readonly number[], at: number): number {
  const oldest = moments.at(-most);
  return oldest === undefined ? 0 : Math.max(0, oldest + within - at);
}
