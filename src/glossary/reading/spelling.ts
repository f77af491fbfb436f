import { distance } from 'fastest-levenshtein';
import { soundOf } from '../lookup/sounds.js';
import { createSpellings } from '../lookup/spellings.js';
import type { Hit, TermIndex } from '../lookup/termIndex.js';
import { compact, type Token, tokenise } from './normalise.js';
import { found, isEveryday, isSmallWord, type Part, type Target } from './parts.js';
import { withoutJoiners } from './rephrased.js';
import { signals } from './words/signals.js';

/** Shorter words are never taken for another: too many real words lie one letter away. */
const SHORTEST = 5;
/** From this length two slips are forgiven; below it one. */
const LONG = 10;
/** What sounds alike is written quite another way, so that a word must be long to be sure. */
const SHORTEST_SOUND = 8;
const LONG_SOUND = 12;
/** What many compounds of a school end on. */
const ENDS =
  /(?:les|lessen|klas|klassen|dag|dagen|team|school|gesprek|plan|kaart|groep|jaar|week|raad|boek|bezoek|toets|leraar|opleider|begeleider|coach|leider|overleg|formulier|markt|lab|taal|taken|lijn|lijst|fase|beleid)$/;
/** With more unknown words than this the text is no question for a term, and is not searched. */
const MOST_UNKNOWN = 12;
const MOST_WORDS = 6;

interface Candidate {
  hits: readonly Hit<Target>[];
  slips: number;
}

/**
 * The same parts, with unknown words that are a slip away from exactly one name taken for that name. Abbreviations are
 * never guessed at, neither typed nor in the content.
 */
export function withSpelling(parts: readonly Part[], index: TermIndex<Target>): Part[] {
  const known = corrected.get(parts);
  if (known !== undefined) return known;
  const spelled = respelled(parts, index);
  corrected.set(parts, spelled);
  return spelled;
}

/** One question is read in more than one way, and spelled out once. */
const corrected = new WeakMap<readonly Part[], Part[]>();

function respelled(parts: readonly Part[], index: TermIndex<Target>): Part[] {
  if (unknownOf(parts).length > MOST_UNKNOWN) return [...parts];
  const result: Part[] = [];
  for (let at = 0; at < parts.length; ) {
    const term = correctedAt(parts, at, index);
    const part = parts[at];
    if (part === undefined) break;
    result.push(term?.part ?? withSignal(part));
    at += term?.size ?? 1;
  }
  return result;
}

const signalSpellings = createSpellings(
  [...signals].filter((word) => word.length > SHORTEST).map((word) => ({ key: word, value: word })),
);

/** "Beteknt" and "verschill" ask what "betekent" and "verschil" ask. */
function withSignal(part: Part): Part {
  if (part.kind !== 'word' || isSmallWord(part.token.text) || part.token.text.length <= SHORTEST) return part;
  const { text } = part.token;
  const meant = signalSpellings.around(text, 1).find(({ key }) => slipsBetween(text, key) === 1);
  return meant === undefined ? part : { kind: 'word', token: { ...part.token, text: meant.value } };
}

/** Names that the unknown words of a question come near to, nearest first. A name is met only by words of its own length. */
export function nearNames(parts: readonly Part[], index: TermIndex<Target>): Hit<Target>[] {
  const unknown = unknownOf(parts);
  if (unknown.length > MOST_UNKNOWN) return [];
  const runs = unknown.flatMap((_, at) => [unknown.slice(at, at + 1), unknown.slice(at, at + 2)]);
  return runs
    .flatMap((run) => candidates(compact(run), index, (length) => (length >= LONG ? 3 : length > SHORTEST ? 2 : 1)))
    .toSorted((a, b) => a.slips - b.slips)
    .flatMap((candidate) => candidate.hits);
}

function unknownOf(parts: readonly Part[]): Token[] {
  return parts.flatMap((part) => (part.kind === 'word' && !isSmallWord(part.token.text) ? [part.token] : []));
}

function correctedAt(parts: readonly Part[], at: number, index: TermIndex<Target>) {
  for (let size = Math.min(MOST_WORDS, parts.length - at); size >= 1; size--) {
    const run = parts.slice(at, at + size);
    if (!isCandidate(run)) continue;
    const tokens = run.flatMap((part) => (part.kind === 'word' ? [part.token] : part.tokens));
    const [first] = tokens;
    if (tokens.slice(1).some((token) => token.breakBefore) || (tokens.length === 1 && looksShort(first))) continue;
    const typed = compact(tokens);
    const bySigns = candidates(typed, index, (length) => (length >= LONG ? 2 : 1));
    const near = bySigns.length > 0 ? bySigns : soundingLike(typed, index);
    const hits = best(near.filter(({ hits: names }) => names.some((hit) => !lacksWords(tokens, hit))));
    if (hits === undefined) continue;
    const targets = hits.map((hit) => ({ name: hit.name, target: hit.value }));
    if (isEveryday(targets) && typed.length < LONG_SOUND) continue;
    return { part: found(tokens, targets, false, true), size };
  }
  return undefined;
}

/** "Leraar in opleiding" is not what "lerarenopleiding" was meant to be. */
function lacksWords(typed: readonly Token[], { name }: Hit<Target>): boolean {
  const words = tokenise(name);
  return typed.length < words.length && withoutJoiners(words) !== undefined;
}

/** A run begins and ends with a word of content, and holds at least one that is no term yet. */
function isCandidate(run: readonly Part[]): boolean {
  const content = (part: Part | undefined) =>
    part !== undefined && (part.kind !== 'word' || !isSmallWord(part.token.text));
  return content(run[0]) && content(run.at(-1)) && run.some((part) => part.kind === 'word' && content(part));
}

/** All capitals or a digit: an abbreviation, even a long one. */
function looksShort(token: Token | undefined): boolean {
  return (
    token === undefined || /\d/.test(token.raw) || (token.raw === token.raw.toUpperCase() && token.raw.length <= 6)
  );
}

function candidates(typed: string, index: TermIndex<Target>, most: (length: number) => number): Candidate[] {
  if (typed.length < SHORTEST) return [];
  const allowed = most(typed.length);
  return index.spellings.around(typed, allowed).flatMap(({ key, value: hits }) => {
    if (key.length < SHORTEST) return [];
    const slips = slipsBetween(typed, key);
    return slips > 0 && slips <= allowed && !isOfOtherKind(typed, key) ? [{ hits, slips }] : [];
  });
}

/** Names that sound the same; of a very long one a letter may be wrong besides. */
function soundingLike(typed: string, index: TermIndex<Target>): Candidate[] {
  if (typed.length < SHORTEST_SOUND) return [];
  const sound = soundOf(typed);
  const allowed = sound.length >= LONG_SOUND ? 1 : 0;
  return index.sounds.around(sound, allowed).flatMap(({ key, value }) => {
    const slips = distance(sound, key);
    const isOther = slips > allowed || value.key === typed || isOfOtherKind(typed, value.key);
    return isOther ? [] : [{ hits: value.hits, slips }];
  });
}

/** "Schakelles" is a lesson and no slip in "schakelklas": what a compound ends on is what it is. */
function isOfOtherKind(typed: string, key: string): boolean {
  const [end] = ENDS.exec(typed) ?? [];
  return end !== undefined && !key.endsWith(end) && ENDS.test(key);
}

/** The one nearest name, or undefined when two different meanings are as near. */
function best(near: readonly Candidate[]): readonly Hit<Target>[] | undefined {
  const slips = Math.min(...near.map((candidate) => candidate.slips));
  const nearest = near.filter((candidate) => candidate.slips === slips);
  const [first] = nearest;
  if (first === undefined) return undefined;
  const meanings = new Set(nearest.map((candidate) => meaningOf(candidate.hits)));
  return meanings.size === 1 ? first.hits : undefined;
}

/** One text for each meaning, however many names of it are written alike; a word with several meanings is one of them. */
function meaningOf(hits: readonly Hit<Target>[]): string {
  const homonym = hits.find(({ value }) => value.kind === 'homonym')?.value;
  if (homonym?.kind === 'homonym') return homonym.homonym.asked.join();
  const meanings = hits.map(({ value }) => (value.kind === 'entry' ? value.entry.id : 'place'));
  return [...new Set(meanings)].toSorted().join();
}

/** Letters to change, two neighbours that changed places counting as one; another last letter of a short word is another word. */
function slipsBetween(typed: string, key: string): number {
  const slips = distance(typed, key);
  if (slips === 1 && typed.length < LONG && typed.length === key.length && typed.slice(0, -1) === key.slice(0, -1))
    return 2;
  return slips === 2 && areSwapped(typed, key) ? 1 : slips;
}

function areSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
