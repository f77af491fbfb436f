import { may } from '../access/policy.js';
import type { Setup } from '../partnership/setup.js';
import { personOf, relation, type When } from '../people/roster.js';

/** Whose numbers somebody may see, student by student, as the policy table says (`counts`). */
export function mayCount(setup: Setup, personId: string): (student: string, when: When) => boolean {
  const roles = personOf(setup, personId)?.roles.map(({ role }) => role) ?? [];
  return (student, when) =>
    may({ roles, relations: relation(setup, personId, student, when), data: 'counts', action: 'read' }).allowed;
}
