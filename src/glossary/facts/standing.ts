import type { Token } from '../reading/normalise.js';
import { articles } from './circumstances.js';

/** Whether one of these words stands before the word at this place, articles left out. */
export function standsAfter(at: number, tokens: readonly Token[], words: ReadonlySet<string>): boolean {
  let before = at - 1;
  while (before >= 0 && articles.has(tokens[before]?.text ?? '')) before -= 1;
  return words.has(tokens[before]?.text ?? '');
}
