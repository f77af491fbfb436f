import { tidyText } from '../../../src/forms/answer.js';
import type { Answer, Answers, FieldFault, Part, Question } from '../../../src/forms/definition.js';
import { fingerprint, partMark } from '../../../src/forms/fingerprint.js';
import type { FormState } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import type { Seat } from '../../../src/people/seat.js';
import { textIn } from '../../text/text.js';
import { bytesOf, cutAtWord, shortened } from './cut.js';
import { faultText } from './faultText.js';
import { inputId, mostCharacters, NO_CHOICE, writeValues } from './inputs.js';
import { newLeadOf } from './lead.js';
import { inSentence } from './title.js';

/** One input of `cards/stap.json`, with what is wrong with it and what helps right below. '' and [] for nothing. */
export interface FieldView {
  id: string;
  /** What a row of questions is about, as it was typed; above the first of them. */
  lead: string;
  /** A number is typed as text: an input for numbers drops what it cannot read, and then nobody can mend it. */
  kind: 'long' | 'text' | 'date' | 'choice';
  label: string;
  value: string;
  maxLength: number;
  choices: { title: string; value: string }[];
  /** All options at once, or behind one press where that would make the card long. */
  style: 'expanded' | 'compact';
  placeholder: string;
  error: string;
  /** From which earlier form it came, as long as nobody changed it. */
  carried: string;
  help: string;
  spacing: 'Medium' | 'Large';
}

export type SeatWords = Readonly<Partial<Record<Seat, string>>>;

export interface FieldsInput {
  questions: readonly Question[];
  answers: Answers;
  faults: readonly FieldFault[];
  part: Part;
  lang: Language;
  /** Seats of the placement that nobody has, and those of the reader, each with the word for it: nobody there is told of an answer. */
  vacant?: SeatWords | undefined;
  own?: SeatWords | undefined;
  /** Of the form: what came from an earlier one. */
  state: Pick<FormState, 'definition' | 'carried'>;
  reader?: string | undefined;
  nameOf?: ((person: string) => string) | undefined;
}

/** Bytes of fields on one card: three long answers in any script; what stands around them takes the rest. */
const MOST_BYTES = 20.2 * 1024;

/** More than a goal or a leeruitkomst has; a card has no room for a page of it. */
const LEAD_BYTES = 1000;

/** So many options stand on the card itself. */
const MOST_EXPANDED = 4;

/** The inputs of a step: one for each question, and one for each line of a list. */
export function fieldsOf(input: FieldsInput): FieldView[] {
  const fields = input.questions.flatMap((question, at) => fieldsOfOne(question, input.questions[at - 1], input));
  return fitting(fields, textIn(input.lang).form.faults.more);
}

/** Bytes that these leave to what else comes with the answers. */
export function roomBeside(fields: readonly FieldView[]): number {
  return Math.max(0, MOST_BYTES - bytesOf(fields));
}

/**
 * The mark of an answer as the card shows it: the whole of it, or what `fitting` left. Only so can a press tell that nobody touched it, and
 * what the card had no room for stays.
 */
export function baseOf(question: Question, answer: Answer | undefined, fields: readonly FieldView[]): string {
  const whole = writeValues(question, answer);
  const ids = whole.map((_, at) => inputId(question, at + 1));
  const values = fields.filter(({ id }) => ids.includes(id)).map(({ value }) => value);
  const lines = values.flatMap((value) => tidyText(value) ?? []);
  const shown = question.type === 'list' ? lines : (lines[0] ?? '');
  if (values.every((value, at) => value === whole[at])) return fingerprint(shown);
  const lengths = values.filter((_, at) => whole[at] !== '').map((value) => value.length);
  return partMark(shown, lengths);
}

function fieldsOfOne(question: Question, before: Question | undefined, input: FieldsInput): FieldView[] {
  const { answers, faults, part, lang, state } = input;
  const text = textIn(lang).form;
  const values = writeValues(question, answers[question.id]);
  const fault = faults.find((one) => one.question === question.id);
  const { options = [] } = question;
  return values.map((value, at) => ({
    id: inputId(question, at + 1),
    lead: at === 0 ? shortened(newLeadOf(question, before, lang), LEAD_BYTES) : '',
    kind: kindOf(question, value),
    label: labelOf(question, { at, lines: values.length }, input),
    value,
    // Two answers that were joined may be longer; a client would cut what is above this.
    maxLength: Math.max(mostCharacters(question), value.length),
    choices: choicesOf(question, value, part, lang),
    style: options.length > MOST_EXPANDED ? 'compact' : 'expanded',
    placeholder: question.type === 'choice' ? text.step.choose : '',
    error: fault === undefined ? '' : faultText({ ...fault, question, value, at }, input),
    carried: at === 0 && part === 'form' ? carriedText(state.carried[question.id], text.carried) : '',
    help: at === 0 ? helpOf(question, input) : '',
    spacing: at > 0 ? 'Medium' : 'Large',
  }));
}

/** The question, and whether it must be answered: the preparation asks for one of its required answers, not for each. */
function labelOf(
  question: Question,
  { at, lines }: { at: number; lines: number },
  { part, lang, state }: FieldsInput,
): string {
  const { step: text } = textIn(lang).form;
  const { label, line = label, required, requiredWhen } = question;
  const name = lines === 1 ? label[lang] : text.line(line[lang], at + 1);
  if (part === 'form' && at === 0) {
    if (required) return text.required(name);
    const other = state.definition.questions.find(({ id }) => id === requiredWhen?.question);
    const option = other?.options?.find(({ id }) => id === requiredWhen?.is);
    if (option !== undefined) return text.requiredWhen(name, inSentence(option.label[lang]));
  }
  return at > 0 ? text.optional(name) : name;
}

/**
 * What helps to answer; of an answer that is told at once, when there is nobody to tell, that and what to do instead, and who reads it then at the
 * question that comes with it.
 */
function helpOf({ help, urgent, options = [], requiredWhen }: Question, input: FieldsInput): string {
  const { vacant = {}, own = {}, state, lang } = input;
  const { step: text } = textIn(lang).form;
  const usual = help?.[lang] ?? '';
  if (urgent !== undefined) {
    const [free, mine] = [vacant[urgent.to], own[urgent.to]];
    const answer = options.find(({ id }) => id === urgent.is)?.label[lang] ?? urgent.is;
    if (free !== undefined) return text.nobodyToTell(free, inSentence(answer));
    return mine === undefined ? usual : text.ownToTell(mine);
  }
  const to = state.definition.questions.find(({ id }) => id === requiredWhen?.question)?.urgent?.to;
  if (to === undefined) return usual;
  const free = vacant[to];
  if (free !== undefined) return text.nobodyToRead(free);
  return own[to] === undefined ? usual : text.ownToRead;
}

/** What is no ISO date would be dropped by an input for dates: it comes back as text, to be mended. */
function kindOf({ type, roomy }: Question, value: string): FieldView['kind'] {
  if (type === 'choice') return 'choice';
  if (type === 'long' || roomy) return 'long';
  return type === 'date' && (value === '' || isoDate.test(value)) ? 'date' : 'text';
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

/** The options. What was chosen can be changed but not taken back on any client, so who may leave it open gets an option for that. */
function choicesOf(
  { options = [], required }: Question,
  value: string,
  part: Part,
  lang: Language,
): FieldView['choices'] {
  const choices = options.map(({ id, label }) => ({ title: label[lang], value: id }));
  const mayOpen = value !== '' && !(required && part === 'form');
  return mayOpen ? [...choices, { title: textIn(lang).form.step.noChoice, value: NO_CHOICE }] : choices;
}

function carriedText(
  from: FormState['carried'][string] | undefined,
  text: Readonly<Record<NonNullable<typeof from>, string>>,
): string {
  return from === undefined ? '' : text[from];
}

/**
 * Values as they are, unless they are far longer than a client lets anyone type: then each is cut to its share, because a card
 * that is too large would not come at all. `more` says so.
 */
function fitting(fields: FieldView[], more: string): FieldView[] {
  const around = fields.reduce((sum, field) => sum + bytesOf({ ...field, value: '' }), 0);
  const bytes = fields.reduce((sum, { value }) => sum + bytesOf(value), around);
  if (bytes <= MOST_BYTES) return fields;
  const share = Math.floor((MOST_BYTES - around) / fields.length) - bytesOf(more);
  return fields.map((field) => {
    const value = field.kind === 'choice' ? field.value : cutAtWord(field.value, share);
    if (value === field.value) return field;
    return { ...field, value, error: field.error === '' ? more : `${field.error} ${more}` };
  });
}
