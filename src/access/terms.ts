import type { Partnership } from '../partnership/setup.js';
import type { Decision } from './policy.js';

/** The terms of a partnership's own are changed, read back and taken in by who owns them, and by nobody else. */
export function mayManageTerms({ termsOwner }: Pick<Partnership, 'termsOwner'>, person: string): Decision {
  return person === termsOwner ? { allowed: true } : { allowed: false, reason: 'not-owner' };
}
