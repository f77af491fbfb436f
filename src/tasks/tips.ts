import { holdsShape } from '../forms/shape.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import { effectiveCatalogue } from './effective.js';
import type { Catalogue, TaskEntry } from './entry.js';

/** What goes on all semester in one role of a person. */
export interface Tips {
  setup: Setup;
  role: RoleId;
  /** Never empty; in the order of the catalogue. */
  entries: readonly TaskEntry[];
}

/**
 * The continuous duties of a person in one partnership, which nobody is reminded of: told to whoever asks. What two roles of the
 * person share is there once; what not everyone does only for whom the partnership names. A role that is not reminded has them
 * all the same. Empty when there is nothing.
 */
export function tipsFor(setup: Setup, shipped: Catalogue, person: Person): Tips[] {
  const catalogue = effectiveCatalogue(setup, shipped);
  const told = new Set<string>();
  const isNew = ({ id }: TaskEntry) => told.size < told.add(id).size;
  return [...new Set(person.roles.map(({ role }) => role))]
    .map((role) => {
      const entries = (catalogue[role] ?? [])
        .filter(({ kind, everyone }) => kind === 'tip' && everyone)
        .filter(({ people }) => people === undefined || people.includes(person.id))
        .filter(({ shape }) => shape === undefined || holdsShape(setup.partnership, shape));
      return { setup, role, entries: entries.filter(isNew) };
    })
    .filter(({ entries }) => entries.length > 0);
}
