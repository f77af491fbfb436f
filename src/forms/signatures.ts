import { changedBetween } from './changed.js';
import type { Lapsed, Signed } from './form.js';
import type { Stored } from './stored.js';

type Signature = Stored['confirmations'][number];

/** What is left of everybody's last agreement, handing in being one. */
export interface Signatures {
  /** Who agrees with the last version, but for who handed it in. */
  confirmations: Signed[];
  /** Who agreed with an older one, and with what has to be looked at again. */
  lapsed: Lapsed[];
  /** Somebody waits for another version than the last: until it is there, or they agree after all. */
  asked?: Signed;
}

/**
 * A change takes back no more than the agreement with what was changed, of who may read it. Who asked for another version agrees with none
 * until they say so. Pure.
 */
export function signaturesOf(
  stored: Pick<Stored, 'version' | 'submissions' | 'confirmations' | 'askedBack'>,
): Signatures {
  const { version, submissions, confirmations, askedBack } = stored;
  const marksAt = (wanted: number) => submissions.find((each) => each.version === wanted)?.marks ?? {};
  const lastOf = lastByPerson([...submissions, ...confirmations]);
  const lastAskedBy = lastByPerson(askedBack);
  const submitter = submissions.find((each) => each.version === version)?.by;
  const holds: Signed[] = [];
  const lapsed: Lapsed[] = [];
  for (const signed of lastOf.values()) {
    const { by, at, hidden, version: agreed } = signed;
    const asked = lastAskedBy.get(by);
    if (asked !== undefined && isLater(asked, signed)) continue;
    const changed = changedBetween(marksAt(agreed), marksAt(version)).filter((id) => !hidden.includes(id));
    if (changed.length > 0) lapsed.push({ by, at, version: agreed, changed });
    else if (by !== submitter) holds.push({ by, at, version: agreed });
  }
  const asked = [...lastAskedBy.values()]
    .filter((each) => each.version === version && !isLater(lastOf.get(each.by), each))
    .reduce<Signature | undefined>((last, each) => (isLater(each, last) ? each : last), undefined);
  return { confirmations: holds, lapsed, ...(asked && { asked: { by: asked.by, at: asked.at, version } }) };
}

/** What each person said last. */
function lastByPerson(said: readonly Signature[]): Map<string, Signature> {
  const last = new Map<string, Signature>();
  for (const each of said) if (!isLater(last.get(each.by), each)) last.set(each.by, each);
  return last;
}

/** About a later version, or later about the same one. */
function isLater(one: Signature | undefined, other: Signature | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  return one.version === other.version ? one.at > other.at : one.version > other.version;
}
