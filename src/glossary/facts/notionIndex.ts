import type { Entry, Homonym } from '../entry.js';
import { namesOf } from '../lookup/names.js';
import { type Token, tokenise } from '../reading/normalise.js';
import type { Place } from '../reading/place.js';
import { withWords } from './circumstances.js';
import { abbreviationIn, exactKey, isAbbreviation, type Stemmed, stemKeys, stemmed } from './keys.js';
import { createSpelling } from './misspelled.js';
import type { Notion } from './notion.js';
import { standsAfter } from './standing.js';
import { empty } from './words.js';

/** What a stretch of words stands for: one of these notions, or a place. */
export type Spoken =
  /** `partner`: the one beside whoever is asked about, "met de IO". */
  | { notions: readonly string[]; partner?: boolean; place?: undefined }
  | { place: Place; notions?: undefined; partner?: undefined };

/** A stretch of words with what it stands for: a notion or a place, another begrip, a word without content, or a word nobody knows. */
export interface Part {
  tokens: readonly Token[];
  /** The number of words before it. */
  at: number;
  is: Spoken | 'other' | 'empty' | 'unknown';
}

/** Reads what a question speaks of; built once. */
export interface NotionIndex {
  /** All words, in order. */
  parts(tokens: readonly Token[]): Part[];
  /** Each word of content as what it stands for; undefined when one of them is not known. */
  read(tokens: readonly Token[]): Spoken[] | undefined;
}

type Table = Map<string, Set<string>>;

/** An index over the words of all notions and the names of their begrippen. */
export function createNotionIndex(
  notions: readonly Notion[],
  entries: ReadonlyMap<string, Entry>,
  homonyms: readonly Homonym[],
  places: readonly { name: string; value: Place }[],
): NotionIndex {
  const own = tableOf(notions.flatMap(({ id, words }) => words.map((word) => [word, id] as const)));
  const names = tableOf(
    notions.flatMap((notion) => namesIn(notion, entries, homonyms).map((name) => [name, notion.id] as const)),
  );
  // A word that a notion claims for itself is that one only, also when it is a name of something else.
  const keys = new Map([...names.keys, ...own.keys]);
  // Only a term is taken for what it was meant to be: of other words too many lie one letter apart ("betaalt", "bepaalt").
  const terms = new Set(notions.filter((notion) => notion.entries.length > 0).map(({ id }) => id));
  const spelling = createSpelling(
    new Map([...names.spellings, ...own.spellings].filter(([, ids]) => [...ids].every((id) => terms.has(id)))),
  );
  const placeAt = new Map(places.map(({ name, value }) => [exactKey(tokenise(name).map(stemmed)), value]));
  const longest = Math.max(own.longest, names.longest);

  const at = (words: readonly Stemmed[]): Spoken | undefined => {
    const key = exactKey(words);
    const exact = keys.get(key);
    if (exact !== undefined) return { notions: [...exact] };
    const place = placeAt.get(key);
    if (place !== undefined) return { place };
    const [first] = words;
    if (words.length === 1 && first !== undefined) {
      if (empty.has(first.token.text)) return undefined;
      const several = keys.get(abbreviationIn(first.token) ?? '');
      if (several !== undefined) return { notions: [...several] };
    }
    const found = stemKeys(words)
      .map((one) => keys.get(one))
      .find((one) => one !== undefined);
    return found === undefined ? undefined : { notions: [...found] };
  };

  // A question is read in several ways; its words are stemmed once.
  const stems = new WeakMap<Token, Stemmed>();
  const stemOf = (token: Token): Stemmed => {
    const stem = stems.get(token) ?? stemmed(token);
    stems.set(token, stem);
    return stem;
  };
  const others = otherNames(entries, notions, homonyms);
  const parts = (tokens: readonly Token[]): Part[] => {
    const words = tokens.map(stemOf);
    const all: Part[] = [];
    for (let from = 0; from < words.length; ) {
      const { found, size } = longestAt(words, from, longest, at);
      const word = words[from]?.token.text ?? '';
      const meant = found ?? (empty.has(word) ? 'empty' : spelled(spelling(word)));
      const other = meant === undefined ? others.sizeAt(words, from) : 0;
      const taken = Math.max(size, other);
      const is = meant ?? (other > 0 ? 'other' : 'unknown');
      all.push({ tokens: tokens.slice(from, from + taken), at: from, is });
      from += taken;
    }
    return all;
  };

  return {
    parts,
    read(tokens) {
      const spoken: Spoken[] = [];
      for (const { is, at: place } of parts(tokens)) {
        if (is === 'unknown' || is === 'other') return undefined;
        if (is === 'empty') continue;
        spoken.push(is.notions === undefined ? is : { ...is, partner: standsAfter(place, tokens, withWords) });
      }
      return spoken;
    },
  };
}

/** Names of begrippen of which no notion knows: what they stand for, no fact is about. */
function otherNames(
  entries: ReadonlyMap<string, Entry>,
  notions: readonly Notion[],
  homonyms: readonly Homonym[],
): { sizeAt(words: readonly Stemmed[], from: number): number } {
  const own = new Set(notions.flatMap((notion) => notion.entries));
  const names = [
    ...[...entries.values()]
      .filter(({ id }) => !own.has(id))
      .flatMap((entry) => namesOf(entry).map(({ name }) => name)),
    ...homonyms.flatMap(({ asked }) => asked),
  ];
  const { keys, longest } = tableOf(names.map((name) => [name, name] as const));
  return {
    sizeAt(words, from) {
      const known = (some: readonly Stemmed[]) => [exactKey(some), ...stemKeys(some)].some((key) => keys.has(key));
      for (let size = Math.min(longest, words.length - from); size >= 1; size--) {
        if (known(words.slice(from, from + size))) return size;
      }
      return 0;
    },
  };
}

function spelled(notions: string[] | undefined): Spoken | undefined {
  return notions && { notions };
}

function namesIn(
  { entries: own }: Notion,
  entries: ReadonlyMap<string, Entry>,
  homonyms: readonly Homonym[],
): string[] {
  return [
    ...own.flatMap((id) => entries.get(id) ?? []).flatMap((entry) => namesOf(entry).map(({ name }) => name)),
    ...homonyms.filter(({ senses }) => senses.some(({ entry }) => own.includes(entry))).flatMap(({ asked }) => asked),
  ];
}

/** Words and the notions they stand for, by every key they are found under. */
function tableOf(words: readonly (readonly [name: string, notion: string])[]) {
  const keys: Table = new Map();
  const spellings: Table = new Map();
  let longest = 1;
  for (const [name, notion] of words) {
    const stems = tokenise(name).map(stemmed);
    if (stems.length === 0) continue;
    // Typed apart, a compound is a word longer.
    longest = Math.max(longest, stems.length + 1);
    put(keys, exactKey(stems), notion);
    if (isAbbreviation(name)) continue;
    for (const key of stemKeys(stems)) put(keys, key, notion);
    put(spellings, exactKey(stems), notion);
  }
  return { keys, spellings, longest };
}

const joining = new Set(['en', 'and', 'of', 'or']);

function longestAt(
  words: readonly Stemmed[],
  from: number,
  longest: number,
  at: (words: readonly Stemmed[]) => Spoken | undefined,
): { found: Spoken | undefined; size: number } {
  for (let size = Math.min(longest, words.length - from); size >= 1; size--) {
    // "Training en" is not "trainingen".
    if (size > 1 && joining.has(words[from + size - 1]?.token.text ?? '')) continue;
    const found = at(words.slice(from, from + size));
    if (found !== undefined) return { found, size };
  }
  return { found: undefined, size: 1 };
}

function put(table: Table, key: string, notion: string): void {
  const known = table.get(key);
  if (known === undefined) table.set(key, new Set([notion]));
  else known.add(notion);
}
