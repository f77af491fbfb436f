import { type Decision, may } from '../access/policy.js';
import type { Person } from '../partnership/setup.js';

/** The stagebureau and the programmaleider see who is reached, and may send again what did not arrive (`access/table.ts`). */
export function maySeeReach({ roles }: Pick<Person, 'roles'>): Decision {
  return may({ roles: roles.map(({ role }) => role), relations: [], data: 'reach', action: 'write' });
}
