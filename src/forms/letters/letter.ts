import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Operation } from '../../store/store.js';
import { formKeySchema } from '../definition.js';

/** Where a message of ours stands, in our own terms and not an SDK's. */
export const placeSchema = z.object({
  serviceUrl: z.url().max(500),
  conversationId: z.string().min(1).max(500),
  tenantId: z.string().min(1).max(100),
  botId: z.string().min(1).max(200),
  activityId: z.string().min(1).max(500),
});
export type Place = z.infer<typeof placeSchema>;

/**
 * A message of the bot's own with something of a student's form in it: where it stands and what it is, never what it said. `step`,
 * `answers`, `receipt` and `audit` are cards somebody asked for; `unsaved` gives back to somebody what came too late for the form; `urgent`
 * is one that came by itself. What replaces such a card bears the
 * same id, and so does what a person makes of it by pressing on.
 */
const letterSchema = z.object({
  place: placeSchema,
  kind: z.enum(['step', 'answers', 'receipt', 'audit', 'unsaved', 'urgent']),
  /** Absent: of all forms of the student. */
  form: formKeySchema.optional(),
  /** Person id, or the speaker of who is in no roster. */
  to: z.string().min(1).max(200),
  at: z.iso.datetime(),
});
export type Letter = z.infer<typeof letterSchema>;

export const LETTER = 'letter';
const PREFIX = 'brief:';

/** The document of a letter. */
export function letterOperation(letter: Letter): Operation {
  return { op: 'create', id: letterIdOf(letter.place), type: LETTER, body: letterSchema.parse(letter) };
}

/** The same message is the same document, and says nothing in its name. */
export function letterIdOf({ conversationId, activityId }: Pick<Place, 'conversationId' | 'activityId'>): string {
  const named = createHash('sha256').update(`${conversationId}\n${activityId}`).digest('base64url').slice(0, 24);
  return `${PREFIX}${named}`;
}

/** @throws ZodError on what is not one of ours */
export function letterIn({ body }: { body: unknown }): Letter {
  return letterSchema.parse(body);
}
