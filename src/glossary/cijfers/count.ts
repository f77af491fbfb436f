import { z } from 'zod';
import type { Answer } from '../answer.js';

const some = z.number().int().min(0);

/** Of one entry: questions in which it stood in the answer or among the meanings to choose from, and how often it was given or chosen. */
const termCountSchema = z.object({ asked: some, answered: some, chosen: some });
export type TermCount = z.infer<typeof termCountSchema>;

/**
 * What was asked in one week, without who asked: all questions, how many got an answer at once, after a choice, or none; and per
 * entry. What is not known is counted, not kept: the words are only on the list of questions, when somebody puts them there.
 */
export const weekCountSchema = z.object({
  asked: some,
  answered: some,
  chosen: some,
  unknown: some,
  terms: z.record(z.string(), termCountSchema),
});
export type WeekCount = z.infer<typeof weekCountSchema>;

export function nothing(): WeekCount {
  return { asked: 0, answered: 0, chosen: 0, unknown: 0, terms: {} };
}

/** Counts one answer. A person or a fact counts as an answer about its term; small talk is no question. */
export function countAnswer(count: WeekCount, answer: Answer): void {
  switch (answer.status) {
    case 'answer':
    case 'fact':
    case 'person':
      count.asked += 1;
      count.answered += 1;
      add(count, answer.meaning.entry.id, { asked: 1, answered: 1, chosen: 0 });
      return;
    case 'choice':
      count.asked += 1;
      for (const id of new Set(answer.options.map(({ entry }) => entry.id))) {
        add(count, id, { asked: 1, answered: 0, chosen: 0 });
      }
      return;
    case 'unknown':
      count.asked += 1;
      count.unknown += 1;
      return;
    case 'other':
      return;
    default:
      answer satisfies never;
  }
}

/** Counts a meaning that was chosen from several; the question itself was counted when the choice was offered. */
export function countChosen(count: WeekCount, entry: string): void {
  count.chosen += 1;
  add(count, entry, { asked: 0, answered: 0, chosen: 1 });
}

/** All counts together. */
export function sumOf(counts: readonly WeekCount[]): WeekCount {
  const sum = nothing();
  for (const { asked, answered, chosen, unknown, terms } of counts) {
    sum.asked += asked;
    sum.answered += answered;
    sum.chosen += chosen;
    sum.unknown += unknown;
    for (const [id, term] of Object.entries(terms)) add(sum, id, term);
  }
  return sum;
}

function add({ terms }: WeekCount, id: string, { asked, answered, chosen }: TermCount): void {
  const before = (Object.hasOwn(terms, id) ? terms[id] : undefined) ?? { asked: 0, answered: 0, chosen: 0 };
  terms[id] = {
    asked: before.asked + asked,
    answered: before.answered + answered,
    chosen: before.chosen + chosen,
  };
}
