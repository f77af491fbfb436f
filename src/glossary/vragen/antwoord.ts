import { z } from 'zod';
import { languageSchema } from '../../language.js';
import { postOperation } from '../../outbox/post.js';
import type { Operation } from '../../store/store.js';
import { type Ending, endingSchema, type OpenVraag } from './vraag.js';

/** What somebody wanted to know, on its way to them through the outbox. */
export const antwoordSchema = z.object({
  /** Id of the partnership that answers. */
  partnership: z.string().min(1),
  question: z.string(),
  ending: endingSchema,
  /** The language in which the bot spoke with who asked. */
  lang: languageSchema,
});
export type Antwoord = z.infer<typeof antwoordSchema>;

/** The kind of message in the outbox. */
export const ANTWOORD = 'antwoord';

/** The messages to all who wait for the answer. They are for the commit that closes the question: both, or neither. */
export function answersTo(vraag: OpenVraag, partnership: string, ending: Ending, now: Date): Operation[] {
  return vraag.askers.map(({ lang, ...to }, at) => {
    const data: Antwoord = { partnership, question: vraag.question, ending, lang };
    return postOperation(`${ANTWOORD}:${vraag.key}:${vraag.round}:${at}`, { kind: ANTWOORD, data, to, causedAt: now });
  });
}
