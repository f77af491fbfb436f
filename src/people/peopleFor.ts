import type { Day } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import { type Holder, type Holders, holdersFor } from './holders.js';
import type { RoleId } from './role.js';

/** What was found in one partnership: for each role that was asked for, and who can be asked when somebody is missing. */
export interface FoundIn {
  setup: Setup;
  found: Holders[];
  helpers: Holder[];
}

/**
 * The people in these roles for somebody, in each partnership that the person is in. A partnership that has none of them is left
 * out where another has; where several roles are asked for, one that the partnership does not use or the asker holds is left
 * out too. Pure.
 */
export function peopleFor(
  members: readonly { setup: Setup; person: Person }[],
  { roles, of }: { roles: readonly RoleId[]; of: 'mine' | 'ours' },
  day: Day,
): FoundIn[] {
  const all = members.map(({ setup, person }): FoundIn => {
    const found = rolesIn(setup, person, roles).map((role) => holdersFor(setup, person, { role, of }, day));
    const isComplete = found.every(({ holders }) => holders.length > 0);
    const office = { role: 'medewerker-stagebureau', of: 'ours' } as const;
    return { setup, found, helpers: isComplete ? [] : holdersFor(setup, person, office, day).holders };
  });
  const some = all.filter(({ found }) => found.some(({ holders }) => holders.length > 0));
  return some.length > 0 ? some : all;
}

/** Who holds a role for somebody, to be told beside what the role means: only to who does not hold it. */
export function peopleBeside(members: readonly { setup: Setup; person: Person }[], role: RoleId, day: Day): FoundIn[] {
  const others = members.filter(({ person }) => person.roles.every((held) => held.role !== role));
  return peopleFor(others, { roles: [role], of: 'mine' }, day);
}

function rolesIn({ partnership }: Setup, person: Person, roles: readonly RoleId[]): readonly RoleId[] {
  if (roles.length < 2) return roles;
  const used = roles.filter((role) => partnership.roles.some((use) => use.role === role));
  const others = used.filter((role) => person.roles.every((held) => held.role !== role));
  return others.length > 0 ? others : roles.slice(0, 1);
}
