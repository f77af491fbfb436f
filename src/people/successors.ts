import type { Person, Placement, Setup } from '../partnership/setup.js';
import { placementOf, type When } from './roster.js';
import { maySit, type Seat } from './seat.js';

/** Somebody who may take over a student, and how near: at the student's school, at its board, or for the partnership. */
export interface Successor {
  person: Person;
  near: 'school' | 'board' | 'partnership';
}

const order: readonly Successor['near'][] = ['school', 'board', 'partnership'];

/**
 * To whom somebody may hand over a student in a seat: whoever holds a role of that seat at the school of the student, then at its
 * board, then (who is of no school or board, as at the institute) for the partnership; by name. Nobody of another board, never who
 * has the seat now, nor the student. None when the student has no placement then. Besides these there is always the list of the
 * stagebureau: then nobody has the seat. Pure.
 */
export function successorsOf(
  setup: Setup,
  { student, when, seat }: { student: string; when: When; seat: Seat },
): Successor[] {
  const placement = placementOf(setup, student, when);
  if (placement === undefined) return [];
  const board = boardOf(setup, placement.school);
  return setup.people
    .filter(({ id }) => id !== student && id !== placement[seat])
    .flatMap((person): Successor[] => {
      const nears = person.roles
        .filter(({ role }) => maySit(seat, [role]))
        .flatMap((held) => nearOf(setup, held, placement, board) ?? []);
      const near = order.find((each) => nears.includes(each));
      return near === undefined ? [] : [{ person, near }];
    })
    .toSorted(
      (a, b) => order.indexOf(a.near) - order.indexOf(b.near) || a.person.name.localeCompare(b.person.name, 'nl'),
    );
}

function nearOf(
  setup: Setup,
  held: Person['roles'][number],
  { school }: Placement,
  board: string | undefined,
): Successor['near'] | undefined {
  if (held.school === school) return 'school';
  const own = held.board ?? (held.school === undefined ? undefined : boardOf(setup, held.school));
  if (own === undefined) return 'partnership';
  return own === board ? 'board' : undefined;
}

function boardOf({ schools }: Setup, school: string): string | undefined {
  return schools.find(({ id }) => id === school)?.board;
}
