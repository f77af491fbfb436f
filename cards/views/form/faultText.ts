import { type FieldFault, MAX_NUMBER, type Part, type Question } from '../../../src/forms/definition.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { mostCharacters } from './inputs.js';

/** One input with something wrong; `at` counts the lines of a list from 0. */
export interface Wrong {
  fault: FieldFault['fault'];
  question: Question;
  value: string;
  at: number;
}

/**
 * What is wrong with a field and how to mend it; '' when the fault is in another line of the same list. It begins with words, so that
 * nobody needs to see the colour. `questions` are those of the step.
 */
export function faultText(
  { fault, question, value, at }: Wrong,
  { questions, part, lang }: { questions: readonly Question[]; part: Part; lang: Language },
): string {
  const { faults: text, or } = textIn(lang).form;
  const say = (count: number) => new Intl.NumberFormat(lang).format(count);
  if (fault === 'too-long') {
    const most = mostCharacters(question);
    return value.length > most ? text.tooLong(say(most), say(value.length)) : '';
  }
  if (at > 0) return '';
  if (fault === 'no-date') return text.noDate;
  if (fault === 'date-outside') return question.past ? text.dateNotPast : text.dateTooFar;
  if (fault === 'no-option') return text.noOption;
  if (fault === 'no-number') return text.noNumber(say(question.max ?? MAX_NUMBER));
  const wanted = questions.filter(({ required }) => required).map(({ label }) => label[lang]);
  if (part === 'preparation' && wanted.length > 1) return text.requiredOneOf(or(wanted));
  const { required, requiredList, requiredDate, requiredChoice } = text;
  return {
    list: requiredList,
    date: requiredDate,
    choice: requiredChoice,
    long: required,
    text: required,
    number: required,
  }[question.type];
}
