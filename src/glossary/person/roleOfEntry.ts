import { type RoleId, roleIds } from '../../people/role.js';

/** Entries that stand for a role under another id; every other role has the entry with its own id. */
const others: Readonly<Record<string, RoleId>> = {
  'bso-schoolopleider': 'bovenschoolse-schoolopleider',
  'directeur-schoolleider': 'schoolleider',
  'ob-onderzoeksbegeleider': 'onderzoeksbegeleider',
  'coach-startende-leerkrachten': 'coach-startende-leraren',
  lio: 'aanstaande-leraar',
  stagebureau: 'medewerker-stagebureau',
  stuurgroep: 'stuurgroeplid',
};

/** Of two entries for one role, the one that says what the role is. */
const preferred: Readonly<Partial<Record<RoleId, string>>> = {
  'bovenschoolse-schoolopleider': 'bso-schoolopleider',
  schoolleider: 'directeur-schoolleider',
  'coach-startende-leraren': 'coach-startende-leerkrachten',
  stuurgroeplid: 'stuurgroep',
};

/** The role that an entry explains; undefined for anything but a role that somebody in a roster can hold. */
export function roleOfEntry(entryId: string): RoleId | undefined {
  return (Object.hasOwn(others, entryId) ? others[entryId] : undefined) ?? roleIds.find((role) => role === entryId);
}

/** The id of the entry that explains a role. */
export function entryOfRole(role: RoleId): string {
  return preferred[role] ?? role;
}
