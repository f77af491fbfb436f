import { maySit } from '../../people/seat.js';
import type { Person, Placement, Setup } from '../setup.js';
import type { Hole } from './remarks.js';

const sides = ['schoolopleider', 'instituutsopleider'] as const;
type Side = (typeof sides)[number];

/**
 * Boards whose schoolopleider and instituutsopleider form no tandem: one of the two is missing, or a student is guided by
 * one who belongs to another board (002:1848-1852).
 */
export function tandemRemarks(setup: Setup): Hole[] {
  const boardOf = new Map(setup.schools.map(({ id, board }) => [id, board]));
  const people = new Map(setup.people.map((person) => [person.id, person]));
  return sides.flatMap((side): Hole[] => {
    const other = side === 'schoolopleider' ? 'instituutsopleider' : 'schoolopleider';
    const members = membersOf(setup.people, side, boardOf);
    const guides = guidesOf(setup.placements, side, boardOf);
    return setup.boards.flatMap((board): Hole[] => {
      const about = { kind: 'board', id: board.id } as const;
      const guiding = guides.get(board.id);
      if (guiding === undefined) return [];
      const own = members.get(board.id);
      if (own === undefined) {
        const text = `${board.name} heeft geen ${side}, dus de ${other} vormt daar met niemand een tandem. Vul de kolom "bestuur" in bij zijn of haar rol.`;
        return [{ rule: 'no-tandem', about, text }];
      }
      const foreign = [...guiding].filter((id) => !own.has(id));
      return foreign.map((id) => {
        const text = `${people.get(id)?.name ?? id} begeleidt als ${side} studenten van ${board.name}, maar hoort bij een ander bestuur en vormt daar dus geen tandem. Klopt dat?`;
        return { rule: 'no-tandem', about, text };
      });
    });
  });
}

/** Per board, the people who hold the role there: at the board itself or at one of its schools. */
function membersOf(people: readonly Person[], side: Side, boardOf: ReadonlyMap<string, string>) {
  const members = new Map<string, Set<string>>();
  for (const { id, roles } of people) {
    for (const { role, board, school } of roles) {
      if (maySit(side, [role])) add(members, board ?? boardOf.get(school ?? ''), id);
    }
  }
  return members;
}

/** Per board with students, the people who guide one of them. */
function guidesOf(placements: readonly Placement[], side: Side, boardOf: ReadonlyMap<string, string>) {
  const guides = new Map<string, Set<string>>();
  for (const placement of placements) add(guides, boardOf.get(placement.school), placement[side]);
  return guides;
}

function add(sets: Map<string, Set<string>>, key: string | undefined, id: string | undefined): void {
  if (key === undefined) return;
  const set = sets.get(key) ?? new Set();
  if (id !== undefined) set.add(id);
  sets.set(key, set);
}
