import { type FormRow, ROWS_PER_PAGE } from '../../../cards/views/form/formulieren.js';
import type { Day } from '../../../src/calendar/day.js';
import { semesterOf } from '../../../src/calendar/semester.js';
import type { FormState } from '../../../src/forms/form.js';
import { formsFor, type Group, groupOf, inGroups, type Listed } from '../../../src/forms/listed.js';
import { mayRead } from '../../../src/forms/may.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import type { When } from '../../../src/people/roster.js';
import type { FormDeps } from './at.js';

/** Somebody in one of the own partnerships. */
export interface Member {
  setup: Setup;
  person: Person;
}

/** A form of which somebody may know something. */
interface Known extends Member {
  listed: Listed;
}

type Read = FormRow & { group: Group };

/** The forms of somebody, each group in the order of the list. Of `status` nothing was read yet: there can be a whole board of those. */
interface FormsOf {
  groups: Record<Group, Read[]>;
  status: Known[];
}

/** What stands on a list, how many forms are left out of it, and how many there are of each group. */
interface Folded {
  list: readonly (Read | Known)[];
  folded: number;
  counts: Record<Group, number>;
}

/** Reads at a time of one person: others must get their turn. */
const AT_ONCE = 8;

/**
 * The forms that the members may know of: of now, and what is over as far as it still waits for them; or of a semester that is over.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function formsOf(
  deps: FormDeps,
  members: readonly Member[],
  { day, past }: { day: Day; past: When | undefined },
): Promise<FormsOf> {
  const known = members.flatMap(({ setup, person }) =>
    formsFor({ ...deps, setup }, person, day, past).map((listed): Known => ({ setup, person, listed })),
  );
  const rows = await inTurns(
    known.filter(({ listed }) => listed.sees === 'part'),
    (each) => partRow(deps, each, day),
  );
  const isHere = (row: Pick<FormRow, 'setup' | 'listed'>) => past !== undefined || !isOver(row, day);
  return {
    groups: inGroups(
      rows.filter((row) => row.group === 'mine' || isHere(row)),
      day,
    ),
    status: known
      .filter((each) => each.listed.sees === 'status' && isHere(each))
      .toSorted((one, other) => Number(isClosed(one.listed, day)) - Number(isClosed(other.listed, day))),
  };
}

/**
 * What stands on the list. Of more than a page only what waits for the reader, or else for others, until the rest is asked for: a phone shows
 * where a card ends, and what is to be done must not stand above all that is not.
 */
export function folded({ groups, status }: FormsOf, isAll: boolean): Folded {
  const { mine, open, later, done, shut } = groups;
  const all = [...mine, ...open, ...later, ...done, ...shut, ...status];
  const isLong = !isAll && all.length > ROWS_PER_PAGE;
  const list = !isLong ? all : mine.length > 0 ? mine : [...open, ...status];
  const counts = { mine: mine.length, open: open.length, later: later.length, done: done.length, shut: shut.length };
  return { list, folded: all.length - list.length, counts };
}

/** Page `here` (from 1) of a list. @throws CodedError STORE_UNAVAILABLE */
export function rowsOn(deps: FormDeps, list: Folded['list'], here: number, day: Day): Promise<FormRow[]> {
  const onPage = list.slice((here - 1) * ROWS_PER_PAGE, here * ROWS_PER_PAGE);
  return inTurns(onPage, (each) => ('group' in each ? Promise.resolve(each) : statusRow(deps, each, day)));
}

async function partRow(deps: FormDeps, { setup, person, listed }: Known, day: Day): Promise<Read> {
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

async function inTurns<T, R>(items: readonly T[], make: (item: T) => Promise<R>): Promise<R[]> {
  const made: R[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    made.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(make))));
  }
  return made;
}
