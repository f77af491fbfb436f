import type { Day } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { Store } from '../store/store.js';
import { studentsAround } from './around.js';
import type { Facts } from './facts.js';
import { loadFacts, type Wanted } from './loadFacts.js';

/**
 * Reads what is known now of every student that somebody has to do with, in all partnerships, and what was said of the own tasks:
 * two point reads a student and one for the person, for each semester that is near.
 * @throws CodedError STORE_UNAVAILABLE
 */
export type FactsAround = (members: readonly { setup: Setup; person: Person }[], day: Day) => Promise<Facts>;

/** Reads of one person at a time: enough for a schoolopleider, and others must get their turn. */
const AT_ONCE = 8;

/** Students whom somebody has to do with for another reason than guiding them. */
type AlsoOf = (setup: Setup, personId: string, day: Day) => Pick<Wanted, 'student' | 'when'>[];

/** @param alsoOf of whom more must be known, such as what a colleague left undone (`src/reminders/escalation.ts`) */
export function createFactsAround(store: Store, alsoOf: AlsoOf = () => []): FactsAround {
  return (members, day) => {
    const wanted = members.flatMap(({ setup, person }) => [
      ...studentsAround(setup, person.id, day),
      ...alsoOf(setup, person.id, day).map((each) => ({ ...each, partnership: setup.partnership.id })),
    ]);
    return loadFacts(store, wanted, AT_ONCE);
  };
}
