import type { Partnership, Person } from '../partnership/setup.js';
import type { Decision } from './policy.js';

/** The terms of a partnership's own are changed, read back and taken in by who owns them, and so are the questions about them; by nobody else. */
export function mayManageTerms({ termsOwner }: Pick<Partnership, 'termsOwner'>, person: string): Decision {
  return person === termsOwner ? { allowed: true } : { allowed: false, reason: 'not-owner' };
}

/**
 * How often terms were asked names nobody; it is for who owns the terms and for the programmaleider. No source says who may: this is a
 * proposal, like the table.
 */
export function mayReadNumbers(
  { termsOwner }: Pick<Partnership, 'termsOwner'>,
  { id, roles }: Pick<Person, 'id' | 'roles'>,
): Decision {
  const may = id === termsOwner || roles.some(({ role }) => role === 'programmaleider');
  return may ? { allowed: true } : { allowed: false, reason: 'not-owner' };
}
