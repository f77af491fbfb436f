import type { Meaning, Naming } from './answer.js';
import type { Place } from './place.js';

/**
 * The names that a meaning has in the sector that was asked for, or in the speaker's own partnerships ("hier"). Undefined
 * when a stranger asks without a sector: there is no "hier".
 */
export function namingOf(
  { entry, local }: Meaning,
  places: readonly Place[],
  partnerships: readonly string[],
): Naming | undefined {
  const sector = places.map((place) => place.sector).find((one) => one !== undefined);
  if (sector === undefined) {
    return partnerships.length === 0 ? undefined : { names: local.flatMap(({ note }) => note.word ?? []) };
  }
  const used = entry.names.filter((other) => other.sectors.includes(sector));
  const same = used.filter((other) => other.relation === 'same');
  const related = same.length === 0 && used.length > 0;
  const names = (related ? used : same).map(({ name }) => ({ nl: name, en: name }));
  return { sector, names, ...(related ? { related } : {}) };
}
