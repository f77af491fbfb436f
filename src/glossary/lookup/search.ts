import MiniSearch, { type Query } from 'minisearch';
import { byName, openTo } from '../browse.js';
import type { Catalogue } from '../catalogue.js';
import type { Entry } from '../entry.js';
import type { GlossaryPartnership, Speaker } from '../glossary.js';
import { circumstancesOf } from '../meaning/circumstances.js';
import { type Candidate, resolve } from '../meaning/resolve.js';
import { standpointOf } from '../meaning/standpoint.js';
import { compact, type Token, tokenise } from '../reading/normalise.js';
import { isSmallWord } from '../reading/parts.js';
import { namesOf, namesOfNote } from './names.js';
import { isAbbreviation } from './termIndex.js';

/** Finds what fits the letters typed so far: entries with the name they were found by, best first. Never throws. */
export type Search = (typed: string, speaker: Speaker) => Candidate[];

/** More than anybody types in a search box; a pasted document costs no time. */
const LONGEST = 200;
const MOST_WORDS = 8;
const MOST_RESULTS = 50;
/** With so many results by name nobody looks further. */
const ENOUGH = 10;
/** A part of a word says something from this length: "lab" finds werkpleklab. */
const SHORTEST_PART = 3;

/** A name as it can be typed, and how near it is to the thing itself (0 is the term). */
interface Key {
  key: string;
  words: string[];
  candidate: Candidate;
  rank: number;
  abbreviation: boolean;
  /** Of its entry among all in the order of the alphabet. */
  place: number;
}

/**
 * A search over all names, built once. First what has exactly this name, in the order in which a question for it would
 * answer; then what begins with it, what holds it, what has words like it (a slip is forgiven in a long word, never in an
 * abbreviation), and last what only speaks of it. Inside each the speaker's own partnership goes before another's.
 */
export function createSearch(catalogue: Catalogue, partnerships: readonly GlossaryPartnership[]): Search {
  const entries = catalogue.entries.toSorted(byName);
  const keysByEntry = new Map(entries.map((entry, place) => [entry, keysOf(entry, place, partnerships)]));
  const keys = [...keysByEntry.values()].flat();
  const words = createWordIndex(keysByEntry);

  return (typed, speaker) => {
    const tokens = tokenise(typed.slice(0, LONGEST)).slice(0, MOST_WORDS);
    const content = tokens.filter(({ text }) => !isSmallWord(text));
    const sought = content.length === 0 ? tokens : content;
    if (sought.length === 0) return [];
    const key = compact(sought);
    const order = nearest(speaker);
    const isOpen = openTo(speaker, catalogue);
    const open = ({ entry }: Candidate) => isOpen(entry);
    const named = (fits: (one: Key) => boolean) =>
      keys
        .filter(fits)
        .toSorted(order)
        .map(({ candidate }) => candidate)
        .filter(open);
    const found = [
      ...exact(tokens, speaker, catalogue),
      ...exact(sought, speaker, catalogue),
      ...named((one) => one.key.startsWith(key)),
      ...(key.length < SHORTEST_PART ? [] : named((one) => !one.abbreviation && one.key.includes(key))),
    ];
    const more = distinct(found).length >= ENOUGH ? [] : words(sought).filter(open);
    return distinct([...found, ...more]).slice(0, MOST_RESULTS);
  };
}

function distinct(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<string, Candidate>();
  for (const one of candidates) if (!first.has(one.entry.id)) first.set(one.entry.id, one);
  return [...first.values()];
}

/** What has this name, first what a question for it would answer with. */
function exact(tokens: readonly Token[], speaker: Speaker, catalogue: Catalogue): Candidate[] {
  const targets = catalogue.index.find(tokens).map(({ name, value }) => ({ name, target: value }));
  const circumstances = circumstancesOf(speaker, { places: [], words: [] }, catalogue);
  const terms = targets.filter(({ target }) => target.kind !== 'place');
  const asked = { kind: 'term', tokens, targets: terms, place: undefined, weak: false, spelled: false } as const;
  const others = terms.flatMap(({ name, target }) => (target.kind === 'entry' ? [{ name, entry: target.entry }] : []));
  return [...(resolve(asked, circumstances)?.candidates ?? []), ...others];
}

function nearest(speaker: Speaker): (a: Key, b: Key) => number {
  const { telling } = standpointOf(speaker);
  const distance = ({ candidate: { entry }, rank }: Key) => {
    if (entry.partnership === undefined) return rank;
    return telling.includes(entry.partnership) ? rank - 0.5 : rank + 1.5;
  };
  return (a, b) => distance(a) - distance(b) || a.key.length - b.key.length || a.place - b.place;
}

function keysOf(entry: Entry, place: number, partnerships: readonly GlossaryPartnership[]): Key[] {
  const notes = partnerships.flatMap(({ overlay }) => overlay.notes.filter((note) => note.entry === entry.id));
  const names = [...namesOf(entry), ...notes.flatMap((note) => namesOfNote(note, entry))];
  return names.flatMap(({ name, value }) => {
    const tokens = tokenise(name);
    const key = compact(tokens);
    if (key === '') return [];
    const rank = value.kind === 'entry' ? value.rank : 0;
    const abbreviation = isAbbreviation(name, tokens);
    return { key, words: wordsOf(tokens), candidate: { entry, name }, rank, abbreviation, place };
  });
}

/** An entry as rows of words, each already folded. */
interface Row {
  id: string;
  names: string[];
  others: string[];
  abbreviations: string[];
  texts: string[];
}

const fields = ['names', 'others', 'abbreviations', 'texts'] satisfies (keyof Row)[];

/** Entries by single words: all of them, else some; in their names, else in what is said of them. */
function createWordIndex(keysByEntry: ReadonlyMap<Entry, Key[]>): (sought: readonly Token[]) => Candidate[] {
  const byId = new Map([...keysByEntry.keys()].map((entry) => [entry.id, entry]));
  const index = new MiniSearch<Row>({
    fields,
    extractField: (row, field) => {
      const value = row[field as keyof Row];
      return typeof value === 'string' ? value : value.join('\n');
    },
    tokenize: (words) => words.split('\n'),
    processTerm: (word) => word,
  });
  index.addAll([...keysByEntry].map(([entry, keys]) => rowOf(entry, keys)));

  return (sought) => {
    const search = (combineWith: 'AND' | 'OR', queries: Query[]) =>
      index.search({ combineWith, queries }).flatMap(({ id }) => byId.get(String(id)) ?? []);
    const all = search('AND', sought.map(inNames));
    const some = all.length === 0 && sought.length > 1 ? search('OR', sought.map(inNames)) : [];
    const told = all.length + some.length >= ENOUGH ? [] : search('AND', sought.map(inTexts));
    return [...all, ...some, ...told].map((entry) => ({ entry, name: entry.term }));
  };
}

function rowOf(entry: Entry, keys: readonly Key[]): Row {
  const named = (fits: (one: Key) => boolean) => keys.filter(fits).flatMap(({ words }) => words);
  const texts = tokenise(`${entry.definition.nl} ${entry.definition.en}`).filter(({ text }) => !isSmallWord(text));
  return {
    id: entry.id,
    names: named(({ abbreviation, rank }) => !abbreviation && rank === 0),
    others: [...named(({ abbreviation, rank }) => !abbreviation && rank > 0), ...wordsOf(tokenise(entry.sense ?? ''))],
    abbreviations: named(({ abbreviation }) => abbreviation),
    texts: texts.map(({ text }) => text),
  };
}

/** The words of a name, and the name written as one. */
function wordsOf(tokens: readonly Token[]): string[] {
  const words = tokens.map(({ text }) => text);
  return tokens.length > 1 ? [...words, compact(tokens)] : words;
}

function inNames({ text, raw }: Token): Query {
  return {
    combineWith: 'OR',
    queries: [
      { queries: [text], fields: ['names', 'others'], prefix: true, fuzzy: slipsIn(text, raw), boost: { names: 2 } },
      { queries: [text], fields: ['abbreviations'], prefix: true, fuzzy: false, boost: { abbreviations: 2 } },
    ],
  };
}

function inTexts({ text }: Token): Query {
  return { queries: [text], fields: ['texts'], prefix: text.length >= SHORTEST_PART, fuzzy: false };
}

/** Letters that may be wrong. A short word is never taken for another, nor one that is typed as an abbreviation. */
function slipsIn(text: string, raw: string): number | false {
  const isShort = text.length < 5 || /\d/.test(raw) || (raw.length <= 6 && raw === raw.toUpperCase());
  if (isShort) return false;
  return text.length < 10 ? 1 : 2;
}
