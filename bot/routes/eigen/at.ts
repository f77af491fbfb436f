import { z } from 'zod';
import { textIn } from '../../../cards/text/text.js';
import type { Names } from '../../../cards/views/eigen/begrip.js';
import { whichView } from '../../../cards/views/eigen/lijst.js';
import type { EigenFor, EigenView } from '../../../cards/views/eigen/view.js';
import { nameOf } from '../../../cards/views/name.js';
import { refusalOf } from '../../../src/access/refusal.js';
import { mayManageTerms } from '../../../src/access/terms.js';
import { type Belongs, belongsTo } from '../../../src/glossary/local/belongs.js';
import type { Drafts } from '../../../src/glossary/local/draft.js';
import { localTermSchema } from '../../../src/glossary/local/localTerm.js';
import type { LocalTermsStore } from '../../../src/glossary/local/localTerms.js';
import { languageSchema } from '../../../src/language.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { admit } from '../../admit.js';
import { languageFor } from '../../asker.js';
import { replacePressed, send } from '../../reply.js';
import type { Turn } from '../../turn.js';
import type { BegripDeps } from '../begrip.js';
import { membersOf, type TakenDeps } from '../taken.js';

export interface EigenDeps extends TakenDeps, Pick<BegripDeps, 'glossary'> {
  localTerms: LocalTermsStore;
  drafts: Drafts;
}

/** What a button of the owner's card sends back, as far as it can be trusted: it is of the right shape. */
const pressedSchema = z.object({
  verb: z.string().max(40),
  partnership: z.string().max(200).catch(''),
  id: localTermSchema.shape.id.max(200).or(z.literal('')).catch(''),
  seen: z.number().int().min(0).catch(0),
  page: z.number().int().min(1).max(100_000).catch(1),
  /** Not "key": clients keep that name to themselves, and then nothing is sent at all. */
  pick: z.string().max(64).catch(''),
});

/** The owner of the terms of a partnership, and what was pressed. */
export interface AtTerms extends z.infer<typeof pressedSchema> {
  turn: Turn;
  setup: Setup;
  person: Person;
  to: EigenFor;
  names: Names;
  belongs: Belongs;
  /** Shows a card: in the place of the pressed one, so that no old button stays. */
  show(view: EigenView): Promise<void>;
}

/** Lets in who owns the terms. Undefined for anybody else; then the answer has been given. */
export async function atTerms(turn: Turn, deps: EigenDeps): Promise<AtTerms | undefined> {
  const pressed = pressedSchema.parse({ ...turn.pressed, verb: turn.pressed?.verb ?? 'eigen.lijst' });
  const spoken = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (one) => spoken ?? languageFor(one, turn.text));
  if (asker === undefined) return undefined;
  const lang = spoken ?? languageFor(asker, turn.text);
  const members = membersOf(asker, deps);
  const owned = members.filter(({ setup, person }) => mayManageTerms(setup.partnership, person.id).allowed);
  // The choice between partnerships sends the one that was picked.
  const wanted = pressed.partnership || pressed.pick;
  const [first] = members;
  const at = owned.find(({ setup }) => setup.partnership.id === wanted) ?? (wanted === '' ? owned[0] : undefined);
  if (at === undefined) {
    if (first !== undefined) await refuseTerms(turn, first, lang);
    return undefined;
  }
  const show = (view: EigenView) => {
    const reply = { card: deps.card('eigen', view), summary: view.summary };
    return turn.pressed === undefined ? send(turn, reply) : replacePressed(turn, reply);
  };
  if (wanted === '' && owned.length > 1) {
    await show(
      whichView(
        owned.map(({ setup }) => setup.partnership),
        lang,
      ),
    );
    return undefined;
  }
  const { setup, person } = at;
  const belongs = belongsTo(deps.glossary());
  return {
    ...pressed,
    turn,
    setup,
    person,
    to: { lang, partnership: setup.partnership },
    names: { person: (id) => nameOf(setup, id), entry: belongs.say },
    belongs,
    show,
  };
}

/** Says who does look after the terms; that somebody else tried is on record. */
async function refuseTerms(
  turn: Turn,
  { setup, person }: { setup: Setup; person: Person },
  lang: EigenFor['lang'],
): Promise<void> {
  const decision = mayManageTerms(setup.partnership, person.id);
  turn.log.warn({ code: 'REFUSED', refusal: refusalOf('known', decision) }, 'managing terms was refused');
  const { name, termsOwner } = setup.partnership;
  await send(turn, { text: textIn(lang).eigen.notOwner(name, nameOf(setup, termsOwner)) });
}
