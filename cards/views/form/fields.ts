import { tidyText } from '../../../src/forms/answer.js';
import type { Answer, Answers, FieldFault, Part, Question } from '../../../src/forms/definition.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { inputId, mostCharacters, writeValues } from './inputs.js';

/** One input of `cards/stap.json`, with what is wrong with it and what helps right below. */
export interface FieldView {
  id: string;
  kind: 'long' | 'text' | 'date';
  label: string;
  value: string;
  maxLength: number;
  error: string;
  help: string;
  spacing: 'Medium' | 'Large';
}

export interface FieldsInput {
  questions: readonly Question[];
  answers: Answers;
  faults: readonly FieldFault[];
  part: Part;
  lang: Language;
}

/** Bytes of values on one card: three long answers in any script, and room for all that stands around them. */
const MOST_BYTES = 20 * 1024;

/** The inputs of a step: one for each question, and one for each line of a list. */
export function fieldsOf(input: FieldsInput): FieldView[] {
  return fitting(input.questions.flatMap((question) => fieldsOfOne(question, input)));
}

/**
 * An answer as the card shows it: the whole of it, or what `fitting` left. Only so can a press tell that nobody touched it, and
 * what the card had no room for stays.
 */
export function shownAnswer(question: Question, answer: Answer | undefined, fields: readonly FieldView[]): Answer {
  const ids = writeValues(question, answer).map((_, at) => inputId(question, at + 1));
  const lines = fields.filter(({ id }) => ids.includes(id)).flatMap(({ value }) => tidyText(value) ?? []);
  return question.type === 'list' ? lines : (lines[0] ?? '');
}

function fieldsOfOne(question: Question, input: FieldsInput): FieldView[] {
  const { answers, faults, part, lang } = input;
  const text = textIn(lang).form.step;
  const values = writeValues(question, answers[question.id]);
  const fault = faults.find((one) => one.question === question.id)?.fault;
  return values.map((value, at) => {
    const name =
      values.length === 1 ? question.label[lang] : text.line((question.line ?? question.label)[lang], at + 1);
    // The preparation asks for one of its required answers, not for each.
    const required = part === 'form' && question.required && at === 0;
    return {
      id: inputId(question, at + 1),
      kind: kindOf(question, value),
      label: required ? text.required(name) : at > 0 ? text.optional(name) : name,
      value,
      // Two answers that were joined may be longer; a client would cut what is above this.
      maxLength: Math.max(mostCharacters(question), value.length),
      error: fault === undefined ? '' : faultText(fault, question, value, at, input),
      help: at === 0 ? (question.help?.[lang] ?? '') : '',
      spacing: at > 0 ? 'Medium' : 'Large',
    };
  });
}

/** What is no ISO date would be dropped by an input for dates: it comes back as text, to be mended. */
function kindOf({ type, roomy }: Question, value: string): FieldView['kind'] {
  if (type === 'long' || roomy) return 'long';
  return type === 'date' && (value === '' || isoDate.test(value)) ? 'date' : 'text';
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is wrong with a field and how to mend it; '' when the fault is in another line of the same list. `at` counts lines
 * from 0. It begins with words, so that nobody needs to see the colour.
 */
function faultText(
  fault: FieldFault['fault'],
  question: Question,
  value: string,
  at: number,
  { questions, part, lang }: FieldsInput,
): string {
  const { faults: text, or } = textIn(lang).form;
  const say = (count: number) => new Intl.NumberFormat(lang).format(count);
  if (fault === 'too-long') {
    const most = mostCharacters(question);
    return value.length > most ? text.tooLong(say(most), say(value.length)) : '';
  }
  if (at > 0) return '';
  if (fault === 'no-date') return text.noDate;
  if (fault === 'date-outside') return text.dateOutside;
  const wanted = questions.filter(({ required }) => required).map(({ label }) => label[lang]);
  if (part === 'preparation' && wanted.length > 1) return text.requiredOneOf(or(wanted));
  if (question.type === 'date') return text.requiredDate;
  return question.type === 'list' ? text.requiredList : text.required;
}

/**
 * Values as they are, unless they are far longer than a client lets anyone type: then each is cut to its share, because a card
 * that is too large would not come at all.
 */
function fitting(fields: FieldView[]): FieldView[] {
  const bytes = fields.reduce((sum, { value }) => sum + bytesOf(value), 0);
  if (bytes <= MOST_BYTES) return fields;
  const share = Math.floor(MOST_BYTES / fields.length);
  return fields.map((field) => ({ ...field, value: cut(field.value, share) }));
}

function cut(value: string, bytes: number): string {
  let end = value.length;
  while (bytesOf(value.slice(0, end)) > bytes) end = Math.floor(end * 0.9);
  return value.slice(0, end);
}

function bytesOf(value: string): number {
  return Buffer.byteLength(JSON.stringify(value));
}
