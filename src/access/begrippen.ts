import type { Partnership, Person } from '../partnership/setup.js';

/**
 * What can be done with what a partnership keeps about its terms: answer the questions of its people, and see how often terms are
 * asked. The numbers name nobody. No source says who may: the owner of the terms, and the programmaleider for the numbers.
 */
export type TermsAction = 'answer-questions' | 'read-numbers';

/** Whether this person of the partnership may. Closed: who is not named here may not. */
export function mayWithTerms(
  partnership: Pick<Partnership, 'termsOwner'>,
  person: Pick<Person, 'id' | 'roles'>,
  action: TermsAction,
): boolean {
  if (person.id === partnership.termsOwner) return true;
  return action === 'read-numbers' && person.roles.some(({ role }) => role === 'programmaleider');
}
