import { textIn } from '../../cards/text/text.js';
import { nameOf } from '../../cards/views/name.js';
import { type ShownVraag, shownAnew, vragenView } from '../../cards/views/vragen.js';
import { refusalOf } from '../../src/access/refusal.js';
import { mayManageTerms } from '../../src/access/terms.js';
import type { Glossary } from '../../src/glossary/glossary.js';
import type { LocalTermsStore } from '../../src/glossary/local/localTerms.js';
import type { Vragen } from '../../src/glossary/vragen/vragen.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Person, Setup } from '../../src/partnership/setup.js';
import type { Identities } from '../../src/people/identity.js';
import { mostAsked } from '../../src/reminders/questions.js';
import { admit } from '../admit.js';
import { languageFor } from '../asker.js';
import type { RenderCard } from '../render.js';
import { type Reply, replacePressed, send } from '../reply.js';
import { termsOf } from '../termsOf.js';
import type { Turn } from '../turn.js';
import { refusePress } from './refuse.js';
import { membersOf } from './taken.js';
import { fromSchema, pressedSchema, rowsOf, take } from './vragen/row.js';

export interface VragenDeps {
  identities: Identities;
  card: RenderCard;
  setups: () => readonly Setup[];
  glossary: () => Glossary;
  vragen: Vragen;
  localTerms: LocalTermsStore;
}

/** `vragenlijst`, typed or pressed: what is open, most asked first. */
export async function showVragen(turn: Turn, deps: VragenDeps): Promise<void> {
  const at = await ownerAt(turn, deps);
  if (at === undefined) return;
  const { lang, owned } = at;
  const { questions, others, from } = await mostAsked(
    deps.vragen,
    owned.map(({ setup }) => setup),
    fromSchema.safeParse(turn.pressed?.from).data,
  );
  if (questions.length === 0) return send(turn, { text: textIn(lang).vragen.owner.empty });
  const shown = questions.map(({ setup, vraag }) => shownAnew(setup, vraag));
  await send(turn, reply(deps, { shown, others, from }, lang));
}

/** A button at a question on the owner's card. What was typed at all of them stays, whatever was pressed. */
export async function pressVragen(turn: Turn, deps: VragenDeps): Promise<void> {
  const pressed = pressedSchema.safeParse(turn.pressed).data;
  const at = pressed && (await ownerAt(turn, deps));
  if (pressed === undefined) return refusePress(turn);
  if (at === undefined) return;
  const { lang, owned } = at;
  const rows = await rowsOf(pressed, turn.pressed ?? {}, owned, deps);
  const row = rows.find(({ number }) => number === pressed.row);
  if (row === undefined) return refusePress(turn);
  const outcome = await take(row, pressed.deed, deps, turn.now);
  turn.log.info({ code: 'QUESTION_PRESS', deed: pressed.deed, fault: outcome.fault }, 'a press on the list');
  const shown: ShownVraag[] = rows.map((each) => (each === row ? outcome : each.shown));
  const onCard = new Set(shown.map(({ setup, key }) => `${setup.partnership.id} ${key}`));
  const lists = await Promise.all(
    owned.map(async ({ setup: { partnership } }) =>
      (await deps.vragen.open(partnership.id)).filter(({ key }) => !onCard.has(`${partnership.id} ${key}`)),
    ),
  );
  await replacePressed(turn, reply(deps, { shown, others: lists.flat().length, from: pressed.from }, lang));
}

/** The partnerships whose terms the speaker owns; undefined when there are none, and then the answer has been given. */
async function ownerAt(turn: Turn, deps: VragenDeps) {
  const chosen = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (each) => chosen ?? languageFor(each, turn.text));
  if (asker === undefined) return undefined;
  const lang: Language = chosen ?? languageFor(asker, turn.text);
  const members = membersOf(asker, deps);
  const decisions = members.map(({ setup, person }) => mayManageTerms(setup.partnership, person.id));
  const owned = members.filter((_, at) => decisions[at]?.allowed);
  if (owned.length > 0) return { lang, owned };
  for (const decision of decisions.slice(0, 1)) {
    turn.log.warn({ code: 'REFUSED', refusal: refusalOf('known', decision) }, 'the list of questions was refused');
  }
  const owners = members.map(({ setup }) => nameOf(setup, setup.partnership.termsOwner));
  await send(turn, { text: textIn(lang).vragen.owner.notOwner(textIn(lang).list([...new Set(owners)])) });
  return undefined;
}

/** Somebody who owns the terms of a partnership. */
export interface Owner {
  setup: Setup;
  person: Person;
}

function reply(
  { card, glossary }: VragenDeps,
  list: { shown: readonly ShownVraag[]; others: number; from: number },
  lang: Language,
): Reply {
  const partnerships = list.shown.map(({ setup }) => setup.partnership.id);
  const view = vragenView({ ...list, termOf: termsOf(glossary(), partnerships), lang });
  return { card: card('vragen', view), summary: view.summary };
}
