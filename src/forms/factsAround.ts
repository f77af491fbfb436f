import type { Day } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { Store } from '../store/store.js';
import { type Parts, studentsAround } from './around.js';
import type { Facts } from './facts.js';
import { loadFacts, type Wanted } from './loadFacts.js';

/**
 * Reads what is known now of every student that somebody has to do with, in all partnerships, and what was said of the own tasks:
 * for each student the forms that tasks of the person depend on and what was said, and one read for the person, for each semester that is near.
 * @throws CodedError STORE_UNAVAILABLE
 */
export type FactsAround = (members: readonly { setup: Setup; person: Person }[], day: Day) => Promise<Facts>;

/** Reads of one person at a time: enough for a schoolopleider, and others must get their turn. */
const AT_ONCE = 8;

/** Whom a person has to know of on a day beside the own students: of whom work stayed undone (`src/reminders/escalation.ts`). */
export type Others = (setup: Setup, personId: string, day: Day) => Wanted[];

export function createFactsAround(store: Store, parts: Parts, others: Others = () => []): FactsAround {
  return (members, day) => {
    const wanted = members.flatMap(({ setup, person }) => [
      ...studentsAround(parts, setup, person.id, day),
      ...others(setup, person.id, day),
    ]);
    return loadFacts(store, wanted, AT_ONCE);
  };
}
