import type { PartKind } from './asked.js';
import { isTerm, type Part, type Term, wordOf } from './parts.js';
import { kindMarkers, possessives, yesNo } from './words.js';

const articles: ReadonlySet<string> = new Set(['de', 'het', 'een', 'n', 't', 'the', 'a', 'an', 'met', 'jullie', 'you']);
const indefinite: ReadonlySet<string> = new Set(['een', 'n', 'a', 'an']);

/**
 * The terms of a question for yes or no that asks what something is: "is blended learning een hybride leeromgeving", "does SO
 * mean special education", "heeft een lio een juridische status". The definition answers it. Undefined for any other clause:
 * "is mijn IO ziek" and "is de wpa verplicht" ask how it is.
 */
export function askedWhetherOf(
  parts: readonly Part[],
  kinds: readonly PartKind[],
  isCue: (word: string) => boolean,
): Term[] | undefined {
  const [first, ...rest] = parts;
  const words = rest.map(wordOf);
  if (first === undefined || !yesNo.has(wordOf(first)) || !kinds.includes('content')) return undefined;
  if (words.some((word) => possessives.has(word) || word === 'er' || word === 'there')) return undefined;
  const terms = rest.filter(isTerm);
  const verb = wordOf(first);
  const at = rest.findIndex((part) => !articles.has(wordOf(part)));
  const subject = rest[at];
  const after = words.slice(at + 1);
  if (subject !== undefined && isTerm(subject)) {
    if (terms.length === 1 && words.some(isCue)) return terms;
    if (isVerbOfMeaning(verb, after)) return [subject];
    const asksWhat = ['is', 'zijn', 'are'].includes(verb) && after.some((word) => kindMarkers.has(word));
    return asksWhat ? terms : undefined;
  }
  const last = parts.at(-1);
  const described = last !== undefined && isTerm(last) && isAKind(parts) && !isName(subject);
  return described && ['is', 'zijn', 'are'].includes(verb) ? [last] : undefined;
}

function isVerbOfMeaning(verb: string, after: readonly string[]): boolean {
  if (['does', 'do'].includes(verb)) return after.includes('mean') || after.includes('stand');
  if (verb === 'staat') return after.includes('voor');
  return verb.startsWith('beteken') || verb.startsWith('bedoel');
}

/** "... een hybride leeromgeving" at the end. */
function isAKind(parts: readonly Part[]): boolean {
  const before = parts.at(-2);
  return before !== undefined && indefinite.has(wordOf(before));
}

/** "Is Piet een IO" asks about a person. */
function isName(part: Part | undefined): boolean {
  return part?.kind === 'word' && /^\p{Lu}/u.test(part.token.raw);
}
