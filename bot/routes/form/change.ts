import { textIn } from '../../../cards/text/text.js';
import { changeView } from '../../../cards/views/form/wijziging.js';
import { nameOf } from '../../../cards/views/name.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayRead, mayRemark, participationsOf, visible } from '../../../src/forms/may.js';
import { knownVersion } from '../../../src/forms/remarks.js';
import { isToAgree } from '../../../src/forms/standing.js';
import { heardBy } from '../../../src/forms/urgent.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { type AtForm, atForm, type FormDeps, refuseAtForm, shutAt, wishOf } from './at.js';
import { sendAbout } from './letter.js';
import { presentReply, readSchema } from './read.js';

/** Another page of what changed; the form as it is when nothing did, or not any more. */
export async function showChange(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at);
  const decision = mayRead(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  const { page: count } = readSchema.shape;
  const pressed = readSchema.extend({ version: count, since: count }).parse(turn.pressed ?? {});
  const isStale = pressed.version !== state.version;
  const notices = isStale ? [textIn(at.lang).nalezen.stale.version] : [];
  const page = isStale ? 0 : pressed.page;
  const since = mayRemark(wishOf(at, state)).allowed && pressed.since > 0 ? pressed.since : undefined;
  await sendAbout(
    at,
    deps,
    'answers',
    (await changeReply(at, deps, { state, page, notices, since })) ??
      (await presentReply(at, deps, { state, notices })),
  );
}

/**
 * What changed for somebody who is to agree since the version they know; `since`: since the one that they were reading, all of which they did not
 * see yet. Undefined when nothing did that they may read.
 */
export async function changeReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; page: number; notices?: readonly string[] | undefined; since?: number | undefined },
): Promise<Reply | undefined> {
  const { state, page, notices = [], since } = show;
  const wish = wishOf(at, state);
  const knows = since === undefined ? knownVersion(state, at.person.id) : { version: since, isOwn: false };
  if (knows === undefined || !isToAgree(at.placement, state, at.person.id)) return undefined;
  const [known, last] = await Promise.all([
    deps.forms.copyOf(at.ref, knows.version),
    deps.forms.copyOf(at.ref, state.version),
  ]);
  if (known === undefined || last === undefined) return undefined;
  const as = participationsOf(wish);
  const view = changeView({
    definition: state.definition,
    state,
    answers: visible(last.answers, state.definition, as),
    heard: heardBy(state, at.person.id, as),
    known: { ...knows, answers: visible(known.answers, state.definition, as) },
    reader: at.person.id,
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    mayAgree: since === undefined,
    mayRemark: mayRemark(wish).allowed,
    isShut: shutAt(at) !== undefined,
    notices,
    page,
    lang: at.lang,
  });
  return view && { card: deps.card('ingevuld', view), summary: view.summary };
}
