import type { Signal, SignalKind } from '../forms/signal.js';
import type { Antwoord } from '../glossary/vragen/antwoord.js';
import type { OpenVraag } from '../glossary/vragen/vraag.js';
import type { Language } from '../language.js';
import type { Setup } from '../partnership/setup.js';
import type { Addressee } from '../people/addressee.js';
import type { Digest } from './digest.js';

/** One open question with the partnership whose list it is on. */
export interface ListedVraag {
  setup: Setup;
  vraag: OpenVraag;
}

/**
 * What the bot sends to somebody who is not speaking now, by kind. `digest`: what is asked of them today; `questions`: what people
 * want to know of the owner of the terms, most asked first, and how many more there are; `answer`: what somebody wanted to know,
 * with the name of the partnership that answers; `welcome`: hello, with the names of the partnerships in which the person is known, none for a
 * stranger; `signal`: what somebody must hear of a form the same school day (`forms/signals.ts`).
 */
export type Message =
  | { kind: 'digest'; digest: Digest }
  | { kind: 'questions'; addressee: Addressee; questions: readonly ListedVraag[]; others: number }
  | { kind: 'answer'; answer: Antwoord; partnership: string }
  | { kind: 'welcome'; partnerships: readonly string[]; language: Language }
  | {
      kind: 'signal';
      signal: SignalKind;
      about: Signal;
      /** Whole name. */
      student: string;
      /** Whole name of who caused it; undefined when nobody knows them any more. */
      from: string | undefined;
      language: Language;
    };
