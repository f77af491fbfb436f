import { askedOf, type Read } from './asked.js';
import { type Clause, clausesOf } from './clause.js';
import { isTerm, type Part, type Term, wordOf } from './parts.js';
import type { Place } from './place.js';
import { englishOpeners, placing, plain, termLabels } from './words.js';

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
export function withoutOpeningSo(parts: readonly Part[]): Part[] {
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

function distinct(terms: readonly Term[]): Term[] {
  return terms.filter((term, at) => terms.findIndex((other) => keyOf(other) === keyOf(term)) === at);
}

function keyOf(term: Term): string {
  return term.tokens.map((token) => token.text).join('');
}
