import type { Meaning, Naming } from './answer.js';
import type { Catalogue } from './catalogue.js';
import type { Speaker } from './glossary.js';
import { namingOf } from './naming.js';
import type { Token } from './normalise.js';
import type { Term } from './parts.js';
import type { Place } from './place.js';
import { type Candidate, type Resolution, resolve } from './resolve.js';

/** What terms mean in one question. */
export interface Finder {
  /** `others`: terms that are asked for beside it. */
  resolve(term: Term, others?: readonly Term[]): Resolution | undefined;
  meaning(candidate: Candidate): Meaning;
  naming(meaning: Meaning): Naming | undefined;
}

/** Who names a partnership, speaks of that one, be it the own or another. A role counts in the own ones only. */
export function finder(
  speaker: Speaker,
  named: readonly Place[],
  tokens: readonly Token[],
  catalogue: Catalogue,
): Finder {
  const ids = named.flatMap(({ partnership }) => partnership ?? []);
  const partnerships = ids.length > 0 ? ids : speaker.partnerships;
  const roles = partnerships.some((id) => speaker.partnerships.includes(id)) ? speaker.roles : [];
  const words = tokens.map((token) => token.text);
  const { overlayOf, entryOf, sectorOf, ownerOf } = catalogue;
  const asked = named.flatMap(({ sector }) => sector ?? []);
  const sectors = asked.length > 0 ? asked : partnerships.flatMap((id) => sectorOf(id) ?? []);
  const circumstances = { others: [], partnerships, roles, named: ids, words, sectors, overlayOf, entryOf };
  return {
    resolve: (term, others = []) => resolve(term, { ...circumstances, others }),
    meaning: (candidate) => catalogue.meaningOf(candidate, partnerships),
    naming: (meaning) => namingOf(meaning, { places: named, own: speaker.partnerships, ownerOf }),
  };
}

/** Each entry once, where it comes first. */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((one, at) => candidates.findIndex((other) => other.entry.id === one.entry.id) === at);
}
