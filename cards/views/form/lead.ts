import { type Question, rowSubjectSchema } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { shortened } from './cut.js';

/** More than a goal or a leeruitkomst has; a card has no room for a page of it. */
const MOST_BYTES = 1000;

/** What a row of questions is about, above the first of them; '' above every other question. */
export interface Lead {
  /** "Leerdoel 1:", so that it is also heard where it cannot be seen. */
  leadLabel: string;
  /** As somebody typed it. */
  lead: string;
}

/** `before` is the question right above this one. */
export function leadOf(
  question: Question,
  before: Question | undefined,
  rows: FormState['rows'],
  lang: Language,
): Lead {
  const { lead } = question;
  const number = numberOf(question);
  const isSameRow = before?.lead !== undefined && numberOf(before) === number && sameLead(before.lead, lead);
  if (lead === undefined || isSameRow) return { leadLabel: '', lead: '' };
  const subject = rowSubjectSchema.options.find((each) => sameLead(rows[each]?.[number - 1], lead));
  const text = typeof lead === 'string' ? lead : lead[lang];
  return {
    leadLabel: `${textIn(lang).form.lead(subject, number)} `,
    lead: shortened(text, MOST_BYTES),
  };
}

/** Which one of its row a question is: the digits that `effectiveForm` put after its id. */
function numberOf({ id }: Question): number {
  return Number(/\d+$/.exec(id)?.[0] ?? 1);
}

function sameLead(one: Question['lead'], other: Question['lead']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
