import { atHour, type Day } from '../calendar/day.js';
import type { Addressee } from '../people/addressee.js';
import type { RoleId } from '../people/role.js';

/** Roles held at a school: nobody there reads messages while the pupils are in. */
const schoolRoles: ReadonlySet<RoleId> = new Set<RoleId>([
  'werkplekbegeleider',
  'schoolopleider',
  'coordinerend-schoolopleider',
  'bovenschoolse-schoolopleider',
  'schoolleider',
  'coach-startende-leraren',
]);

/** After this hour nothing is sent any more that day. */
const LAST = '18:00';

/** From when a person is written to, on a clock in the Netherlands: after school for who has a role there, else in the morning. */
export function sendHour({ members }: Addressee): '09:00' | '15:15' {
  const atSchool = members.some(({ person }) => person.roles.some(({ role }) => schoolRoles.has(role)));
  return atSchool ? '15:15' : '09:00';
}

/** From when (included) until when (excluded) a digest of that day may be sent. */
export function sendWindow(addressee: Addressee, day: Day): { from: Date; to: Date } {
  return { from: atHour(day, sendHour(addressee)), to: atHour(day, LAST) };
}
