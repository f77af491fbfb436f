import { z } from 'zod';
import { seatNames } from '../people/seat.js';
import { formKeySchema } from './definition.js';

/** The kinds of message about a form that go through the outbox: a development stalls, a form was asked back, and it was handed in again after that. */
export const STAGNATIE = 'stagnatie';
export const TERUGGEVRAAGD = 'teruggevraagd';
export const AANGEPAST = 'aangepast';
export type SignalKind = typeof STAGNATIE | typeof TERUGGEVRAAGD | typeof AANGEPAST;

/** Which form such a message is about; what it says is looked up when it is read. */
export const signalSchema = z.object({
  partnership: z.string().min(1),
  student: z.string().min(1),
  form: formKeySchema,
  schoolYear: z.string(),
  semester: z.union([z.literal(1), z.literal(2)]),
  /** As what somebody hears it. */
  seat: z.enum(seatNames).optional(),
  /** Who caused it. This and the seat are absent in a row of an older release, which was for one person (`outbox/kinds.ts`). */
  by: z.string().min(1).optional(),
});
export type Signal = z.infer<typeof signalSchema>;
