import type { Day } from '../../../src/calendar/day.js';
import { isEdited } from '../../../src/forms/changed.js';
import type { Answers, FormDefinition, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { wordsOf } from '../../../src/forms/signatures.js';
import type { ToDo } from '../../../src/forms/standing.js';
import type { Language } from '../../../src/language.js';
import { sayDay, sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type PaperButton, pdfButton } from './papier.js';
import { type FormIds, headingOf, idsOf, inSentence, titleOf } from './title.js';

/**
 * What a receipt is of. `submitted`: handed in; `unchanged`: nothing differed from the last version, so there is no new one; `prepared`,
 * `reacted`: the student handed in the preparation or the reaction; `confirmed`: agreed with what was handed in; `asked-back`: another
 * version was asked for; `later`: saved, to go on with at `step`; `closed`, `closed-preparation`: the press came too late.
 */
export type Receipt =
  | {
      kind:
        | 'submitted'
        | 'unchanged'
        | 'prepared'
        | 'reacted'
        | 'confirmed'
        | 'asked-back'
        | 'closed'
        | 'closed-preparation';
    }
  | { kind: 'later'; step: number };

/** Somebody whom a form waits for, and what it asks of them. */
export interface Waiting {
  name: string;
  to: ToDo;
}

/** What `cards/ontvangst.json` shows: that it arrived, and what happens now; no answers. '' and [] for nothing. */
export interface ReceiptView {
  lang: Language;
  /** The line of a notification; no surname. */
  summary: string;
  title: string;
  student: string;
  lines: string[];
  next: string[];
  read: string;
  open: string;
  /** What can be had of the form as a whole. */
  papers: PaperButton[];
  ids: FormIds;
  /** Where "Ga verder" goes on. */
  step: number;
  /** "Ga verder" goes on with changing what was handed in. */
  edit: boolean;
  [field: string]: unknown;
}

export interface ReceiptInput {
  receipt: Receipt;
  definition: FormDefinition;
  /** Which part was saved for later; the other receipts know it themselves. */
  part?: Part;
  state: FormState;
  /** The student's whole name. */
  student: string;
  /** Person id of whoever pressed. */
  reader: string;
  /** Who is to act now. */
  waitingFor: readonly Waiting[];
  /** Name of a person of the partnership. */
  nameOf: (person: string) => string;
  /** When the press was. */
  at: Date;
  /** Who is to hear of it at once and does not yet: a seat that nobody has, by its word; or somebody who is away until a day. */
  untold?: { seat: string } | { name: string; until: Day } | undefined;
  /** Of those who are next who are away: a sentence each. */
  away?: readonly string[];
  /** The press was on a card of before what the reader said last, and said something else: it changed nothing. */
  isOld?: boolean;
  /** Whether the reader may read the answers. */
  mayRead: boolean;
  /** The last day of the window, when it was handed in after that. */
  late?: Day | undefined;
  /** Whether a link to a file can be made. */
  offersFile?: boolean;
  lang: Language;
}

/** The card that takes the place of a form once it was pressed away. */
export function receiptView(input: ReceiptInput): ReceiptView {
  const { receipt, state, student, mayRead, lang } = input;
  const text = textIn(lang).form;
  const part = partShown(input);
  const title = titleFor(input);
  return {
    lang,
    summary: text.about(title, firstName(student)),
    title,
    student: text.student(student),
    lines: linesOf(input),
    next: [...(input.isOld ? [text.receipt.oldCard] : []), ...nextFor(input)],
    read: mayRead ? text.receipt.read : '',
    open: receipt.kind === 'later' ? text.receipt.open : '',
    papers: mayRead && part === 'form' ? pdfButton(state, lang, input.offersFile ?? false) : [],
    ids: idsOf(state.ref, part),
    step: receipt.kind === 'later' ? receipt.step : 0,
    edit: receipt.kind === 'later' && part === 'form' && state.version > 0,
  };
}

function partShown({ receipt, part = 'form' }: ReceiptInput): Part {
  if (receipt.kind === 'later') return part;
  return receipt.kind === 'prepared' || receipt.kind === 'closed-preparation' ? 'preparation' : 'form';
}

function titleFor({ receipt, part = 'form', definition, state, reader, lang }: ReceiptInput): string {
  const { receipt: text } = textIn(lang).form;
  const { shape, ref } = state;
  const form = inSentence(titleOf(definition, shape, lang));
  const reaction = inSentence(headingOf(definition, shape, 'reaction', lang));
  switch (receipt.kind) {
    case 'later':
      if (part === 'preparation') return text.laterPreparation(form);
      return text.later(part === 'reaction' ? reaction : form);
    case 'reacted':
      return text.submitted(reaction);
    case 'closed-preparation':
      return text.closedPreparation(form);
    case 'asked-back':
      return text.askedBack(form);
    case 'confirmed':
      if (definition.id === 'startgesprek') return text.confirmed(form);
      return reader === ref.student ? text.readIt(form) : text.aligned(form);
    case 'submitted':
    case 'unchanged':
    case 'prepared':
    case 'closed':
      return text[receipt.kind](form);
  }
}

/** What is recorded, in words: when, by whom, and where it can be found back. */
function linesOf(input: ReceiptInput): string[] {
  const { receipt, part, state, reader, nameOf, at, late, lang } = input;
  const text = textIn(lang).form.receipt;
  const { submission, preparation, reaction } = state;
  const wasLate = late === undefined ? [] : [text.late(sayDay(late, lang))];
  const submitted =
    submission === undefined
      ? []
      : [text.submittedAt(sayMoment(new Date(submission.at), lang), nameOf(submission.by)), ...wasLate];
  const reference = submission === undefined ? [] : [text.reference(submission.reference, submission.version)];
  switch (receipt.kind) {
    case 'submitted':
    case 'unchanged':
    case 'closed':
      return [...submitted, ...reference];
    case 'confirmed': {
      const moment = sayMoment(saidAt(input), lang);
      const isTalk = input.definition.id === 'startgesprek';
      const say = isTalk ? text.confirmedAt : reader === state.ref.student ? text.readAt : text.alignedAt;
      return [say(moment, nameOf(reader)), ...wasLate, ...reference];
    }
    case 'asked-back':
      return [text.askedBackAt(sayMoment(saidAt(input), lang), nameOf(reader)), ...wasLate, ...reference];
    case 'prepared':
      return [text.preparedAt(sayMoment(new Date(preparation.handedInAt ?? at), lang))];
    case 'reacted':
      return [text.preparedAt(sayMoment(new Date(reaction.handedInAt ?? at), lang))];
    case 'later':
      return [savedLine(sayMoment(at, lang), part ?? 'form', state, lang)];
    case 'closed-preparation':
      return submitted;
  }
}

function savedLine(moment: string, part: Part, state: FormState, lang: Language): string {
  const text = textIn(lang).form.receipt;
  if (part === 'form') return state.version > 0 ? text.savedEdit(moment, state.version) : text.savedAt(moment);
  const { handedInAt } = state[part];
  if (handedInAt === undefined) return text.savedAt(moment);
  const say = isEdited(state[part]) ? text.savedNotAgain : text.savedSince;
  return say(moment, sayMoment(new Date(handedInAt), lang));
}

/** A second press does not make what somebody said younger. */
function saidAt({ state, reader, at }: ReceiptInput): Date {
  const last = wordsOf(state, reader).at(-1);
  return last === undefined ? at : new Date(last.at);
}

/** Who is next, and what the reader still has to do: mostly nothing. */
function nextFor(input: ReceiptInput): string[] {
  const { receipt, definition, state, waitingFor, away = [], lang } = input;
  const { form, nalezen } = textIn(lang);
  const text = form.receipt;
  const toTell = toTellText(input);
  // A talk is confirmed; an advice is aligned and read: a student who read it has not agreed with it.
  const all = definition.id === 'startgesprek' ? text.all : nalezen.read.all;
  switch (receipt.kind) {
    case 'submitted':
      if (toTell.length > 0) return [...waitingText(waitingFor, lang), ...toTell];
      return waitingFor.length === 0 ? [all] : [...waitingText(waitingFor, lang), ...away, text.nothingToDo];
    case 'confirmed':
      return waitingFor.length === 0 ? [all] : [...stillText(waitingFor, lang), ...away, text.nothingToDo];
    case 'asked-back':
      return [...waitingText(waitingFor, lang), ...away, text.nothingToDo];
    case 'unchanged':
      return [text.unchangedNext, ...toTell];
    case 'closed':
      return [text.closedNext, ...stillText(waitingFor, lang)];
    case 'prepared':
      return [...waitingText(waitingFor, lang), ...away];
    case 'reacted':
      return [
        isEmpty(state.reaction.handedIn) ? text.takenBackNext : text.reactedNext,
        // Having read it is a press of its own: who reacts first still has that to do.
        waitingFor.some(({ to }) => to === 'read') ? text.readNext : text.nothingToDo,
      ];
    case 'later':
      return [text.goOn, ...toTell];
    case 'closed-preparation':
      return [text.closedPreparationNext];
  }
}

/** Who does not hear yet of what cannot wait, and what to do then. */
function toTellText({ untold, lang }: ReceiptInput): string[] {
  const text = textIn(lang).form.receipt;
  if (untold === undefined) return [];
  if ('seat' in untold) return [text.nobodyToTell(untold.seat)];
  return [text.toldLater(firstName(untold.name), sayDay(untold.until, lang))];
}

function isEmpty(handedIn: Answers | undefined): boolean {
  return handedIn !== undefined && Object.keys(handedIn).length === 0;
}

/** What those do who are next: it stands in their next digest, if no message of its own tells it before. */
function waitingText(waitingFor: readonly Waiting[], lang: Language): string[] {
  const { toHold, toWrite, toConfirm, toAlign, toRead } = textIn(lang).form.receipt;
  return sentences(waitingFor, lang, {
    ...{ prepare: toHold, fill: toHold, change: toWrite, confirm: toConfirm, align: toAlign, read: toRead },
  });
}

/** The same of who was told before. */
function stillText(waitingFor: readonly Waiting[], lang: Language): string[] {
  const { toHold, toWrite, stillToConfirm, stillToAlign, stillToRead } = textIn(lang).form.receipt;
  return sentences(waitingFor, lang, {
    ...{ prepare: toHold, fill: toHold, change: toWrite },
    ...{ confirm: stillToConfirm, align: stillToAlign, read: stillToRead },
  });
}

function sentences(
  waitingFor: readonly Waiting[],
  lang: Language,
  say: Readonly<Record<Waiting['to'], (names: string, people: number) => string>>,
): string[] {
  const { list } = textIn(lang);
  return (['prepare', 'fill', 'change', 'confirm', 'align', 'read'] as const).flatMap((to) => {
    const names = waitingFor.filter((each) => each.to === to).map(({ name }) => firstName(name));
    return names.length === 0 ? [] : [say[to](list(names), names.length)];
  });
}
