import { type Answer, MAX_LIST, MAX_SHORT, MAX_TEXT, type Question } from '../../../src/forms/definition.js';

/** What a client sends for "no answer after all"; no option has this id. */
export const NO_CHOICE = '_';

/** How many inputs a question has on a card. */
export function linesOf({ type, max }: Question): number {
  return type === 'list' ? (max ?? MAX_LIST) : 1;
}

/** The id of an input: `a_goals_1`, `a_goals_2` for the lines of a list, `a_date` for any other question. */
export function inputId({ id, type }: Question, line: number): string {
  return type === 'list' ? `a_${id}_${line}` : `a_${id}`;
}

/** The most characters that one input takes. */
export function mostCharacters({ type }: Question): number {
  return type === 'long' ? MAX_TEXT : MAX_SHORT;
}

/**
 * What a press says of each of these questions: text, or the filled lines of a list; '' and [] where the input was empty,
 * because clients leave empty inputs out of the data. Takes anything: a question of which the data is no text is left out. Lengths,
 * dates, choices and numbers are not checked here.
 */
export function typedIn(
  questions: readonly Question[],
  pressed: Readonly<Record<string, unknown>>,
): Record<string, string | string[]> {
  const values: [string, string | string[]][] = [];
  for (const question of questions) {
    const lines = Array.from({ length: linesOf(question) }, (_, at) => dataOf(pressed, inputId(question, at + 1)));
    const typed = lines.filter((line) => typeof line === 'string');
    if (typed.length < lines.length) continue;
    values.push([question.id, answerIn(question, typed)]);
  }
  return Object.fromEntries(values);
}

/** What was typed in inputs of none of these questions: the card was made of another version of the form. */
export function strayIn(questions: readonly Question[], pressed: Readonly<Record<string, unknown>>): string[] {
  const asked = new Set(
    questions.flatMap((question) => Array.from({ length: linesOf(question) }, (_, at) => inputId(question, at + 1))),
  );
  return Object.entries(pressed).flatMap(([id, typed]) => {
    const isTyped = typeof typed === 'string' && typed.trim() !== '' && typed !== NO_CHOICE;
    return id.startsWith('a_') && !asked.has(id) && isTyped ? [typed] : [];
  });
}

/** What stands in each input of a question; '' in an empty one, and in a choice of what is no option (any more). */
export function writeValues(question: Question, answer: Answer | undefined): string[] {
  const { type, options = [] } = question;
  const lines = typeof answer === 'string' ? [answer] : (answer ?? []);
  const shown = type === 'choice' ? lines.filter((line) => options.some(({ id }) => id === line)) : lines;
  return Array.from({ length: linesOf(question) }, (_, at) => shown[at] ?? '');
}

function answerIn({ type }: Question, typed: readonly string[]): string | string[] {
  if (type === 'list') return typed.filter((line) => line.trim() !== '');
  const [text = ''] = typed;
  return type === 'choice' && text === NO_CHOICE ? '' : text;
}

function dataOf(pressed: Readonly<Record<string, unknown>>, id: string): unknown {
  return Object.hasOwn(pressed, id) ? pressed[id] : '';
}
