import { unsavedViews } from '../../../cards/views/form/nietBewaard.js';
import { type Receipt, type ReceiptInput, receiptView } from '../../../cards/views/form/ontvangst.js';
import { type Notice, stepView } from '../../../cards/views/form/stap.js';
import { nameOf } from '../../../cards/views/name.js';
import { awayRemark } from '../../../cards/views/opmerking.js';
import { roleWord } from '../../../cards/views/rij.js';
import { dayIn } from '../../../src/calendar/day.js';
import { isEdited } from '../../../src/forms/changed.js';
import type { Answers, FieldFault, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayRead, participationsOf, visible } from '../../../src/forms/may.js';
import { remarksToMend } from '../../../src/forms/remarks.js';
import { standingOf, toDoOf } from '../../../src/forms/standing.js';
import { untoldIn } from '../../../src/forms/urgent.js';
import { seatNames } from '../../../src/people/seat.js';
import type { Reply } from '../../reply.js';
import { type AtForm, type FormDeps, lateAt, wishOf } from './at.js';

/** One step of a form, with what is in it now. */
export function stepReply(
  at: AtForm,
  deps: FormDeps,
  show: {
    state: FormState;
    part: Part;
    step: number;
    faults?: readonly FieldFault[];
    isSaving?: boolean;
    savedAt?: Date;
  },
): Reply {
  const { state, part, step, faults = [], isSaving = false, savedAt } = show;
  const notices = noticesAt(at, state, { part, isWrong: faults.length > 0, savedAt });
  const view = stepView({
    definition: state.definition,
    state: visibleState(at, state),
    part,
    step,
    student: nameOf(at.setup, at.ref.student),
    lang: at.lang,
    faults,
    isSaving,
    reader: at.person.id,
    nameOf: (person) => nameOf(at.setup, person),
    notices,
    group: at.placement.group,
    vacant: seatWords(at, undefined),
    own: seatWords(at, at.person.id),
    late: lateAt(at, state),
    remarks: remarksAt(at, state, part),
  });
  return { card: deps.card('stap', view), summary: view.summary };
}

/** The seats of the student that this person has, or that nobody has, each with the word for it. */
function seatWords({ placement, setup, lang }: AtForm, person: string | undefined) {
  const seats = seatNames.filter((seat) => placement[seat] === person);
  return Object.fromEntries(seats.map((seat) => [seat, roleWord(setup, seat, lang)]));
}

function noticesAt(
  { setup }: AtForm,
  state: FormState,
  { part, isWrong, savedAt }: { part: Part; isWrong: boolean; savedAt: Date | undefined },
): Notice[] {
  const { asked } = state;
  const notices: Notice[] = [];
  if (part === 'form') {
    notices.push(...preparedNotice(state));
    if (asked !== undefined) notices.push({ kind: 'asked', by: nameOf(setup, asked.by) });
  } else {
    const { handedInAt } = state[part];
    const kind = part === 'reaction' ? 'reacted' : 'handed-in';
    if (handedInAt !== undefined && !isWrong) notices.push({ kind, at: new Date(handedInAt) });
    if (isEdited(state[part])) notices.push({ kind: 'edited' });
  }
  if (savedAt !== undefined) notices.push({ kind: 'saved', at: savedAt });
  return notices;
}

/** What a guide wrote before the student handed in the preparation stays in its place: then that is to be read beside it. */
function preparedNotice({ startedAt, version, preparation: { handedInAt } }: FormState): Notice[] {
  if (handedInAt === undefined || version > 0) return [];
  if (startedAt === undefined) return [{ kind: 'prepared' }];
  return startedAt <= handedInAt ? [{ kind: 'prepared-later' }] : [];
}

function remarksAt({ setup }: AtForm, state: FormState, part: Part) {
  if (part !== 'form') return [];
  return remarksToMend(state).map(({ section, by, text }) => ({ section, text, by: nameOf(setup, by) }));
}

/** What takes the place of a form once it was pressed away. */
export function receiptReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; receipt: Receipt; part: Part; isOld?: boolean },
): Reply {
  const { state, receipt, part, isOld = false } = show;
  const { next } = standingOf(at.placement, state);
  const day = dayIn(at.turn.now);
  const view = receiptView({
    receipt,
    isOld,
    part,
    definition: state.definition,
    state,
    student: nameOf(at.setup, at.ref.student),
    reader: at.person.id,
    waitingFor: next.map((person) => ({ name: nameOf(at.setup, person), to: toDoOf(state, person) })),
    away: next.flatMap((person) => awayRemark(at.setup, person, day, at.lang)),
    nameOf: (person) => nameOf(at.setup, person),
    at: at.turn.now,
    untold: part === 'form' ? untoldAt(at, state) : undefined,
    mayRead: receipt.kind !== 'later' && mayRead(wishOf(at, state)).allowed,
    offersFile: deps.links.offered,
    late: lateAt(at, state),
    lang: at.lang,
  });
  return { card: deps.card('ontvangst', view), summary: view.summary };
}

/** Who is to hear at once of what the form says and does not yet, in words. */
function untoldAt({ setup, placement, person, turn, lang }: AtForm, state: FormState): ReceiptInput['untold'] {
  const untold = untoldIn(state, placement, { setup, reader: person.id, day: dayIn(turn.now) });
  if (untold === undefined) return undefined;
  if ('seat' in untold) return { seat: roleWord(setup, untold.seat, lang) };
  return { name: nameOf(setup, untold.person), until: untold.until };
}

/** What somebody typed that came too late, or for another version of the form, given back to that person alone; [] for nothing. */
export function unsavedReplies(
  at: AtForm,
  deps: FormDeps,
  typed: { state: FormState; part: Part; unsaved: Answers; stray: readonly string[] },
): Reply[] {
  const views = unsavedViews({ ...typed, student: nameOf(at.setup, at.ref.student), lang: at.lang });
  return views.map((view) => ({ card: deps.card('nietBewaard', view), summary: view.summary }));
}

/** A step shows nothing that its reader may not read; saving leaves such an answer as it is. */
function visibleState(at: AtForm, state: FormState): FormState {
  const as = participationsOf(wishOf(at, state));
  return { ...state, answers: visible(state.answers, state.definition, as) };
}
