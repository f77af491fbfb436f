import { LRUCache } from 'lru-cache';
import type { Language } from '../../language.js';
import { cleaned, compact, type Token, tokenise } from '../reading/normalise.js';
import { inverted, withoutJoiners } from '../reading/rephrased.js';
import { soundOf } from './sounds.js';
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
  /** The same names by what they sound like. */
  sounds: Spellings<Sounding<T>>;
  /** The tables themselves, for an index that is laid over this one. */
  tables: Tables<T>;
}

/** A name that sounds like something, folded, and what it stands for. */
export interface Sounding<T> {
  key: string;
  hits: readonly Hit<T>[];
}

/** What is found by a key: by a name as written, its signs, its form in a language, or its words without the small ones. */
export interface Tables<T> {
  exact: Look<T>;
  signs: Look<T>;
  formed: Record<Language, Look<T>>;
  rephrased: Look<T>;
}
type Look<T> = (key: string) => readonly Hit<T>[] | undefined;

/** Typing a compound apart gives a few words more than the name has. */
const APART = 3;
/** Most words of a text begin no name; as many first letters as this tell. */
const FIRST_LETTERS = 3;
/** Several words that only together make a name are one only when it is long enough not to arise by chance. */
const SHORTEST_JOINED = 6;
const languages: readonly Language[] = ['nl', 'en'];
const NONE: readonly never[] = [];

type Table<T> = Map<string, Hit<T>[]>;

/**
 * An index over all names, built once. Names that fold to the same are found together, in the order given; those of an index
 * `below`, which stays as it is, come after them.
 */
export function createIndex<T>(names: readonly Named<T>[], below?: TermIndex<T>): TermIndex<T> {
  const exact: Table<T> = new Map();
  const signs: Table<T> = new Map();
  const formed: Record<Language, Table<T>> = { nl: new Map(), en: new Map() };
  const rephrased: Table<T> = new Map();
  const beginnings = new Set<string>();
  let most = 1;
  for (const { name, value, lang = 'nl' } of names) {
    const { key, words, abbreviation, forms, bare } = prepared(name, lang);
    const hit: Hit<T> = { name, value, abbreviation };
    if (key === '') put(signs, signsOf(name), hit);
    if (key === '') continue;
    most = Math.max(most, words);
    put(exact, key, hit);
    for (let length = 1; length <= FIRST_LETTERS; length++) beginnings.add(key.slice(0, length));
    if (hit.abbreviation) {
      beginnings.add(`${key}s`.slice(0, FIRST_LETTERS));
      continue;
    }
    for (const form of forms) put(formed[lang], form, hit);
    if (bare !== undefined) put(rephrased, bare, hit);
  }

  const tables: Tables<T> = {
    exact: over(exact, below?.tables.exact),
    signs: over(signs, below?.tables.signs),
    formed: { nl: over(formed.nl, below?.tables.formed.nl), en: over(formed.en, below?.tables.formed.en) },
    rephrased: over(rephrased, below?.tables.rephrased),
  };
  const byForm = (words: readonly Token[]) => {
    for (const lang of languages) {
      const find = tables.formed[lang];
      const hits = find(lastForm(words, lang)) ?? find(allForms(words, lang));
      if (hits !== undefined) return hits;
    }
    return undefined;
  };
  const byOtherWords = (words: readonly Token[]) => {
    const bare = withoutJoiners(words);
    if (bare === undefined) return words.length < 3 ? undefined : tables.rephrased(allForms(words, 'nl'));
    const hits = byForm(bare) ?? tables.rephrased(allForms(bare, 'nl')) ?? tables.rephrased(allForms(bare, 'en'));
    return (
      hits ??
      inverted(words)
        .map((turned) => tables.formed.nl(lastForm(turned, 'nl')))
        .find(Boolean)
    );
  };

  return {
    tables,
    longest: Math.max(most + APART, below?.longest ?? 0),
    canBegin: (word) => beginnings.has(word.slice(0, FIRST_LETTERS)) || below?.canBegin(word) === true,
    ...spellingsOf(exact, tables, below),
    hasSigns: signs.size > 0 || below?.hasSigns === true,
    findSigns: (typed) => tables.signs(signsOf(typed)) ?? NONE,
    find(words) {
      const key = compact(words);
      if (words.length > 1 && key.length < SHORTEST_JOINED) return written(tables.exact(key), words);
      const hits = allowed(tables.exact(key), words);
      if (hits.length > 0) return hits;
      const plural = words.length === 1 ? pluralAbbreviation(words[0], tables.exact) : NONE;
      if (plural.length > 0) return plural;
      return allowed(byForm(words) ?? byOtherWords(words), words);
    },
  };
}

/** Looks in a table, and below it. */
function over<T>(table: Table<T>, below: Look<T> | undefined): Look<T> {
  if (below === undefined) return (key) => table.get(key);
  return (key) => {
    const upper = table.get(key);
    const lower = below(key);
    return upper === undefined || lower === undefined ? (upper ?? lower) : [...upper, ...lower];
  };
}

/** A name that stands in both is met once, with what it is in both. */
function spellingsOf<T>(
  exact: Table<T>,
  tables: Tables<T>,
  below: TermIndex<T> | undefined,
): Pick<TermIndex<T>, 'spellings' | 'sounds'> {
  const spellable = [...exact.keys()].flatMap((key) => {
    const value = tables.exact(key)?.filter((hit) => !hit.abbreviation) ?? NONE;
    return value.length === 0 ? [] : [{ key, value }];
  });
  const spellings = createSpellings<readonly Hit<T>[]>(spellable);
  const sounds = createSpellings<Sounding<T>>(
    spellable.map(({ key, value: hits }) => ({ key: soundOf(key), value: { key, hits } })),
  );
  if (below === undefined) return { spellings, sounds };
  const isLower = (key: string) => !exact.has(key);
  return {
    spellings: {
      around: (word, slips) => [
        ...spellings.around(word, slips),
        ...below.spellings.around(word, slips).filter(({ key }) => isLower(key)),
      ],
    },
    sounds: {
      around: (word, slips) => [
        ...sounds.around(word, slips),
        ...below.sounds.around(word, slips).filter(({ value }) => isLower(value.key)),
      ],
    },
  };
}

/** What an index needs to know of a name. */
interface Prepared {
  key: string;
  words: number;
  abbreviation: boolean;
  forms: readonly string[];
  /** Without its small words; absent where it has none. */
  bare: string | undefined;
}

/** One changed name among thousands: the others are not cut and stemmed again. */
const seen = new LRUCache<string, Prepared>({ max: 50_000 });

function prepared(name: string, lang: Language): Prepared {
  const known = seen.get(`${lang} ${name}`);
  if (known !== undefined) return known;
  const words = tokenise(name);
  const abbreviation = isAbbreviation(name, words);
  const bare = abbreviation ? undefined : withoutJoiners(words);
  const made: Prepared = {
    key: compact(words),
    words: words.length,
    abbreviation,
    forms: abbreviation ? [] : [lastForm(words, lang), allForms(words, lang)],
    bare: bare && allForms(bare, lang),
  };
  seen.set(`${lang} ${name}`, made);
  return made;
}

function signsOf(text: string): string {
  return cleaned(text).replace(/\s+/g, '');
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
function pluralAbbreviation<T>(word: Token | undefined, exact: Look<T>): readonly Hit<T>[] {
  if (word === undefined || !/[sS]$/.test(word.raw)) return NONE;
  const single = word.raw.slice(0, -1);
  const clear = /^\p{Lu}{2,}$/u.test(single) && word.raw.endsWith('s');
  if (!clear && single.length < 3) return NONE;
  return (exact(word.text.slice(0, -1)) ?? NONE).filter((hit) => hit.abbreviation);
}

/** As one word with only the last ending off: "school opleiders" is "schoolopleider". */
function lastForm(words: readonly Token[], lang: Language): string {
  const last = words.at(-1)?.text ?? '';
  return compact(words.slice(0, -1)) + wordForm(last, lang);
}

function allForms(words: readonly Token[], lang: Language): string {
  return words.map((word) => wordForm(word.text, lang)).join(' ');
}
