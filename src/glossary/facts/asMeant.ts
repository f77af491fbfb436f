import { distance } from 'fastest-levenshtein';
import type { Token } from '../normalise.js';

/** Words that ask and are long enough to be known with a slip in them. */
const meant = ['wanneer', 'hoeveel', 'hoelang', 'hoevaak'];
const SHORTEST = 5;

/** A word that asks as it was meant: "wanneeer", "hoeveeel", "waneer". */
export function asMeant(token: Token): Token {
  const { text } = token;
  if (text.length < SHORTEST || !(text.startsWith('w') || text.startsWith('h')) || meant.includes(text)) return token;
  const word = meant.find(
    (one) => distance(one, text) <= (Math.abs(one.length - text.length) === 0 ? 2 : 1) && sameLetters(one, text),
  );
  return word === undefined ? token : { ...token, text: word };
}

/** A slip doubles, drops or swaps letters; another letter would be another word. */
function sameLetters(one: string, other: string): boolean {
  const letters = (word: string) => [...new Set(word)].toSorted().join('');
  return letters(one) === letters(other);
}
