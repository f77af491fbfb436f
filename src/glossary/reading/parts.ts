import { type Entry, type Homonym, type Sector, sectorSchema } from '../entry.js';
import type { TermIndex } from '../lookup/termIndex.js';
import { type Token, tokenise } from './normalise.js';
import type { Place } from './place.js';
import { mayBeTurned } from './rephrased.js';
import { wordList } from './wordList.js';
import { fillers } from './words/fillers.js';
import { alsoWords, links, listers } from './words/joins.js';
import { signals } from './words/signals.js';

/**
 * What a name in a question can stand for. `rank`: 0 for the term itself, higher for a name that only comes near it. `own`: the
 * partnership whose owner of the terms gave it this name.
 */
export type Target =
  | { kind: 'entry'; entry: Entry; rank: number; sectors?: readonly Sector[]; own?: string }
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
    const found =
      longestAt(tokens, at, index, shouted) ?? halvedAt(tokens, at, index) ?? withAbbreviationAt(tokens, at, index);
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
  if (start === undefined) return undefined;
  if (!index.canBegin(start.text) && !mayBeTurned(tokens[at + 1])) return undefined;
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

const articles = wordList('de het een the a an');

/** "School- en instituutsopleider", "startende of aanstaande leraar": the first half gets the end of what follows "en". */
function halvedAt(tokens: readonly Token[], at: number, index: TermIndex<Target>): Found | undefined {
  const [half, and, next] = tokens.slice(at, at + 3);
  const skips = next !== undefined && articles.has(next.text) ? 1 : 0;
  const whole = tokens[at + 2 + skips];
  if (half === undefined || and === undefined || whole === undefined) return undefined;
  if (!['en', 'of', 'and', 'or'].includes(and.text) || whole.breakBefore) return undefined;
  const ended = tokens[at + 3 + skips];
  if (ended !== undefined && index.find([whole, ended]).length > 0) {
    const targets = index.find([half, ended]).map((hit) => ({ name: hit.name, target: hit.value }));
    return targets.length > 0 ? found([half], targets, false, false) : undefined;
  }
  if (!half.hyphenAfter) return undefined;
  for (let cut = 1; cut <= whole.text.length - SHORTEST_END; cut++) {
    const hits = index.find([{ ...half, text: half.text + whole.text.slice(cut) }]);
    const targets = hits.map((hit) => ({ name: hit.name, target: hit.value }));
    if (targets.length > 0) return found([half], targets, false, false);
  }
  return undefined;
}

/** "Coordinating IO": a term of which the last part is typed as its abbreviation. */
function withAbbreviationAt(tokens: readonly Token[], at: number, index: TermIndex<Target>): Found | undefined {
  const [first, short] = tokens.slice(at, at + 2);
  if (first === undefined || short === undefined || short.breakBefore || short.text.length > LONGEST_SHORT)
    return undefined;
  if (isSmallWord(first.text) || !index.canBegin(first.text)) return undefined;
  const targets = index
    .find([short])
    .filter(({ abbreviation }) => abbreviation)
    .flatMap(({ value }) => (value.kind === 'entry' ? [value.entry.term, value.entry.english.term] : []))
    .flatMap((term) => index.find([first, ...tokenise(term)]))
    .map((hit) => ({ name: hit.name, target: hit.value }));
  return targets.length > 0 ? found([first, short], targets, false, false) : undefined;
}

const LONGEST_SHORT = 5;

/** Letters that two words must share at the end to be halved: "lab". */
const SHORTEST_END = 3;

/** A term, or a place where the words are no more than that. */
export function found(
  tokens: readonly Token[],
  targets: readonly { name: string; target: Target }[],
  weak: boolean,
  spelled: boolean,
): Found {
  const place = targets.map(({ target }) => placeOf(target)).find(Boolean);
  const terms = targets.filter(({ target }) => target.kind !== 'place');
  if (terms.length === 0 && place !== undefined) return { kind: 'place', tokens, place };
  return { kind: 'term', tokens, targets: terms, place, weak, spelled };
}

/** A sector is a term of its own and a place. */
function placeOf(target: Target): Place | undefined {
  if (target.kind === 'place') return target.place;
  const sector = target.kind === 'entry' && target.entry.kind === 'sector' ? target.entry.id : undefined;
  const known = sectorSchema.safeParse(sector);
  return known.success ? { sector: known.data } : undefined;
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

/** Whether all that a term can mean goes by an everyday word. */
export function isEveryday(targets: Term['targets']): boolean {
  return targets.every(({ target }) => target.kind === 'entry' && target.entry.everyday === true);
}

/** The word of a part that is a plain word, else ''. */
export function wordOf(part: Part): string {
  return part.kind === 'word' ? part.token.text : '';
}
