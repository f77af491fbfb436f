import type { Language } from '../language.js';
import { cleaned, compact, type Token, tokenise } from './normalise.js';
import { inverted, withoutJoiners } from './rephrased.js';
import { createSpellings, type Spellings } from './spellings.js';
import { wordForm } from './wordForm.js';

/** A name to find something by, in Dutch unless it says otherwise. */
export interface Named<T> {
  name: string;
  value: T;
  lang?: Language;
}

/** What a run of words was found as. */
export interface Hit<T> {
  name: string;
  value: T;
  /** The name is an abbreviation: only ever matched as one word, never by spelling. */
  abbreviation: boolean;
}

export interface TermIndex<T> {
  /**
   * What these words together name: written as one, with a hyphen or apart; else with other endings; else with other small
   * words between them.
   */
  find(words: readonly Token[]): readonly Hit<T>[];
  /** Whether there is a name without any letter or digit. */
  hasSigns: boolean;
  /** What a name without any letter or digit stands for, such as "★". */
  findSigns(signs: string): readonly Hit<T>[];
  /** Whether any name can begin with this word; a quick no for most words of a text. */
  canBegin(word: string): boolean;
  /** The most words a name can have when every part is typed apart. */
  longest: number;
  /** Names that spelling may be compared with, folded and written as one. */
  spellings: Spellings<readonly Hit<T>[]>;
}

/** Typing a compound apart gives a few words more than the name has. */
const APART = 3;
/** Most words of a text begin no name; as many first letters as this tell. */
const FIRST_LETTERS = 3;
/** Several words that only together make a name are one only when it is long enough not to arise by chance. */
const SHORTEST_JOINED = 6;
const languages: readonly Language[] = ['nl', 'en'];
const NONE: readonly never[] = [];

type Table<T> = Map<string, Hit<T>[]>;

/** An index over all names, built once. Names that fold to the same are found together, in the order given. */
export function createIndex<T>(names: readonly Named<T>[]): TermIndex<T> {
  const exact: Table<T> = new Map();
  const signs: Table<T> = new Map();
  const formed: Record<Language, Table<T>> = { nl: new Map(), en: new Map() };
  const rephrased: Table<T> = new Map();
  const beginnings = new Set<string>();
  let most = 1;
  for (const { name, value, lang = 'nl' } of names) {
    const words = tokenise(name);
    const key = compact(words);
    const hit: Hit<T> = { name, value, abbreviation: isAbbreviation(name, words) };
    if (key === '') put(signs, signsOf(name), hit);
    if (key === '') continue;
    most = Math.max(most, words.length);
    put(exact, key, hit);
    for (let length = 1; length <= FIRST_LETTERS; length++) beginnings.add(key.slice(0, length));
    if (hit.abbreviation) {
      beginnings.add(`${key}s`.slice(0, FIRST_LETTERS));
      continue;
    }
    put(formed[lang], lastForm(words, lang), hit);
    put(formed[lang], allForms(words, lang), hit);
    const bare = withoutJoiners(words);
    if (bare !== undefined) put(rephrased, allForms(bare, lang), hit);
  }

  const byForm = (words: readonly Token[]) => {
    for (const lang of languages) {
      const hits = formed[lang].get(lastForm(words, lang)) ?? formed[lang].get(allForms(words, lang));
      if (hits !== undefined) return hits;
    }
    return undefined;
  };
  const byOtherWords = (words: readonly Token[]) => {
    const bare = withoutJoiners(words);
    if (bare === undefined) return words.length < 3 ? undefined : rephrased.get(allForms(words, 'nl'));
    const hits = byForm(bare) ?? rephrased.get(allForms(bare, 'nl')) ?? rephrased.get(allForms(bare, 'en'));
    return (
      hits ??
      inverted(words)
        .map((turned) => formed.nl.get(lastForm(turned, 'nl')))
        .find(Boolean)
    );
  };

  return {
    longest: most + APART,
    canBegin: (word) => beginnings.has(word.slice(0, FIRST_LETTERS)),
    spellings: createSpellings([...exact].flatMap(([key, hits]) => spellable(key, hits))),
    hasSigns: signs.size > 0,
    findSigns: (typed) => signs.get(signsOf(typed)) ?? NONE,
    find(words) {
      const key = compact(words);
      if (words.length > 1 && key.length < SHORTEST_JOINED) return written(exact.get(key), words);
      const hits = allowed(exact.get(key), words);
      if (hits.length > 0) return hits;
      const plural = words.length === 1 ? pluralAbbreviation(words[0], exact) : NONE;
      if (plural.length > 0) return plural;
      return allowed(byForm(words) ?? byOtherWords(words), words);
    },
  };
}

function signsOf(text: string): string {
  return cleaned(text).replace(/\s+/g, '');
}

function spellable<T>(key: string, hits: readonly Hit<T>[]): { key: string; value: readonly Hit<T>[] }[] {
  const value = hits.filter((hit) => !hit.abbreviation);
  return value.length === 0 ? [] : [{ key, value }];
}

/** Whether a name is printed as an abbreviation: one word with two capitals or a digit, or a short one in lower case letters. */
export function isAbbreviation(name: string, words: readonly Token[]): boolean {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return false;
  return /\p{Lu}.*\p{Lu}|\d/u.test(name) || word.text.length <= 3;
}

function put<T>(table: Table<T>, key: string, hit: Hit<T>): void {
  const hits = table.get(key);
  if (hits === undefined) table.set(key, [hit]);
  else if (!hits.some((known) => known.value === hit.value)) hits.push(hit);
}

/** An abbreviation is one word; "i o" in running text is none. */
function allowed<T>(hits: readonly Hit<T>[] | undefined, words: readonly Token[]): readonly Hit<T>[] {
  if (hits === undefined) return NONE;
  return words.length === 1 ? hits : hits.filter((hit) => !hit.abbreviation);
}

/** A short name of several words ("SO&P") counts when the words are those of the name. */
function written<T>(hits: readonly Hit<T>[] | undefined, words: readonly Token[]): readonly Hit<T>[] {
  return allowed(hits, words).filter((hit) => tokenise(hit.name).length === words.length);
}

/** "IOs" and "wpbs"; the s must be typed small after capitals, or the abbreviation be long enough to be no word. */
function pluralAbbreviation<T>(word: Token | undefined, exact: Table<T>): readonly Hit<T>[] {
  if (word === undefined || !/[sS]$/.test(word.raw)) return NONE;
  const single = word.raw.slice(0, -1);
  const clear = /^\p{Lu}{2,}$/u.test(single) && word.raw.endsWith('s');
  if (!clear && single.length < 3) return NONE;
  return (exact.get(word.text.slice(0, -1)) ?? NONE).filter((hit) => hit.abbreviation);
}

/** As one word with only the last ending off: "school opleiders" is "schoolopleider". */
function lastForm(words: readonly Token[], lang: Language): string {
  const last = words.at(-1)?.text ?? '';
  return compact(words.slice(0, -1)) + wordForm(last, lang);
}

function allForms(words: readonly Token[], lang: Language): string {
  return words.map((word) => wordForm(word.text, lang)).join(' ');
}
