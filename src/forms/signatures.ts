import { changedBetween } from './changed.js';
import type { FormState, Lapsed, Signed, Word } from './form.js';
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
 * until they, or who has their seat since, say so. Pure.
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
    const { by, at, as, hidden, version: agreed } = signed;
    const asked = lastAskedBy.get(by);
    if (asked !== undefined && isLater(asked, signed)) continue;
    const changed = changedBetween(marksAt(agreed), marksAt(version)).filter((id) => !hidden.includes(id));
    if (changed.length > 0) lapsed.push({ by, at, as, version: agreed, changed });
    else if (by !== submitter) holds.push({ by, at, as, version: agreed });
  }
  const asked = [...lastAskedBy.values()]
    .filter((each) => each.version === version && ![...lastOf.values()].some((word) => isAnswerTo(word, each)))
    .reduce<Signature | undefined>((last, each) => (isLater(each, last) ? each : last), undefined);
  return { confirmations: holds, lapsed, ...(asked && { asked: { by: asked.by, at: asked.at, version } }) };
}

/** Whether an agreement ends what was asked before: of who asked it, or of who has the same seat since. */
function isAnswerTo(agreed: Signature, asked: Signature): boolean {
  const isOfSeat = agreed.by === asked.by || agreed.as.some((each) => asked.as.includes(each));
  return isOfSeat && isLater(agreed, asked);
}

/** All that was said of what was handed in, by version and then by moment. */
export function wordsIn({ confirmations, askedBack }: Pick<Stored, 'confirmations' | 'askedBack'>): Word[] {
  const said = (asks: boolean) => (each: Signature) => ({ by: each.by, at: each.at, version: each.version, asks });
  return [...confirmations.map(said(false)), ...askedBack.map(said(true))].toSorted((one, other) =>
    isLater(one, other) ? 1 : isLater(other, one) ? -1 : 0,
  );
}

/** What one person said, the last at the end. A card to agree on bears how many there were when it was made (`Review.word`). */
export function wordsOf({ words }: Pick<FormState, 'words'>, person: string): Word[] {
  return words.filter(({ by }) => by === person);
}

/** When somebody agrees or asks back: what they say later stands later, also when two clocks differ. */
export function nextWordAt(
  { submissions, confirmations, askedBack }: Pick<Stored, 'submissions' | 'confirmations' | 'askedBack'>,
  person: string,
  now: Date,
): string {
  const said = [...submissions, ...confirmations, ...askedBack].filter(({ by }) => by === person);
  const last = said.reduce((latest, { at }) => Math.max(latest, Date.parse(at) + 1), 0);
  return new Date(Math.max(now.getTime(), last)).toISOString();
}

/** What each person said last. */
function lastByPerson(said: readonly Signature[]): Map<string, Signature> {
  const last = new Map<string, Signature>();
  for (const each of said) if (!isLater(last.get(each.by), each)) last.set(each.by, each);
  return last;
}

/** About a later version, or later about the same one. */
function isLater(one: Signed | undefined, other: Signed | undefined): boolean {
  if (one === undefined || other === undefined) return one !== undefined;
  return one.version === other.version ? one.at > other.at : one.version > other.version;
}
