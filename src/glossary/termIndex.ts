import { LRUCache } from 'lru-cache';
import { compact, type Token, tokenise } from './normalise.js';
import { stem } from './stem.js';

/** A name to find something by. */
export interface Named<T> {
  name: string;
  value: T;
}

/** What a run of words was found as. */
export interface Hit<T> extends Named<T> {
  /** The name is an abbreviation: only ever matched as one word, never by spelling. */
  abbreviation: boolean;
}

export interface TermIndex<T> {
  /** What these words together name: written as one, with a hyphen or apart; without and then with their endings off. */
  find(words: readonly Token[]): readonly Hit<T>[];
  /** Whether any name can begin with this word; a quick no for most words of a text. */
  canBegin(word: string): boolean;
  /** The most words a name can have when every part is typed apart. */
  longest: number;
  /** Names that spelling may be compared with, folded and written as one. */
  spellings: readonly { key: string; hits: readonly Hit<T>[] }[];
  /** What is found by a name as it is written and by its stem, for an index that is laid over this one. */
  exactly(key: string): readonly Hit<T>[] | undefined;
  byStem(key: string): readonly Hit<T>[] | undefined;
}

/** Typing a compound apart gives a few words more than the name has. */
const APART = 3;
/** Most words of a text begin no name; as many first letters as this tell. */
const FIRST_LETTERS = 3;
/** Several words that only together make a name are one only when it is long enough not to arise by chance. */
const SHORTEST_JOINED = 6;
const NONE: readonly never[] = [];

/**
 * An index over all names, built once. Names that fold to the same are found together, in the order given; those of an index
 * `below`, which stays as it is, come after them.
 */
export function createIndex<T>(names: readonly Named<T>[], below?: TermIndex<T>): TermIndex<T> {
  const exact = new Map<string, Hit<T>[]>();
  const stemmed = new Map<string, Hit<T>[]>();
  const spellings = new Map<string, Hit<T>[]>();
  const beginnings = new Set<string>();
  let most = 1;
  for (const { name, value } of names) {
    const { key, words, abbreviation, stems: keys } = prepared(name);
    if (key === '') continue;
    const hit: Hit<T> = { name, value, abbreviation };
    most = Math.max(most, words);
    put(exact, key, hit);
    for (let length = 1; length <= FIRST_LETTERS; length++) beginnings.add(key.slice(0, length));
    if (hit.abbreviation) {
      beginnings.add(`${key}s`.slice(0, FIRST_LETTERS));
      continue;
    }
    for (const stem of keys) put(stemmed, stem, hit);
    put(spellings, key, hit);
  }
  const exactly = (key: string) => both(exact.get(key), below?.exactly(key));
  const byStem = (key: string) => both(stemmed.get(key), below?.byStem(key));
  const lower = new Map(below?.spellings.map(({ key, hits }) => [key, hits]));
  for (const [key, hits] of spellings) lower.set(key, both(hits, lower.get(key)) ?? hits);
  return {
    longest: Math.max(most + APART, below?.longest ?? 0),
    canBegin: (word) => beginnings.has(word.slice(0, FIRST_LETTERS)) || below?.canBegin(word) === true,
    spellings: [...lower].map(([key, hits]) => ({ key, hits })),
    exactly,
    byStem,
    find(words) {
      const key = compact(words);
      if (words.length > 1 && key.length < SHORTEST_JOINED) return written(exactly(key), words);
      const hits = allowed(exactly(key), words);
      if (hits.length > 0) return hits;
      const plural = words.length === 1 ? pluralAbbreviation(words[0], exactly) : NONE;
      if (plural.length > 0) return plural;
      return allowed(byStem(stem(key)) ?? byStem(stems(words)), words);
    },
  };
}

/** What an index needs to know of a name. */
interface Prepared {
  key: string;
  words: number;
  abbreviation: boolean;
  stems: readonly string[];
}

/** One changed name among thousands: the others are not cut and stemmed again. */
const seen = new LRUCache<string, Prepared>({ max: 50_000 });

function prepared(name: string): Prepared {
  const known = seen.get(name);
  if (known !== undefined) return known;
  const words = tokenise(name);
  const key = compact(words);
  const abbreviation = isAbbreviation(name, words);
  const made = { key, words: words.length, abbreviation, stems: abbreviation ? [] : [stem(key), stems(words)] };
  seen.set(name, made);
  return made;
}

function both<T>(
  upper: readonly Hit<T>[] | undefined,
  lower: readonly Hit<T>[] | undefined,
): readonly Hit<T>[] | undefined {
  if (upper === undefined || lower === undefined) return upper ?? lower;
  return [...upper, ...lower];
}

/** Whether a name is printed as an abbreviation: one word with two capitals or a digit, or a short one in lower case letters. */
function isAbbreviation(name: string, words: readonly Token[]): boolean {
  const [word] = words;
  if (words.length !== 1 || word === undefined) return false;
  return /\p{Lu}.*\p{Lu}|\d/u.test(name) || word.text.length <= 3;
}

function put<T>(map: Map<string, Hit<T>[]>, key: string, hit: Hit<T>): void {
  const hits = map.get(key);
  if (hits === undefined) map.set(key, [hit]);
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
function pluralAbbreviation<T>(
  word: Token | undefined,
  exactly: (key: string) => readonly Hit<T>[] | undefined,
): readonly Hit<T>[] {
  if (word === undefined || !/[sS]$/.test(word.raw)) return NONE;
  const single = word.raw.slice(0, -1);
  const clear = /^\p{Lu}{2,}$/u.test(single) && word.raw.endsWith('s');
  if (!clear && single.length < 3) return NONE;
  return (exactly(word.text.slice(0, -1)) ?? NONE).filter((hit) => hit.abbreviation);
}

function stems(words: readonly Token[]): string {
  return words.map((word) => stem(word.text)).join(' ');
}
