import { z } from 'zod';
import { MINUTE } from '../../clock.js';
import { roleIdSchema } from '../../people/role.js';
import { personOf } from '../../people/roster.js';
import type { Row } from '../../reminders/digest.js';
import { sendHour } from '../../reminders/sendHour.js';
import type { Sent } from '../../reminders/simulate.js';
import { steps } from '../../reminders/step.js';

/** One row of a message; fields are only ever added at the end. */
const itemSchema = z.object({
  /** Id of the task in the catalogue. */
  task: z.string(),
  role: roleIdSchema,
  /** Mail address. */
  student: z.string().optional(),
  due: z.string(),
  step: z.enum(steps),
  reason: z.string(),
  /** What stays the same when dates change: entry, semester, and student or date. */
  id: z.string(),
  /** Not told before. */
  fresh: z.boolean(),
  /** In a row of somebody else: the mail address of who has not done it. */
  undoneBy: z.string().optional(),
});

/** One message as `so simulate --json` writes it; people are named by their mail address. */
export const messageSchema = z.object({
  /** ISO, as a clock in the Netherlands shows it, with the offset: 2026-09-01T15:15:00+02:00. */
  at: z.string(),
  person: z.string(),
  /** In this partnership. */
  roles: z.array(roleIdSchema),
  kind: z.enum(['digest', 'urgent']),
  items: z.array(itemSchema),
});
export type Message = z.infer<typeof messageSchema>;

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

function itemOf({
  task: { key, entry, role, person, student, due },
  setup,
  step,
  fresh,
}: Row): Message['items'][number] {
  const email = student === undefined ? undefined : personOf(setup, student)?.email;
  const undoneBy = step === 'escalated' ? personOf(setup, person)?.email : undefined;
  return {
    task: entry.id,
    role,
    ...(email !== undefined && { student: email }),
    due,
    step,
    reason: entry.reason.nl,
    id: key,
    fresh,
    ...(undoneBy !== undefined && { undoneBy }),
  };
}

/** How far a clock on the wall is ahead of UTC: "+02:00". */
function offset(wall: string, at: Date): string {
  const minutes = (Date.parse(`${wall}Z`) - at.getTime()) / MINUTE;
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
