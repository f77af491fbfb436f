import { type Clause, nameWords } from './clause.js';
import { isEveryday, isSmallWord, isTerm, type Part, type Term, wordOf } from './parts.js';
import { conjunctions, links, listers, openers, plain } from './words.js';

/** Of a person as well as of a term: "de naam van mijn IO". */
const personal: ReadonlySet<string> = new Set(['naam', 'namen', 'name', 'names']);

/** What one clause comes down to. */
export interface Read {
  /** The terms asked for, or undefined when the clause asks for none. */
  terms: Term[] | undefined;
  /** A word of content stands in the clause outside the terms. */
  content: boolean;
  /** Nothing but small words. */
  empty: boolean;
}

/** Which terms a clause asks for. `isCue` says which words tell meanings of a term apart. */
export function askedOf(clause: Clause, isCue: (word: string) => boolean): Read {
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
  // "De inzet van de verkiezingen" is another inzet.
  const elsewhere = content && terms.every(({ targets }) => isEveryday(targets));
  return { terms: elsewhere ? undefined : terms, content, empty };
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
