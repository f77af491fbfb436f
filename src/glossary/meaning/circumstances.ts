import type { Catalogue } from '../catalogue.js';
import type { Speaker } from '../glossary.js';
import type { Place } from '../reading/place.js';
import type { Circumstances } from './resolve.js';
import { standpointOf } from './standpoint.js';

/**
 * What decides between the meanings of a word, for this speaker: the partnerships of the standpoint, the roles held there, and
 * the sector that is named, else that of the partnerships.
 * @param places that the question names
 * @param words of the question, folded
 */
export function circumstancesOf(
  speaker: Speaker,
  { places, words }: { places: readonly Place[]; words: readonly string[] },
  { overlayOf, entryOf, sectorOf }: Catalogue,
): Circumstances {
  const named = places.flatMap(({ partnership }) => partnership ?? []);
  const asked = places.flatMap(({ sector }) => sector ?? []);
  const { deciding: partnerships } = standpointOf(speaker, named);
  const roles = partnerships.some((id) => speaker.partnerships.includes(id)) ? speaker.roles : [];
  const sectors = asked.length > 0 ? asked : partnerships.flatMap((id) => sectorOf(id) ?? []);
  return { others: [], partnerships, roles, named, words, sectors, overlayOf, entryOf };
}
