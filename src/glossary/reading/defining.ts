import type { Entry } from '../entry.js';
import { tokenise } from './normalise.js';
import type { Term } from './parts.js';

const known = new WeakMap<Entry, ReadonlySet<string>>();

/** Whether a word stands in a definition of this term, so that beside it the word adds nothing: "BB groepen". A verb asks more. */
export function isDefining(word: string, term: Term): boolean {
  if (/eren$/.test(word)) return false;
  return term.targets.some(({ target }) => target.kind === 'entry' && wordsOf(target.entry).has(word));
}

function wordsOf(entry: Entry): ReadonlySet<string> {
  const seen = known.get(entry);
  if (seen !== undefined) return seen;
  const { nl, en } = entry.definition;
  const words = new Set(tokenise(`${nl} ${en}`).map((token) => token.text));
  known.set(entry, words);
  return words;
}
