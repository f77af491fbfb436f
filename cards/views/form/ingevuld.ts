import type { Day } from '../../../src/calendar/day.js';
import { agreementOf } from '../../../src/forms/agreement.js';
import { isEdited } from '../../../src/forms/changed.js';
import type { Answers, FormDefinition, Part } from '../../../src/forms/definition.js';
import type { FormState, Remark } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import type { Heard } from '../../../src/forms/urgent.js';
import type { Language } from '../../../src/language.js';
import { sayDay, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, blocksOf, titled } from './blocks.js';
import { heardBlocks, heardNotices } from './gehoord.js';
import { PAGE_BYTES, pagesOf } from './pages.js';
import { type PaperButton, paperButtons } from './papier.js';
import { askOf, pressesBelow, type ReadPress, restOf, turnings } from './presses.js';
import { type FormIds, headingOf, idsOf } from './title.js';

/** What `cards/ingevuld.json` shows: one page of what was filled in, or of what changed. '' and [] for nothing. */
export interface ReadView {
  lang: Language;
  /** The line of a notification; no surname. */
  summary: string;
  title: string;
  student: string;
  /** Worth knowing first; names may be in them. */
  notices: string[];
  /** What the reader is asked, above the buttons on top; there are no such buttons when nothing is asked. */
  question: string;
  asks: ReadPress[];
  doubt: string;
  lines: string[];
  page: string;
  /** Said in the place of the answers when there are none. */
  empty: string;
  blocks: AnswerBlock[];
  /** Buttons below: to the other pages, what else can be done, and on a long card those on top once more. */
  pages: ReadPress[];
  /** What can be had of the form as a whole. */
  papers: PaperButton[];
  ids: FormIds;
  version: number;
  /** How many words of the reader there are (`Review.word`). */
  word: number;
  /** Of a card with what changed: since which version, when that does not follow from what the reader said; else 0. */
  since: number;
  [field: string]: unknown;
}

export interface ReadInput {
  definition: FormDefinition;
  state: FormState;
  part: Part;
  /** Only what the reader may read. */
  answers: Answers;
  /** Who wrote which of these answers; absent: whoever handed it in. */
  authors?: Readonly<Record<string, { by: string; at: string }>>;
  /** Only what the reader may read. */
  remarks?: readonly Remark[];
  /** What the student said of it, as far as the reader may read it. */
  reaction?: Answers;
  /** What the reader was told at once, and may read, though it was not handed in yet. */
  heard?: readonly Heard[];
  /** Person id of the reader; '' for who takes no part. */
  reader?: string;
  /** The student's whole name. */
  student: string;
  /** Name of a person of the partnership. */
  nameOf: (person: string) => string;
  /** Names of who has it now ("nu bij"). */
  waitingFor: readonly string[];
  /** The reader has yet to confirm this version. */
  mayConfirm: boolean;
  /** The reader goes by section, with remarks. */
  mayRemark?: boolean;
  /** The reader may change it. */
  mayEdit?: boolean;
  /** It can be written no more. */
  isShut?: boolean;
  /** Person ids of who changed something that is not handed in again yet (`editorsOf`). */
  editors?: readonly string[];
  /** The reader is the student, and may react. */
  mayReact?: boolean;
  /** The last day for it, when it was handed in after that. */
  late?: Day | undefined;
  /** Why the reader sees this instead of what was pressed. */
  notices?: readonly string[];
  /** From 0; a page that is not there shows the nearest. */
  page: number;
  /** Whether a link to a file can be made. */
  offersFile?: boolean;
  lang: Language;
}

/** What was filled in, page by page, with what the reader is asked on top. */
export function readView(input: ReadInput): ReadView {
  const { definition, state, part, student, lang } = input;
  const { form, nalezen } = textIn(lang);
  const pages = pagesOf(allBlocks(input), PAGE_BYTES, nalezen.read.continued);
  const page = Math.max(0, Math.min(input.page, pages.length - 1));
  const blocks = pages[page] ?? [];
  const title = headingOf(definition, state.shape, part, lang);
  const isLast = page === pages.length - 1;
  const ask = askOf(input, isLast);
  return {
    lang,
    summary: form.about(title, firstName(student)),
    title,
    student: form.student(student),
    notices: [
      ...(input.notices ?? []),
      ...(part === 'form' ? [...heardNotices(input, page === 0 ? (input.heard ?? []) : []), ...noticesFor(input)] : []),
    ],
    question: ask.question,
    asks: ask.asks,
    doubt: ask.doubt,
    lines: [
      ...(part === 'form' ? linesOf(input) : preparedLines(input)),
      ...(ask.held === '' ? [] : [nalezen.read.onLast(ask.held)]),
    ],
    page: pages.length > 1 ? form.read.page(page + 1, pages.length) : '',
    empty: pages[0]?.length === 0 ? (input.isShut ? nalezen.read.shut.nothing : form.read.nothing) : '',
    blocks,
    pages: pressesBelow({
      turns: turnings({ page, pages: pages.length, part, whole: true, verb: 'form.lees', lang }),
      asks: ask.asks,
      rest: part === 'form' ? restOf(input, ask) : [],
      blocks,
      isLast,
    }),
    papers: part === 'form' ? paperButtons(state, lang, input.offersFile ?? false) : [],
    ids: idsOf(state.ref, part),
    version: state.submission?.version ?? 0,
    word: wordsOf(state, input.reader ?? '').length,
    since: 0,
  };
}

/** What is on this reader's mind first. */
function noticesFor(input: ReadInput): string[] {
  const { state, reader = '', mayEdit = false, editors = [], nameOf, lang } = input;
  const { list, nalezen } = textIn(lang);
  const { writer } = nalezen;
  if (!mayEdit || state.version === 0) return [];
  const { asked } = state;
  const others = editors.filter((each) => each !== reader).map(nameOf);
  const isOwn = state.pending.some((question) => state.authors[question]?.by === reader);
  const pending = [
    ...(editors.includes(reader) ? [isOwn ? writer.pending : writer.left] : []),
    ...(others.length > 0 ? [writer.editing(list(others), others.length)] : []),
  ];
  return [
    ...(asked !== undefined && isAskedOf(input) ? [`${writer.asked(nameOf(asked.by))} ${writer.how}`] : []),
    ...(pending.length > 0 ? [[...pending, writer.below].join(' ')] : []),
  ];
}

/** Whether the reader is told above all else that somebody waits for another version of them. */
function isAskedOf({ state, reader, mayEdit = false }: ReadInput): boolean {
  return mayEdit && state.asked !== undefined && state.asked.by !== reader;
}

/** Who handed it in and who agreed, each with the moment; who has it now. */
function linesOf(input: ReadInput): string[] {
  const { state, nameOf, waitingFor, late, reader = '', mayEdit = false, isShut = false, lang } = input;
  const { editors = [], heard = [] } = input;
  const { form, list, nalezen } = textIn(lang);
  const text = nalezen.read;
  const { submission, confirmations, asked } = state;
  const now = waitingFor.length === 0 ? [] : [text.with(list(waitingFor))];
  if (submission === undefined)
    return [
      isShut ? text.shut.notSubmitted : form.read.notSubmitted,
      ...(state.started && !isShut ? [text.concept] : []),
      ...now,
    ];
  // Not to who is told above that somebody is changing it.
  const isToldOfChange = heard.length > 0 || ((mayEdit || isShut) && editors.length > 0);
  const isFinished = now.length === 0 && asked === undefined && !isToldOfChange;
  const everybody = state.ref.form === 'startgesprek' ? form.receipt.all : text.all;
  return [
    form.receipt.submittedAt(sayMoment(new Date(submission.at), lang), nameOf(submission.by)),
    ...(late === undefined ? [] : [form.receipt.late(sayDay(late, lang))]),
    form.receipt.reference(submission.reference, submission.version),
    ...confirmations.map(({ by, at }) =>
      text.agreed[agreementOf(state.ref, by)](sayMoment(new Date(at), lang), nameOf(by)),
    ),
    // Between the guides: to the student it would say that something is wrong.
    ...(asked === undefined || reader === state.ref.student || isAskedOf(input)
      ? []
      : [text.asked(sayMoment(new Date(asked.at), lang), nameOf(asked.by))]),
    ...(isFinished ? [everybody] : now),
  ];
}

function preparedLines({ state, reader, isShut = false, lang }: ReadInput): string[] {
  const { form, nalezen } = textIn(lang);
  const { receipt, read, notice } = form;
  const { ref, preparation } = state;
  return [
    preparation.handedInAt === undefined
      ? (isShut ? nalezen.read.shut : read).notSubmitted
      : receipt.preparedAt(sayMoment(new Date(preparation.handedInAt), lang)),
    ...(reader === ref.student && isEdited(preparation) ? [notice.edited] : []),
  ];
}

function allBlocks(input: ReadInput): AnswerBlock[] {
  const { definition, state, part, answers, authors = {}, remarks = [], nameOf, lang } = input;
  const steps = stepsOf(definition, state.shape, part);
  const submitter = state.submission?.by;
  // Who filled it in as one person needs no name at each answer.
  const writerOf = (question: string) => {
    const author = Object.hasOwn(authors, question) ? authors[question] : undefined;
    return submitter === undefined || author?.by === submitter ? undefined : author;
  };
  const version = state.version;
  const blocks = blocksOf({ steps, answers, remarks, version, writerOf, nameOf, lang });
  return part === 'form' ? [...heardBlocks(input), ...blocks, ...reactionBlocks(input)] : blocks;
}

/** What the student said of it, after the form. */
export function reactionBlocks({
  definition,
  state,
  reaction = {},
  reader,
  student,
  nameOf,
  lang,
}: Pick<ReadInput, 'definition' | 'state' | 'reaction' | 'reader' | 'student' | 'nameOf' | 'lang'>): AnswerBlock[] {
  const { form, nalezen } = textIn(lang);
  const text = nalezen.read;
  const steps = stepsOf(definition, state.shape, 'reaction');
  const { handedInAt } = state.reaction;
  const isDraft = reader === state.ref.student && isEdited(state.reaction);
  const from =
    handedInAt === undefined
      ? text.reactionDraft
      : isDraft
        ? form.notice.edited
        : text.reactedOn(sayMoment(new Date(handedInAt), lang));
  const said = blocksOf({ steps, answers: reaction, version: state.version, nameOf, lang });
  return titled(
    text.reaction(firstName(student)),
    said.map((block, at) => ({
      ...block,
      step: '',
      label: said.length === 1 ? '' : block.label,
      from: at === 0 ? from : '',
    })),
  );
}
