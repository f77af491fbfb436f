import type { Answer, Answers, FormDefinition, Part, Question } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { sayDay, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type FormIds, headingOf, idsOf } from './title.js';

/** One question that was answered. Each line is shown as typed, with its own line breaks. */
export interface AnswerBlock {
  /** Title of the step, above its first answer of the page. */
  step: string;
  /** The question; '' when it is the same as the title above it. */
  label: string;
  lines: string[];
  spacing: 'Medium' | 'Large';
}

/** What `cards/ingevuld.json` shows: one page of what was filled in. '' and [] for nothing. */
export interface ReadView {
  lang: Language;
  /** The line of a notification; no surname. */
  summary: string;
  title: string;
  student: string;
  notice: string;
  /** The question above the button to confirm; '' when there is nothing to confirm. */
  question: string;
  confirm: string;
  doubt: string;
  lines: string[];
  page: string;
  /** Said in the place of the answers when there are none. */
  empty: string;
  blocks: AnswerBlock[];
  /** Buttons to the other pages. */
  pages: { title: string; page: number }[];
  ids: FormIds;
  version: number;
  [field: string]: unknown;
}

export interface ReadInput {
  definition: FormDefinition;
  state: FormState;
  part: Part;
  /** Only what the reader may read. */
  answers: Answers;
  /** The student's whole name. */
  student: string;
  /** Name of a person of the partnership. */
  nameOf: (person: string) => string;
  /** Names of who still has to confirm. */
  waitingFor: readonly string[];
  /** The reader has yet to confirm this version. */
  mayConfirm: boolean;
  /** The reader confirmed an older version than this one. */
  otherVersion?: boolean;
  /** From 0; a page that is not there shows the nearest. */
  page: number;
  lang: Language;
}

/** Bytes of answers on one card; what stands around them takes the rest of what `bot/render.ts` allows. */
const PAGE_BYTES = 21 * 1024;

/** Bytes of markup around one line and around one answer. */
const LINE_BYTES = 130;
const BLOCK_BYTES = 260;

/** What was filled in, page by page, with the question to confirm on top for whoever is asked. */
export function readView(input: ReadInput): ReadView {
  const { definition, state, part, student, nameOf, mayConfirm, otherVersion = false, lang } = input;
  const text = textIn(lang).form;
  const pages = pagesOf(blocksOf(input));
  const page = Math.max(0, Math.min(input.page, pages.length - 1));
  const title = headingOf(definition, state.shape, part, lang);
  const { submission } = state;
  const asked = mayConfirm && part === 'form' && submission !== undefined;
  return {
    lang,
    summary: `${title} ${text.of(firstName(student))}`,
    title,
    student: text.of(student),
    notice: otherVersion ? text.read.otherVersion : '',
    question: asked ? text.read.question : '',
    confirm: asked ? text.read.confirm : '',
    doubt: asked ? text.read.doubt(nameOf(submission.by)) : '',
    lines: part === 'form' ? linesOf(input) : preparedLines(state, lang),
    page: pages.length > 1 ? text.read.page(page + 1, pages.length) : '',
    empty: pages[0]?.length === 0 ? text.read.nothing : '',
    blocks: pages[page] ?? [],
    pages: [
      ...(page < pages.length - 1 ? [{ title: text.read.more, page: page + 1 }] : []),
      ...(page > 0 ? [{ title: text.read.before, page: page - 1 }] : []),
    ],
    ids: idsOf(state.ref, part),
    version: submission?.version ?? 0,
  };
}

/** Who handed it in and who agreed, each with the moment. */
function linesOf({ state, nameOf, waitingFor, lang }: ReadInput): string[] {
  const { form, list } = textIn(lang);
  const { submission, confirmations } = state;
  if (submission === undefined) return [form.read.notSubmitted];
  return [
    form.receipt.submittedAt(sayMoment(new Date(submission.at), lang), nameOf(submission.by)),
    form.receipt.reference(submission.reference, submission.version),
    ...confirmations.map(({ by, at }) => form.receipt.confirmedAt(sayMoment(new Date(at), lang), nameOf(by))),
    waitingFor.length === 0 ? form.receipt.all : form.read.waiting(list(waitingFor)),
  ];
}

function preparedLines({ preparation }: FormState, lang: Language): string[] {
  const { receipt, read } = textIn(lang).form;
  return [
    preparation.handedInAt === undefined
      ? read.notSubmitted
      : receipt.preparedAt(sayMoment(new Date(preparation.handedInAt), lang)),
  ];
}

/** Every question that was answered, in the order of the form; the first of each step bears its title. */
function blocksOf({ definition, state, part, answers, lang }: ReadInput): AnswerBlock[] {
  return stepsOf(definition, state.shape, part).flatMap((step) => {
    const answered = answeredOf(step.questions, answers, lang);
    const title = step.title[lang];
    return answered.map((block, at): AnswerBlock => {
      if (at > 0) return { step: '', spacing: 'Medium', ...block };
      return { step: title, spacing: 'Large', ...block, label: block.label === title ? '' : block.label };
    });
  });
}

function answeredOf(
  questions: readonly Question[],
  answers: Answers,
  lang: Language,
): Pick<AnswerBlock, 'label' | 'lines'>[] {
  return questions.flatMap((question) => {
    const answer = answers[question.id];
    const lines = answer === undefined ? [] : said(question, answer, lang).filter((line) => line.trim() !== '');
    return lines.length === 0 ? [] : [{ label: question.label[lang], lines }];
  });
}

function said({ type }: Question, answer: Answer, lang: Language): string[] {
  if (typeof answer !== 'string')
    return answer.length === 1 ? [...answer] : answer.map((line, at) => `${at + 1}. ${line}`);
  return [type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? sayDay(answer, lang) : answer];
}

/** As many answers on a page as a card may hold, never a broken one; at least one page. */
function pagesOf(blocks: readonly AnswerBlock[]): AnswerBlock[][] {
  const pages: AnswerBlock[][] = [[]];
  let bytes = 0;
  for (const block of blocks) {
    const size = Buffer.byteLength(JSON.stringify(block)) + BLOCK_BYTES + LINE_BYTES * block.lines.length;
    const page = pages.at(-1);
    if (page === undefined || (page.length > 0 && bytes + size > PAGE_BYTES)) {
      pages.push([block]);
      bytes = size;
    } else {
      page.push(block);
      bytes += size;
    }
  }
  return pages;
}
