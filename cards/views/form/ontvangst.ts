import type { FormDefinition, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import type { Language } from '../../../src/language.js';
import { sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { type FormIds, idsOf, inSentence } from './title.js';

/**
 * What a receipt is of. `submitted`: handed in; `prepared`: the student handed in the preparation; `confirmed`: agreed with
 * what was handed in; `later`: saved, to go on with at `step`; `closed`, `closed-preparation`: the press came too late.
 */
export type Receipt =
  | { kind: 'submitted' | 'prepared' | 'confirmed' | 'closed' | 'closed-preparation' }
  | { kind: 'later'; step: number };

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
  ids: FormIds;
  /** Where "Ga verder" goes on. */
  step: number;
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
  /** Names of who is to act now: who confirms, or (`prepared`) who holds the form. */
  waitingFor: readonly string[];
  /** Name of a person of the partnership. */
  nameOf: (person: string) => string;
  /** When the press was. */
  at: Date;
  /** Whether the reader may read the answers. */
  mayRead: boolean;
  lang: Language;
}

/** The card that takes the place of a form once it was pressed away. */
export function receiptView(input: ReceiptInput): ReceiptView {
  const { receipt, state, student, mayRead, lang } = input;
  const text = textIn(lang).form;
  const part = partOf(input);
  const title = titleFor(input);
  return {
    lang,
    summary: `${title} ${text.of(firstName(student))}`,
    title,
    student: text.of(student),
    lines: linesFor(input),
    next: nextFor(input),
    read: mayRead ? text.receipt.read : '',
    open: receipt.kind === 'later' ? text.receipt.open : '',
    ids: idsOf(state.ref, part),
    step: receipt.kind === 'later' ? receipt.step : 0,
  };
}

function partOf({ receipt, part = 'form' }: ReceiptInput): Part {
  if (receipt.kind === 'later') return part;
  return receipt.kind === 'prepared' || receipt.kind === 'closed-preparation' ? 'preparation' : 'form';
}

function titleFor({ receipt, part, definition, lang }: ReceiptInput): string {
  const { receipt: text } = textIn(lang).form;
  const form = inSentence(definition.title[lang]);
  if (receipt.kind === 'later' && part === 'preparation') return text.laterPreparation(form);
  return receipt.kind === 'closed-preparation' ? text.closedPreparation(form) : text[receipt.kind](form);
}

/** What is recorded, in words: when, by whom, and where it can be found back. */
function linesFor(input: ReceiptInput): string[] {
  const { receipt, part, state, reader, nameOf, at, lang } = input;
  const text = textIn(lang).form.receipt;
  const { submission, preparation } = state;
  const submitted =
    submission === undefined ? [] : [text.submittedAt(sayMoment(new Date(submission.at), lang), nameOf(submission.by))];
  const reference = submission === undefined ? [] : [text.reference(submission.reference, submission.version)];
  const handedIn = sayMoment(new Date(preparation.handedInAt ?? at), lang);
  const isHandedIn = part === 'preparation' && preparation.handedInAt !== undefined;
  switch (receipt.kind) {
    case 'submitted':
    case 'closed':
      return [...submitted, ...reference];
    case 'confirmed':
      return [text.confirmedAt(sayMoment(confirmedAt(input), lang), nameOf(reader)), ...reference];
    case 'prepared':
      return [text.preparedAt(handedIn)];
    case 'later':
      return [isHandedIn ? text.savedSince(sayMoment(at, lang), handedIn) : text.savedAt(sayMoment(at, lang))];
    case 'closed-preparation':
      return submitted;
  }
}

/** A second press does not make a confirmation younger. */
function confirmedAt({ state, reader, at }: ReceiptInput): Date {
  const earlier = state.confirmations.find(({ by }) => by === reader);
  return earlier === undefined ? at : new Date(earlier.at);
}

/** Who is next, and what the reader still has to do: mostly nothing. */
function nextFor({ receipt, waitingFor, lang }: ReceiptInput): string[] {
  const { form, list } = textIn(lang);
  const text = form.receipt;
  const names = list(waitingFor.map(firstName));
  const people = waitingFor.length;
  switch (receipt.kind) {
    case 'submitted':
      return [people === 0 ? text.all : text.toConfirm(names, people)];
    case 'confirmed':
      return [people === 0 ? text.all : text.stillToConfirm(names, people)];
    case 'closed':
      return [text.closedNext];
    case 'prepared':
      return people === 0 ? [] : [text.toHold(names, people)];
    case 'later':
      return [text.goOn];
    case 'closed-preparation':
      return [text.closedPreparationNext];
  }
}
