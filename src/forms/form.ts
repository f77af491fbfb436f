import type { Decision } from '../access/policy.js';
import type { Placement } from '../partnership/setup.js';
import type { When } from '../people/roster.js';
import type { Answers, FieldFault, FormDefinition, FormKey, Part, Participant, Shape } from './definition.js';
import type { Opening } from './opening.js';
import type { StoredRemark } from './stored.js';

/** Which form of whom. Ids are those of the partnership. */
export interface FormRef {
  form: FormKey;
  partnership: string;
  student: string;
  when: When;
}

/** Somebody's agreement with what was handed in as `version`; `at` is ISO. `as`: as what they agreed, as far as that was kept. */
export interface Signed {
  by: string;
  at: string;
  version: number;
  as?: readonly Participant[];
}

/** What somebody said of a version: that they agree with it or, when `asks`, that they want another. */
export interface Word extends Signed {
  asks: boolean;
}

/** An agreement with an older version of which these questions changed since: only those are asked again. */
export interface Lapsed extends Signed {
  changed: readonly string[];
}

/** What somebody who reads says about one step of a version. */
export type Remark = StoredRemark;

/**
 * What the student writes alone: as it stands, which is the student's own, and as it was handed in last (ISO: when), which is what everybody
 * else reads.
 */
export interface OwnPart {
  answers: Answers;
  handedInAt?: string;
  handedIn?: Answers;
}

/** A form as it stands now, for showing; what nobody touched yet is version 0 without answers. */
export interface FormState {
  ref: FormRef;
  /** The form that this one runs on until its end, whatever the content or the partnership changed since. */
  definition: FormDefinition;
  shape: Shape;
  preparation: OwnPart;
  /** The working copy: the own answers of the guides, else what the student prepared and handed in, else what an earlier form said. */
  answers: Answers;
  /** By question: the earlier form from which the answer came that nobody changed here. */
  carried: Readonly<Record<string, FormKey>>;
  /** By question: which guide wrote the answer, and when. */
  authors: Readonly<Record<string, { by: string; at: string }>>;
  /** What the student says of it once it was handed in. */
  reaction: OwnPart;
  /** True once a guide saved something; `startedAt` is when (ISO). */
  started: boolean;
  startedAt?: string;
  /** 0: never handed in. */
  version: number;
  /** The last submission; `reference` is short and the same for everyone who asks. */
  submission?: Signed & { reference: string };
  /** Every submission, oldest first. */
  submissions: readonly Signed[];
  /** Questions that were changed since, and not handed in again yet. */
  pending: readonly string[];
  /** Who agrees with the last version: with that one, or with an older one of which nothing changed that they may read. Not who handed it in. */
  confirmations: readonly Signed[];
  /** Who agreed with an older version and is asked again. */
  lapsed: readonly Lapsed[];
  /** All that was said of what was handed in, by version and then by moment. */
  words: readonly Word[];
  /** Of all versions; who may read which: `remarks.ts`. */
  remarks: readonly Remark[];
  /** Somebody asked for another version of this one. */
  asked?: Signed;
}

/** Somebody at a form. */
export interface FormAt {
  ref: FormRef;
  /** What the form begins with if nobody touched it. */
  opening: Opening;
  /** Who guide this student now. */
  placement: Placement;
  /** Asked again of what is stored at the very moment of writing. */
  may: (state: FormState) => Decision;
}

/**
 * One press in a form. `values` hold the questions of the step, '' or [] where a field was empty: one that is absent was not on the
 * card, and stays as it is. `base` is what the card showed, as `fingerprint` made it.
 */
export interface Press {
  /** Person id. */
  by: string;
  part: Part;
  /** The version that the form had when the card was made: a card of before a submission changes nothing after it. */
  version: number;
  values: Answers;
  base: Readonly<Record<string, string>>;
  /** What each question of a row was about on the card, as `leadMark` made it; absent on a card of before there were marks. */
  leads?: Readonly<Record<string, string>>;
  /** The form can be written no more (`closedSince`). */
  shut?: boolean;
}

/** What a reader says of one step, on a card that showed `version`. `base` marks the remark that the card showed. */
export interface Review {
  by: string;
  as: readonly Participant[];
  version: number;
  /** How many words of theirs there were when the card was made: a press of before somebody's last word changes nothing after it. */
  word: number;
  /** Absent: the card had no field for a remark. */
  remark?: { section: string; text: string; base?: string | undefined };
  /** `align`: agrees with this version; `ask-back`: wants another; `save`: only keeps the remark. */
  act: 'save' | 'align' | 'ask-back';
}

type Told<S extends string> = { status: S; state: FormState };

/**
 * What became of a press. `saved`: what was typed is kept; `incomplete`: kept too, but not handed in: `step` is the first step
 * with a fault; `look-again`: kept as far as it can be, and not handed in: of one answer or more there is something to see first; `submitted`: handed in, now or (`again`) before: a second press changes nothing; `closed`: too late for this part
 * (handed in already, elsewhere or by another, or the form is shut) and nothing was kept: `unsaved` is what was typed on that card and is not in the form, for
 * who typed it to take along; `not-understood`: what came is nothing
 * that a card of ours sends, and nothing of it was kept; `refused`: not theirs to do.
 */
export type Outcome =
  | Told<'saved'>
  | (Told<'incomplete'> & { step: number; faults: readonly FieldFault[] })
  | (Told<'look-again'> & { step: number; faults: readonly FieldFault[] })
  | (Told<'submitted'> & { again: boolean })
  | (Told<'closed'> & { unsaved: Answers })
  | Told<'not-understood'>
  | (Told<'refused'> & { decision: Decision });

/**
 * What became of a review. `kept`: the remark is; `aligned`, `asked-back`: that too, now or (`again`) before; `stale`: they agreed or asked back
 * since the card was made, and nothing was kept: `unsaved` is the remark as it would have become, '' when that is what there is; `other-version`:
 * the form changed since the card was made: the remark is kept with the version it was about, look again first; `no-remark`: who asks back says why
 * first, at a section that is there; `not-submitted`: there is nothing to read yet; `too-long`: a remark has at most MAX_REMARK characters, and nothing was kept.
 */
export type ReviewOutcome =
  | Told<'kept'>
  | (Told<'aligned'> & { again: boolean })
  | (Told<'asked-back'> & { again: boolean })
  | (Told<'stale'> & { unsaved: string })
  | Told<'other-version'>
  | Told<'no-remark'>
  | Told<'not-submitted'>
  | Told<'too-long'>
  | (Told<'refused'> & { decision: Decision });

export const MAX_REMARK = 1000;
