import { createHash } from 'node:crypto';
import { tokenise } from '../reading/normalise.js';
import type { Said } from './vraag.js';

/**
 * What makes two questions the same: for what is not known the words, folded; for what is said to be wrong the entry, or the words
 * where the answer was no single entry.
 */
export function keyOf(said: Said, asked: string): string {
  switch (said.kind) {
    case 'unknown':
      return mark(`unknown ${folded(asked)}`);
    case 'answer':
      return mark(`wrong ${said.entry}`);
    case 'choice':
    case 'fact':
      return mark(`wrong: ${folded(asked)}`);
  }
}

/** A mark of one press: the card it stood on, never who pressed. Not the same for two questions. */
export function pressOf(key: string, card: string): string {
  return mark(`press ${key} ${card}`).slice(0, 12);
}

/** The words in lower case without accents and signs; of signs alone the signs. */
export function folded(text: string): string {
  const words = tokenise(text).map((token) => token.text);
  return words.length === 0 ? text.trim().toLowerCase() : words.join(' ');
}

function mark(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
