import { z } from 'zod';
import { own, tidyLine, tidyList, tidyText } from './answer.js';
import {
  type Answer,
  type Answers,
  type FormDefinition,
  MAX_LIST,
  type Part,
  type Question,
  type Shape,
} from './definition.js';
import { questionsOf } from './questions.js';

/**
 * More characters than this in one answer, or lines in one list, are not typed by a person who sees what the form asks:
 * refused as a whole. What is above the length of a question but under this is kept, and told when it is handed in.
 */
export const MAX_KEPT = 10_000;
/** The same for what is chosen, a date or a number. */
const MAX_CHOSEN = 100;
const MAX_LINES = 50;

/**
 * The answers in what came with a press, for every question of that part: a card holds some of them. Text is kept as typed,
 * without the space around it; what was left empty is '' or []; unknown names are dropped. A list may come as its lines or as
 * one text with a line each. `not-understood`: something is no text, or far too much; then nothing of it counts.
 */
export function readValues(
  definition: FormDefinition,
  shape: Shape,
  part: Part,
  raw: unknown,
): { status: 'read'; values: Answers } | { status: 'not-understood' } {
  const given = givenSchema.safeParse(raw);
  if (!given.success) return { status: 'not-understood' };
  const values: Record<string, Answer> = {};
  for (const question of questionsOf(definition, shape, part)) {
    const typed = own(given.data, question.id);
    if (typed === undefined) continue;
    const answer = answerIn(question, typed);
    if (answer === undefined) return { status: 'not-understood' };
    values[question.id] = answer;
  }
  return { status: 'read', values };
}

const givenSchema = z.record(z.string(), z.unknown());
const typedSchema = z.string().max(MAX_KEPT);
const chosenSchema = z.string().max(MAX_CHOSEN);
const linesSchema = z
  .union([typedSchema.transform((text) => text.split(/\r\n|\r|\n/)), z.array(typedSchema)])
  .refine((lines) => lines.length <= MAX_LINES && lines.join('').length <= MAX_KEPT);

/** '' or [] for an empty one; undefined for what is no text, or far too much. */
function answerIn({ type, max = MAX_LIST }: Question, typed: unknown): Answer | undefined {
  if (type === 'list') {
    const lines = linesSchema.safeParse(typed).data;
    return lines && (tidyList(lines, max) ?? []);
  }
  const isText = type === 'long' || type === 'text';
  const text = (isText ? typedSchema : chosenSchema).safeParse(typed).data;
  return text === undefined ? undefined : ((type === 'long' ? tidyText : tidyLine)(text) ?? '');
}
