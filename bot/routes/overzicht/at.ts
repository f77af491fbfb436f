import { z } from 'zod';
import type { OverzichtFor, OverzichtView } from '../../../cards/views/overzicht/view.js';
import type { Decision } from '../../../src/access/policy.js';
import { refusalOf } from '../../../src/access/refusal.js';
import type { DataKind } from '../../../src/access/table.js';
import { type Language, languageSchema } from '../../../src/language.js';
import type { Links } from '../../../src/links/links.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { admit } from '../../admit.js';
import { languageFor } from '../../asker.js';
import { replacePressed, send } from '../../reply.js';
import type { Turn } from '../../turn.js';
import { membersOf, type TakenDeps } from '../taken.js';

export interface OverzichtDeps extends TakenDeps {
  links: Links;
}

/** What a button of an overview sends back, as far as it can be trusted: it is of the right shape. */
const pressedSchema = z.object({
  partnership: z.string().max(200).catch(''),
  of: z.string().max(40).catch(''),
  page: z.number().int().min(1).max(100_000).catch(1),
  person: z.string().max(200).catch(''),
});

/** Somebody who may see an overview of one partnership, and what was pressed. */
export interface AtOverzicht extends z.infer<typeof pressedSchema> {
  turn: Turn;
  setup: Setup;
  speaker: Person;
  lang: Language;
  to: OverzichtFor;
  /** Shows a card in the place of the pressed one; a typed question gets a new card. */
  show(view: OverzichtView): Promise<void>;
  /** Says a sentence below. */
  say(text: string): Promise<void>;
}

/** Who may see it, by partnership; the decision of one partnership says nothing about another. */
export interface Rule {
  may: (setup: Setup, person: Person) => Decision;
  /** What it is in the log of refusals. */
  data: DataKind;
  refused: (lang: Language) => string;
}

/**
 * The partnerships of which the speaker may see an overview: the one that was pressed, or all of them when it was typed. None for
 * anybody else; then the answer has been given.
 */
export async function atOverzicht(turn: Turn, deps: OverzichtDeps, rule: Rule): Promise<AtOverzicht[]> {
  const pressed = pressedSchema.parse(turn.pressed ?? {});
  const spoken = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (one) => spoken ?? languageFor(one, turn.text));
  if (asker === undefined) return [];
  const lang = spoken ?? languageFor(asker, turn.text);
  const members = membersOf(asker, deps).map((member) => ({
    ...member,
    decision: rule.may(member.setup, member.person),
  }));
  const may = members.filter(
    ({ decision, setup }) =>
      decision.allowed && (turn.pressed === undefined || setup.partnership.id === pressed.partnership),
  );
  if (may.length === 0) {
    const [decision] = members.map((member) => member.decision).filter(({ allowed }) => !allowed);
    const refusal = decision && refusalOf('known', decision, { data: rule.data, action: 'read' });
    turn.log.warn({ code: 'REFUSED', refusal }, 'an overview was refused');
    await send(turn, { text: rule.refused(lang) });
  }
  return may.map(({ setup, person }) => ({
    ...pressed,
    turn,
    setup,
    speaker: person,
    lang,
    to: { lang, partnership: setup.partnership, offersFile: deps.links.offered },
    async show(view) {
      const reply = { card: deps.card('overzicht', view), summary: view.title };
      await (turn.pressed === undefined ? send(turn, reply) : replacePressed(turn, reply));
    },
    say: (text) => send(turn, { text }),
  }));
}
