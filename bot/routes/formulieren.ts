import { z } from 'zod';
import { type FormRow, formulierenView, pageAmong, ROWS_PER_PAGE } from '../../cards/views/form/formulieren.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import { semesterOf } from '../../src/calendar/semester.js';
import { mayExport } from '../../src/forms/export/wanted.js';
import { formsFor, isWaitingFor, type Listed } from '../../src/forms/listed.js';
import { mayRead } from '../../src/forms/may.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Person, Setup } from '../../src/partnership/setup.js';
import { admit } from '../admit.js';
import { type Asker, languageFor } from '../asker.js';
import { replacePressed, send } from '../reply.js';
import type { Turn } from '../turn.js';
import type { FormDeps } from './form/at.js';
import { membersOf } from './taken.js';

const pressedSchema = z.object({ page: z.number().int().min(1).max(1000), lang: languageSchema });

/** Reads at a time of one person: others must get their turn. */
const AT_ONCE = 8;

/** `mijn formulieren`, typed or pressed: what waits for the speaker, then all that the speaker may know of, as it stands now. */
export async function showForms(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = pressedSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, languageIn(turn));
  if (asker === undefined) return;
  const lang = languageIn(turn)(asker);
  const day = dayIn(turn.now);
  const members = membersOf(asker, deps);
  const known = members.flatMap(({ setup, person }) =>
    formsFor({ ...deps, setup }, person, day).map((listed) => ({ setup, person, listed })),
  );
  // Of how many somebody sees only how far they are can be a whole board: those are read a page at a time.
  const rows = await inTurns(
    known.filter(({ listed }) => listed.sees === 'part'),
    (each) => rowOf(deps, each, day),
  );
  const mine = rows.filter(({ section }) => section === 'mine');
  const others = rows.filter((row) => row.section === 'others' && !isOver(row, day));
  const status = known.filter(({ setup, listed }) => listed.sees === 'status' && !isOver({ setup, listed }, day));
  const { here, pages } = pageAmong(mine.length + others.length + status.length, pressed?.page ?? 1);
  const onPage = [...mine, ...others, ...status].slice((here - 1) * ROWS_PER_PAGE, here * ROWS_PER_PAGE);
  const shown = await inTurns(onPage, (each) => ('section' in each ? Promise.resolve(each) : rowOf(deps, each, day)));
  const exports = deps.links.offered ? members.filter((member) => mayExport(member, day)) : [];
  const view = formulierenView({
    ...{ rows: shown, mine: mine.length, here, pages, day, lang },
    exports: exports.map(({ setup }) => setup.partnership),
  });
  const reply = { card: deps.card('formulieren', view), summary: view.title };
  await (pressed === undefined ? send(turn, reply) : replacePressed(turn, reply));
}

async function rowOf(
  deps: FormDeps,
  { setup, person, listed }: { setup: Setup; person: Person; listed: Listed },
  day: Day,
): Promise<FormRow> {
  const row = { listed, setup, reader: person.id };
  const { ref, opening, window, sees } = listed;
  const isStatus = sees === 'status';
  const isClosed = ref.form !== 'startgesprek' && day < window.opens;
  // Nobody can have written in it, so there is nothing to read.
  if (isClosed) return { ...row, section: isStatus ? 'status' : 'others', mayRead: false };
  const state = await deps.forms.open({ ref, opening });
  if (isStatus) return { ...row, section: 'status', state, mayRead: false };
  const { allowed } = mayRead({ setup, person, ref, state });
  const section = isWaitingFor(person.id, listed, state, day) ? 'mine' : 'others';
  return { ...row, section, state, mayRead: allowed };
}

/** Of a semester that is over only what waits for somebody is still there. */
function isOver({ setup, listed }: Pick<FormRow, 'setup' | 'listed'>, day: Day): boolean {
  const semester = semesterOf(setup.calendar, listed.ref.when);
  return semester !== undefined && semester.to < day;
}

async function inTurns<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    made.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(make))));
  }
  return made;
}

function languageIn(turn: Turn): (asker: Asker) => Language {
  const pressed = languageSchema.safeParse(turn.pressed?.lang).data;
  return (asker) => pressed ?? languageFor(asker, turn.text);
}
