import { askedOf, type Belonging, type Read } from './asked.js';
import { type Clause, clausesOf, isComparing } from './clause.js';
import { isTerm, type Part, type Term, wordOf } from './parts.js';
import type { Place } from './place.js';
import { settle } from './settle.js';
import { wordList } from './wordList.js';
import { appositive, listers, meeting, placing, plain } from './words/joins.js';
import { otherOpeners, possessives } from './words/openers.js';
import { termLabels } from './words/signals.js';

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
 * Words that tell meanings of a term apart belong to the term.
 */
export function readQuestion(parts: readonly Part[], belonging: Belonging): Reading {
  const settled = settle(parts);
  const clauses = clausesOf(settled);
  const aside = clauses.flatMap((clause, at) =>
    clauses.some((other, index) => index !== at && other.parts.some(isTerm)) ? placedIn(clause) : [],
  );
  const terms = settled.filter(isTerm).filter((term) => !aside.includes(term));
  const places = settled.flatMap((part) => (part.kind === 'place' ? [part.place] : []));
  const naming = clauses.some((clause) => clause.naming);
  const reads = clauses.map((clause) => askedOf(withoutPlaced(clause, aside), belonging));

  const pointing = clauses.some((clause, at) => clause.asking && reads[at]?.empty === true);
  const [labelled, ...others] = distinct(terms.filter((term) => isLabelled(term, settled)));
  if (pointing && labelled !== undefined && others.length === 0) {
    return { kind: 'terms', terms: [labelled], naming, places };
  }

  const compared = clauses.some((clause) => clause.asking && isComparing(clause.parts));
  const askedAt = (at: number) => compared || isAskedAt(at, clauses, reads) || isListedBefore(at, clauses, reads);
  const isAsked = clauses.some((_, at) => isAskedAt(at, clauses, reads) && (reads[at]?.terms ?? []).length > 0);
  const asked = isAsked ? reads.flatMap((read, at) => (askedAt(at) ? (read.terms ?? []) : [])) : [];
  if (asked.length > 0) return { kind: 'terms', terms: distinct(asked), naming, places };

  const last = clauses.length - 1;
  const offTopic = reads.some(
    (read, at) => read.content && (clauses[at]?.asking === true || (at === last && asksForElse(clauses[at]))),
  );
  // "Cjg en jot, wat zijn dat": beside nothing but terms an ordinary word is meant as the abbreviation.
  const listed = reads.flatMap((read, at) => (clauses[at]?.asking ? [] : (read.terms ?? [])));
  const strong = distinct(terms.filter((term) => !term.weak || listed.includes(term)));
  if (pointing && !offTopic) {
    const meant = broughtUp(strong.length > 0 ? strong : distinct(terms), settled);
    const [only] = meant;
    if (meant.length > 1 && !areListed(meant, settled)) return { kind: 'which', terms: meant };
    if (meant.length > 1) return { kind: 'terms', terms: meant, naming, places };
    if (only !== undefined) return { kind: 'terms', terms: [only], naming, places };
  }

  const claim = reads.find(({ isClaim }) => isClaim === true)?.terms ?? [];
  if (claim.length > 0 && !offTopic) return { kind: 'terms', terms: distinct(claim), naming, places };
  const again = repeated(clauses);
  if (again !== undefined) return { kind: 'terms', terms: [again], naming, places };
  const bare = reads.flatMap((read) => read.terms ?? []);
  const inApposition = (at: number) => at > 0 && isApposition(clauses[at], belonging);
  if (bare.length > 0 && reads.every((read, at) => !read.content || inApposition(at))) {
    const meant = areListed(bare, settled) ? bare : broughtUp(bare, settled);
    return { kind: 'terms', terms: distinct(meant), naming, places };
  }
  const met = clauses.map(isMet).find(Boolean);
  if (met !== undefined && clauses.length === 1) return { kind: 'terms', terms: [met], naming, places };
  if (reads.every((read) => read.empty)) return { kind: 'nothing', asking: clauses.some((clause) => clause.asking) };
  return { kind: 'else', terms: strong };
}

/** "En wie is mijn sparringpartner": in the end something else is asked than what a term is. */
function asksForElse(clause: Clause | undefined): boolean {
  const [first] = clause?.parts ?? [];
  return first !== undefined && (wordOf(first) === 'wie' || wordOf(first) === 'who' || otherOpeners.has(wordOf(first)));
}

/** "Programmamanager, welke rol is dat bij samen opleiden": after what points back a term is no more than where. */
function placedIn({ parts, asking }: Clause): Term[] {
  const pointer = parts.findIndex((part) => backwards.has(wordOf(part)));
  const [only, ...others] = parts.filter(isTerm);
  const at = only === undefined ? -1 : parts.indexOf(only);
  const before = parts.slice(pointer + 1, Math.max(at, 0)).map(wordOf);
  const placed = asking && pointer >= 0 && at > pointer && before.some((word) => placing.has(word) && word !== 'voor');
  return only !== undefined && others.length === 0 && placed ? [only] : [];
}

function withoutPlaced(clause: Clause, placed: readonly Term[]): Clause {
  return { ...clause, parts: clause.parts.filter((part) => !(isTerm(part) && placed.includes(part))) };
}

const backwards = wordList('dat dit that this it');

/** A clause that asks, or goes on with a list: "het verschil tussen IO, SO en wpb". */
function isAskedAt(at: number, clauses: readonly Clause[], reads: readonly Read[]): boolean {
  const clause = clauses[at];
  if (clause === undefined || reads[at]?.terms === undefined) return false;
  if (clause.asking) return true;
  const list = clause.parts.every((part) => part.kind !== 'word' || plain.has(wordOf(part)));
  return list && at > 0 && isAskedAt(at - 1, clauses, reads);
}

/** "My SO told me about a WPL, what is it": of several terms the one that is brought up, not one that is somebody's own. */
function broughtUp(terms: Term[], parts: readonly Part[]): Term[] {
  const before = (term: Term) => wordOf(parts[parts.indexOf(term) - 1] ?? term);
  const others = terms.filter((term) => !possessives.has(before(term)));
  const introduced = others.filter((term) => ['een', 'n', 'a', 'an'].includes(before(term)));
  if (introduced.length === 1) return introduced;
  // "Mijn mentor vroeg naar mijn leeruitkomsten": who said it is not what is asked for.
  const things = terms.filter((term) => !isRole(term));
  if (others.length === 0 && things.length === 1) return things;
  return others.length > 0 ? others : terms;
}

/** "Ik moet mijn portfolio uploaden. Portfolio??": said again, and nothing else. */
function repeated(clauses: readonly Clause[]): Term | undefined {
  const [only, ...more] = clauses.at(-1)?.parts ?? [];
  if (only === undefined || !isTerm(only) || more.length > 0) return undefined;
  const before = clauses.slice(0, -1).flatMap(({ parts }) => parts.filter(isTerm));
  return before.some((term) => keyOf(term) === keyOf(only)) ? only : undefined;
}

function isRole({ targets }: Term): boolean {
  return targets.every(({ target }) => target.kind !== 'entry' || target.entry.kind === 'rol');
}

/** "In mijn rooster staat WPL": somebody says where the term was met. */
function isMet({ parts }: Clause): Term | undefined {
  const last = parts.at(-1);
  const before = parts.at(-2);
  if (last === undefined || before === undefined || !isTerm(last) || last.weak) return undefined;
  return parts.filter(isTerm).length === 1 && meeting.has(wordOf(before)) ? last : undefined;
}

/** "IO, SO en WPB graag uitleg": bare terms before the clause that asks and begins with a term. */
function isListedBefore(at: number, clauses: readonly Clause[], reads: readonly Read[]): boolean {
  const next = clauses[at + 1];
  const [first] = next?.parts ?? [];
  const bare = clauses[at]?.parts.every((part) => isTerm(part) || plain.has(wordOf(part))) === true;
  if (!bare || next === undefined || first === undefined || !isTerm(first)) return false;
  return (next.asking && reads[at + 1]?.terms !== undefined) || isListedBefore(at + 1, clauses, reads);
}

/** "WPL of WPA, wat is wat": nothing but small words joins them, so all are asked for. */
function areListed(terms: readonly Term[], parts: readonly Part[]): boolean {
  const first = parts.findIndex((part) => isTerm(part));
  const last = parts.findLastIndex((part) => isTerm(part));
  const between = parts.slice(first, last + 1);
  const joins = (part: Part) => plain.has(wordOf(part)) || listers.has(wordOf(part));
  return terms.length > 1 && between.every((part) => isTerm(part) || joins(part));
}

/** "BSO, the after school place": after the term comes what it is, with a word that tells its meanings apart. */
function isApposition(clause: Clause | undefined, { isCue }: Belonging): boolean {
  const words = clause?.parts.map(wordOf) ?? [];
  return appositive.has(words[0] ?? '') && words.some(isCue);
}

/** "Het woord IO", "the abbreviation IO": of all terms in a letter this is the one that "dat" means. */
function isLabelled(term: Term, parts: readonly Part[]): boolean {
  const before = parts[parts.indexOf(term) - 1];
  return before !== undefined && termLabels.has(wordOf(before));
}

function distinct(terms: readonly Term[]): Term[] {
  return terms.filter((term, at) => terms.findIndex((other) => keyOf(other) === keyOf(term)) === at);
}

function keyOf(term: Term): string {
  return term.tokens.map((token) => token.text).join('');
}
