import { sayMoment } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { agreementOf } from './agreement.js';
import type { ReceiptInput, ReceiptView } from './ontvangst.js';
import { headingOf, idsOf, inSentence } from './title.js';

export interface ReviewReceiptInput
  extends Pick<ReceiptInput, 'definition' | 'state' | 'student' | 'reader' | 'waitingFor' | 'nameOf' | 'at' | 'lang'> {
  /** `agreed`: afgestemd, or read by the student; `asked`: another version was asked for. */
  kind: 'agreed' | 'asked';
  /** Whether the reader gave remarks along. */
  remarked: boolean;
}

/** What follows on reading an adviesformulier, for `cards/ontvangst.json`: no answer and no remark stands in it. */
export function reviewReceiptView(input: ReviewReceiptInput): ReceiptView {
  const { kind, state, student, reader, definition, lang } = input;
  const { form, nalezen } = textIn(lang);
  const agreement = agreementOf(state.ref, reader);
  const titles = nalezen.receipt.title;
  const heading = inSentence(headingOf(definition, 'form', lang));
  const title = kind === 'asked' ? titles.asked(heading) : titles[agreement === 'read' ? 'read' : 'aligned'](heading);
  return {
    lang,
    summary: `${title} ${form.of(firstName(student))}`,
    title,
    student: form.of(student),
    lines: linesFor(input),
    next: nextFor(input),
    read: form.receipt.read,
    open: '',
    ids: idsOf(state.ref, 'form'),
    step: 0,
  };
}

function linesFor({ kind, state, reader, nameOf, at, lang }: ReviewReceiptInput): string[] {
  const { form, nalezen } = textIn(lang);
  const { submission, confirmations, asked } = state;
  // A second press does not make a signature younger.
  const signed = kind === 'asked' ? asked : confirmations.find(({ by }) => by === reader);
  const moment = sayMoment(signed === undefined ? at : new Date(signed.at), lang);
  const done =
    kind === 'asked'
      ? nalezen.receipt.askedAt(moment, nameOf(reader))
      : nalezen.read.agreed[agreementOf(state.ref, reader)](moment, nameOf(reader));
  return [
    done,
    ...(submission === undefined ? [] : [form.receipt.reference(submission.reference, submission.version)]),
  ];
}

function nextFor({ kind, state, reader, waitingFor, nameOf, remarked, lang }: ReviewReceiptInput): string[] {
  const { list, nalezen } = textIn(lang);
  const text = nalezen.receipt;
  const writer = firstName(nameOf(state.submission?.by ?? ''));
  if (kind === 'asked') return [text.askedNext(firstName(waitingFor[0] ?? writer))];
  const mayStillReact = agreementOf(state.ref, reader) === 'read' && state.reaction.handedInAt === undefined;
  return [
    ...(remarked ? [text.remarksGiven(writer)] : []),
    waitingFor.length === 0 ? text.all : text.stillWith(list(waitingFor.map(firstName))),
    ...(mayStillReact ? [text.react] : []),
  ];
}
