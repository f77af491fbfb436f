import { distance } from 'fastest-levenshtein';
import type { Token } from '../reading/normalise.js';

/** Words that ask and are long enough to be known with a slip in them. */
const meant = ['wanneer', 'hoeveel', 'hoelang', 'hoevaak'];
const SHORTEST = 5;

/** Small words that are long enough for it, and those that a hurried thumb leaves half of. */
const small = ['eigenlijk', 'ongeveer', 'precies', 'officieel', 'normaal', 'meestal', 'gemiddeld'];
const half: Readonly<Record<string, string>> = { vd: 'van', vh: 'van', vdr: 'van', idd: 'inderdaad', ff: 'even' };
const LONG = 7;

/** A word that asks, or says nothing, as it was meant: "wanneeer", "hoeveeel", "eigelijk", "vh". */
export function asMeant(token: Token): Token {
  const { text, raw } = token;
  const whole = raw === text && Object.hasOwn(half, text) ? half[text] : undefined;
  if (whole !== undefined) return { ...token, text: whole };
  const near = text.length >= LONG ? small.find((one) => one[0] === text[0] && distance(one, text) === 1) : undefined;
  if (near !== undefined) return { ...token, text: near };
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
