import type { Participant } from './definition.js';
import { fingerprint } from './fingerprint.js';
import type { FormState, Remark } from './form.js';
import { rulesOf } from './shape.js';
import { wordsOf } from './signatures.js';

/**
 * The remarks that somebody may read who takes part as these: the own, and of others what they gave along with an agreement or with
 * asking back. They are between the guides who write the form and those who agree with it: not the student, not who only reads.
 */
export function readableRemarks(
  { definition, shape, remarks }: Pick<FormState, 'definition' | 'shape' | 'remarks'>,
  person: string,
  as: readonly Participant[],
): Remark[] {
  const { writers, confirmers } = rulesOf(definition, shape);
  const guides: readonly Participant[] = [...writers, ...confirmers].filter((each) => each !== 'student');
  if (!as.some((each) => guides.includes(each))) return [];
  return remarks.filter(({ by, givenAt }) => by === person || givenAt !== undefined);
}

/**
 * What stands in the field of a section for who reads it: the own remark on this version, else one on an older version that was never
 * given: typed on a card that came too late. `base` marks what the form has of this version.
 */
export function ownRemark(
  { remarks, version }: Pick<FormState, 'remarks' | 'version'>,
  person: string,
  section: string,
): { text: string; base: string } {
  const own = remarks.filter((each) => each.by === person && each.section === section);
  const now = own.find((each) => each.version === version);
  const left = own.filter(({ givenAt }) => givenAt === undefined).toSorted((one, other) => one.version - other.version);
  return { text: (now ?? left.at(-1))?.text ?? '', base: fingerprint(now?.text) };
}

/**
 * What goes with the last word of somebody: the remarks that they gave along with it or wrote since, whatever version was on the card then. All
 * of theirs when they never said anything.
 */
export function lastRemarks({ words, remarks }: Pick<FormState, 'words' | 'remarks'>, person: string): Remark[] {
  const before = wordsOf({ words }, person).at(-2)?.at ?? '';
  return remarks.filter(({ by, at, givenAt = '' }) => by === person && (at > before || givenAt > before));
}

/** Why another version was asked for; [] when nobody waits for one. */
export function reasonsOf(state: Pick<FormState, 'asked' | 'words' | 'remarks'>): Remark[] {
  const { asked } = state;
  return asked === undefined ? [] : lastRemarks(state, asked.by).filter(({ givenAt }) => givenAt !== undefined);
}

/** What who changes a form reads beside it: what was said of the last version, and why another was asked for. */
export function remarksToMend(state: Pick<FormState, 'asked' | 'words' | 'remarks' | 'version'>): Remark[] {
  const reasons = reasonsOf(state);
  return state.remarks.filter(
    (each) => reasons.includes(each) || (each.version === state.version && each.givenAt !== undefined),
  );
}

/** A version that somebody knows: they read it and said so, or handed it in themselves. */
export interface Known {
  version: number;
  isOwn: boolean;
}

/** The last version that somebody knows, when that is an older one: agreed with, asked to be changed, or handed in. */
export function knownVersion(
  { submissions, words, version }: Pick<FormState, 'submissions' | 'words' | 'version'>,
  person: string,
): Known | undefined {
  const known = [...submissions, ...words].filter(({ by }) => by === person).map((each) => each.version);
  const last = Math.max(0, ...known);
  if (last === 0 || last >= version) return undefined;
  return { version: last, isOwn: submissions.some((each) => each.by === person && each.version === last) };
}
