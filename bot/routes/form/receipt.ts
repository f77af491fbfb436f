import { type ReviewReceiptInput, reviewReceiptView } from '../../../cards/views/form/nagelezen.js';
import { nameOf } from '../../../cards/views/name.js';
import type { FormState } from '../../../src/forms/form.js';
import { standingOf } from '../../../src/forms/standing.js';
import type { Reply } from '../../reply.js';
import type { AtForm, FormDeps } from './at.js';

/** What takes the place of an adviesformulier once somebody read it, agreed or asked for a change. */
export function reviewReceiptReply(
  at: AtForm,
  deps: FormDeps,
  { state, kind }: { state: FormState; kind: ReviewReceiptInput['kind'] },
): Reply {
  const reader = at.person.id;
  const view = reviewReceiptView({
    kind,
    definition: state.definition,
    state,
    student: nameOf(at.setup, at.ref.student),
    reader,
    waitingFor: standingOf(at.placement, state).next.map((person) => nameOf(at.setup, person)),
    nameOf: (person) => nameOf(at.setup, person),
    at: at.turn.now,
    remarked: state.remarks.some(({ by, version }) => by === reader && version === state.version),
    lang: at.lang,
  });
  return { card: deps.card('ontvangst', view), summary: view.summary };
}
