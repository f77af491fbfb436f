import { isSmallWord, type Part, type Term } from './parts.js';
import type { Place } from './place.js';
import {
  conjunctions,
  englishOpeners,
  links,
  listers,
  namings,
  openers,
  placing,
  plain,
  signals,
  termLabels,
} from './words.js';

/** What a question asks for. */
export type Reading =
  /** These terms, the first one foremost. `naming`: what they are called there. */
  | { kind: 'terms'; terms: Term[]; naming: boolean; places: Place[] }
  /** "Wat is dat?" after more than one term. */
  | { kind: 'which'; terms: Term[] }
  /** Something else; `terms` are the terms that stand in it. */
  | { kind: 'else'; terms: Term[] }
  /** Nothing but small words; `asking` when they ask for a meaning. */
  | { kind: 'nothing'; asking: boolean };

interface Clause {
  parts: Part[];
  asking: boolean;
  naming: boolean;
}

/**
 * Reads what is asked. A clause that asks ("wat is een IO", "waar staat IO voor") gives the term that follows, if nothing
 * else stands in between or is glued to it: "wat is de vergoeding van een IO" and "IO vergoeding" ask for something else.
 * `isCue` says which words tell meanings of a term apart; they belong to the term.
 */
export function readQuestion(parts: readonly Part[], isCue: (word: string) => boolean): Reading {
  const settled = withPlacesSettled(withoutOpeningSo(parts));
  const clauses = clausesOf(settled);
  const terms = settled.filter(isTerm);
  const places = settled.flatMap((part) => (part.kind === 'place' ? [part.place] : []));
  const naming = clauses.some((clause) => clause.naming);
  const reads = clauses.map((clause) => askedOf(clause, isCue));

  const pointing = clauses.some((clause, at) => clause.asking && reads[at]?.empty === true);
  const [labelled, ...others] = distinct(terms.filter((term) => isLabelled(term, settled)));
  if (pointing && labelled !== undefined && others.length === 0) {
    return { kind: 'terms', terms: [labelled], naming, places };
  }

  const asked = reads.flatMap((read, at) => (isAskedAt(at, clauses, reads) ? (read.terms ?? []) : []));
  if (asked.length > 0) return { kind: 'terms', terms: distinct(asked), naming, places };

  const offTopic = reads.some((read, at) => clauses[at]?.asking === true && read.content);
  const strong = distinct(terms.filter((term) => !term.weak));
  if (pointing && !offTopic) {
    const meant = strong.length > 0 ? strong : distinct(terms);
    const [only] = meant;
    if (meant.length > 1) return { kind: 'which', terms: meant };
    if (only !== undefined) return { kind: 'terms', terms: [only], naming, places };
  }

  const bare = reads.flatMap((read) => read.terms ?? []);
  if (bare.length > 0 && reads.every((read) => !read.content)) {
    return { kind: 'terms', terms: distinct(bare), naming, places };
  }
  if (reads.every((read) => read.empty)) return { kind: 'nothing', asking: clauses.some((clause) => clause.asking) };
  return { kind: 'else', terms: strong };
}

/** A clause that asks, or goes on with a list: "het verschil tussen IO, SO en wpb". */
function isAskedAt(at: number, clauses: readonly Clause[], reads: readonly Read[]): boolean {
  const clause = clauses[at];
  if (clause === undefined || reads[at]?.terms === undefined) return false;
  if (clause.asking) return true;
  const list = clause.parts.every((part) => part.kind !== 'word' || plain.has(wordOf(part)));
  return list && at > 0 && isAskedAt(at - 1, clauses, reads);
}

/** "So what is this": before an English word that asks, "so" is no schoolopleider. */
function withoutOpeningSo(parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => {
    const next = parts[at + 1];
    const isSo = isTerm(part) && part.weak && part.tokens[0]?.text === 'so';
    return !(isSo && next !== undefined && englishOpeners.has(wordOf(next)));
  });
}

/** "Het woord IO", "the abbreviation IO": of all terms in a letter this is the one that "dat" means. */
function isLabelled(term: Term, parts: readonly Part[]): boolean {
  const before = parts[parts.indexOf(term) - 1];
  return before !== undefined && termLabels.has(wordOf(before));
}

/** "in het vo" beside another term is a place; alone, "wat is het vo" asks for it. */
function withPlacesSettled(parts: readonly Part[]): Part[] {
  const others = parts.some((part) => isTerm(part) && part.place === undefined);
  if (!others) return [...parts];
  return parts.map((part, at) => {
    if (!isTerm(part) || part.place === undefined) return part;
    const before = previous(parts, at);
    const circumstance = before !== undefined && (isTerm(before) || placing.has(wordOf(before)));
    return circumstance ? { kind: 'place', tokens: part.tokens, place: part.place } : part;
  });
}

/** The part before this one, articles skipped. */
function previous(parts: readonly Part[], at: number): Part | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const part = parts[index];
    if (part !== undefined && !['de', 'het', 'een', 'the', 'a', 'an', 'ons', 'onze'].includes(wordOf(part)))
      return part;
  }
  return undefined;
}

function clausesOf(parts: readonly Part[]): Clause[] {
  const clauses: Part[][] = [];
  for (const part of parts) {
    const current = clauses.at(-1);
    const opens = openers.has(wordOf(part)) && current?.some((one) => !openers.has(wordOf(one)));
    if (current === undefined || opens || breaksBefore(part)) clauses.push([part]);
    else current.push(part);
  }
  return clauses.map((clause) => {
    const naming = asksHowCalled(clause) || asksForName(clause);
    return { parts: clause, asking: naming || isAsking(clause), naming };
  });
}

/** "Hoe noemen jullie een ..."; in "mijn SO noemt dat zo" nothing is asked. */
function asksHowCalled(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  return !asksForPerson(words) && words.some((word) => namings.has(word)) && words.some((word) => openers.has(word));
}

/** "Hoe heet mijn SO" asks who that is. */
function asksForPerson(words: readonly string[]): boolean {
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  return has('heet', 'called') && has('mijn', 'mn', 'my');
}

/** "Het woord hier voor ...", "the name for ..."; for any other word the answer names them all. */
function asksForName(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  if (['ander', 'andere', 'other', 'another'].some((word) => words.includes(word))) return false;
  return words.some((word, at) => nameWords.has(word) && ['voor', 'for'].includes(words[at + 1] ?? ''));
}

/** Of a person as well as of a term: "de naam van mijn IO". */
const personal: ReadonlySet<string> = new Set(['naam', 'namen', 'name', 'names']);

const nameWords: ReadonlySet<string> = new Set(['naam', 'namen', 'benaming', 'woord', 'term', 'name', 'names', 'word']);

function isAsking(clause: readonly Part[]): boolean {
  const words = clause.map(wordOf);
  const has = (...some: string[]) => some.some((word) => words.includes(word));
  const [first] = words;
  if (asksForPerson(words)) return false;
  if (first === 'waar' || first === 'where') return has('voor') && has('staat', 'staan');
  if (first === 'wie' || first === 'who') {
    if (has('in') && (has('zit', 'zitten') || words[1] === 'is')) return true;
    return has('een', 'a', 'an') && has('is', 'zijn', 'are');
  }
  if (first === 'hoe' || first === 'how') return has('werkt', 'werken', 'zit', 'work', 'works');
  return words.some((word) => signals.has(word) && !namings.has(word));
}

interface Read {
  /** The terms asked for, or undefined when the clause asks for none. */
  terms: Term[] | undefined;
  /** A word of content stands in the clause outside the terms. */
  content: boolean;
  /** Nothing but small words. */
  empty: boolean;
}

function askedOf(clause: Clause, isCue: (word: string) => boolean): Read {
  const kinds = clause.parts.map((part, at) => kindOf(part, at, clause, isCue));
  const content = kinds.includes('content');
  const empty = kinds.every((kind) => kind === 'small' || kind === 'link');
  if (!clause.asking) return { terms: bareTerms(clause, content, isCue), content, empty };

  const start = kinds.findIndex((kind) => kind !== 'small' && kind !== 'link' && kind !== 'place');
  if (start < 0 || kinds[start] !== 'term')
    return { terms: undefined, content: content || kinds.includes('place'), empty };
  const terms: Term[] = [];
  let listing = true;
  for (let at = start; at < clause.parts.length; at++) {
    const part = clause.parts[at];
    if (part === undefined) break;
    const word = wordOf(part);
    if (isTerm(part)) {
      if (listing || terms.length === 0) terms.push(part);
      continue;
    }
    if (listers.has(word) && kinds[nextOfWeight(kinds, at)] === 'term') continue;
    if (links.has(word) || listers.has(word) || conjunctions.has(word)) break;
    if (kinds[at] === 'content') return { terms: undefined, content: true, empty: false };
    listing = kinds[at] === 'small' ? listing : false;
  }
  return { terms, content, empty };
}

/** Without a word that asks, all of the clause must be terms; one that is an ordinary word too stands almost alone. */
function bareTerms(clause: Clause, content: boolean, isCue: (word: string) => boolean): Term[] | undefined {
  if (content) return undefined;
  const terms = clause.parts.filter(isTerm);
  const beside = (word: string) => plain.has(word) || isCue(word) || isNumber(word);
  const alone = clause.parts.every((part) => part.kind !== 'word' || beside(wordOf(part)));
  return alone ? terms : terms.filter((term) => !term.weak);
}

type Kind = 'term' | 'place' | 'small' | 'link' | 'content';

function kindOf(part: Part, at: number, clause: Clause, isCue: (word: string) => boolean): Kind {
  if (part.kind !== 'word') return part.kind;
  const word = part.token.text;
  if (word === 'weer' && wordBefore(clause, at) === 'het') return 'content';
  if (clause.asking && (word === 'zit' || word === 'zitten')) return 'small';
  if (at === 0 && openers.has(word)) return clause.asking ? 'small' : 'content';
  if (nameWords.has(word)) return clause.asking && (clause.naming || !personal.has(word)) ? 'small' : 'content';
  if (links.has(word) || listers.has(word)) return 'link';
  if (isSmallWord(word) || isCue(word) || isNumber(word)) return 'small';
  return 'content';
}

/** "Het weer" is the weather; "wat was dat weer" is "again". */
function wordBefore(clause: Clause, at: number): string | undefined {
  const before = clause.parts[at - 1];
  return before === undefined ? undefined : wordOf(before);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

function nextOfWeight(kinds: readonly Kind[], at: number): number {
  return kinds.findIndex((kind, index) => index > at && kind !== 'small');
}

function distinct(terms: readonly Term[]): Term[] {
  return terms.filter((term, at) => terms.findIndex((other) => keyOf(other) === keyOf(term)) === at);
}

function keyOf(term: Term): string {
  return term.tokens.map((token) => token.text).join('');
}

function isTerm(part: Part): part is Term {
  return part.kind === 'term';
}

function wordOf(part: Part): string {
  return part.kind === 'word' ? part.token.text : '';
}

function breaksBefore(part: Part): boolean {
  const token = part.kind === 'word' ? part.token : part.tokens[0];
  return token?.breakBefore === true;
}
