import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { maandView } from '../../cards/views/maand.js';
import { type TakenOrder, takenOrders, takenView } from '../../cards/views/taken.js';
import { urenView } from '../../cards/views/uren.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import type { Holidays } from '../../src/calendar/holidays.js';
import type { FactsAround } from '../../src/forms/factsAround.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Person, Setup } from '../../src/partnership/setup.js';
import { eventsFor } from '../../src/people/eventsFor.js';
import type { Identities } from '../../src/people/identity.js';
import type { Store } from '../../src/store/store.js';
import type { Catalogue } from '../../src/tasks/entry.js';
import { ownHours } from '../../src/tasks/ownHours.js';
import { tasksFor } from '../../src/tasks/tasksFor.js';
import { admit } from '../admit.js';
import { type Asker, languageFor } from '../asker.js';
import { showAbout, studentsIn } from '../kept.js';
import type { RenderCard } from '../render.js';
import { send } from '../reply.js';
import type { Turn } from '../turn.js';

export interface TakenDeps {
  identities: Identities;
  card: RenderCard;
  /** The set-ups as they are known now. */
  setups: () => readonly Setup[];
  catalogue: Catalogue;
  holidays: Holidays;
  factsAround: FactsAround;
  /** Where it is kept which messages of the bot are about whom. */
  store: Store;
}

const pageSchema = z.object({
  page: z.number().int().min(1).max(1000),
  by: z.enum(takenOrders).catch(''),
  lang: languageSchema,
});

/** `mijn taken`, typed or pressed: all that is asked of the speaker now and in the coming four weeks. */
export function showTaken(turn: Turn, deps: TakenDeps): Promise<void> {
  return showTasks(turn, deps, pageSchema.safeParse(turn.pressed).data?.by ?? '');
}

/** `taken van deze maand`: all that falls in the month of today, done or not, with the agenda. */
export function showMonth(turn: Turn, deps: TakenDeps): Promise<void> {
  return showTasks(turn, deps, 'maand');
}

async function showTasks(turn: Turn, deps: TakenDeps, by: TakenOrder): Promise<void> {
  const pressed = pageSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, languageIn(turn));
  if (asker === undefined) return;
  const lang = languageIn(turn)(asker);
  const members = membersOf(asker, deps);
  const day = dayIn(turn.now);
  const facts = await deps.factsAround(members, day);
  const tasks = members.flatMap(({ setup, person }) =>
    tasksFor({ ...deps, setup, facts }, person.id, day).map((task) => ({ task, setup })),
  );
  const page = pressed?.page ?? 1;
  const view =
    by === 'maand'
      ? maandView({ tasks, events: eventsIn(members, day), day, lang, page })
      : takenView({ tasks, day, lang, page, by });
  const reply = { card: deps.card('taken', view), summary: view.title };
  // Going from page to page stays one card; what was pressed on another card stays as it is.
  const inPlace = pressed !== undefined && turn.pressed?.turns === true;
  await showAbout(turn, deps, reply, { about: studentsIn(tasks), inPlace });
}

/** What stands on the agenda of the month of this day. */
function eventsIn(members: readonly { setup: Setup; person: Person }[], day: Day) {
  const month = day.slice(0, 7);
  return members.flatMap(({ setup, person }) =>
    eventsFor(setup, person, `${month}-01`, `${month}-31`).map((event) => ({ event, setup })),
  );
}

/** `uren`: the hours that the sources book for what the speaker does this semester. */
export async function showUren(turn: Turn, deps: TakenDeps): Promise<void> {
  const asker = await admit(turn, deps, languageIn(turn));
  if (asker === undefined) return;
  const lang = languageIn(turn)(asker);
  const day = dayIn(turn.now);
  const hours = membersOf(asker, deps).flatMap(({ setup, person }) => ownHours(setup, deps.catalogue, person, day));
  await send(turn, { card: deps.card('uren', urenView(hours, lang)), summary: textIn(lang).taken.own.title });
}

function languageIn(turn: Turn): (asker: Asker) => Language {
  const pressed = languageSchema.safeParse(turn.pressed?.lang).data;
  return (asker) => pressed ?? languageFor(asker, turn.text);
}

/** The speaker in each partnership, with its set-up as it is known at this moment. */
export function membersOf(asker: Asker, { setups }: Pick<TakenDeps, 'setups'>): { setup: Setup; person: Person }[] {
  return asker.memberships.flatMap(({ partnership, person }) => {
    const setup = setups().find((each) => each.partnership.id === partnership.id);
    return setup === undefined ? [] : [{ setup, person }];
  });
}
