import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import { type ReadView, readView } from '../../../cards/views/form/ingevuld.js';
import { nameOf } from '../../../cards/views/name.js';
import { type Answers, type Part, partSchema } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import {
  mayConfirm,
  mayFillIn,
  mayRead,
  mayRemark,
  partFor,
  participationsOf,
  visible,
} from '../../../src/forms/may.js';
import { readingsOf } from '../../../src/forms/reading.js';
import { readableRemarks } from '../../../src/forms/remarks.js';
import { editorsOf, isToAgree, standingOf } from '../../../src/forms/standing.js';
import { heardBy } from '../../../src/forms/urgent.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { type AtForm, atForm, type FormDeps, lateAt, refuseAtForm, shutAt, wishOf } from './at.js';
import { changeReply } from './change.js';
import { sendAbout } from './letter.js';
import { reviewReply } from './review.js';
import { unsavedReplies } from './show.js';

/** Part of a form, a page, and whether it is to be all of it. What is not understood counts for nothing. */
export const readSchema = z.object({
  page: z.number().int().min(0).max(100).catch(0).default(0),
  part: partSchema.optional().catch(undefined),
  whole: z.boolean().catch(false).default(false),
});

/** What of a form somebody is to see. */
interface Showing {
  state: FormState;
  page?: number;
  part?: Part | undefined;
  /** All of it, also for who is asked about a change or goes by section. */
  whole?: boolean;
  /** Why they see this instead of what they pressed. */
  notices?: readonly string[];
}

/** "Toon antwoorden" or "Toon de voorbereiding": what was filled in, a page at a time. */
export async function readForm(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const { page, part, whole } = readSchema.parse(turn.pressed ?? {});
  const state = await deps.forms.open(at);
  const decision = mayRead(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  await sendAbout(at, deps, 'answers', await presentReply(at, deps, { state, page, part, whole }));
  if (page === 0) await giveBackLeft(at, deps, state);
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
  await sendAbout(at, deps, 'answers', await presentReply(at, deps, { state, page, part }));
  if (page === 0) await giveBackLeft(at, deps, state);
}

/**
 * A form as it is for this reader now: what changed to who knows an older version, section by section to who is asked to go through it, else
 * all of it. The reader may read it (`mayRead`).
 */
export async function presentReply(at: AtForm, deps: FormDeps, show: Showing): Promise<Reply> {
  const { state, page = 0, part = 'form', whole = false, notices } = show;
  const readings = whole || page > 0 || part !== 'form' ? [] : readingsOf(wishOf(at, state), at.placement);
  for (const reading of readings) {
    if (reading === 'sections') return reviewReply(at, deps, { state, notices });
    const changed = reading === 'change' && (await changeReply(at, deps, { state, page: 0, notices }));
    if (changed) return changed;
  }
  return readReply(at, deps, show);
}

/**
 * What was filled in: the part that is asked for; else the form as it was handed in, before that as it stands, and to the
 * student the own preparation until then.
 */
async function readReply(at: AtForm, deps: FormDeps, show: Showing): Promise<Reply> {
  const { state, page = 0, notices = [] } = show;
  const { definition } = state;
  const wish = wishOf(at, state);
  const shut = shutAt(at);
  // Nobody can do any more what it waits for.
  const isStuck = shut !== undefined && (state.version === 0 || state.asked !== undefined);
  const isToKnow = isStuck || editorsOf(at.placement, state).length > 0;
  const told = shut !== undefined && isToKnow && mayFillIn(wish, 'form').allowed ? [shut] : [];
  const as = participationsOf(wish);
  const usual: Part = state.version === 0 ? partFor(wish) : 'form';
  const part = show.part !== undefined && mayRead(wish, show.part).allowed ? show.part : usual;
  const submitted = state.version === 0 ? undefined : await deps.forms.copyOf(at.ref, state.version);
  const answers = part === 'preparation' ? ownPartFor(at, state, part) : (submitted?.answers ?? state.answers);
  const waiting = isStuck ? [] : standingOf(at.placement, state).next;
  const view: ReadView = readView({
    definition,
    state,
    part: part === 'reaction' ? 'form' : part,
    answers: visible(answers, definition, as),
    authors: submitted?.authors ?? state.authors,
    remarks: readableRemarks(state, at.person.id, as),
    heard: heardBy(state, at.person.id, as),
    reaction: reactionFor(at, state),
    reader: at.person.id,
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    waitingFor: waiting.map((person) =>
      person === at.person.id ? textIn(at.lang).formulieren.you : nameOf(at.setup, person),
    ),
    mayConfirm: isToAgree(at.placement, state, at.person.id) && mayConfirm(wish).allowed,
    mayRemark: mayRemark(wish).allowed,
    isShut: shut !== undefined,
    mayEdit: state.version > 0 && shut === undefined && mayFillIn(wish, 'form').allowed,
    editors: editorsOf(at.placement, state),
    mayReact: mayFillIn(wish, 'reaction').allowed,
    notices: notices.length > 0 ? notices : told,
    late: lateAt(at, state),
    page,
    offersFile: deps.links.offered,
    lang: at.lang,
  });
  return { card: deps.card('ingevuld', view), summary: view.summary };
}

/**
 * What somebody changed in a form that was handed in, and can hand in no more now that it is shut: given back, because no card of the form shows it
 * any more. Nothing of others.
 */
export async function giveBackLeft(at: AtForm, deps: FormDeps, state: FormState): Promise<void> {
  if (state.version === 0 || shutAt(at) === undefined) return;
  const own = state.pending.filter((id) => state.authors[id]?.by === at.person.id);
  const unsaved = Object.fromEntries(Object.entries(state.answers).filter(([id]) => own.includes(id)));
  for (const reply of unsavedReplies(at, deps, { state, part: 'form', unsaved, stray: [] })) {
    await sendAbout(at, deps, 'unsaved', reply);
  }
}

/** What the student said of it, for who may read that. */
export function reactionFor(at: AtForm, state: FormState): Answers {
  return visible(ownPartFor(at, state, 'reaction'), state.definition, participationsOf(wishOf(at, state)));
}

/** What the student writes alone: to the student as it stands, to others as it was handed in. */
function ownPartFor({ person, ref }: AtForm, state: FormState, part: Exclude<Part, 'form'>): Answers {
  const { answers, handedIn = {} } = state[part];
  return person.id === ref.student ? answers : handedIn;
}
