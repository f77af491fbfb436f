import type { Question } from '../../../src/forms/definition.js';
import { isOfSameRow } from '../../../src/forms/effective.js';
import type { Language } from '../../../src/language.js';

/** What a row of questions is about, as it was typed; in the language of the reader where it has two. '' for a question of no row. */
export function leadOf({ lead }: Question, lang: Language): string {
  if (lead === undefined) return '';
  return typeof lead === 'string' ? lead : lead[lang];
}

/** The same, once for a row: '' below another question of it. `before` is the question that is shown right above this one. */
export function newLeadOf(question: Question, before: Question | undefined, lang: Language): string {
  return before !== undefined && isOfSameRow(before, question) ? '' : leadOf(question, lang);
}
