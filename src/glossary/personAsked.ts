import type { Answer } from './answer.js';
import type { Asking } from './answerTo.js';

/** Whether a question asks who somebody is ("wie is mijn IO?"), and for whom; undefined for any other question. */
export function personAsked(_asking: Asking): Extract<Answer, { status: 'person' }> | undefined {
  return undefined;
}
