import type { Day } from '../calendar/day.js';
import type { Addressee } from '../people/addressee.js';
import { type Deps, type Digest, digestFor } from './digest.js';
import type { Told } from './told.js';

/** What the plan of a day follows from. `told` is asked once for each person. */
export interface PlanDeps extends Deps {
  told: (addressee: Addressee) => Told;
}

/**
 * All digests of a day, in the order of the people, each made when it is asked for: sending can begin with the first. Linear
 * in the number of people.
 */
export function* planOf(day: Day, addressees: Iterable<Addressee>, { told, ...deps }: PlanDeps): Generator<Digest> {
  for (const addressee of addressees) {
    const digest = digestFor(deps, addressee, told(addressee), day);
    if (digest !== undefined) yield digest;
  }
}
