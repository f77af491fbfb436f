import type { Participant } from './definition.js';
import { fingerprint } from './fingerprint.js';
import type { FormState, Remark } from './form.js';
import { rulesOf } from './shape.js';

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

/** The last version that somebody knows, when that is an older one: agreed with, or asked to be changed. */
export function knownVersion(
  { lapsed, remarks, version }: Pick<FormState, 'lapsed' | 'remarks' | 'version'>,
  person: string,
): number | undefined {
  const agreed = lapsed.filter(({ by }) => by === person).map((each) => each.version);
  const remarked = remarks
    .filter(({ by, givenAt }) => by === person && givenAt !== undefined)
    .map((each) => each.version);
  // A remark on the last version means that it was read already.
  if (remarked.includes(version)) return agreed.at(-1);
  const known = [...agreed, ...remarked].filter((each) => each < version);
  return known.length === 0 ? undefined : Math.max(...known);
}
