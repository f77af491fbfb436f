import { z } from 'zod';
import { formulierenView, pageAmong } from '../../cards/views/form/formulieren.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import { mayExport } from '../../src/forms/export/wanted.js';
import { termsBefore } from '../../src/forms/listed.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { When } from '../../src/people/roster.js';
import { admit } from '../admit.js';
import { type Asker, languageFor } from '../asker.js';
import { showAbout } from '../kept.js';
import type { Turn } from '../turn.js';
import type { FormDeps } from './form/at.js';
import { folded, formsOf, type Member, rowsOn } from './form/rows.js';
import { membersOf } from './taken.js';

const pressedSchema = z.object({
  page: z.number().int().min(1).max(1000),
  all: z.boolean().catch(false),
  /** Of which semester; '' and 0 for now. */
  schoolYear: z.string().catch(''),
  semester: z.number().catch(0),
  lang: languageSchema,
});

/**
 * `mijn formulieren`, typed or pressed: what waits for the speaker, then all that the speaker may know of, as it stands now. A semester that is
 * over has a list of its own, that is read when it is.
 */
export async function showForms(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = pressedSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, languageIn(turn));
  if (asker === undefined) return;
  const lang = languageIn(turn)(asker);
  const day = dayIn(turn.now);
  const members = membersOf(asker, deps);
  const terms = pastTerms(deps, members, day);
  const at = terms.findIndex((each) => each.schoolYear === pressed?.schoolYear && each.semester === pressed.semester);
  const past = terms[at];
  const found = await formsOf(deps, members, { day, past });
  const { list, ...shown } = folded(found, past !== undefined || pressed?.all === true);
  const { here, pages } = pageAmong(list.length, pressed?.page ?? 1);
  const rows = await rowsOn(deps, list, here, day);
  const isFile = deps.links.offered && past === undefined;
  const exports = isFile ? members.filter((member) => mayExport(member, day)) : [];
  const view = formulierenView({
    ...{ rows, ...shown, here, pages, day, lang },
    ...{ past, before: terms[at + 1] },
    exports: exports.map(({ setup }) => setup.partnership),
  });
  const reply = { card: deps.card('formulieren', view), summary: view.title };
  const about = rows.map(({ listed }) => listed.ref);
  await showAbout(turn, deps, reply, { about, inPlace: pressed !== undefined });
}

/** The semesters that are over and in which the speaker has forms, in whatever partnership, the last one first. */
function pastTerms(deps: FormDeps, members: readonly Member[], day: Day): When[] {
  const found = members.flatMap(({ setup, person }) => termsBefore({ ...deps, setup }, person, day));
  const once = new Map(found.map(({ when, from }) => [`${when.schoolYear} ${when.semester}`, { when, from }]));
  return [...once.values()].toSorted((one, other) => (one.from < other.from ? 1 : -1)).map(({ when }) => when);
}

function languageIn(turn: Turn): (asker: Asker) => Language {
  const pressed = languageSchema.safeParse(turn.pressed?.lang).data;
  return (asker) => pressed ?? languageFor(asker, turn.text);
}
