import { textIn } from '../../../cards/text/text.js';
import { changeView } from '../../../cards/views/form/wijziging.js';
import { nameOf } from '../../../cards/views/name.js';
import type { FormState } from '../../../src/forms/form.js';
import { mayRead, mayRemark, participationsOf, visible } from '../../../src/forms/may.js';
import { knownVersion, readableRemarks } from '../../../src/forms/remarks.js';
import { heardBy } from '../../../src/forms/urgent.js';
import type { Reply } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { type AtForm, atForm, type FormDeps, refuseAtForm, wishOf } from './at.js';
import { sendAbout } from './letter.js';
import { presentReply, readSchema } from './read.js';

/** Another page of what changed; the form as it is when nothing did, or not any more. */
export async function showChange(turn: Turn, deps: FormDeps): Promise<void> {
  const at = await atForm(turn, deps);
  if (at === undefined) return;
  const state = await deps.forms.open(at);
  const decision = mayRead(wishOf(at, state));
  if (!decision.allowed) return refuseAtForm(turn, at, decision, 'read');
  const pressed = readSchema.extend({ version: readSchema.shape.page }).parse(turn.pressed ?? {});
  const isStale = pressed.version !== state.version;
  const notices = isStale ? [textIn(at.lang).nalezen.stale.version] : [];
  const page = isStale ? 0 : pressed.page;
  await sendAbout(
    at,
    deps,
    'answers',
    (await changeReply(at, deps, { state, page, notices })) ?? (await presentReply(at, deps, { state, notices })),
  );
}

/** What changed for somebody since the version they know; undefined when nothing did that they may read. */
export async function changeReply(
  at: AtForm,
  deps: FormDeps,
  show: { state: FormState; page: number; notices?: readonly string[] | undefined },
): Promise<Reply | undefined> {
  const { state, page, notices = [] } = show;
  const wish = wishOf(at, state);
  const version = knownVersion(state, at.person.id);
  if (version === undefined) return undefined;
  const [known, last] = await Promise.all([
    deps.forms.copyOf(at.ref, version),
    deps.forms.copyOf(at.ref, state.version),
  ]);
  if (known === undefined || last === undefined) return undefined;
  const as = participationsOf(wish);
  const view = changeView({
    definition: state.definition,
    state,
    answers: visible(last.answers, state.definition, as),
    remarks: readableRemarks(state, at.person.id, as),
    heard: heardBy(state, at.person.id, as),
    known: { version, answers: visible(known.answers, state.definition, as) },
    reader: at.person.id,
    student: nameOf(at.setup, at.ref.student),
    nameOf: (person) => nameOf(at.setup, person),
    mayRemark: mayRemark(wish).allowed,
    notices,
    page,
    lang: at.lang,
  });
  return view && { card: deps.card('ingevuld', view), summary: view.summary };
}
