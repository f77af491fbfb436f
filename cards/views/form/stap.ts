import type { Day } from '../../../src/calendar/day.js';
import type { FieldFault, FormDefinition, Part, Question } from '../../../src/forms/definition.js';
import { leadMark } from '../../../src/forms/fingerprint.js';
import type { FormState } from '../../../src/forms/form.js';
import { stepsOf } from '../../../src/forms/questions.js';
import type { Language } from '../../../src/language.js';
import { sayDay, sayHour, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { bytesOf, shortened } from './cut.js';
import { baseOf, type FieldView, fieldsOf, roomBeside, type SeatWords } from './fields.js';
import { type FormIds, headingOf, idsOf, inSentence } from './title.js';

/** Where a button of a step leads. */
export type To = 'next' | 'back' | 'submit' | 'later';

/**
 * Worth saying above the questions: that the student prepared them, when this was handed in (by who reads it) or saved, that the student changed
 * it since it was handed in, or who asked for another version (`by` is a name).
 */
export type Notice =
  | { kind: 'prepared' | 'prepared-later' | 'edited' }
  | { kind: 'handed-in' | 'reacted' | 'saved'; at: Date }
  | { kind: 'asked'; by: string };

/** What somebody who reads the form said of this step; `by` is a name. */
export interface StepRemark {
  by: string;
  text: string;
}

/** What `cards/stap.json` shows: one step of a form. '' and [] for nothing. */
export interface StepView {
  lang: Language;
  /** The line of a notification; no surname. */
  summary: string;
  title: string;
  student: string;
  /** What the roster says: group and semester. */
  facts: string;
  faults: string;
  /** At the buttons: that what is wrong stands above. */
  faultsAbove: string;
  notices: string[];
  /** `said` names who said it. */
  remarks: { said: string; text: string }[];
  /** That not all that was said is here. */
  moreRemarks: string;
  /** Buttons to read what the card has no room for: the student's preparation, or all remarks. */
  reads: { title: string; part: Part }[];
  progress: string;
  intro: string;
  fields: FieldView[];
  buttons: { to: To; title: string }[];
  ids: FormIds;
  step: number;
  /** The version that the form has: a card of before a submission changes nothing after it. */
  version: number;
  /** Fingerprints of what the card shows, by question. */
  base: Readonly<Record<string, string>>;
  /** Marks of what the questions of a row are about. */
  leads: Readonly<Record<string, string>>;
  [field: string]: unknown;
}

export interface StepInput {
  definition: FormDefinition;
  state: FormState;
  part: Part;
  /** Index in the part; an index that the part does not have shows the nearest step. */
  step: number;
  /** The student's whole name. */
  student: string;
  lang: Language;
  /** What is wrong on "Indienen", in all steps; or what to look at again after any button. */
  faults?: readonly FieldFault[];
  /** The button that was pressed was not "Indienen". */
  isSaving?: boolean;
  /** Person id of who reads the card, and the name of a person. */
  reader?: string;
  nameOf?: (person: string) => string;
  notices?: readonly Notice[];
  /** Name of the student's group; absent where there is none. */
  group?: string | undefined;
  /** Seats of the placement that nobody has, and those of the reader, each with the word for it. */
  vacant?: SeatWords | undefined;
  own?: SeatWords | undefined;
  /** The last day of the window, once it has passed. */
  late?: Day | undefined;
  /** What was said of each step of the version that was handed in, to whom may read that. Only those of this step are shown. */
  remarks?: readonly (StepRemark & { section: string })[];
}

/** Bytes for the remarks beside answers that take all their room. What is over stands where the form is read. */
const REMARKS_BYTES = 1600;
/** What a card has around a remark, and for the button to all of them. */
const AROUND_REMARK = 300;
const BUTTON_BYTES = 800;

/** One step with what was typed in it, the button that matters most first. */
export function stepView(input: StepInput): StepView {
  const { definition, state, part, student, lang, faults = [], notices = [] } = input;
  const { isSaving = false, reader, nameOf, vacant, own } = input;
  const text = textIn(lang).form;
  const steps = stepsOf(definition, state.shape, part);
  const at = Math.max(0, Math.min(input.step, steps.length - 1));
  const { id, title: stepTitle, intro, questions = [] } = steps[at] ?? {};
  const answers = part === 'form' ? state.answers : state[part].answers;
  const isAgain = part === 'form' && state.version > 0;
  const heading = headingOf(definition, state.shape, part, lang);
  const title = isAgain ? text.editing(inSentence(heading)) : heading;
  // What somebody wants of the writer goes before what is so anyhow.
  const [asked, others] = [notices.filter(isAsked), notices.filter((notice) => !isAsked(notice))];
  const say = (some: readonly Notice[]) => some.map((notice) => noticeText(notice, student, lang));
  const fields = fieldsOf({ questions, answers, faults, part, lang, state, vacant, own, reader, nameOf });
  const { remarks, isShort } = remarksOf(input, id, roomBeside(fields));
  return {
    lang,
    summary: text.about(title, firstName(student)),
    title,
    student: text.student(student),
    facts: factsLine(input),
    faults: faultLine(input, questions),
    faultsAbove: faults.length === 0 ? '' : isSaving ? text.faults.lookAbove : text.faults.above,
    notices: [...say(asked), ...stateNotices(input, isAgain), ...say(others)],
    remarks,
    moreRemarks: isShort ? text.moreRemarks : '',
    reads: [
      ...(notices.some(({ kind }) => kind === 'prepared' || kind === 'prepared-later')
        ? [{ title: text.notice.readPrepared, part: 'preparation' as const }]
        : []),
      ...(isShort ? [{ title: text.notice.readRemarks, part: 'form' as const }] : []),
    ],
    // The one step of a reaction has the name of the whole.
    progress: steps.length === 1 ? '' : text.step.progress(at + 1, steps.length, stepTitle?.[lang] ?? ''),
    intro: intro?.[lang] ?? '',
    fields,
    buttons: buttonsOf({ at, steps: steps.length }, { isAgain, isWrong: faults.length > 0 && !isSaving }, lang),
    ids: idsOf(state.ref, part),
    step: at,
    version: state.version,
    base: Object.fromEntries(
      questions.map((question) => [question.id, baseOf(question, answers[question.id], fields)]),
    ),
    leads: Object.fromEntries(questions.flatMap(({ id, lead }) => (lead === undefined ? [] : [[id, leadMark(lead)]]))),
  };
}

function factsLine({ state, group, lang }: StepInput): string {
  const { semester, schoolYear } = state.ref.when;
  return textIn(lang).form.facts(group ?? '', semester, schoolYear);
}

/** What follows from the form itself: that others read the version before this one, and that the last day has passed. */
function stateNotices({ state, part, late, lang }: StepInput, isAgain: boolean): string[] {
  const text = textIn(lang).form.notice;
  const { submission } = state;
  const isLate = late !== undefined && part === 'form' && state.version === 0;
  return [
    ...(isLate ? [text.late(sayDay(late, lang))] : []),
    ...(isAgain && submission ? [text.editing(sayMoment(new Date(submission.at), lang), submission.version)] : []),
  ];
}

/** All that was said of this step in the room that the answers leave; else the last of it, as much as fits. */
function remarksOf(
  { remarks = [], lang }: StepInput,
  step: string | undefined,
  beside: number,
): Pick<StepView, 'remarks'> & { isShort: boolean } {
  const text = textIn(lang).form;
  const here = remarks
    .filter(({ section }) => section === step)
    .map((remark) => ({ said: `${text.said(firstName(remark.by))} `, text: remark.text }));
  const room = beside + REMARKS_BYTES;
  const takes = (one: { text: string }) => bytesOf(one.text) + AROUND_REMARK;
  if (here.reduce((sum, one) => sum + takes(one), 0) <= room) return { remarks: here, isShort: false };
  let left = room - BUTTON_BYTES;
  const last: typeof here = [];
  for (const one of here.toReversed()) {
    if (last.length > 0 && takes(one) > left) break;
    last.unshift({ ...one, text: shortened(one.text, left - AROUND_REMARK) });
    left -= takes(one);
  }
  return { remarks: last, isShort: true };
}

/** What of an answer was not kept stands under its field. */
const notKept: readonly FieldFault['fault'][] = ['too-much', 'no-option', 'clash'];

function faultLine(
  { definition, state, part, faults = [], isSaving, lang }: StepInput,
  questions: readonly Question[],
): string {
  if (faults.length === 0) return '';
  const text = textIn(lang).form.faults;
  const elsewhere = faults.filter(({ question }) => questions.every(({ id }) => id !== question));
  const here = faults.length - elsewhere.length;
  const steps = stepsOf(definition, state.shape, part).flatMap((step, at) =>
    step.questions.some(({ id }) => elsewhere.some(({ question }) => question === id)) ? [`${at + 1}`] : [],
  );
  const kept = faults.some(({ fault }) => notKept.includes(fault)) ? text.restKept : text.kept;
  const first = isSaving ? text.look(here) : text.here(here);
  return [
    first,
    ...(elsewhere.length > 0 ? [text.elsewhere(elsewhere.length, textIn(lang).list(steps))] : []),
    kept,
  ].join(' ');
}

function isAsked({ kind }: Notice): boolean {
  return kind === 'asked';
}

function noticeText(notice: Notice, student: string, lang: Language): string {
  const text = textIn(lang).form.notice;
  switch (notice.kind) {
    case 'prepared':
      return text.prepared(firstName(student));
    case 'prepared-later':
      return text.preparedLater(firstName(student));
    case 'handed-in':
      return text.handedIn(sayMoment(notice.at, lang));
    case 'reacted':
      return text.reacted(sayMoment(notice.at, lang));
    case 'edited':
      return text.edited;
    case 'saved':
      return text.saved(sayHour(notice.at, lang));
    case 'asked':
      return text.asked(firstName(notice.by));
  }
}

/**
 * What matters most comes first: Teams hides what stands low on a tall card. Handing in is on the last step, and on every step for who
 * changes what was handed in or mends what kept it from being handed in.
 */
function buttonsOf(
  { at, steps }: { at: number; steps: number },
  { isAgain, isWrong }: { isAgain: boolean; isWrong: boolean },
  lang: Language,
): StepView['buttons'] {
  const text = textIn(lang).form.step;
  const to = (where: To) => ({ to: where, title: where === 'submit' && isAgain ? text.submitAgain : text[where] });
  const isLast = at === steps - 1;
  const forward: To[] = isLast ? ['submit'] : isWrong ? ['submit', 'next'] : isAgain ? ['next', 'submit'] : ['next'];
  return [...forward, ...(at > 0 ? (['back'] as const) : []), 'later' as const].map(to);
}
