import { z } from 'zod';
import { bilingualSchema, languageSchema } from '../../language.js';
import { speakerSchema } from '../../people/speaker.js';

/**
 * A question for whoever owns the terms of a partnership: what the bot does not know, or what it said and what is not right
 * according to somebody. It names nobody; only who wants the answer is kept, by account, until the answer was given.
 */

/** Characters of what people type in; the rest is cut off. */
export const MAX_QUESTION = 300;
/** Of each question at most so many remarks and people who wait are kept: the answer to all of these goes in one commit. */
export const MAX_REMARKS = 5;
export const MAX_ASKERS = 90;
/** Presses that are known again, so that the same one counts once. */
export const MAX_PRESSES = 50;

/** What the bot said then: that it did not know, an answer, a choice (the entries in their order), or a fact with its term. */
export const saidSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unknown') }),
  z.object({ kind: z.literal('answer'), entry: z.string() }),
  z.object({ kind: z.literal('choice'), entries: z.array(z.string()) }),
  z.object({ kind: z.literal('fact'), entry: z.string() }),
]);
export type Said = z.infer<typeof saidSchema>;

/** Who wants the answer, and in which language the bot spoke with them. */
export const askerSchema = speakerSchema.extend({ lang: languageSchema });
export type WaitingAsker = z.infer<typeof askerSchema>;

/**
 * How a question ended. `answered`: the owner wrote a local term; `known`: it is in an entry that is there; `dropped`: it is not
 * for this list, with a sentence for who wanted an answer.
 */
export const endingSchema = z.discriminatedUnion('how', [
  z.object({ how: z.literal('answered'), term: z.string(), definition: z.string() }),
  z.object({ how: z.literal('known'), entry: z.string(), term: z.string(), definition: bilingualSchema }),
  z.object({ how: z.literal('dropped'), sentence: z.string() }),
]);
export type Ending = z.infer<typeof endingSchema>;

const common = {
  /** As it was typed first. */
  question: z.string(),
  /** What it comes down to, without the small words around it. */
  asked: z.string(),
  said: saidSchema,
  /** How often it was asked, since it was last closed. */
  count: z.number().int().min(1),
  since: z.iso.datetime(),
  last: z.iso.datetime(),
  presses: z.array(z.string()),
  /** Counts from 1: which time it is on the list. */
  round: z.number().int().min(1),
};

export const vraagSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('open'),
    ...common,
    remarks: z.array(z.string()),
    askers: z.array(askerSchema),
  }),
  z.object({
    status: z.literal('closed'),
    ...common,
    /** `by`: the person of the roster who closed it. */
    ending: endingSchema,
    by: z.string(),
    at: z.iso.datetime(),
  }),
]);
type Stored = z.infer<typeof vraagSchema>;

/** A question with the key it has in its partnership. */
export type Vraag = Stored & { key: string };
export type OpenVraag = Extract<Vraag, { status: 'open' }>;
export type ClosedVraag = Extract<Vraag, { status: 'closed' }>;
