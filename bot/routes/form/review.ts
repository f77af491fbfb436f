import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { placeOf, type ReviewInput, type ReviewTo, reviewView } from '../../../cards/views/form/nalezen.js';
import { nameOf } from '../../../cards/views/name.js';
import { tidyText } from '../../../src/forms/answer.js';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { FormState, Review, ReviewOutcome } from '../../../src/forms/form.js';
import { mayRemark, participationsOf, visible } from '../../../src/forms/may.js';
import { readableRemarks } from '../../../src/forms/remarks.js';
import { heardBy } from '../../../src/forms/urgent.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import { type AtForm, atForm, type FormDeps, pressedAt, refuseAtForm, shutAt, wishOf } from './at.js';
import { replaceAbout, sendAbout } from './letter.js';
import { presentReply, reactionFor } from './read.js';
import { receiptReply } from './show.js';

const pressSchema = z.object({
  section: z.string().max(40),
  at: z.number().int().min(0).max(100),
  version: z.number().int().min(1),
  to: z.enum(['next', 'back', 'end', 'align', 'ask-back']) satisfies z.ZodType<ReviewTo>,
  /** '' on a card without a field. */
  base: z.string().max(64),
  /** A client leaves an empty field out. */
  remark: z.string().default(''),
});
type Pressed = z.infer<typeof pressSchema>;

const acts: Readonly<Record<ReviewTo, Review['act']>> = {
  ...{ next: 'save', back: 'save', end: 'save' },
  ...{ align: 'align', 'ask-back': 'ask-back' },
};

/** "Lees na per onderdeel": the first section, or the one that is asked for. */
export async function openReview(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at);
  const decision = mayRemark(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'confirm');
  await sendAbout(at, deps, 'answers', await reviewReply(at, deps, { state }));
}

/** A button of a section: the remark is kept, whatever the button. */
export async function pressSection(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = pressSchema.safeParse(turn.pressed).data;
  const at = pressed && (await atForm(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const formAt = pressedAt(at, (state) => mayRemark(wishOf(at, state)));
  const outcome = await deps.forms.review(formAt, (state) => reviewOf(at, state, pressed), turn.now);
  const { to } = pressed;
  turn.log.info({ code: 'FORM_REVIEW', to, outcome: outcome.status }, 'a section of a form was read');
  if (outcome.status === 'refused') return refuseAtForm(turn, at, outcome.decision, 'confirm');
  if (!isSection(outcome.state, pressed.section)) return refusePress(turn);
  await replaceAbout(at, deps, 'answers', await replyTo(at, deps, outcome, pressed));
}

/** One section as this reader sees it, with the own remark. */
export async function reviewReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState } & Pick<ReviewInput, 'section' | 'page' | 'fault'> & {
      notices?: ReviewInput['notices'] | undefined;
    },
): Promise<Reply> {
  const view = reviewView(await inputOf(at, deps, show));
  return { card: deps.card('nalezen', view), summary: view.summary };
}

/** What a press says. Of a section that the form does not have it says nothing at all: version 0 is never the form's. */
function reviewOf(at: AtForm, state: FormState, { section, version, to, base, remark }: Pressed): Review {
  const who = { by: at.person.id, as: participationsOf(wishOf(at, state)) };
  if (!isSection(state, section)) return { ...who, version: 0, act: 'save' };
  // What the card showed already needs no keeping: two remarks that became one may be longer than one may be.
  const isNew = base !== '' && fingerprint(tidyText(remark)) !== base;
  // Of a form that nobody can write in any more there is no other version to wait for.
  const act = to === 'ask-back' && shutAt(at) !== undefined ? 'save' : acts[to];
  return { ...who, version, act, ...(isNew && { remark: { section, text: remark, base } }) };
}

async function replyTo(
  at: AtForm,
  deps: FormDeps,
  outcome: Exclude<ReviewOutcome, { status: 'refused' }>,
  pressed: Pressed,
): Promise<Reply> {
  const { state } = outcome;
  const { section, at: page, remark } = pressed;
  switch (outcome.status) {
    case 'kept':
      if (pressed.to === 'ask-back') {
        return reviewReply(at, deps, { state, section, page, notices: [shutAt(at) ?? ''] });
      }
      return reviewReply(at, deps, { state, ...(await placeAfter(at, deps, state, pressed)) });
    case 'aligned':
      return receiptReply(at, deps, { state, part: 'form', receipt: { kind: 'confirmed' } });
    case 'asked-back':
      return receiptReply(at, deps, { state, part: 'form', receipt: { kind: 'asked-back' } });
    case 'no-remark':
      return reviewReply(at, deps, { state, section, page, fault: { kind: 'no-remark' } });
    case 'too-long':
      return reviewReply(at, deps, { state, section, page, fault: { kind: 'too-long', typed: remark } });
    case 'other-version': {
      const { stale } = textIn(at.lang).nalezen;
      const isKept = state.remarks.some((each) => each.by === at.person.id && each.text === tidyText(remark));
      // There it stands in its field again, to be given along or changed.
      if (isKept) return reviewReply(at, deps, { state, section, notices: [stale.version, stale.kept] });
      return presentReply(at, deps, { state, notices: [stale.version] });
    }
    case 'not-submitted':
      return presentReply(at, deps, { state, notices: [textIn(at.lang).nalezen.stale.notSubmitted] });
    default:
      return outcome satisfies never;
  }
}

/** Where a button leads from the page that it was on. */
async function placeAfter(
  at: AtForm,
  deps: FormDeps,
  state: FormState,
  { section, at: page, to, base }: Pressed,
): Promise<Pick<ReviewInput, 'section' | 'page'>> {
  const LAST = Number.MAX_SAFE_INTEGER;
  const place = placeOf(await inputOf(at, deps, { state, section, page }));
  const { sections, index } = place;
  const of = (other: number) => sections[Math.max(0, Math.min(other, sections.length - 1))]?.id;
  if (to === 'end') return { section: of(sections.length - 1), page: LAST };
  if (to === 'back') return page > 0 ? { section, page: page - 1 } : { section: of(index - 1), page: LAST };
  // The card that had the field was the last of its section, however many pages it has by now.
  return base === '' ? { section, page: page + 1 } : { section: of(index + 1), page: 0 };
}

async function inputOf(
  at: AtForm,
  deps: FormDeps,
  { state, notices = [], ...rest }: Parameters<typeof reviewReply>[2],
): Promise<ReviewInput> {
  const as = participationsOf(wishOf(at, state));
  const copy = await deps.forms.copyOf(at.ref, state.version);
  return {
    definition: state.definition,
    state,
    answers: visible(copy?.answers ?? {}, state.definition, as),
    remarks: readableRemarks(state, at.person.id, as),
    heard: heardBy(state, at.person.id, as),
    reaction: reactionFor(at, state),
    reader: at.person.id,
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    notices,
    lang: at.lang,
    ...rest,
  };
}

function isSection({ definition }: FormState, section: string): boolean {
  return definition.steps.some(({ id }) => id === section);
}
