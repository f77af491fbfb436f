import { JOINT, sameAnswer, tidyList, tidyText } from './answer.js';
import { type Answer, MAX_LIST, type Question } from './definition.js';
import { fingerprint } from './fingerprint.js';

/** One field in a press: what the form has now, what was typed, and the mark of what the card showed (absent: nothing). */
export interface Field {
  current: Answer | undefined;
  typed: Answer | undefined;
  base: string | undefined;
}

/**
 * What an answer becomes. `met`: it was changed here and elsewhere since the card was made. `joined`: the texts of both stand together now;
 * `held`: what was typed stood there already, among other words; `clash`: what was typed is not kept.
 */
export interface Merged {
  value: Answer | undefined;
  met?: 'joined' | 'held' | 'clash';
}

/**
 * What an answer becomes. A field nobody touched on this card keeps what the form has; a field that only this card touched
 * becomes what was typed, also when it was emptied. Touched on both sides: text of both stays, the form's first, unless one
 * holds the other; a list gets the lines of both; of two dates, choices or numbers the form's stays, and so does what was emptied here. Of an
 * answer that a card could show the beginning of, what was typed takes the place of that, and the rest stays behind it.
 */
export function merge(
  question: Pick<Question, 'type' | 'max'>,
  { current, typed, base = fingerprint(undefined) }: Field,
): Merged {
  const [mark, lengths] = base.split(':');
  if (sameAnswer(typed, current) || fingerprint(typed) === mark) return { value: current };
  if (lengths !== undefined && current !== undefined) {
    const part = partOf(current, lengths.split(',').map(Number));
    if (fingerprint(part.shown) === mark) return { value: withRest(typed, part.rest, question) };
  } else if (fingerprint(current) === mark) return { value: typed };
  if (current === undefined) return { value: typed };
  if (typed === undefined) return { value: current, met: 'clash' };
  switch (question.type) {
    case 'date':
    case 'choice':
    case 'number':
      return { value: current, met: 'clash' };
    case 'list':
      return met(tidyList(linesOf(typed).reduce(withLine, linesOf(current)), mostLines(question)), current, typed);
    case 'text':
      return met(both(textOf(current), textOf(typed), JOINT), current, typed);
    case 'long':
      return met(both(textOf(current), textOf(typed), '\n\n'), current, typed);
  }
}

function met(value: Answer | undefined, current: Answer, typed: Answer): Merged {
  if (sameAnswer(value, typed)) return { value };
  return { value, met: sameAnswer(value, current) ? 'held' : 'joined' };
}

/** The beginning of each text of an answer, as a card showed it, and what it had no room for. */
function partOf(answer: Answer, lengths: readonly number[]): { shown: Answer; rest: string[] } {
  const texts = linesOf(answer);
  const shown = texts.flatMap((text, at) => tidyText(text.slice(0, lengths[at])) ?? []);
  const rest = texts.map((text, at) => text.slice(lengths[at] ?? text.length));
  return { shown: typeof answer === 'string' ? (shown[0] ?? '') : shown, rest };
}

function withRest(
  typed: Answer | undefined,
  rest: readonly string[],
  question: Pick<Question, 'type' | 'max'>,
): Answer | undefined {
  if (question.type !== 'list') return tidyText(`${typed === undefined ? '' : textOf(typed)}${rest.join('')}`);
  const lines = typed === undefined ? [] : linesOf(typed);
  // Whose rest it is, is known as long as no line was added or taken away.
  const isSame = lines.length === rest.length;
  const all = isSame ? lines.map((line, at) => `${line}${rest[at] ?? ''}`) : [...lines, ...rest];
  return tidyList(all, mostLines(question));
}

function mostLines({ max = MAX_LIST }: Pick<Question, 'max'>): number {
  return max;
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
