import { z } from 'zod';
import { type ReadView, readView } from '../../../cards/views/form/ingevuld.js';
import { nameOf } from '../../../cards/views/name.js';
import { type Part, partSchema } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayConfirm, mayRead, partFor, participationsOf, visible } from '../../../src/forms/may.js';
import { standingOf } from '../../../src/forms/standing.js';
import { type Reply, send } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { type AtForm, atForm, type FormDeps, refuseAtForm, wishOf } from './at.js';

const readSchema = z.object({
  page: z.number().int().min(0).max(100),
  part: partSchema.optional().catch(undefined),
});

/** "Toon antwoorden" or "Toon de voorbereiding": what was filled in, a page at a time. */
export async function readForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const { page = 0, part } = readSchema.safeParse(turn.pressed).data ?? {};
  await showAnswers(turn, deps, at, await deps.forms.open(at), page, part);
}

/** What was filled in, to whoever may read it. */
export async function showAnswers(
  turn: Turn,
  deps: FormDeps,
  at: AtForm,
  state: FormState,
  page: number,
  part?: Part,
): Promise<void> {
  const decision = mayRead(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  await send(turn, await readReply(at, deps, { state, page, part }));
}

/**
 * What was filled in: the part that is asked for; else the form as it was handed in, before that as it stands, and to the
 * student the own preparation until then.
 */
export async function readReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; page: number; part?: Part | undefined; otherVersion?: boolean },
): Promise<Reply> {
  const { state, page, otherVersion = false } = show;
  const { definition } = state;
  const wish = wishOf(at, state);
  const as = participationsOf(wish);
  const usual: Part = state.version === 0 ? partFor(wish) : 'form';
  const part = show.part !== undefined && mayRead(wish, show.part).allowed ? show.part : usual;
  const submitted = state.version === 0 ? undefined : (await deps.forms.copyOf(at.ref, state.version))?.answers;
  const answers = part === 'preparation' ? state.preparation.answers : (submitted ?? state.answers);
  const waiting = standingOf(at.placement, state).next;
  const view: ReadView = readView({
    definition,
    state,
    part,
    answers: visible(answers, definition, as),
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    waitingFor: waiting.map((person) => nameOf(at.setup, person)),
    mayConfirm: waiting.includes(at.person.id) && mayConfirm(wish).allowed,
    otherVersion,
    page,
    lang: at.lang,
  });
  return { card: deps.card('ingevuld', view), summary: view.summary };
}
