import type { PartKind } from './asked.js';
import { isComparing } from './clause.js';
import { isTerm, type Part, type Term, wordOf } from './parts.js';
import { wordList } from './wordList.js';
import { conditions, kindMarkers, possessives, yesNo } from './words/openers.js';
import { signals } from './words/signals.js';

/** What may stand before the subject of such a question. */
const leading = wordList('dus maar en so but and toch is zijn are');
const articles = wordList('de het een n t the a an met jullie you');
const indefinite = wordList('een n a an');
const being = wordList('is zijn are');
const judged = wordList(
  `probleem ramp must verplichting verplicht optie keuze goed slecht moeilijk problem obligation option choice requirement idee idea`,
);
const checking = wordList('klopt waar zo true right correct');
const meaning = wordList('betekent betekenen bedoelt bedoelen bedoel means');

/**
 * The terms of a question for yes or no that asks what something is: "is blended learning een hybride leeromgeving", "does SO
 * mean special education", "SO is toch speciaal onderwijs?". The definition answers it. Of "is mijn IO ziek" and "is er een
 * SO" it says that something else is asked; undefined for any other clause.
 */
export function askedWhetherOf(
  parts: readonly Part[],
  kinds: readonly PartKind[],
  isCue: (word: string) => boolean,
): Term[] | 'something else' | undefined {
  const [first = '', ...words] = parts.map(wordOf);
  const verbFirst = yesNo.has(first);
  const owned = words.some((word) => possessives.has(word));
  const exists = being.has(first) && words.some((word) => word === 'er' || word === 'there');
  if (exists && !words.some((word) => signals.has(word))) return 'something else';
  const both = owned || exists ? undefined : stated(parts);
  if (both !== undefined && both.length > 1) return both;
  if (!kinds.includes('content') || owned || exists) return undefined;
  const claim = claimIn(parts);
  if (claim !== undefined) return claim;
  return verbFirst ? askedByVerb(parts, isCue) : stated(parts);
}

function askedByVerb(parts: readonly Part[], isCue: (word: string) => boolean): Term[] | undefined {
  const [first, ...rest] = parts;
  const verb = first === undefined ? '' : wordOf(first);
  const words = rest.map(wordOf);
  const terms = rest.filter(isTerm);
  const at = rest.findIndex((part) => !articles.has(wordOf(part)));
  const subject = rest[at];
  const after = words.slice(at + 1);
  if (subject !== undefined && isTerm(subject)) {
    if (terms.length === 1 && words.some(isCue)) return terms;
    if (terms.length > 1 && isComparing(rest)) return terms;
    if (asksMeaning(verb, after)) return [subject];
    return being.has(verb) && after.some((word) => kindMarkers.has(word)) ? terms : undefined;
  }
  const last = parts.at(-1);
  const described = last !== undefined && isTerm(last) && isAKind(parts) && !isName(subject);
  return described && being.has(verb) ? [last] : undefined;
}

function asksMeaning(verb: string, after: readonly string[]): boolean {
  if (['does', 'do'].includes(verb)) return after.includes('mean') || after.includes('stand');
  if (verb === 'staat') return after.includes('voor');
  return meaning.has(verb);
}

/** "Klopt het dat een IO een docent is", "is it true that ...": what stands after "dat" is to be checked. */
function claimIn(parts: readonly Part[]): Term[] | undefined {
  const words = parts.map(wordOf);
  const that = words.findIndex((word) => word === 'dat' || word === 'that');
  if (that < 1 || that > 4 || !words.slice(0, that).some((word) => checking.has(word))) return undefined;
  const subject = parts.slice(that + 1).find((part) => !articles.has(wordOf(part)));
  const says = words.slice(that).some((word) => being.has(word) || meaning.has(word) || word === 'is');
  return subject !== undefined && isTerm(subject) && says ? [subject] : undefined;
}

/** "SO is toch speciaal onderwijs?", "dus een IO is een docent?". */
function stated(parts: readonly Part[]): Term[] | undefined {
  const at = parts.findIndex((part) => !leading.has(wordOf(part)) && !articles.has(wordOf(part)));
  const [subject, verb, ...said] = parts.slice(at);
  // "WPA, is dat een probleem als ...": what is the matter with it, not what it is.
  if (said.some((part) => judged.has(wordOf(part)) || conditions.has(wordOf(part)))) return undefined;
  const after = said.filter((_, place) => place > 0 || !['dat', 'that', 'it', 'het'].includes(wordOf(said[0] as Part)));
  if (subject === undefined || verb === undefined || !isTerm(subject)) return undefined;
  const equals = verb.kind === 'word' && verb.token.raw === '=';
  if (meaning.has(wordOf(verb)) || equals) return [subject];
  const says = after.some((part) => kindMarkers.has(wordOf(part)) || wordOf(part) === 'toch');
  if (['gaat', 'does'].includes(wordOf(verb))) {
    return after.some((part) => ['over', 'om', 'about', 'mean'].includes(wordOf(part))) ? [subject] : undefined;
  }
  return being.has(wordOf(verb)) && says ? [subject, ...after.filter(isTerm)] : undefined;
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
