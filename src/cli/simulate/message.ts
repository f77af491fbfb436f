import { MINUTE } from '../../clock.js';
import type { RoleId } from '../../people/role.js';
import { personOf } from '../../people/roster.js';
import type { Row } from '../../reminders/digest.js';
import { sendHour } from '../../reminders/sendHour.js';
import type { Sent } from '../../reminders/simulate.js';
import type { Step } from '../../reminders/step.js';

/** One message as `so simulate --json` writes it; people are named by their mail address. */
export interface Message {
  /** ISO, as a clock in the Netherlands shows it, with the offset: 2026-09-01T15:15:00+02:00. */
  at: string;
  person: string;
  /** In this partnership. */
  roles: RoleId[];
  kind: 'digest' | 'urgent';
  items: { task: string; role: RoleId; student?: string; due: string; step: Step; reason: string }[];
}

/** A message of a simulation, with all rows of its digest in their order. */
export function messageOf({ at, digest: { day, addressee, rows } }: Sent): Message {
  const wall = `${day}T${sendHour(addressee)}:00`;
  const roles = addressee.members.flatMap(({ person }) => person.roles.map(({ role }) => role));
  return {
    at: `${wall}${offset(wall, at)}`,
    person: addressee.email,
    roles: [...new Set(roles)],
    kind: 'digest',
    items: rows.map(itemOf),
  };
}

function itemOf({ task: { entry, role, student, due }, setup, step }: Row): Message['items'][number] {
  const email = student === undefined ? undefined : personOf(setup, student)?.email;
  return {
    task: entry.id,
    role,
    ...(email !== undefined && { student: email }),
    due,
    step,
    reason: entry.reason.nl,
  };
}

/** How far a clock on the wall is ahead of UTC: "+02:00". */
function offset(wall: string, at: Date): string {
  const minutes = (Date.parse(`${wall}Z`) - at.getTime()) / MINUTE;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
