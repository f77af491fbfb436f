import type { Answer, Answers, Question } from '../../../src/forms/definition.js';
import type { Remark } from '../../../src/forms/form.js';
import type { Asked } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { sayDate, sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { newLeadOf } from './lead.js';

/** One question that was answered, or one remark. Each line is shown as typed, with its own line breaks. '' and [] for nothing. */
export interface AnswerBlock {
  /** Title of the step, above its first answer of the page. */
  step: string;
  /** What a row of questions is about, as it was typed; above the first of them. */
  lead: string;
  /** The question; '' when it is the same as the title above it. */
  label: string;
  /** Whose the lines are, or of which version. */
  from: string;
  lines: string[];
  spacing: 'Medium' | 'Large';
  /** A remark stands out from the answers. */
  style: 'default' | 'emphasis';
}

export interface BlocksInput {
  steps: readonly Asked[];
  /** Only what the reader may read. */
  answers: Answers;
  /** Only what the reader may read. */
  remarks?: readonly Remark[];
  /** The version that is shown: a remark says it when it was about another. */
  version: number;
  /** Who wrote an answer, where that is worth saying. */
  writerOf?: (question: string) => { by: string; at: string } | undefined;
  nameOf: (person: string) => string;
  lang: Language;
}

/** Every question that was answered and every remark, in the order of the form; the first of each step bears its title. */
export function blocksOf(input: BlocksInput): AnswerBlock[] {
  let told = '';
  return input.steps.flatMap((step) => {
    const answered = answeredOf(step.questions, input);
    const remarked = (input.remarks ?? []).filter(({ section }) => section === step.id);
    const blocks = [...answered, ...remarked.map((remark) => remarkBlock(remark, input))];
    if (blocks.length === 0) return [];
    const title = step.title[input.lang];
    // What is on several steps for being long is one section to who reads.
    const isTold = title === told;
    told = title;
    return isTold ? blocks : titled(title, blocks);
  });
}

/** Bears the title on the first of them; a remark has it above, not within. */
export function titled(title: string, blocks: readonly AnswerBlock[]): AnswerBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [];
  const heading: AnswerBlock = { ...bare, step: title, spacing: 'Large' };
  if (first.style === 'emphasis') return [heading, ...blocks];
  return [{ ...first, step: title, spacing: 'Large', label: first.label === title ? '' : first.label }, ...rest];
}

export const bare: AnswerBlock = {
  ...{ step: '', lead: '', label: '', from: '', lines: [], spacing: 'Medium', style: 'default' },
};

/** Begins a row of questions: more white above it than within it. */
export function leading(lead: string): Pick<AnswerBlock, 'lead' | 'spacing'> {
  return { lead, spacing: lead === '' ? 'Medium' : 'Large' };
}

/** What somebody said of a step, by name and date; the version when it was about another than is shown. */
export function remarkBlock(
  { by, at, version: about, givenAt, text }: Remark,
  { version, nameOf, lang }: Pick<BlocksInput, 'version' | 'nameOf' | 'lang'>,
): AnswerBlock {
  const words = textIn(lang).nalezen.remark;
  const said = words.by(nameOf(by), sayDate(new Date(at), lang));
  const notes = [
    ...(about === version ? [] : [words.about(about)]),
    ...(givenAt === undefined ? [words.notGiven] : []),
  ];
  return { ...bare, from: [said, ...notes].join(' '), lines: [text], style: 'emphasis' };
}

function answeredOf(questions: readonly Question[], { answers, writerOf, nameOf, lang }: BlocksInput): AnswerBlock[] {
  const answered = questions
    .map((question) => ({ question, lines: answerLines(question, answers[question.id], lang) }))
    .filter(({ lines }) => lines.length > 0);
  return answered.map(({ question, lines }, at) => {
    const lead = newLeadOf(question, answered[at - 1]?.question, lang);
    const writer = writerOf?.(question.id);
    const from =
      writer === undefined
        ? ''
        : textIn(lang).nalezen.read.writtenBy(nameOf(writer.by), sayDate(new Date(writer.at), lang));
    return { ...bare, ...leading(lead), label: question.label[lang], lines, from };
  });
}

/** An answer as people say it: the words of a choice, a date without digits, the lines of a list by number. */
export function answerLines(question: Question, answer: Answer | undefined, lang: Language): string[] {
  return answer === undefined ? [] : said(question, answer, lang).filter((line) => line.trim() !== '');
}

function said({ type, options = [] }: Question, answer: Answer, lang: Language): string[] {
  if (typeof answer !== 'string')
    return answer.length === 1 ? [...answer] : answer.map((line, at) => `${at + 1}. ${line}`);
  if (type === 'choice') return [options.find(({ id }) => id === answer)?.label[lang] ?? answer];
  return [type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? sayDay(answer, lang) : answer];
}
