import { JOINT, sameAnswer, tidyList } from './answer.js';
import { type Answer, MAX_LIST, type Question } from './definition.js';
import { fingerprint } from './fingerprint.js';

/** One field in a press: what the form has now, what was typed, and the mark of what the card showed (absent: nothing). */
export interface Field {
  current: Answer | undefined;
  typed: Answer | undefined;
  base: string | undefined;
}

/**
 * What an answer becomes. A field nobody touched on this card keeps what the form has; a field that only this card touched
 * becomes what was typed, also when it was emptied. Touched on both sides: text of both stays, the form's first, unless one
 * holds the other; a list gets the lines of both; of two dates, choices or numbers the one that was pressed last counts.
 */
export function merge(
  question: Pick<Question, 'type' | 'max'>,
  { current, typed, base = fingerprint(undefined) }: Field,
): Answer | undefined {
  if (sameAnswer(typed, current) || fingerprint(typed) === base) return current;
  if (fingerprint(current) === base) return typed;
  if (typed === undefined || current === undefined) return current ?? typed;
  switch (question.type) {
    case 'date':
    case 'choice':
    case 'number':
      return typed;
    case 'list':
      return tidyList(linesOf(typed).reduce(withLine, linesOf(current)), question.max ?? MAX_LIST);
    case 'text':
      return both(textOf(current), textOf(typed), JOINT);
    case 'long':
      return both(textOf(current), textOf(typed), '\n\n');
  }
}

function both(current: string, typed: string, joint: string): string {
  if (holds(current, typed)) return current;
  if (holds(typed, current)) return typed;
  return `${current}${joint}${typed}`;
}

function withLine(lines: readonly string[], line: string): readonly string[] {
  if (lines.some((other) => holds(other, line))) return lines;
  const shorter = lines.findIndex((other) => holds(line, other));
  return shorter < 0 ? [...lines, line] : lines.with(shorter, line);
}

/** Whether a part is in a text as whole words: a card that comes late must not add again what was added to since. */
function holds(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    const before = `${text.slice(Math.max(0, at - 2), at)}${part}`;
    const after = `${part}${text.slice(at + part.length, at + part.length + 2)}`;
    if (!cutsWord(before, before.length - part.length) && !cutsWord(after, part.length)) return true;
  }
  return false;
}

/** Whether a letter or digit stands on both sides of this place. */
function cutsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}]$/u.test(text.slice(0, at)) && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(at));
}

function textOf(answer: Answer): string {
  return typeof answer === 'string' ? answer : answer.join('\n');
}

function linesOf(answer: Answer): readonly string[] {
  return typeof answer === 'string' ? [answer] : answer;
}
