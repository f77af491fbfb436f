import { z } from 'zod';
import { tidyLine, tidyList, tidyText } from './answer.js';
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
  const parsed = schemaOf(definition, shape, part).safeParse(raw);
  if (!parsed.success) return { status: 'not-understood' };
  const filled = Object.entries(parsed.data).flatMap(([id, answer]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return { status: 'read', values: Object.fromEntries(filled) };
}

function schemaOf(definition: FormDefinition, shape: Shape, part: Part) {
  const questions = questionsOf(definition, shape, part);
  return z.object(Object.fromEntries(questions.map((question) => [question.id, answerSchema(question)])));
}

const typedSchema = z.string().max(MAX_KEPT);
const linesSchema = z
  .union([typedSchema.transform((text) => text.split(/\r\n|\r|\n/)), z.array(typedSchema)])
  .refine((lines) => lines.length <= MAX_LINES && lines.join('').length <= MAX_KEPT);

function answerSchema({ type, max = MAX_LIST }: Question): z.ZodType<Answer | undefined> {
  if (type === 'list') return linesSchema.transform((lines) => tidyList(lines, max) ?? []).optional();
  const tidy = type === 'long' ? tidyText : tidyLine;
  const isText = type === 'long' || type === 'text';
  return (isText ? typedSchema : z.string().max(MAX_CHOSEN)).transform((text) => tidy(text) ?? '').optional();
}
