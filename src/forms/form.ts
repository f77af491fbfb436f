import type { When } from '../people/roster.js';
import type { Answers, FieldFault, FormId, Part, Shape } from './definition.js';

/** Which form of whom. Ids are those of the partnership. */
export interface FormRef {
  form: FormId;
  partnership: string;
  student: string;
  when: When;
}

/** A form as it stands now, for showing; what nobody touched yet is version 0 without answers. */
export interface FormState {
  ref: FormRef;
  /** Version of the definition that this form runs on. */
  definition: number;
  shape: Shape;
  /** What the student prepared, and when (ISO) it was handed in. */
  preparation: { answers: Answers; handedInAt?: string };
  /** What the form shows: the own answers of the guides, else what the student prepared. */
  answers: Answers;
  /** True once a guide saved something; `startedAt` is when (ISO). */
  started: boolean;
  startedAt?: string;
  /** 0: never handed in. */
  version: number;
  /** The last submission; `reference` is short and the same for everyone who asks. */
  submission?: { version: number; by: string; at: string; reference: string };
  /** Of the last version. */
  confirmations: readonly { by: string; at: string }[];
}

/**
 * One press in a form. `values` hold the questions of the step, '' or [] where a field was empty: one that is absent was not on the
 * card, and stays as it is. `base` is what the card showed, as `fingerprint` made it.
 */
export interface Press {
  /** Person id. */
  by: string;
  part: Part;
  /** Index of the step the card showed. */
  step: number;
  values: Answers;
  base: Readonly<Record<string, string>>;
}

/**
 * What became of a press. `saved`: what was typed is kept; `incomplete`: kept too, but not handed in: `step` is the first step
 * with a fault; `submitted`: handed in, now or (`again`) before: a second press changes nothing; `closed`: too late for this part
 * (handed in already, elsewhere or by another): nothing was lost that is not in the form; `not-understood`: what came is nothing
 * that a card of ours sends, and nothing of it was kept.
 */
export type Outcome =
  | { status: 'saved'; state: FormState }
  | { status: 'incomplete'; state: FormState; step: number; faults: readonly FieldFault[] }
  | { status: 'submitted'; state: FormState; again: boolean }
  | { status: 'closed'; state: FormState }
  | { status: 'not-understood'; state: FormState };

/** What became of a confirmation. `other-version`: the form changed since the card was made; look again first. */
export type Confirmation =
  | { status: 'confirmed'; state: FormState; again: boolean }
  | { status: 'not-submitted'; state: FormState }
  | { status: 'other-version'; state: FormState };
