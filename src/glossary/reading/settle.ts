import { isTerm, type Part, wordOf } from './parts.js';
import { wordList } from './wordList.js';
import { placing } from './words/joins.js';
import { englishOpeners } from './words/openers.js';
import { comparisons } from './words/signals.js';

/** The parts with what only the words around them tell: an opening "so" is no term, and some terms are no more than a place. */
export function settle(parts: readonly Part[]): Part[] {
  return withPlacesSettled(withPuzzlement(withIndifference(withoutOpeningSo(parts))));
}

/** "Stageschool of opleidingsschool, maakt dat uit": asks what the one has that the other has not. */
const indifferent = /^(?:maakt (?:dat|dit|het|t)(?: \w+){0,2} uit|does (?:it|that|this) (?:really )?matter)$/;

/** Terms joined by "of", and then whether that matters. */
function withIndifference(parts: readonly Part[]): readonly Part[] {
  const at = parts.findLastIndex((part) => part.kind === 'word' && part.token.breakBefore);
  const last = parts[at];
  const before = parts.slice(0, Math.max(at, 0));
  const several = before.filter(isTerm).length > 1;
  if (last?.kind !== 'word' || !several || !indifferent.test(parts.slice(at).map(wordOf).join(' '))) return parts;
  return [...before, { kind: 'word', token: { ...last.token, text: 'verschil' } }];
}

const puzzled = wordList('huh huhh hu eh ehh euh euhm uh uhm wut wablief watte watblief wtf wth excuse');

/** "Vrijdag een WPL. Huh?": nothing but that after the last sign asks what it is. */
function withPuzzlement(parts: readonly Part[]): readonly Part[] {
  const at = parts.findLastIndex((part) => part.kind === 'word' && part.token.breakBefore);
  const last = parts[at];
  if (last?.kind !== 'word' || !parts.slice(at).every((part) => puzzled.has(wordOf(part)))) return parts;
  return [...parts.slice(0, at), { kind: 'word', token: { ...last.token, text: 'wat' } }];
}

/** "So what is this": before an English word that asks, "so" is no schoolopleider. */
export function withoutOpeningSo(parts: readonly Part[]): Part[] {
  return parts.filter((part, at) => {
    const next = parts[at + 1];
    const isSo = isTerm(part) && part.weak && part.tokens[0]?.text === 'so';
    return !(
      isSo &&
      next !== undefined &&
      (englishOpeners.has(wordOf(next)) || ['a', 'an', 'the'].includes(wordOf(next)))
    );
  });
}

/** "In het vo" beside another term is a place, and so is who calls it so; alone, "wat is het vo" asks for it. */
function withPlacesSettled(parts: readonly Part[]): Part[] {
  const others = parts.some((part) => isTerm(part) && part.place === undefined);
  if (!others) return [...parts];
  const compared = parts.some((part) => comparisons.has(wordOf(part)));
  return parts.map((part, at) => {
    if (!isTerm(part) || part.place === undefined) return part;
    const before = previous(parts, at);
    const after = parts[at + 1];
    const joined = [before, after].some((other) => other !== undefined && joining.has(wordOf(other)));
    const placed = before !== undefined && placing.has(wordOf(before));
    return placed || !(joined || compared) ? { kind: 'place', tokens: part.tokens, place: part.place } : part;
  });
}

const joining = wordList('en of and or vs versus');

/** The part before this one, articles skipped. */
function previous(parts: readonly Part[], at: number): Part | undefined {
  for (let index = at - 1; index >= 0; index--) {
    const part = parts[index];
    if (part !== undefined && !['de', 'het', 'een', 'the', 'a', 'an', 'ons', 'onze'].includes(wordOf(part)))
      return part;
  }
  return undefined;
}
