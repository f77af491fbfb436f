import type { Meaning, Naming } from '../answer.js';
import type { Catalogue } from '../catalogue.js';
import type { Speaker } from '../glossary.js';
import type { Token } from '../reading/normalise.js';
import type { Term } from '../reading/parts.js';
import type { Place } from '../reading/place.js';
import { circumstancesOf } from './circumstances.js';
import { namingOf } from './naming.js';
import { type Candidate, type Resolution, resolve } from './resolve.js';
import { standpointOf } from './standpoint.js';

/** What terms mean in one question. */
export interface Finder {
  /** `others`: terms that are asked for beside it. */
  resolve(term: Term, others?: readonly Term[]): Resolution | undefined;
  meaning(candidate: Candidate): Meaning;
  naming(meaning: Meaning): Naming | undefined;
}

/** For one question of this speaker, with the places that it names. */
export function finder(
  speaker: Speaker,
  places: readonly Place[],
  tokens: readonly Token[],
  catalogue: Catalogue,
): Finder {
  const circumstances = circumstancesOf(speaker, { places, words: tokens.map((token) => token.text) }, catalogue);
  const { telling } = standpointOf(speaker, circumstances.named);
  return {
    resolve: (term, others = []) => resolve(term, { ...circumstances, others }),
    meaning: (candidate) => catalogue.meaningOf(candidate, telling),
    naming: (meaning) => namingOf(meaning, { places, own: standpointOf(speaker).telling, ownerOf: catalogue.ownerOf }),
  };
}

/** Each entry once, where it comes first. */
export function distinct(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((one, at) => candidates.findIndex((other) => other.entry.id === one.entry.id) === at);
}
