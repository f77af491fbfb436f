import { z } from 'zod';
import type { Operation } from '../../store/store.js';
import { askerSchema, type Ending, endingSchema, type OpenVraag } from './vraag.js';

/** An answer on its way to who wanted it: a row that is written with the end of the question, and gone once it was sent. */
export const antwoordSchema = z.object({
  to: askerSchema,
  /** Id of the partnership that answers. */
  partnership: z.string().min(1),
  question: z.string(),
  ending: endingSchema,
  /** When the owner answered. */
  at: z.iso.datetime(),
  /** How often it was tried, or would have been if the person could be reached. */
  tries: z.number().int().min(0),
  notBefore: z.iso.datetime().optional(),
  /** Somebody is sending it, and nobody else may until then. */
  lease: z.object({ by: z.string().min(1), until: z.iso.datetime() }).optional(),
});
export type Antwoord = z.infer<typeof antwoordSchema>;

export const ANTWOORD = 'antwoord';

/** The rows for all who wait for the answer. They are for the commit that closes the question: both, or neither. */
export function answersTo(vraag: OpenVraag, partnership: string, ending: Ending, now: Date): Operation[] {
  return vraag.askers.map((to, at) => {
    const body: Antwoord = { to, partnership, question: vraag.question, ending, at: now.toISOString(), tries: 0 };
    return { op: 'create', id: `${ANTWOORD}:${vraag.key}:${vraag.round}:${at}`, type: ANTWOORD, body };
  });
}
