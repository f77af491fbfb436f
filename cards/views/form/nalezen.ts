import type { Day } from '../../../src/calendar/day.js';
import type { Answers, FormDefinition } from '../../../src/forms/definition.js';
import { type FormState, MAX_REMARK, type Remark } from '../../../src/forms/form.js';
import { type Asked, stepsOf } from '../../../src/forms/questions.js';
import { ownRemark } from '../../../src/forms/remarks.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import type { Heard } from '../../../src/forms/urgent.js';
import type { Language } from '../../../src/language.js';
import { sayDay, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type AnswerBlock, blocksOf } from './blocks.js';
import { heardBlocks, heardNotices } from './gehoord.js';
import { reactionBlocks } from './ingevuld.js';
import { pagesOf } from './pages.js';
import { type FormIds, idsOf, titleOf } from './title.js';

/** Where a button of a section leads. Each of them keeps the remark. */
export type ReviewTo = 'next' | 'back' | 'end' | 'align' | 'ask-back';

/** What `cards/nalezen.json` shows: one section as it was handed in, with a field to say something of it. '' and [] for nothing. */
export interface ReviewView {
  lang: Language;
  /** The line of a notification; no surname. */
  summary: string;
  title: string;
  student: string;
  notices: string[];
  lines: string[];
  progress: string;
  page: string;
  empty: string;
  blocks: AnswerBlock[];
  /** One, or none on a page that the section goes on after. */
  fields: { label: string; value: string; maxLength: number; help: string; error: string }[];
  /** What the buttons do, where they do something that is not undone by another page. */
  choose: string;
  buttons: { to: ReviewTo; title: string }[];
  ids: FormIds;
  /** Id of the step, and the page within it. */
  section: string;
  at: number;
  version: number;
  /** How many words of the reader there are (`Review.word`). */
  word: number;
  /** Marks the remark that the form has; '' without a field. */
  base: string;
  [field: string]: unknown;
}

export interface ReviewInput {
  definition: FormDefinition;
  state: FormState;
  /** Only what the reader may read, of the last version. */
  answers: Answers;
  /** Only what the reader may read. */
  remarks: readonly Remark[];
  reaction?: Answers;
  /** What the reader was told at once, and may read, though it was not handed in yet. */
  heard?: readonly Heard[];
  /** Person id. */
  reader: string;
  /** Name of who writes the form now, and is to read the remarks. */
  writer: string;
  /** The student's whole name. */
  student: string;
  nameOf: (person: string) => string;
  /** Id of a step, and a page within it; what is not there shows the nearest. */
  section?: string | undefined;
  page?: number;
  notices?: readonly string[];
  /** What is wrong with what was just pressed. */
  fault?: { kind: 'no-remark' } | { kind: 'too-long' | 'stale'; typed: string } | undefined;
  /** The last day for it, when it was handed in after that. */
  late?: Day | undefined;
  /** Since when it can be written no more, as it is told: then there is no other version to ask for. */
  shut?: string | undefined;
  lang: Language;
}

/** Bytes of what is read on one card, the field included; what stands around them takes the rest of what `bot/render.ts` allows. */
const SECTION_BYTES = 18 * 1024;
/** At least so much of it is for answers, whatever stands in the field. */
const LEAST_BYTES = 4 * 1024;
/** What was typed too long is shown again up to this: more would not fit. */
const MAX_AGAIN = 3 * MAX_REMARK;

/** One page of one section. */
export function reviewView(input: ReviewInput): ReviewView {
  const { definition, state, reader, student, nameOf, notices = [], fault, late, shut, lang } = input;
  const { form, list, nalezen } = textIn(lang);
  const text = nalezen.review;
  const { sections, index, pages, page } = placeOf(input);
  const section = sections[index];
  const id = section?.id ?? '';
  const isLastPage = page === pages.length - 1;
  const isLast = index === sections.length - 1 && isLastPage;
  const own = ownRemark(state, reader, id);
  const writer = firstName(input.writer);
  const title = titleOf(definition, state.shape, lang);
  const given = state.remarks.filter(({ by, version }) => by === reader && version === state.version);
  const remarked = sections.filter((each) => each.id !== id && given.some((remark) => remark.section === each.id));
  const remarkedAt = [...new Set(remarked.map((each) => each.title[lang]))];
  return {
    lang,
    summary: form.about(title, firstName(student)),
    title,
    student: form.student(student),
    notices: [
      ...notices,
      ...heardNotices(input, page === 0 && section ? heardAt(input, index, section) : []),
      ...standingNotices(input),
    ],
    lines:
      index === 0 && page === 0 && state.submission !== undefined
        ? [
            form.receipt.submittedAt(sayMoment(new Date(state.submission.at), lang), nameOf(state.submission.by)),
            ...(late === undefined ? [] : [form.receipt.late(sayDay(late, lang))]),
            form.receipt.reference(state.submission.reference, state.submission.version),
          ]
        : [],
    progress: text.progress(index + 1, sections.length, section?.title[lang] ?? ''),
    page: pages.length > 1 ? form.read.page(page + 1, pages.length) : '',
    empty: pages[0]?.length === 0 ? text.empty : '',
    blocks: pages[page] ?? [],
    fields: isLastPage
      ? [
          {
            label: fault?.kind === 'no-remark' ? text.fieldNeeded : text.field,
            value: fault !== undefined && 'typed' in fault ? againOf(fault.typed) : own.text,
            maxLength: MAX_REMARK,
            help: index === 0 || isLast ? text.help(writer) : '',
            error: faultText(input, writer),
          },
        ]
      : [],
    choose: isLast
      ? [...(remarkedAt.length === 0 ? [] : [text.remarked(list(remarkedAt))]), shut ?? text.choose(writer)].join(' ')
      : '',
    buttons: buttonsOf({ isFirst: index === 0 && page === 0, isLastPage, isLast, isShut: shut !== undefined, lang }),
    ids: idsOf(state.ref, 'form'),
    section: id,
    at: page,
    version: state.version,
    word: wordsOf(state, reader).length,
    base: isLastPage ? own.base : '',
  };
}

/** Where the reader is: a section, and the page of it. */
export function placeOf(input: ReviewInput): {
  sections: Asked[];
  index: number;
  pages: AnswerBlock[][];
  page: number;
} {
  const sections = stepsOf(input.definition, input.state.shape, 'form');
  const index = Math.max(
    0,
    sections.findIndex(({ id }) => id === input.section),
  );
  const pages = pagesIn(sections, index, input);
  return { sections, index, pages, page: Math.max(0, Math.min(input.page ?? 0, pages.length - 1)) };
}

function pagesIn(sections: readonly Asked[], index: number, input: ReviewInput): AnswerBlock[][] {
  const section = sections[index];
  if (section === undefined) return [[]];
  const { state, reader, answers, nameOf, lang } = input;
  const { version } = state;
  // What stands in the field is no block as well.
  const remarks = input.remarks.filter(
    (each) => each.by !== reader || (each.version !== version && each.givenAt !== undefined),
  );
  // The title stands above the section already.
  const own = blocksOf({ steps: [section], answers, remarks, version, nameOf, lang })
    .filter(({ lines }) => lines.length > 0)
    .map((block) => ({ ...block, step: '' }));
  const said = index === sections.length - 1 ? reactionBlocks(input) : [];
  const blocks = [...heardBlocks({ ...input, heard: heardAt(input, index, section) }), ...own, ...said];
  const field = Buffer.byteLength(JSON.stringify(ownRemark(state, reader, section.id).text));
  return pagesOf(blocks, Math.max(LEAST_BYTES, SECTION_BYTES - field), textIn(lang).nalezen.read.continued);
}

/** What was told at once is read on the first card, and once more where the version still says something else. */
function heardAt({ heard = [] }: ReviewInput, index: number, section: Asked): readonly Heard[] {
  return heard.filter(({ question }) => index === 0 || section.questions.some(({ id }) => id === question.id));
}

/** What the reader did with this version before. */
function standingNotices({ state, reader, lang }: ReviewInput): string[] {
  const { review } = textIn(lang).nalezen;
  if (state.asked?.by === reader) return [review.asked(sayMoment(new Date(state.asked.at), lang))];
  const signed = state.confirmations.find(({ by }) => by === reader);
  return signed === undefined ? [] : [review.aligned(sayMoment(new Date(signed.at), lang))];
}

function faultText({ fault, lang }: ReviewInput, writer: string): string {
  if (fault === undefined) return '';
  const { noRemark, tooLong, tooMuch, stale } = textIn(lang).nalezen.review;
  if (fault.kind === 'no-remark') return noRemark(writer);
  if (fault.kind === 'stale') return stale;
  const say = (count: number) => new Intl.NumberFormat(lang).format(count);
  return (fault.typed.length > MAX_AGAIN ? tooMuch : tooLong)(say(MAX_REMARK), say(fault.typed.length));
}

/** What was typed too long, or as much of it as the card has room for: the error says how much there was. */
function againOf(typed: string): string {
  return typed.slice(0, MAX_AGAIN);
}

/** What matters most comes first; to agree or to ask back is only possible where all of it was passed. */
function buttonsOf({
  isFirst,
  isLastPage,
  isLast,
  isShut,
  lang,
}: {
  isFirst: boolean;
  isLastPage: boolean;
  isLast: boolean;
  isShut: boolean;
  lang: Language;
}): ReviewView['buttons'] {
  const text = textIn(lang).nalezen.review;
  const back: ReviewView['buttons'] = isFirst ? [] : [{ to: 'back', title: text.back }];
  const askBack: ReviewView['buttons'] = isShut ? [] : [{ to: 'ask-back', title: text.askBack }];
  if (isLast) return [{ to: 'align', title: text.align }, ...askBack, ...back];
  return [{ to: 'next', title: isLastPage ? text.next : text.more }, ...back, { to: 'end', title: text.end }];
}
