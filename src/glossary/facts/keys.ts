import { stemmer as stemDutch } from '@orama/stemmers/dutch';
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import type { Token } from '../reading/normalise.js';

/** A word with its stem in each language; shorter words have too little left to compare. */
export interface Stemmed {
  token: Token;
  nl: string;
  en: string;
}

const SHORTEST_STEM = 4;

export function stemmed(token: Token): Stemmed {
  const { text } = token;
  if (text.length < SHORTEST_STEM) return { token, nl: text, en: text };
  return { token, nl: stemDutch(text), en: stemEnglish(text) };
}

/** Words as typed, written as one. */
export function exactKey(words: readonly Stemmed[]): string {
  let key = '';
  for (const { token } of words) key += token.text;
  return key;
}

/** The keys under which words are found whatever their endings, in Dutch (also written as one) and in English. */
export function stemKeys(words: readonly Stemmed[]): string[] {
  const joined = (stems: readonly string[], between: string) => stems.join(between);
  const nl = words.map((word) => word.nl);
  return [
    `nl ${joined(nl, ' ')}`,
    `en ${joined(
      words.map(({ en }) => en),
      ' ',
    )}`,
    `as one ${joined(nl, '')}`,
  ];
}

/** An abbreviation is found as it is printed only. */
export function isAbbreviation(name: string): boolean {
  return name.length <= 3 || /\p{Lu}.*\p{Lu}/u.test(name);
}

/** "LBFs" and "wpas": the abbreviation without its s; undefined for another word. */
export function abbreviationIn({ text, raw }: Token): string | undefined {
  const clear = /^\p{Lu}{2,}s$/u.test(raw);
  return text.endsWith('s') && (clear || text.length === 4) ? text.slice(0, -1) : undefined;
}
