import { z } from 'zod';
import { textIn } from '../../cards/text/text.js';
import { type First, settingsReceipt, settingsView, typedOf } from '../../cards/views/instellen/instellingen.js';
import type { InstelView } from '../../cards/views/instellen/view.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Changes } from '../../src/partnership/changes/change.js';
import { changesTo, type Members, readSettings, type Settings, settingsOf } from '../../src/reminders/settings.js';
import { admit } from '../admit.js';
import { languageFor } from '../asker.js';
import { type Reply, replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import type { TakenDeps } from './taken.js';

export interface InstellingenDeps extends Pick<TakenDeps, 'identities' | 'card' | 'setups'> {
  changes: Changes;
}

/** A field as it came in. Nothing of a card is trusted: what is no short text is empty, and whose settings it is the speaker says. */
const typedSchema = z.string().max(100).catch('');
const pressedSchema = z.object({
  i_days: typedSchema,
  i_hour: typedSchema,
  i_language: typedSchema,
  i_until: typedSchema,
});

/** The speaker, with what holds now. */
interface At {
  members: () => Members;
  lang: Language;
  day: Day;
}

/** `instellingen`, typed or pressed: on which days, from when, in which language, and a pause. */
export async function showSettings(turn: Turn, deps: InstellingenDeps): Promise<void> {
  await show(turn, deps, 'days');
}

/** `pauze` or `stop`: the same card with the pause first. */
export async function showPause(turn: Turn, deps: InstellingenDeps): Promise<void> {
  await show(turn, deps, 'pause');
}

/** What was filled in is kept, or comes back with what is wrong with it. */
export async function saveSettings(turn: Turn, deps: InstellingenDeps): Promise<void> {
  const at = await admitMember(turn, deps);
  if (at === undefined) return;
  const { i_days: days, i_hour: hour, i_language: language, i_until: until } = pressedSchema.parse(turn.pressed);
  const typed = { days, hour, language, until };
  const read = readSettings(typed, at.members(), at.day);
  if (read.status === 'faults') {
    const now = settingsOf(at.members(), at.day);
    const first = read.faults.every(({ field }) => field === 'until') ? 'pause' : 'days';
    const view = settingsView(at.members(), now, { typed, faults: read.faults, first }, at.lang);
    return replacePressed(turn, replyWith(view, deps));
  }
  await keep(turn, at, read.settings, deps);
  const lang = read.settings.language;
  const view = settingsReceipt(at.members(), read.settings, lang, textIn(lang).instellingen.saved);
  await replacePressed(turn, replyWith(view, deps));
}

/** Somebody is back before the end of the pause. */
export async function endPause(turn: Turn, deps: InstellingenDeps): Promise<void> {
  const at = await admitMember(turn, deps);
  if (at === undefined) return;
  await keep(turn, at, { ...settingsOf(at.members(), at.day), until: undefined }, deps);
  const now = settingsOf(at.members(), at.day);
  const view = settingsReceipt(at.members(), now, at.lang, textIn(at.lang).instellingen.ended);
  await replacePressed(turn, replyWith(view, deps));
}

async function show(turn: Turn, deps: InstellingenDeps, first: First): Promise<void> {
  const at = await admitMember(turn, deps);
  if (at === undefined) return;
  const now = settingsOf(at.members(), at.day);
  const view = settingsView(at.members(), now, { typed: typedOf(now), faults: [], first }, at.lang);
  await (turn.pressed === undefined ? send : replacePressed)(turn, replyWith(view, deps));
}

async function keep(turn: Turn, { members, day }: At, settings: Settings, { changes }: InstellingenDeps) {
  const earlier = (partnership: string) => changes.of(partnership);
  const wanted = changesTo(settings, members(), { day, at: turn.now, earlier });
  // In two partnerships it is written twice; when the second fails, saving again writes what is left.
  for (const { partnership, changes: some } of wanted) await changes.put(partnership, some);
  turn.log.info({ code: 'SETTINGS_KEPT', partnerships: wanted.length }, 'somebody chose how to be reminded');
}

/** Lets in who is of a partnership, in the own chat, with what another instance wrote just now. */
async function admitMember(turn: Turn, deps: InstellingenDeps): Promise<At | undefined> {
  const pressed = languageSchema.safeParse(turn.pressed?.lang).data;
  const asker = await admit(turn, deps, (one) => pressed ?? languageFor(one, turn.text));
  if (asker === undefined) return undefined;
  await deps.changes.refresh(asker.partnerships.map(({ id }) => id));
  const lang = pressed ?? languageFor(asker, turn.text);
  const ids = new Map(asker.memberships.map(({ partnership, person }) => [partnership.id, person.id]));
  const members = () =>
    deps.setups().flatMap((setup) => {
      const person = setup.people.find(({ id }) => id === ids.get(setup.partnership.id));
      return person === undefined ? [] : [{ setup, person }];
    });
  return { members, lang, day: dayIn(turn.now) };
}

function replyWith(view: InstelView, { card }: Pick<InstellingenDeps, 'card'>): Reply {
  return { card: card('instellen', view), summary: view.title };
}
