import { z } from 'zod';
import { type FormRow, formulierenView, pageAmong, ROWS_PER_PAGE } from '../../cards/views/form/formulieren.js';
import { type Day, dayIn } from '../../src/calendar/day.js';
import { semesterOf } from '../../src/calendar/semester.js';
import { mayExport } from '../../src/forms/export/wanted.js';
import type { FormState } from '../../src/forms/form.js';
import { formsFor, type Group, groupOf, inGroups, type Listed, termsBefore } from '../../src/forms/listed.js';
import { mayRead } from '../../src/forms/may.js';
import { type Language, languageSchema } from '../../src/language.js';
import type { Person, Setup } from '../../src/partnership/setup.js';
import type { When } from '../../src/people/roster.js';
import { admit } from '../admit.js';
import { type Asker, languageFor } from '../asker.js';
import { showAbout } from '../kept.js';
import type { Turn } from '../turn.js';
import type { FormDeps } from './form/at.js';
import { membersOf } from './taken.js';

const pressedSchema = z.object({
  page: z.number().int().min(1).max(1000),
  all: z.boolean().catch(false),
  /** Of which semester; '' and 0 for now. */
  schoolYear: z.string().catch(''),
  semester: z.number().catch(0),
  lang: languageSchema,
});

/** Reads at a time of one person: others must get their turn. */
const AT_ONCE = 8;

/**
 * `mijn formulieren`, typed or pressed: what waits for the speaker, then all that the speaker may know of, as it stands now. A list of several
 * pages has only what waits for the speaker, or else for others, until the rest is asked for; a semester that is over has a list of its own, that is read when it
 * is.
 */
export async function showForms(turn: Turn, deps: FormDeps): Promise<void> {
  const pressed = pressedSchema.safeParse(turn.pressed).data;
  const asker = await admit(turn, deps, languageIn(turn));
  if (asker === undefined) return;
  const lang = languageIn(turn)(asker);
  const day = dayIn(turn.now);
  const members = membersOf(asker, deps);
  const terms = pastTerms(deps, members, day);
  const at = terms.findIndex(
    ({ schoolYear, semester }) => schoolYear === pressed?.schoolYear && semester === pressed.semester,
  );
  const past = terms[at];
  const known = members.flatMap(({ setup, person }) =>
    formsFor({ ...deps, setup }, person, day, past).map((listed): Known => ({ setup, person, listed })),
  );
  const rows = await inTurns(
    known.filter(({ listed }) => listed.sees === 'part'),
    (each) => partRow(deps, each, day),
  );
  // What is over stands on a list of its own; on that of now only what still waits for the speaker.
  const isHere = (row: Pick<FormRow, 'setup' | 'listed'>) => past !== undefined || !isOver(row, day);
  const { mine, open, later, done, shut } = inGroups(
    rows.filter((row) => row.group === 'mine' || isHere(row)),
    day,
  );
  // Of how many somebody sees only how far they are can be a whole board: those are read a page at a time.
  const status = known
    .filter((each) => each.listed.sees === 'status' && isHere(each))
    .toSorted((one, other) => Number(isClosed(one.listed, day)) - Number(isClosed(other.listed, day)));
  const all = [...mine, ...open, ...later, ...done, ...shut, ...status];
  const isFolded = all.length > ROWS_PER_PAGE && past === undefined && pressed?.all !== true;
  // A phone shows where a card ends: what is to be done must not stand above all that is not.
  const list = !isFolded ? all : mine.length > 0 ? mine : [...open, ...status];
  const folded = all.length - list.length;
  const { here, pages } = pageAmong(list.length, pressed?.page ?? 1);
  const onPage = list.slice((here - 1) * ROWS_PER_PAGE, here * ROWS_PER_PAGE);
  const shown = await inTurns(onPage, (each) => ('group' in each ? Promise.resolve(each) : statusRow(deps, each, day)));
  const isFile = deps.links.offered && past === undefined;
  const exports = isFile ? members.filter((member) => mayExport(member, day)) : [];
  const view = formulierenView({
    ...{ rows: shown, here, pages, folded, day, lang },
    ...{ past, before: terms[at + 1] },
    counts: {
      ...{ mine: mine.length, open: open.length, later: later.length, done: done.length },
      shut: shut.length,
    },
    exports: exports.map(({ setup }) => setup.partnership),
  });
  const reply = { card: deps.card('formulieren', view), summary: view.title };
  const about = shown.map(({ listed }) => listed.ref);
  await showAbout(turn, deps, reply, { about, inPlace: pressed !== undefined });
}

/** A form of which somebody may know something. */
interface Known {
  setup: Setup;
  person: Person;
  listed: Listed;
}

async function partRow(
  deps: FormDeps,
  { setup, person, listed }: Known,
  day: Day,
): Promise<FormRow & { group: Group }> {
  const state = await stateAt(deps, listed, day);
  const row = { listed, setup, reader: person.id, group: groupOf(person.id, { listed, state }, day) };
  if (state === undefined) return { ...row, mayRead: false };
  return { ...row, state, mayRead: mayRead({ setup, person, ref: listed.ref, state }).allowed };
}

async function statusRow(deps: FormDeps, { setup, person, listed }: Known, day: Day): Promise<FormRow> {
  const state = await stateAt(deps, listed, day);
  return { listed, setup, reader: person.id, group: 'status', ...(state && { state }), mayRead: false };
}

/** Undefined before its first day: nobody can have written in it, so there is nothing to read. */
async function stateAt({ forms }: FormDeps, listed: Listed, day: Day): Promise<FormState | undefined> {
  return isClosed(listed, day) ? undefined : forms.open(listed);
}

function isClosed({ ref, window }: Listed, day: Day): boolean {
  return ref.form !== 'startgesprek' && day < window.opens;
}

function isOver({ setup, listed }: Pick<FormRow, 'setup' | 'listed'>, day: Day): boolean {
  const semester = semesterOf(setup.calendar, listed.ref.when);
  return semester !== undefined && semester.to < day;
}

/** The semesters that are over and in which the speaker has forms, in whatever partnership, the last one first. */
function pastTerms(deps: FormDeps, members: readonly { setup: Setup; person: Person }[], day: Day): When[] {
  const found = members.flatMap(({ setup, person }) => termsBefore({ ...deps, setup }, person, day));
  const once = new Map(found.map(({ when, from }) => [`${when.schoolYear} ${when.semester}`, { when, from }]));
  return [...once.values()].toSorted((one, other) => (one.from < other.from ? 1 : -1)).map(({ when }) => when);
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
