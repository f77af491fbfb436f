import type { Answer, Meaning } from './answer.js';
import { answerTo } from './answerTo.js';
import { type Catalogue, createCatalogue } from './catalogue.js';
import type { Content } from './load.js';
import type { Overlay } from './overlay.js';

/** What a partnership brings to the begrippen. */
export interface GlossaryPartnership {
  id: string;
  name: string;
  overlay: Overlay;
}

/** Who asks: ids of the partnerships and roles that the person has; both empty for a stranger. */
export interface Speaker {
  partnerships: readonly string[];
  roles: readonly string[];
}

/** Answers from memory; nothing here reads a store or the network. */
export interface Glossary {
  /** What a question gives. Never throws, whatever was typed. */
  ask(question: string, speaker: Speaker): Answer;
  /** One meaning by the id of its entry, as a pressed button names it; undefined when there is no such entry. */
  meaning(entryId: string, speaker: Speaker): Meaning | undefined;
  /** The number of entries, those of the partnerships included. */
  size: number;
}

/** A glossary over the shared content and the overlays of these partnerships; builds its index once. */
export function createGlossary(content: Content, partnerships: readonly GlossaryPartnership[]): Glossary {
  return glossaryOver(createCatalogue(content, partnerships));
}

/** A glossary over what was put together already. */
export function glossaryOver(catalogue: Catalogue): Glossary {
  return {
    ask: (question, speaker) => answerTo(question, speaker, catalogue),
    meaning(entryId, speaker) {
      const entry = catalogue.entryOf(entryId);
      return entry === undefined ? undefined : catalogue.meaningOf({ entry, name: entry.term }, speaker.partnerships);
    },
    size: catalogue.size,
  };
}
