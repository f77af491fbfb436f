import type { Partnership, Person } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import type { Decision } from './policy.js';

/** Roles that arrange things for a whole partnership. */
const arranging: readonly RoleId[] = ['programmaleider', 'medewerker-stagebureau'];

/**
 * Whether somebody manages a partnership: who owns its terms, leads its programme or works at its stagebureau. They say
 * which team or group chat belongs to it.
 * @param member somebody of this partnership, with the roles held in it
 */
export function manages(
  member: { person: { id: string }; roles: readonly { role: RoleId }[] },
  { termsOwner }: { termsOwner: string },
): boolean {
  return member.person.id === termsOwner || member.roles.some(({ role }) => arranging.includes(role));
}

/** The reminders of a semester are played for who manages the partnership: it tells of people how many messages they would get. */
export function mayPlay(partnership: Pick<Partnership, 'termsOwner'>, person: Pick<Person, 'id' | 'roles'>): Decision {
  return manages({ person, roles: person.roles }, partnership)
    ? { allowed: true }
    : { allowed: false, reason: 'not-for-role' };
}
