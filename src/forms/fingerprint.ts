import { createHash } from 'node:crypto';
import type { Answer } from './definition.js';

/** Of no answer. */
const NOTHING = '0';

/** A short mark of an answer, the same for equal answers: on a card it says what the card showed, without showing it again. */
export function fingerprint(answer: Answer | undefined): string {
  if (answer === undefined || answer.length === 0) return NOTHING;
  return createHash('sha256').update(JSON.stringify(answer)).digest('base64url').slice(0, 10);
}

/** The mark of an answer of which a card had room for no more than so many characters of each of its texts. */
export function partMark(shown: Answer, lengths: readonly number[]): string {
  return `${fingerprint(shown)}:${lengths.join(',')}`;
}
