import type { RoleId } from './role.js';

/**
 * The people who guide a student in one placement, and the roles that may do it. A coordinating schoolopleider or
 * instituutsopleider is one with more to do (002:610-613, 2278).
 */
export const seats = {
  werkplekbegeleider: ['werkplekbegeleider'],
  schoolopleider: ['schoolopleider', 'coordinerend-schoolopleider'],
  instituutsopleider: ['instituutsopleider', 'coordinerend-instituutsopleider'],
  studiebegeleider: ['studiebegeleider'],
} as const satisfies Record<string, readonly RoleId[]>;

export type Seat = keyof typeof seats;

/** All seats, in the order in which a placement lists them. */
export const seatNames = Object.keys(seats) as Seat[];

/** The seat that a role takes; undefined for a role that guides nobody in particular. */
export function seatOf(role: RoleId): Seat | undefined {
  return seatNames.find((seat) => maySit(seat, [role]));
}

/** Whether someone with these roles may take this seat. */
export function maySit(seat: Seat, roles: Iterable<RoleId>): boolean {
  const allowed: readonly RoleId[] = seats[seat];
  for (const role of roles) if (allowed.includes(role)) return true;
  return false;
}

/** Whether who has this role sees to students that miss a guide, without guiding any: the stagebureau (002:2377-2387). */
export function fillsSeats(role: RoleId): boolean {
  return role === 'medewerker-stagebureau';
}

/** Whether a role is one of these or coordinates in one of them, and so has its tasks (002:610-613, 2278). */
export function sharesRole(role: RoleId, roles: readonly RoleId[]): boolean {
  const seat = seatOf(role);
  return roles.includes(role) || roles.some((each) => each === seat);
}
