import type { Answer } from '../answer.js';
import type { Asking } from '../answerTo.js';

/** Whether a question asks for facts that are known ("hoe vaak is er een WPL?"); undefined when that is not sure. */
export function factAsked(_asking: Asking): Extract<Answer, { status: 'fact' }> | undefined {
  return undefined;
}
