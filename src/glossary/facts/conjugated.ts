import type { Token } from '../reading/normalise.js';
import { costWords } from './askWords.js';
import { light } from './circumstances.js';
import type { NotionIndex } from './notionIndex.js';

const SHORTEST = 5;

/** A verb with the Dutch slip of d for t: "organiseerd", "duurd"; any other word as it is. */
export function conjugated(token: Token, { parts }: NotionIndex): Token {
  const { text } = token;
  if (text.length < SHORTEST || !/[^aeiou]dt?$/.test(text) || parts([token])[0]?.is !== 'unknown') return token;
  if (light.has(text) || costWords.has(text)) return token;
  const other = { ...token, text: text.replace(/dt?$/, 't') };
  const known = light.has(other.text) || costWords.has(other.text) || typeof parts([other])[0]?.is === 'object';
  return known ? other : token;
}
