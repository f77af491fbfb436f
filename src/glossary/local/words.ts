import { compact, tokenise } from '../reading/normalise.js';
import { type LocalTerm, localTermSchema } from './localTerm.js';

/** The words of a term as the owner gave them, tidied. */
export type Words = Pick<LocalTerm, 'term' | 'names' | 'definition'> & { entry?: string };

/** A field of a term that can be wrong. */
export type WordsField = 'term' | 'names' | 'nl' | 'en';

export const MAX_NAME = 80;
export const MAX_NAMES = 10;
export const MAX_DEFINITION = 1000;

// Control characters are no text; half a character would not come back from a file.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out here
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const HALF = /\p{Surrogate}/gu;
const BRACKETS = /\s*\([^()]*\)/g;

/** Text as it is kept: one kind of line end, no control characters, no space around it. */
export function tidy(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(HALF, '\ufffd').trim();
}

/** A name as it is kept: on one line. */
export function tidyName(name: string): string {
  return tidy(name).replace(/\s+/g, ' ');
}

/** Names as people write them in one line, separated by a semicolon; each once. */
export function namesIn(line: string): string[] {
  return [...new Set(line.split(';').map(tidyName))].filter((name) => name !== '');
}

/** What was given as it is kept, or the fields that are empty, too long, or hold no word to find the term by. */
export function readWords(
  given: Words,
): { status: 'sound'; words: Words } | { status: 'invalid'; fields: WordsField[] } {
  const term = tidyName(given.term);
  const names = namesIn(given.names.join(';')).filter((name) => name !== term);
  const nl = tidy(given.definition.nl);
  const en = tidy(given.definition.en ?? '');
  const { shape } = localTermSchema;
  const fields: WordsField[] = [];
  if (!shape.term.safeParse(term).success || keyOf(term) === '') fields.push('term');
  if (!shape.names.safeParse(names).success || names.some((name) => keyOf(name) === '')) fields.push('names');
  if (!shape.definition.safeParse({ nl }).success) fields.push('nl');
  if (en.length > MAX_DEFINITION) fields.push('en');
  if (fields.length > 0) return { status: 'invalid', fields };
  const definition = en === '' ? { nl } : { nl, en };
  return { status: 'sound', words: { term, names, definition, ...(given.entry ? { entry: given.entry } : {}) } };
}

/** A name as it is compared: without capitals, accents, spaces and hyphens. */
export function keyOf(name: string): string {
  return compact(tokenise(name));
}

/** What a term is found by; what stands in brackets behind a name tells it apart and is no part of the name. */
export function keysOf({ term, names }: Pick<Words, 'term' | 'names'>): string[] {
  const bare = [term, ...names].map((name) => keyOf(name.replace(BRACKETS, '')) || keyOf(name));
  return [...new Set(bare)];
}

/** Whether something in brackets tells the term apart from another of the same name. */
export function hasSense(term: string): boolean {
  return /\([^()]*[\p{L}\p{N}][^()]*\)\s*$/u.test(term);
}

/** Whether two terms are one word, apart from what stands in brackets. */
export function sameTerm(one: string, other: string): boolean {
  const [a, b] = [one, other].map((term) => keyOf(term.replace(BRACKETS, '')));
  return a === b;
}

/** A term with the word that tells it apart. */
export function withSense(term: string, sense: string): string {
  return tidyName(`${term} (${sense.replace(/[()]/g, ' ')})`)
    .replace(/\s+\)/, ')')
    .replace(/\(\s+/, '(');
}
