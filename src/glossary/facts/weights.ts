import type { NotionKind } from './notion.js';

/**
 * What a question that says more, or other things, than a fact knows may still be. A word that the fact answers to adds to its
 * credit, a word that it does not know costs; the share of the credit in both is how sure the fact is. Measured by
 * `npm run eval:terms -- --questions tests/eval/terms/later`: at 0.65 one answer is wrong, from 0.7 on none, and each step up
 * loses right ones; 0.75 keeps a step between.
 */
export const SURE = 0.75;

/** Facts this near to the best are told with it. */
export const MARGIN = 0.03;

/** Of these, one that names this much more of the question is the only one that is meant. */
export const NAMED_MORE = 1.5;

/** More is no circumstance any more. */
export const NEVER = Number.POSITIVE_INFINITY;

/** What a notion adds that a fact asks for. */
export const credit: Record<NotionKind, number> = {
  topic: 3,
  situation: 5,
  act: 1.5,
  doing: 1,
  taking: 1,
  moment: 1.5,
  setting: 1,
};

/** Of what the sentence before said ("die wpa ... hoe lang duurt dat") less is certain. */
export const BEFORE = 0.7;

/** Another topic that was said before. */
export const COST_OTHER_BEFORE = 0.8;

/** The asker's own role, where they say "ik". */
export const OWN_ROLE = 1;

/** The same where they do not say so. */
export const SPEAKERS_ROLE = 0.5;

/** What a notion costs that a fact does not ask for: a topic or a situation is another question. */
export const cost: Record<NotionKind, number> = {
  topic: NEVER,
  situation: NEVER,
  act: 1.3,
  doing: 0.3,
  taking: 1.3,
  moment: 1.3,
  setting: 0.3,
};

/** The same where the fact itself speaks of it. */
export const costSaid: Record<NotionKind, number> = {
  topic: 0.4,
  situation: 0.4,
  act: 0.3,
  doing: 0.1,
  taking: 0.3,
  moment: 0.2,
  setting: 0.1,
};

/** A role that the fact speaks of, but not as the one who is asked about. */
export const COST_ROLE_SAID = 1.5;

/** "Naast de SO", "besides the SO": a role that is known to be there. */
export const COST_ROLE_BESIDE = 0.2;

/** A word nobody knows, and the same after a preposition: "in de kleuterbouw". */
export const COST_UNKNOWN = 3;
export const COST_ADJUNCT = 0.6;

/** Another intent that is mostly asked for in the same words: "how long" for hours. */
export const COST_NEAR_INTENT = 0.4;

/** Who does one act is not who does another. */
export const COST_ACT_OF_PEOPLE = 2.5;

/** "Bij" leads to another's house more than to a circumstance. */
export const COST_WHOSE = 1.5;

/** Whoever does something mostly does it all year. */
export const COST_MOMENT_OF_PEOPLE = 0.6;

/** Who takes part matters to a question for people; a number is the same for all. */
export const COST_TAKING_OF_NUMBERS = 0.3;
