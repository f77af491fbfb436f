import type { Meaning, Naming, Owner } from '../answer.js';
import type { Place } from '../reading/place.js';

/** Where names are asked of: the places of the question, else "hier". */
export interface Whereabouts {
  places: readonly Place[];
  /** The speaker's own partnerships. */
  own: readonly string[];
  ownerOf(partnership: string): Owner | undefined;
}

/**
 * The names that a meaning has in the sector or the partnership that was asked for, else in the speaker's own ("hier").
 * Undefined when a stranger asks without a place: there is no "hier".
 */
export function namingOf({ entry, local }: Meaning, { places, own, ownerOf }: Whereabouts): Naming | undefined {
  const sector = places.map((place) => place.sector).find((one) => one !== undefined);
  if (sector === undefined) {
    const named = places.flatMap(({ partnership }) => partnership ?? []);
    if (named.length === 0 && own.length === 0) return undefined;
    const words = local.flatMap(({ note }) => note.word ?? []);
    const isTheirs = entry.partnership !== undefined && (named.length > 0 ? named : own).includes(entry.partnership);
    const others = entry.names.filter(({ relation, sectors }) => relation === 'same' && sectors.length === 0);
    const names = words.length > 0 || !isTheirs ? words : others.map(({ name }) => ({ nl: name, en: name }));
    const elsewhere = named.some((id) => own.includes(id)) ? undefined : named.map(ownerOf).find(Boolean);
    return { names, ...(elsewhere === undefined ? {} : { partnership: elsewhere }) };
  }
  const used = entry.names.filter((other) => other.sectors.includes(sector));
  const same = used.filter((other) => other.relation === 'same');
  const related = same.length === 0 && used.length > 0;
  const names = (related ? used : same).map(({ name }) => ({ nl: name, en: name }));
  return { sector, names, ...(related ? { related } : {}) };
}
