import { type Day, dayIn, weekdayOf } from '../calendar/day.js';
import { type Clock, MINUTE } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { Setup } from '../partnership/setup.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import type { Tempo } from '../tempo/tempo.js';
import type { Outcome } from './dispatch.js';
import { sendWindow } from './sendHour.js';

/** Goes past everyone who may be written to now. One run at a time (`clockwork.ts`). */
export interface Round {
  /**
   * Every person whose send window holds this moment and who is not settled yet today. Once the signal is aborted nobody new is begun
   * and what is in flight is finished.
   * @throws CodedError when the set-ups could not be had
   */
  run(signal?: AbortSignal): Promise<Tally>;
}

/**
 * How many people had which outcome; `failed`: something broke and was told to `trouble`; `left`: their turn did not come, or another instance sends for
 * their tenant. */
export type Tally = Record<Outcome['status'] | 'failed' | 'left', number>;

export interface RoundDeps {
  /** As they are now; the same array or the same elements as long as nothing changed. */
  setups: () => readonly Setup[];
  dispatch: (addressee: Addressee, now: Date) => Promise<Outcome>;
  /** Whether this instance sends for the tenant: only then it is worth looking at its people. */
  holds: Tempo['holds'];
  now: Clock;
  /** Hears of each person with whom something broke. The error names nobody. */
  trouble: (error: CodedError) => void;
  /** How many people are in hand at once. */
  width?: number;
}

/** When somebody who could not be helped is looked at again. */
const AGAIN = 5 * MINUTE;

/** `done`: settled for the day; `nothing`: settled unless a set-up changes; `later`: passed over from `at` to `until` (milliseconds). */
type Mark = { as: 'done' } | { as: 'nothing' } | { as: 'later'; at: number; until: number };

interface Waiting {
  addressee: Addressee;
  window: { from: Date; to: Date };
}

/**
 * A round that remembers, per day and in memory, who is settled, so that most people cost nothing most of the time. What keeps a digest
 * from going out twice are the records in the store, never this memory: instances may each go their own round, and a clock
 * may jump.
 */
export function createRound({ setups, dispatch, holds, now, trouble, width = 8 }: RoundDeps): Round {
  let day: Day | undefined;
  let seen: readonly Setup[] = [];
  let people: Waiting[] = [];
  const marks = new Map<string, Mark>();

  /** Makes the list of people for this day and these set-ups, when it is another day or one of them changed. */
  function look(): void {
    const today = dayIn(now());
    const current = setups();
    const isSame = current.length === seen.length && current.every((setup, at) => setup === seen[at]);
    if (today === day && isSame) return;
    if (today !== day) marks.clear();
    for (const [key, mark] of marks) if (mark.as === 'nothing') marks.delete(key);
    // Nobody works at the weekend, so nobody needs to be looked up.
    people = weekdayOf(today) === undefined ? [] : withWindows(addresseesOf(current), today);
    day = today;
    seen = current;
  }

  function isDue({ addressee, window: { from, to } }: Waiting): boolean {
    const at = now();
    if (at < from || at >= to) return false;
    const mark = marks.get(keyOf(addressee));
    if (mark === undefined) return true;
    // Before it was written down: the clock went back, and nobody knows how long "later" is.
    return mark.as === 'later' && (at.getTime() < mark.at || at.getTime() >= mark.until);
  }

  async function run(signal?: AbortSignal): Promise<Tally> {
    look();
    const tally: Tally = { sent: 0, nothing: 0, taken: 0, waiting: 0, refused: 0, unreachable: 0, failed: 0, left: 0 };
    const waiting = people.values();
    let storeIsAway = false;

    async function serve({ addressee }: Waiting): Promise<void> {
      const at = now();
      try {
        if (!(await holds(addressee.tenant))) {
          tally.left += 1;
          return;
        }
        const outcome = await dispatch(addressee, at);
        tally[outcome.status] += 1;
        marks.set(keyOf(addressee), markOf(outcome, at));
      } catch (thrown) {
        const error = asCodedError(thrown);
        storeIsAway ||= error.code === 'STORE_UNAVAILABLE';
        tally.failed += 1;
        marks.set(keyOf(addressee), later(at));
        trouble(error);
      }
    }

    async function serveOn(): Promise<void> {
      // All share one row of people: each takes who is next.
      for (const person of waiting) {
        if (!isDue(person)) continue;
        if (signal?.aborted || storeIsAway) tally.left += 1;
        else await serve(person);
      }
    }

    await Promise.all(Array.from({ length: width }, serveOn));
    return tally;
  }

  return { run };
}

function markOf(outcome: Outcome, at: Date): Mark {
  switch (outcome.status) {
    case 'nothing':
      return { as: 'nothing' };
    case 'sent':
      return { as: 'done' };
    case 'taken':
      // Whoever holds it may have died with it: then it is free when the lease ends.
      return outcome.until === undefined ? { as: 'done' } : later(at, outcome.until);
    case 'waiting':
      return later(at, outcome.until);
    case 'refused':
      return outcome.again === undefined ? { as: 'done' } : later(at, outcome.again);
    case 'unreachable':
      return later(at);
  }
}

function later(at: Date, until = new Date(at.getTime() + AGAIN)): Mark {
  return { as: 'later', at: at.getTime(), until: until.getTime() };
}

function keyOf({ tenant, email }: Addressee): string {
  return `${tenant} ${email}`;
}

function withWindows(addressees: readonly Addressee[], day: Day): Waiting[] {
  return addressees.map((addressee) => ({ addressee, window: sendWindow(addressee, day) }));
}
