import { type RoleId, roleIds, roleName } from '../../people/role.js';

/** What a role is called for short: the abbreviations of the sources and the everyday word for a student. */
const short: Readonly<Record<string, RoleId>> = {
  so: 'schoolopleider',
  io: 'instituutsopleider',
  wpb: 'werkplekbegeleider',
  cso: 'coordinerend-schoolopleider',
  bso: 'bovenschoolse-schoolopleider',
  ob: 'onderzoeksbegeleider',
  cs: 'coach-startende-leraren',
  student: 'aanstaande-leraar',
  'aankomend-leraar': 'aanstaande-leraar',
};

/** The role that a word names: its id, the same with spaces and accents, or its abbreviation; undefined when none. */
export function roleOf(word: string): RoleId | undefined {
  const plain = roleName(word);
  return roleIds.find((id) => id === plain) ?? (Object.hasOwn(short, plain) ? short[plain] : undefined);
}

/** All words that name a role, for whoever typed another one. */
export const roleWords: readonly string[] = [...roleIds, ...Object.keys(short)];
