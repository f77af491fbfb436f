import type { Speaker } from '../glossary.js';

/** From where a question is looked at: whose say decides between meanings, and whose notes are told, in that order. */
export interface Standpoint {
  deciding: readonly string[];
  telling: readonly string[];
}

/**
 * In a team that belongs to a partnership, "hier" is that one; the speaker's own are told after it. Who names a partnership
 * in the question speaks of that one alone, be it the own or another.
 * @param named ids of the partnerships that the question names
 */
export function standpointOf({ here, partnerships }: Speaker, named: readonly string[] = []): Standpoint {
  if (named.length > 0) return { deciding: named, telling: named };
  const telling = here === undefined ? partnerships : [here, ...partnerships.filter((id) => id !== here)];
  return { deciding: here === undefined ? partnerships : [here], telling };
}
