import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { placeOf, type ReviewInput, type ReviewTo, reviewView } from '../../../cards/views/form/nalezen.js';
import { nameOf } from '../../../cards/views/name.js';
import { tidyText } from '../../../src/forms/answer.js';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { FormState, Review, ReviewOutcome } from '../../../src/forms/form.js';
import { mayRemark, participationsOf, visible } from '../../../src/forms/may.js';
import { knownVersion, readableRemarks } from '../../../src/forms/remarks.js';
import { writerOf } from '../../../src/forms/standing.js';
import { heardBy } from '../../../src/forms/urgent.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { refusePress } from '../refuse.js';
import {
  type AtForm,
  atForm,
  type FormDeps,
  lateAt,
  pressedAt,
  refuseAtForm,
  shutAt,
  wishOf,
  wordSchema,
} from './at.js';
import { changeReply } from './change.js';
import { saidReply } from './confirm.js';
import { type About, replaceAbout, sendAbout } from './letter.js';
import { presentReply, reactionFor } from './read.js';

const pressSchema = z.object({
  section: z.string().max(40),
  at: z.number().int().min(0).max(100),
  version: z.number().int().min(1),
  word: wordSchema,
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
  const { kind, reply } = await replyTo(at, deps, outcome, pressed);
  await replaceAbout(at, deps, kind, reply);
}

/** One section as this reader sees it, with the own remark. */
export async function reviewReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState } & Pick<ReviewInput, 'section' | 'page' | 'fault'> & {
      notices?: ReviewInput['notices'] | undefined;
    },
): Promise<Reply> {
  return sectionReply(deps, await inputOf(at, deps, show));
}

function sectionReply(deps: FormDeps, input: ReviewInput): Reply {
  const view = reviewView(input);
  return { card: deps.card('nalezen', view), summary: view.summary };
}

/** What a press says. Of a section that the form does not have it says nothing at all: version 0 is never the form's. */
function reviewOf(at: AtForm, state: FormState, { section, version, word, to, base, remark }: Pressed): Review {
  const who = { by: at.person.id, as: participationsOf(wishOf(at, state)), word };
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
): Promise<About> {
  const { state } = outcome;
  const { section, at: page, version, remark } = pressed;
  const { stale } = textIn(at.lang).nalezen;
  const answers = (reply: Reply): About => ({ kind: 'answers', reply });
  const again = async (fault: ReviewInput['fault']) =>
    answers(await reviewReply(at, deps, { state, section, page, fault }));
  switch (outcome.status) {
    case 'kept': {
      const input = await inputOf(at, deps, { state, section, page });
      if (pressed.to === 'ask-back') return answers(sectionReply(deps, { ...input, notices: [shutAt(at) ?? ''] }));
      return answers(sectionReply(deps, { ...input, ...placeAfter(input, pressed) }));
    }
    case 'aligned':
    case 'asked-back':
      return saidReply(at, deps, state);
    case 'stale':
      if (outcome.unsaved !== '') return again({ kind: 'stale', typed: outcome.unsaved });
      return saidReply(at, deps, state, pressed.to === 'ask-back' ? 'ask-back' : 'align');
    case 'no-remark':
      return again({ kind: 'no-remark' });
    case 'too-long':
      return again({ kind: 'too-long', typed: remark });
    case 'other-version': {
      const isKept = state.remarks.some((each) => each.by === at.person.id && each.text === tidyText(remark));
      const notices = isKept ? [stale.version, stale.kept] : [stale.version];
      return answers(await newerReply(at, deps, { state, section, page, seen: version, notices }));
    }
    case 'not-submitted':
      return answers(await presentReply(at, deps, { state, notices: [stale.notSubmitted] }));
    default:
      return outcome satisfies never;
  }
}

/**
 * To who was reading an older version: what changed, because they may have passed that already, and from there all sections. Where nothing is asked
 * of them any more, or nothing changed that they may read, they go on where they were.
 */
async function newerReply(
  at: AtForm,
  deps: FormDeps,
  { seen, ...show }: { state: FormState; section: string; page: number; seen: number; notices: readonly string[] },
): Promise<Reply> {
  const { state, notices } = show;
  const since = knownVersion(state, at.person.id) === undefined ? seen : undefined;
  return (await changeReply(at, deps, { state, page: 0, notices, since })) ?? reviewReply(at, deps, show);
}

/** Where a button leads from the page that it was on. */
function placeAfter(
  input: ReviewInput,
  { section, at: page, to, base }: Pressed,
): { section: string | undefined; page: number } {
  const LAST = Number.MAX_SAFE_INTEGER;
  const { sections, index } = placeOf(input);
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
    // Of an empty seat: who handed it in, the last who wrote it.
    writer: nameOf(at.setup, writerOf(at.placement, state) ?? state.submission?.by ?? ''),
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    notices,
    late: lateAt(at, state),
    shut: shutAt(at),
    lang: at.lang,
    ...rest,
  };
}

function isSection({ definition }: FormState, section: string): boolean {
  return definition.steps.some(({ id }) => id === section);
}
