import { z } from 'zod';
import { seatNames } from '../people/seat.js';
import { formKeySchema } from './definition.js';

/** The kinds of message about a form that go through the outbox: a development stalls, a form was asked back, and it was handed in again after that. */
export const STAGNATIE = 'stagnatie';
export const TERUGGEVRAAGD = 'teruggevraagd';
export const AANGEPAST = 'aangepast';
export type SignalKind = typeof STAGNATIE | typeof TERUGGEVRAAGD | typeof AANGEPAST;

/**
 * What in the form caused a message, without what was answered: an answer, by when it was written (nobody wrote it here: absent); when it was asked
 * back; or the version that was handed in. Moments are ISO.
 */
const causeSchema = z.union([
  z.object({ question: z.string(), writtenAt: z.iso.datetime().optional() }),
  z.object({ askedAt: z.iso.datetime() }),
  z.object({ version: z.number().int().positive() }),
]);
export type Cause = z.infer<typeof causeSchema>;

/**
 * Which form such a message is about, for whom it is and what caused it. Names, and who has the seat, are looked up when it is sent; whether what caused
 * it still stands too (`stillStands`).
 */
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
  /** Absent in a row of an older release, of which nobody can tell whether it still stands. */
  cause: causeSchema.optional(),
});
export type Signal = z.infer<typeof signalSchema>;
