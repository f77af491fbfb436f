import { z } from 'zod';
import { strayIn, typedIn } from '../../cards/views/form/inputs.js';
import { dayIn } from '../../src/calendar/day.js';
import { dateBounds, firstOpenStep } from '../../src/forms/complete.js';
import { type Answers, type Part, partSchema } from '../../src/forms/definition.js';
import type { FormState, Outcome, Press } from '../../src/forms/form.js';
import { mayFillIn, mayPress, partFor, participationsOf } from '../../src/forms/may.js';
import { touched } from '../../src/forms/press.js';
import { questionsOf, stepsOf } from '../../src/forms/questions.js';
import { MAX_KEPT, readValues } from '../../src/forms/values.js';
import type { Turn } from '../turn.js';
import {
  type AtForm,
  atForm,
  type FormDeps,
  opensOn,
  pressedAt,
  refuseAtForm,
  shutAt,
  tellWhenItOpens,
  wishOf,
} from './form/at.js';
import { isOwnCard, replaceAbout, sendAbout } from './form/letter.js';
import { giveBackLeft, presentReply, showAnswers } from './form/read.js';
import { receiptReply, stepReply, unsavedReplies } from './form/show.js';
import { refusePress } from './refuse.js';

const marksSchema = z.record(z.string().max(40), z.string().max(100));
const stepSchema = z.object({
  part: partSchema,
  step: z.number().int().min(0).max(30),
  version: z.number().int().min(0).catch(0),
  to: z.enum(['next', 'back', 'submit', 'later']),
  base: marksSchema,
  leads: marksSchema.catch({}),
});

/** What to open: the part that a button names, and whether it is there to change what was handed in. */
const openSchema = z.object({
  part: partSchema.optional().catch(undefined),
  edit: z.boolean().catch(false),
  step: stepSchema.shape.step.optional().catch(undefined),
});

/**
 * Opens a form for whoever can fill it in, where it was left; once it was handed in, or for a reader, what was filled in. Then only a button
 * that says so leads to changing it, or to the student's reaction.
 */
export async function openForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at);
  const asked = openSchema.parse(turn.pressed ?? {});
  const part = partFor(wishOf(at, state));
  const decision = mayFillIn(wishOf(at, state), part);
  const isAskedFor = asked.edit ? part !== 'preparation' : part === 'reaction' && asked.part === part;
  const isToChange = isAskedFor && decision.allowed;
  if (state.version > 0 && !isToChange) return showAnswers(turn, deps, at, state, 0);
  if (!decision.allowed) return refuseAtForm(turn, at, decision, part === 'form' ? 'write' : 'add');
  if (opensOn(at, state) !== undefined) return tellWhenItOpens(at);
  const shut = shutAt(at, part);
  if (shut !== undefined) {
    await sendAbout(at, deps, 'answers', await presentReply(at, deps, { state, notices: [shut] }));
    return giveBackLeft(at, deps, state);
  }
  // The step that was left with "Later verder", else where to go on.
  const from = asked.step ?? firstOpenStep(state.definition, state, part, boundsAt(turn, at));
  await sendAbout(at, deps, 'step', stepReply(at, deps, { state, part, step: from }));
}

/**
 * A button of a step: what was typed is kept, whatever the button. The card may be of another version of the form: what it asks is looked for in
 * the whole part, and what this form does not ask goes back to who typed it.
 */
export async function pressStep(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = stepSchema.safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const { part, step, to, version, base, leads } = pressed;
  const press = (state: FormState): Press | undefined => {
    const isStep = stepsOf(state.definition, state.shape, part)[step] !== undefined;
    if (!isStep || strayOf(turn, state, part).join('').length > MAX_KEPT) return undefined;
    const values = typedIn(questionsOf(state.definition, state.shape, part), turn.pressed ?? {});
    return { by: at.person.id, part, version, values, base, leads, shut: shutAt(at, part) !== undefined };
  };
  const formAt = pressedAt(at, (state) => mayPress(wishOf(at, state), part, version));
  const outcome =
    to === 'submit'
      ? await deps.forms.submit(formAt, press, {
          now: turn.now,
          bounds: boundsAt(turn, at),
          as: (state) => participationsOf(wishOf(at, state)),
        })
      : await deps.forms.save(formAt, press, turn.now);
  turn.log.info({ code: 'FORM_STEP', part, to, outcome: outcome.status }, 'a step of a form');
  await tell(turn, deps, at, { outcome, ...pressed });
}

function strayOf(turn: Turn, { definition, shape }: FormState, part: Part): string[] {
  return strayIn(questionsOf(definition, shape, part), turn.pressed ?? {});
}

/** The receipt of what the student hands in. */
const studentReceipts: Partial<Record<Part, 'prepared' | 'reacted'>> = { preparation: 'prepared', reaction: 'reacted' };

async function tell(
  turn: Turn,
  deps: FormDeps,
  at: AtForm,
  { outcome, part, step, to, version, base }: { outcome: Outcome } & z.infer<typeof stepSchema>,
): Promise<void> {
  const { state } = outcome;
  const stray = strayOf(turn, state, part);
  if (outcome.status === 'refused') {
    if (await isOwnCard(at, deps)) {
      await giveBack(at, deps, { state, part, unsaved: wordsOn(turn, state, { part, base }), stray });
    }
    return refuseAtForm(turn, at, outcome.decision, part === 'form' ? 'write' : 'add');
  }
  if (outcome.status === 'not-understood') return refusePress(turn);
  // First of all: once the pressed card is replaced, these words stand nowhere else.
  await giveBack(at, deps, { state, part, unsaved: outcome.status === 'closed' ? outcome.unsaved : {}, stray });
  switch (outcome.status) {
    case 'saved': {
      if (to === 'later')
        return replaceAbout(
          at,
          deps,
          'receipt',
          receiptReply(at, deps, { state, part, receipt: { kind: 'later', step } }),
        );
      const next = to === 'back' ? step - 1 : step + 1;
      return replaceAbout(at, deps, 'step', stepReply(at, deps, { state, part, step: next, savedAt: turn.now }));
    }
    case 'incomplete': {
      const { faults } = outcome;
      return replaceAbout(at, deps, 'step', stepReply(at, deps, { state, part, step: outcome.step, faults }));
    }
    case 'look-again': {
      const { faults } = outcome;
      const show = { state, part, step: outcome.step, faults, isSaving: to !== 'submit' };
      return replaceAbout(at, deps, 'step', stepReply(at, deps, show));
    }
    case 'submitted': {
      const kind = studentReceipts[part] ?? (outcome.again && state.version === version ? 'unchanged' : 'submitted');
      return replaceAbout(at, deps, 'receipt', receiptReply(at, deps, { state, part, receipt: { kind } }));
    }
    case 'closed': {
      const shut = shutAt(at, part);
      if (shut !== undefined) {
        return replaceAbout(at, deps, 'answers', await presentReply(at, deps, { state, notices: [shut] }));
      }
      const kind = part === 'preparation' ? 'closed-preparation' : 'closed';
      return replaceAbout(at, deps, 'receipt', receiptReply(at, deps, { state, part, receipt: { kind } }));
    }
    default:
      return outcome satisfies never;
  }
}

/** What was changed on a card, and nothing that stood on it already. */
function wordsOn(turn: Turn, { definition, shape }: FormState, { part, base }: Pick<Press, 'part' | 'base'>): Answers {
  const typed = typedIn(questionsOf(definition, shape, part), turn.pressed ?? {});
  const read = readValues(definition, shape, part, typed);
  return read.status === 'read' ? touched(read.values, base) : {};
}

/** What somebody typed that is not in the form, to that person alone. */
async function giveBack(at: AtForm, deps: FormDeps, typed: Parameters<typeof unsavedReplies>[2]): Promise<void> {
  for (const reply of unsavedReplies(at, deps, typed)) await sendAbout(at, deps, 'unsaved', reply);
}

function boundsAt(turn: Turn, { setup, ref }: AtForm) {
  return dateBounds(setup.calendar, ref, dayIn(turn.now));
}
