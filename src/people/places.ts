import type { Person, Placement, Setup } from '../partnership/setup.js';

type Held = Person['roles'][number];

/** Where somebody works or learns. */
export interface Places {
  /** Whether a role is held there, or something is; what names no place is for the whole partnership. */
  include(place: Pick<Held, 'school' | 'board' | 'institute'>): boolean;
}

/** The names of where a role is held: the school, else the board and the institute; none for the whole partnership. */
export function placeNames({ schools, boards, partnership }: Setup, { school, board, institute }: Held): string[] {
  const named = (places: readonly { id: string; name: string }[], id: string | undefined) =>
    places.flatMap((place) => (place.id === id ? [place.name] : []));
  if (school !== undefined) return named(schools, school);
  return [...named(boards, board), ...named(partnership.institutes, institute)];
}

/**
 * The places of a person: of the own roles, and where those name no school or board, the schools of these placements. A school
 * brings its board; whoever works for a board works for all of its schools. The one institute of a partnership is everybody's.
 */
export function placesOf(setup: Setup, { roles }: Pick<Person, 'roles'>, placements: readonly Placement[]): Places {
  const { institutes } = setup.partnership;
  const boardOf = (school: string) => setup.schools.find(({ id }) => id === school)?.board;
  const hasPlace = roles.some(({ school, board }) => school !== undefined || board !== undefined);
  const visited = hasPlace ? [] : placements.map(({ school }) => school);

  const schools = new Set([...roles.flatMap(({ school }) => school ?? []), ...visited]);
  const whole = new Set(roles.flatMap(({ board }) => board ?? []));
  const boards = new Set([...whole, ...[...schools].flatMap((school) => boardOf(school) ?? [])]);
  const own = new Set(
    institutes.length === 1 ? institutes.map(({ id }) => id) : roles.flatMap((held) => held.institute ?? []),
  );
  return {
    include({ school, board, institute }) {
      if (school !== undefined) return schools.has(school) || whole.has(boardOf(school) ?? '');
      if (board !== undefined) return boards.has(board);
      return institute === undefined || own.has(institute);
    },
  };
}
