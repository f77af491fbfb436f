import { type Answer, type FieldFault, MAX_NUMBER, type Part, type Question } from '../../../src/forms/definition.js';
import type { Language } from '../../../src/language.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { answerLines } from './blocks.js';
import { mostCharacters } from './inputs.js';

/** One input with something wrong; `at` counts the lines of a list from 0. */
export interface Wrong extends Omit<FieldFault, 'question'> {
  question: Question;
  value: string;
  at: number;
}

/** Of the step it is in; `questions` are those of the step. */
export interface Around {
  questions: readonly Question[];
  part: Part;
  /** Person id of who reads the card, and names of others. */
  reader?: string | undefined;
  nameOf?: ((person: string) => string) | undefined;
  lang: Language;
}

/**
 * What is wrong with a field and how to mend it; '' when the fault is in another line of the same list. It begins with words, so that
 * nobody needs to see the colour.
 */
export function faultText(wrong: Wrong, around: Around): string {
  const { fault, question, value, at } = wrong;
  const { questions, part, lang } = around;
  const { faults: text, or } = textIn(lang).form;
  const say = (count: number) => new Intl.NumberFormat(lang).format(count);
  if (fault === 'too-long') {
    const most = mostCharacters(question);
    return value.length > most ? text.tooLong(say(most), say(value.length)) : '';
  }
  if (at > 0) return '';
  if (fault === 'too-much') return text.tooMuch(say(mostCharacters(question)), say(wrong.length ?? 0));
  if (fault === 'joined') return text.joined[kindOf(question)](whose(wrong, around));
  if (fault === 'clash') return clashText(wrong, around);
  if (fault === 'other-lead') return text.otherLead(answerLines(question, wrong.typed, lang).join(' '));
  if (fault === 'no-date') return text.noDate;
  if (fault === 'date-outside') {
    if (!question.past) return text.dateTooFar;
    return wrong.from === undefined ? text.dateNotPast : text.dateFrom(sayDay(wrong.from, lang));
  }
  if (fault === 'no-option') return text.noOption;
  if (fault === 'no-number') return text.noNumber(say(question.max ?? MAX_NUMBER));
  if (part === 'reaction' && !question.required) return text.requiredReaction;
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

function kindOf({ type }: Question): 'long' | 'line' | 'list' {
  return type === 'long' || type === 'list' ? type : 'line';
}

function whose({ by }: Wrong, { reader, nameOf, lang }: Around): string {
  const { whose: text } = textIn(lang).form.faults;
  if (by === undefined || nameOf === undefined) return text.nobody;
  return by === reader ? text.own : text.of(firstName(nameOf(by)));
}

/** Which answer stays, whose it is, and which one does not. */
function clashText({ question, value, by, typed }: Wrong, { reader, nameOf, lang }: Around): string {
  const { clash } = textIn(lang).form.faults;
  const say = (answer: Answer | undefined) => answerLines(question, answer, lang).join(', ');
  const isOwn = by !== undefined && by === reader;
  const name = by === undefined || nameOf === undefined ? clash.somebody : firstName(nameOf(by));
  if (typed === undefined) return isOwn ? clash.emptiedOwn : clash.emptied(name);
  const stays = say(value === '' ? undefined : value) || clash.something;
  return isOwn ? clash.own(stays, say(typed)) : clash.other(name, stays, say(typed));
}
