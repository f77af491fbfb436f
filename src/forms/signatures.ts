import { changedBetween } from './changed.js';
import type { Lapsed, Signed } from './form.js';
import type { Stored } from './stored.js';

/** What is left of everybody's last agreement, handing in being one. */
export interface Signatures {
  /** Who agrees with the last version, but for who handed it in. */
  confirmations: Signed[];
  /** Who agreed with an older one, and with what has to be looked at again. */
  lapsed: Lapsed[];
  /** Somebody waits for another version than the last: until it is there, or they agree after all. */
  asked?: Signed;
}

/** A change takes back no more than the agreement with what was changed, of who may read it. Pure. */
export function signaturesOf(
  stored: Pick<Stored, 'version' | 'submissions' | 'confirmations' | 'askedBack'>,
): Signatures {
  const { version, submissions, confirmations } = stored;
  const marksAt = (wanted: number) => submissions.find((each) => each.version === wanted)?.marks ?? {};
  const lastOf = new Map<string, Stored['confirmations'][number]>();
  for (const signed of [...submissions, ...confirmations]) {
    const known = lastOf.get(signed.by);
    if (known === undefined || signed.version > known.version) lastOf.set(signed.by, signed);
  }
  const submitter = submissions.find((each) => each.version === version)?.by;
  const holds: Signed[] = [];
  const lapsed: Lapsed[] = [];
  for (const { by, at, hidden, version: agreed } of lastOf.values()) {
    const changed = changedBetween(marksAt(agreed), marksAt(version)).filter((id) => !hidden.includes(id));
    if (changed.length > 0) lapsed.push({ by, at, version: agreed, changed });
    else if (by !== submitter) holds.push({ by, at, version: agreed });
  }
  const asked = askedBackIn(stored);
  return { confirmations: holds, lapsed, ...(asked && { asked }) };
}

function askedBackIn({
  version,
  askedBack,
  confirmations,
}: Pick<Stored, 'version' | 'confirmations' | 'askedBack'>): Signed | undefined {
  const asked = askedBack.findLast((each) => each.version === version);
  if (asked === undefined) return undefined;
  const agreed = confirmations.some((each) => each.version === version && each.by === asked.by && each.at >= asked.at);
  return agreed ? undefined : { by: asked.by, at: asked.at, version };
}
