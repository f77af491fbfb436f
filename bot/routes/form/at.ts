import { z } from 'zod';
import { sayDay } from '../../../cards/text/moment.js';
import { textIn } from '../../../cards/text/text.js';
import { firstName, nameOf } from '../../../cards/views/name.js';
import type { Decision } from '../../../src/access/policy.js';
import { refusalOf } from '../../../src/access/refusal.js';
import type { Action } from '../../../src/access/table.js';
import { type Day, dayIn } from '../../../src/calendar/day.js';
import type { Audits } from '../../../src/forms/audit/audits.js';
import { formIdOf, formKeySchema, type Part } from '../../../src/forms/definition.js';
import type { FormAt, FormRef, FormState } from '../../../src/forms/form.js';
import type { Forms } from '../../../src/forms/forms.js';
import type { Wish } from '../../../src/forms/may.js';
import { type Opening, openingOf } from '../../../src/forms/opening.js';
import { closedSince, lastDayIfLate, lastToWrite, opensLater, windowOf } from '../../../src/forms/window.js';
import { type Language, languageSchema } from '../../../src/language.js';
import type { Links } from '../../../src/links/links.js';
import { idSchema, type Person, type Placement, placementSchema, type Setup } from '../../../src/partnership/setup.js';
import { placementOf } from '../../../src/people/roster.js';
import type { Window } from '../../../src/tasks/window.js';
import { admit } from '../../admit.js';
import { send } from '../../reply.js';
import { spokenIn } from '../../spoken.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import { membersOf, type TakenDeps } from '../taken.js';

export interface FormDeps extends TakenDeps {
  forms: Forms;
  /** Who saw what of a form. */
  audits: Audits;
  links: Links;
}

/** Somebody at a form of a student, in a partnership that both are in. What they may do there is not decided yet. */
export interface AtForm {
  turn: Turn;
  lang: Language;
  setup: Setup;
  person: Person;
  placement: Placement;
  ref: FormRef;
  /** What a form that nobody touched begins with here. */
  opening: Opening;
  /** From when until when it is filled in; undefined where no task asks for it (`src/forms/window.ts`). */
  window: Window | undefined;
}

const idsSchema = z.object({
  form: formKeySchema,
  partnership: idSchema,
  student: idSchema,
  schoolYear: placementSchema.shape.schoolYear,
  semester: placementSchema.shape.semester,
});

/** How many words of its reader there were when a card to agree on was made; one of before they were counted knew of none. */
export const wordSchema = z.number().int().min(0).default(0);

/** Finds the form that a press is about; card data is untrusted. Undefined when refused; then the answer has been given. */
export async function atForm(turn: Turn, deps: FormDeps): Promise<AtForm | undefined> {
  const ids = idsSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, () => spokenIn(turn));
  if (asker === undefined) return undefined;
  const member = membersOf(asker, deps).find(({ setup }) => setup.partnership.id === ids?.partnership);
  if (ids === undefined || member === undefined) return unknownForm(turn);
  const { setup, person } = member;
  const { form, partnership, student, schoolYear, semester } = ids;
  const when = { schoolYear, semester };
  const placement = placementOf(setup, student, when);
  const opening = placement && openingOf(setup, placement, form);
  if (placement === undefined || opening === undefined) return unknownForm(turn);
  const lang = languageSchema.safeParse(turn.pressed?.lang).data ?? person.language ?? setup.partnership.language;
  const window = windowOf({ ...deps, setup }, { form, student, when });
  return { turn, lang, setup, person, placement, opening, window, ref: { form, partnership, student, when } };
}

/** A form that is not there, or of a partnership that is not the speaker's: which of the two is nobody's business. */
async function unknownForm(turn: Turn): Promise<undefined> {
  await refusePress(turn);
}

/** What `src/forms/may.ts` asks about. */
export function wishOf({ setup, person, ref }: AtForm, state: FormState): Wish & { state: FormState } {
  return { setup, person, ref, state };
}

/** The form for a press; whether it is allowed is asked once more of what is stored when it is written. */
export function pressedAt(at: AtForm, may: FormAt['may']): FormAt {
  const { ref, opening, placement } = at;
  return {
    ref,
    opening,
    placement,
    may(state) {
      const decision = may(state);
      return decision.allowed && opensOn(at, state) !== undefined ? { allowed: false, reason: 'not-yet' } : decision;
    },
  };
}

/** The day on which this form can be filled in, when that is still to come. */
export function opensOn(at: AtForm, state: FormState): Day | undefined {
  return opensLater(at.window, state, dayIn(at.turn.now));
}

/**
 * Since when this form can be written no more, as it is told; undefined as long as it can. What the student says of what was handed in is part of
 * reading it, and that does not close.
 */
export function shutAt({ setup, ref, window, turn, lang }: AtForm, part: Part = 'form'): string | undefined {
  const since = closedSince(lastToWrite(setup, ref.when, window), dayIn(turn.now));
  return since === undefined || part === 'reaction' ? undefined : textIn(lang).formulieren.shut(sayDay(since, lang));
}

/** The last day of this form, when it is late or was. */
export function lateAt({ window, turn }: AtForm, state: FormState): Day | undefined {
  return lastDayIfLate(window, state, dayIn(turn.now));
}

/** Says from when until when it can be filled in, to whom it is for. Plain text is its own notification: no surname. */
export async function tellWhenItOpens({ turn, lang, setup, ref, window }: AtForm): Promise<void> {
  const { names, notYet } = textIn(lang).formulieren;
  if (window === undefined) return refusePress(turn);
  const [opens, due] = [sayDay(window.opens, lang), sayDay(window.due, lang)];
  await send(turn, { text: notYet(names[ref.form], firstName(nameOf(setup, ref.student)), opens, due) });
}

/** Says that this is not theirs, or when it will be; of somebody we know a refusal is on record. */
export async function refuseAtForm(turn: Turn, at: AtForm, decision: Decision, action: Action): Promise<void> {
  const isEarly = opensLater(at.window, { ref: at.ref, started: false, version: 0 }, dayIn(turn.now)) !== undefined;
  if (!decision.allowed && decision.reason === 'not-yet' && isEarly) return tellWhenItOpens(at);
  const refusal = refusalOf('known', decision, { data: formIdOf(at.ref.form), action });
  turn.log.warn({ code: 'REFUSED', refusal }, 'something with a form was refused');
  await send(turn, { text: textIn(at.lang).press.notYou });
}
