import { z } from 'zod';
import { own, tidyLine, tidyList, tidyText } from './answer.js';
import {
  type Answer,
  type Answers,
  type FieldFault,
  type FormDefinition,
  MAX_LIST,
  type Part,
  type Question,
  type Shape,
} from './definition.js';
import { questionsOf } from './questions.js';

/**
 * More characters than this in one answer, or lines in one list, are not typed by a person who sees what the form asks: it is not kept, and
 * told. What is above the length of a question but under this is kept, and told when it is handed in.
 */
export const MAX_KEPT = 10_000;
/** The same for a date or a number. */
const MAX_CHOSEN = 100;
const MAX_LINES = 50;

/**
 * The answers in what came with a press, for every question of that part: a card holds some of them. Text is kept as typed,
 * without the space around it; what was left empty is '' or []; unknown names are dropped. A list may come as its lines or as
 * one text with a line each. What cannot be kept is absent, with why in `faults`: far too much, or a choice that is not in the list (F-13).
 * `not-understood`: something is no text; then nothing of it counts.
 */
export function readValues(
  definition: FormDefinition,
  shape: Shape,
  part: Part,
  raw: unknown,
): { status: 'read'; values: Answers; faults: readonly FieldFault[] } | { status: 'not-understood' } {
  const given = givenSchema.safeParse(raw);
  if (!given.success) return { status: 'not-understood' };
  const values: Record<string, Answer> = {};
  const faults: FieldFault[] = [];
  for (const question of questionsOf(definition, shape, part)) {
    const typed = own(given.data, question.id);
    if (typed === undefined) continue;
    const text = textSchema(question).safeParse(typed).data;
    if (text === undefined) return { status: 'not-understood' };
    const fault = faultIn(question, text);
    if (fault !== undefined) faults.push({ question: question.id, ...fault });
    else values[question.id] = answerIn(question, text);
  }
  return { status: 'read', values, faults };
}

const givenSchema = z.record(z.string(), z.unknown());
const linesSchema = z.union([z.string().transform((text) => text.split(/\r\n|\r|\n/)), z.array(z.string())]);

function textSchema({ type }: Question): z.ZodType<string | string[]> {
  return type === 'list' ? linesSchema : z.string();
}

function faultIn({ type, options = [] }: Question, typed: string | string[]): Omit<FieldFault, 'question'> | undefined {
  const lines = typeof typed === 'string' ? [typed] : typed;
  const text = lines.join('\n');
  if (type === 'choice') {
    const chosen = text.trim();
    return chosen === '' || options.some(({ id }) => id === chosen) ? undefined : { fault: 'no-option' };
  }
  const most = type === 'date' || type === 'number' ? MAX_CHOSEN : MAX_KEPT;
  return text.length > most || lines.length > MAX_LINES ? { fault: 'too-much', length: text.length } : undefined;
}

/** '' or [] for an empty one. */
function answerIn({ type, max = MAX_LIST }: Question, typed: string | string[]): Answer {
  if (typeof typed !== 'string') return tidyList(typed, max) ?? [];
  if (type === 'date') return isoDateIn(tidyLine(typed) ?? '');
  return (type === 'long' ? tidyText : tidyLine)(typed) ?? '';
}

/** A date as people write it, "9-11-2026" or "9/11/2026", as ISO; what is no such date as it was typed. */
function isoDateIn(typed: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return z.iso.date().safeParse(iso).success ? iso : typed;
}
