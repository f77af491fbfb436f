import type { Entry, Homonym } from './entry.js';
import type { Token } from './normalise.js';
import type { Place } from './place.js';
import type { TermIndex } from './termIndex.js';
import { alsoWords, fillers, links, listers, signals } from './words.js';

/**
 * What a name in a question can stand for. `rank`: 0 for the term itself, higher for a name that only comes near it. `own`: the
 * partnership whose owner of the terms gave it this name.
 */
export type Target =
  | { kind: 'entry'; entry: Entry; rank: number; own?: string }
  | { kind: 'homonym'; homonym: Homonym }
  | { kind: 'place'; place: Place };

/** A run of words that is a term. `weak`: an ordinary word too, such as "so"; it counts only where a term is expected. */
export interface Term {
  kind: 'term';
  tokens: readonly Token[];
  targets: readonly { name: string; target: Target }[];
  place: Place | undefined;
  weak: boolean;
  spelled: boolean;
}

/** A question cut into terms, places and single words, in order. */
export type Part = Term | { kind: 'place'; tokens: readonly Token[]; place: Place } | { kind: 'word'; token: Token };

/** Cuts a question; of overlapping terms the longest wins. */
export function partsOf(tokens: readonly Token[], index: TermIndex<Target>): Part[] {
  const shouted = tokens.length > 1 && tokens.every((token) => isUpper(token.raw));
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = longestAt(tokens, at, index, shouted);
    const token = tokens[at];
    if (token === undefined) break;
    parts.push(found ?? { kind: 'word', token });
    at += found === undefined ? 1 : found.tokens.length;
  }
  return parts;
}

type Found = Extract<Part, { tokens: readonly Token[] }>;

function longestAt(
  tokens: readonly Token[],
  at: number,
  index: TermIndex<Target>,
  shouted: boolean,
): Found | undefined {
  const start = tokens[at];
  if (start === undefined || !index.canBegin(start.text)) return undefined;
  const most = Math.min(index.longest, tokens.length - at);
  for (let size = most; size >= 1; size--) {
    const words = tokens.slice(at, at + size);
    const hits = index.find(words);
    const [first] = words;
    if (hits.length === 0 || first === undefined) continue;
    const clear = !shouted && isUpper(first.raw);
    if (size === 1 && !clear && isSmallWord(first.text)) continue;
    const weak = size === 1 && !clear && alsoWords.has(first.text) && hits.every((hit) => hit.abbreviation);
    return found(
      words,
      hits.map((hit) => ({ name: hit.name, target: hit.value })),
      weak,
      false,
    );
  }
  return undefined;
}

/** A term, or a place where the words are no more than that. */
export function found(
  tokens: readonly Token[],
  targets: readonly { name: string; target: Target }[],
  weak: boolean,
  spelled: boolean,
): Found {
  const place = targets.map(({ target }) => (target.kind === 'place' ? target.place : undefined)).find(Boolean);
  const terms = targets.filter(({ target }) => target.kind !== 'place');
  if (terms.length === 0 && place !== undefined) return { kind: 'place', tokens, place };
  return { kind: 'term', tokens, targets: terms, place, weak, spelled };
}

/** Whether this is one of the small words of any question, and no content of its own. */
export function isSmallWord(word: string): boolean {
  return fillers.has(word) || signals.has(word) || links.has(word) || listers.has(word);
}

function isUpper(raw: string): boolean {
  const letters = raw.replace(/['’`´]\p{Ll}+$/u, '').replace(/[^\p{L}]/gu, '');
  return letters.length > 0 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** Whether a part is a term. */
export function isTerm(part: Part): part is Term {
  return part.kind === 'term';
}

/** The word of a part that is a plain word, else ''. */
export function wordOf(part: Part): string {
  return part.kind === 'word' ? part.token.text : '';
}
