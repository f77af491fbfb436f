import { type Receipt, receiptView } from '../../../cards/views/form/ontvangst.js';
import { type Notice, stepView } from '../../../cards/views/form/stap.js';
import { nameOf } from '../../../cards/views/name.js';
import type { FieldFault, Part } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayRead, participationsOf, visible } from '../../../src/forms/may.js';
import { standingOf } from '../../../src/forms/standing.js';
import type { Reply } from '../../reply.js';
import { type AtForm, type FormDeps, wishOf } from './at.js';

/** One step of a form, with what is in it now. */
export function stepReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; part: Part; step: number; faults?: readonly FieldFault[]; savedAt?: Date },
): Reply {
  const { state, part, step, faults = [], savedAt } = show;
  const notices: Notice[] = [];
  const { handedInAt } = state.preparation;
  if (part === 'form' && handedInAt !== undefined && !state.started) notices.push({ kind: 'prepared' });
  if (part === 'preparation' && handedInAt !== undefined && faults.length === 0) {
    notices.push({ kind: 'handed-in', at: new Date(handedInAt) });
  }
  if (savedAt !== undefined) notices.push({ kind: 'saved', at: savedAt });
  const view = stepView({
    definition: state.definition,
    state: visibleState(at, state),
    part,
    step,
    student: nameOf(at.setup, at.ref.student),
    lang: at.lang,
    faults,
    notices,
  });
  return { card: deps.card('stap', view), summary: view.summary };
}

/** What takes the place of a form once it was pressed away. */
export function receiptReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; receipt: Receipt; part: Part },
): Reply {
  const { state, receipt, part } = show;
  const view = receiptView({
    receipt,
    part,
    definition: state.definition,
    state,
    student: nameOf(at.setup, at.ref.student),
    reader: at.person.id,
    waitingFor: waitingFor(at, state),
    nameOf: (person) => nameOf(at.setup, person),
    at: at.turn.now,
    mayRead: receipt.kind !== 'later' && mayRead(wishOf(at, state)).allowed,
    lang: at.lang,
  });
  return { card: deps.card('ontvangst', view), summary: view.summary };
}

/** A step shows nothing that its reader may not read; saving leaves such an answer as it is. */
function visibleState(at: AtForm, state: FormState): FormState {
  const as = participationsOf(wishOf(at, state));
  return { ...state, answers: visible(state.answers, state.definition, as) };
}

function waitingFor(at: AtForm, state: FormState): string[] {
  return standingOf(at.placement, state).next.map((person) => nameOf(at.setup, person));
}
