import { setImmediate as breath } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { dayIn } from '../calendar/day.js';
import { type Clock, SECOND } from '../clock.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { Store } from '../store/store.js';
import { readDeadPosts } from './deadPosts.js';
import { type Reach, type ReachState, reachOf, reachStates, type Seen } from './reach.js';
import { readSeen } from './seen.js';

/** Somebody of the roster with the state they are in. */
export interface Standing extends Pick<Seen, 'letters' | 'dead'> {
  person: Person;
  reach: Reach;
}

/** Everybody of a partnership at one moment, in the order of the roster. */
export interface Board {
  at: Date;
  people: readonly Standing[];
}

/** The bereikbaarheidsbord of each partnership. */
export interface Boards {
  /** As it was at most FRESH ago; asked twice at once it is read once. @throws CodedError STORE_UNAVAILABLE */
  of(setup: Setup): Promise<Board>;
  /** What was known of the partnership is not believed any more: something was changed. */
  forget(setup: Setup): void;
}

/** How long a board is good: somebody who goes from page to page does not read three thousand people each time. */
export const FRESH = 20 * SECOND;

/** People in hand at once. */
const WIDTH = 16;
/** After so many people all readers halt for a moment: the embedded store answers without ever letting others have a turn. */
const BREATHE = 32;

export function createBoards({ store, now }: { store: Store; now: Clock }): Boards {
  const known = new LRUCache<string, { setup: Setup; at: number; board: Promise<Board> }>({ max: 50 });

  async function read(setup: Setup): Promise<Board> {
    const at = now();
    const today = dayIn(at);
    const posts = await readDeadPosts(store, setup);
    const people: Standing[] = [];
    const waiting = setup.people.entries();
    let gate: Promise<unknown> = Promise.resolve();
    const reader = async () => {
      for (const [index, person] of waiting) {
        if (index % BREATHE === 0) gate = breath();
        await gate;
        const seen = await readSeen(store, setup, person, { today, posts });
        const { letters, dead } = seen;
        people[index] = { person, reach: reachOf(setup, person, seen, today), letters, ...(dead && { dead }) };
      }
    };
    await Promise.all(Array.from({ length: WIDTH }, reader));
    return { at, people };
  }

  return {
    async of(setup) {
      const { id } = setup.partnership;
      const before = known.get(id);
      const at = now().getTime();
      if (before?.setup === setup && Math.abs(at - before.at) < FRESH) return before.board;
      const board = read(setup);
      known.set(id, { setup, at, board });
      // What could not be read is asked again at once.
      board.catch(() => known.delete(id));
      return board;
    },
    forget: ({ partnership }) => void known.delete(partnership.id),
  };
}

/** How many people are in each state; together they are everybody. */
export function countsOf({ people }: Board): Record<ReachState, number> {
  const counts = Object.fromEntries(reachStates.map((state) => [state, 0])) as Record<ReachState, number>;
  for (const { reach } of people) counts[reach.state] += 1;
  return counts;
}
