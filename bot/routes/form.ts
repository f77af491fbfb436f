import { z } from 'zod';
import { typedIn } from '../../cards/views/form/inputs.js';
import { dayIn } from '../../src/calendar/day.js';
import { firstOpenStep, talkBounds } from '../../src/forms/complete.js';
import type { Part } from '../../src/forms/definition.js';
import type { FormState, Outcome } from '../../src/forms/form.js';
import { mayConfirm, mayFillIn, mayRead, partFor } from '../../src/forms/may.js';
import { stepsOf } from '../../src/forms/questions.js';
import { replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import { type AtForm, atForm, definitionOf, type FormDeps, refuseAtForm, wishOf } from './form/at.js';
import { readReply, receiptReply, stepReply } from './form/show.js';
import { refusePress } from './refuse.js';

const stepSchema = z.object({
  part: z.enum(['preparation', 'form']),
  step: z.number().int().min(0).max(20),
  to: z.enum(['next', 'back', 'submit', 'later']),
  base: z.record(z.string().max(40), z.string().max(64)),
});

const readSchema = z.object({
  page: z.number().int().min(0).max(100),
  part: stepSchema.shape.part.optional().catch(undefined),
});

/** Opens a form for whoever can fill it in, where it was left; once it was handed in, or for a reader, what was filled in. */
export async function openForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at.ref, at.shape);
  const part = partFor(wishOf(at, state));
  if (state.version > 0) return showAnswers(turn, deps, at, state, 0);
  const decision = mayFillIn(wishOf(at, state), part);
  if (!decision.allowed) return refuseAtForm(turn, at, decision, part === 'form' ? 'write' : 'add');
  await send(turn, stepReply(at, deps, { state, part, step: stepToOpen(turn, at, deps, state, part) }));
}

/** A button of a step: what was typed is kept, whatever the button. */
export async function pressStep(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = stepSchema.safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const before = await deps.forms.open(at.ref, at.shape);
  const { part, step, to, base } = pressed;
  const asked = stepsOf(definitionOf(before, deps), before.shape, part)[step];
  if (asked === undefined) return refusePress(turn);
  if (before.version === 0) {
    const decision = mayFillIn(wishOf(at, before), part);
    if (!decision.allowed) return refuseAtForm(turn, at, decision, part === 'form' ? 'write' : 'add');
  } else {
    const decision = mayRead(wishOf(at, before));
    if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  }
  const press = { by: at.person.id, part, step, values: typedIn(asked.questions, turn.pressed ?? {}), base };
  const outcome =
    to === 'submit'
      ? await deps.forms.submit(at.ref, at.shape, press, turn.now, boundsAt(turn, at))
      : await deps.forms.save(at.ref, at.shape, press, turn.now);
  turn.log.info({ code: 'FORM_STEP', part, to, outcome: outcome.status }, 'a step of a form');
  await tell(turn, deps, at, { outcome, part, step, to });
}

/** "Toon antwoorden" or "Toon de voorbereiding": what was filled in, a page at a time. */
export async function readForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const { page = 0, part } = readSchema.safeParse(turn.pressed).data ?? {};
  await showAnswers(turn, deps, at, await deps.forms.open(at.ref, at.shape), page, part);
}

/** "Ik bevestig dit", for the version that the card showed. */
export async function confirmForm(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = z.object({ version: z.number().int().min(1) }).safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const before = await deps.forms.open(at.ref, at.shape);
  const decision = mayConfirm(wishOf(at, before), definitionOf(before, deps));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'confirm');
  const outcome = await deps.forms.confirm(at.ref, at.person.id, pressed.version, turn.now);
  turn.log.info({ code: 'FORM_CONFIRM', outcome: outcome.status }, 'a confirmation of a form');
  const { state } = outcome;
  if (outcome.status === 'confirmed') {
    await replacePressed(turn, receiptReply(at, deps, { state, part: 'form', receipt: { kind: 'confirmed' } }));
  } else if (outcome.status === 'other-version') {
    await replacePressed(turn, await readReply(at, deps, { state, page: 0, otherVersion: true }));
  } else await refusePress(turn);
}

async function showAnswers(
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

async function tell(
  turn: Turn,
  deps: FormDeps,
  at: AtForm,
  { outcome, part, step, to }: { outcome: Outcome; part: Part; step: number; to: z.infer<typeof stepSchema>['to'] },
): Promise<void> {
  const { state } = outcome;
  switch (outcome.status) {
    case 'saved': {
      if (to === 'later')
        return replacePressed(turn, receiptReply(at, deps, { state, part, receipt: { kind: 'later', step } }));
      const next = to === 'back' ? step - 1 : step + 1;
      return replacePressed(turn, stepReply(at, deps, { state, part, step: next, savedAt: turn.now }));
    }
    case 'incomplete': {
      const { faults } = outcome;
      return replacePressed(turn, stepReply(at, deps, { state, part, step: outcome.step, faults }));
    }
    case 'submitted': {
      const kind = part === 'form' ? 'submitted' : 'prepared';
      return replacePressed(turn, receiptReply(at, deps, { state, part, receipt: { kind } }));
    }
    case 'closed': {
      const kind = part === 'form' ? 'closed' : 'closed-preparation';
      return replacePressed(turn, receiptReply(at, deps, { state, part, receipt: { kind } }));
    }
    case 'not-understood':
      return refusePress(turn);
    default:
      return outcome satisfies never;
  }
}

/** The step that was left with "Later verder", else where to go on. */
function stepToOpen(turn: Turn, at: AtForm, deps: FormDeps, state: FormState, part: Part): number {
  const left = z.object({ step: stepSchema.shape.step }).safeParse(turn.pressed).data?.step;
  return left ?? firstOpenStep(definitionOf(state, deps), state, part, boundsAt(turn, at));
}

function boundsAt(turn: Turn, { setup, ref }: AtForm) {
  return talkBounds(setup.calendar, ref.when, dayIn(turn.now));
}
