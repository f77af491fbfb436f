import { LRUCache } from 'lru-cache';
import { once } from '../once.js';
import type { Answer, Meaning } from './answer.js';
import { answerTo } from './answerTo.js';
import { createShelves } from './browse.js';
import { type Catalogue, createCatalogue } from './catalogue.js';
import type { Entry, Sector } from './entry.js';
import type { Content } from './load.js';
import { createSearch } from './lookup/search.js';
import type { Candidate } from './meaning/resolve.js';
import { standpointOf } from './meaning/standpoint.js';
import type { Overlay } from './overlay.js';

/** What a partnership brings to the begrippen. */
export interface GlossaryPartnership {
  id: string;
  name: string;
  /** The sector it works in: of two meanings the one of that sector is meant. */
  sector?: Sector;
  overlay: Overlay;
}

/** Who asks: ids of the partnerships and roles that the person has; both empty for a stranger. */
export interface Speaker {
  partnerships: readonly string[];
  roles: readonly string[];
  /** The partnership that the team or group chat belongs to, where something is asked in one: "hier" is that one. */
  here?: string;
}

/** Answers from memory; nothing here reads a store or the network. */
export interface Glossary {
  /** What a question gives. Never throws, whatever was typed. */
  ask(question: string, speaker: Speaker): Answer;
  /** One meaning by the id of its entry, as a pressed button names it; undefined when there is no such entry. */
  meaning(entryId: string, speaker: Speaker): Meaning | undefined;
  /** Meanings that fit what was typed so far, best first. Nothing that can be read gives none. */
  search(typed: string, speaker: Speaker): Meaning[];
  /** Every meaning that a source explains, by theme and name; of layers only those of the speaker's partnerships. */
  all(speaker: Speaker): Meaning[];
  /** The number of entries, those of the partnerships included. */
  size: number;
}

/** A glossary over the shared content and the overlays of these partnerships; builds its indexes once. */
export function createGlossary(content: Content, partnerships: readonly GlossaryPartnership[]): Glossary {
  return glossaryOver(createCatalogue(content, partnerships), partnerships);
}

/** A glossary over what was put together already. What is only needed to search and browse is built when that is first done. */
export function glossaryOver(catalogue: Catalogue, partnerships: readonly GlossaryPartnership[]): Glossary {
  const layers = partnerships.map((one) => ({ ...one, overlay: catalogue.overlayOf(one.id) ?? one.overlay }));
  const search = once(() => createSearch(catalogue, layers));
  const browsable = once(() => createShelves(catalogue));

  /** A team can be linked to a partnership that is not there any more: then it is a team like any other. */
  const placed = ({ here, ...speaker }: Speaker): Speaker =>
    here === undefined || catalogue.overlayOf(here) === undefined ? speaker : { ...speaker, here };
  const told = (found: Candidate, speaker: Speaker) =>
    catalogue.meaningOf(found, standpointOf(placed(speaker)).telling);
  const itself = (entry: Entry) => ({ entry, name: entry.term });

  return {
    ask: remembered((question, speaker) => answerTo(question, placed(speaker), catalogue)),
    meaning(entryId, speaker) {
      const entry = catalogue.entryOf(entryId);
      return entry && told(itself(entry), speaker);
    },
    search: (typed, speaker) => search()(typed, placed(speaker)).map((found) => told(found, speaker)),
    all: (speaker) => browsable()(placed(speaker)).map((entry) => told(itself(entry), speaker)),
    size: catalogue.size,
  };
}

/** Few questions are asked by nearly everyone: those are read once. An answer is only ever looked at, so it can be shared. */
const ANSWERS = 1000;
const LONGEST_REMEMBERED = 80;

function remembered(ask: Glossary['ask']): Glossary['ask'] {
  const known = new LRUCache<string, Answer>({ max: ANSWERS });
  return (question, speaker) => {
    if (question.length > LONGEST_REMEMBERED) return ask(question, speaker);
    const key = JSON.stringify([question, speaker.partnerships, speaker.roles, speaker.here]);
    const answer = known.get(key) ?? ask(question, speaker);
    known.set(key, answer);
    return answer;
  };
}
