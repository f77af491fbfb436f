import { type Day, dayIn } from '../calendar/day.js';
import type { Facts } from '../forms/facts.js';
import type { AddressBook } from '../people/address.js';
import type { Addressee } from '../people/addressee.js';
import { isStill } from '../people/identity.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import { forgetTarget } from '../people/target.js';
import type { Store } from '../store/store.js';
import type { Tempo } from '../tempo/tempo.js';
import { againAt, type Chance } from './again.js';
import type { Digest } from './digest.js';
import { isGone, type Messenger, type RefusalKind } from './messenger.js';
import type { Missed } from './missed.js';
import { type Recipient, readRecipient } from './recipient.js';
import { type Claim, claim, type Ending, record, recordMissed, release, takenBy } from './records.js';
import { type Told, toldBefore, toldIn } from './told.js';

/**
 * Sends one person the digest of one day.
 *
 * What is promised: of a number of instances one sends, and a digest that was sent and written down is never sent again that
 * day. What is not: after a crash between the send and its record, the same digest is sent once more when the lease ends; a
 * reminder twice is better than none. Two sends at once are possible only when a send takes longer than the lease. Nothing is
 * kept for later: what was not sent today is computed anew tomorrow.
 */

/**
 * `sent`: the person has it; `nothing`: there was nothing to tell; `taken`: it was settled before, or another instance holds it
 * until `until`; `waiting`: it may not be sent before
 * `until`, because another instance sends for the tenant or the channel asked to be left alone; `refused`: the channel did not take it, from `again` on it may be tried again today; `unreachable`:
 * `unknown`: nobody with this address ever spoke to the bot, `no-conversation`: the app is not installed (any more).
 */
export type Outcome =
  | { status: 'sent'; rows: number }
  | { status: 'nothing' }
  | { status: 'taken'; until?: Date }
  | { status: 'waiting'; until: Date }
  | { status: 'refused'; code: string; kind: RefusalKind; again?: Date }
  | { status: 'unreachable'; reason: 'unknown' | 'no-conversation' };

export interface DispatchDeps {
  store: Store;
  addresses: AddressBook;
  /** The facts of the students this person has to do with, as they are now. */
  loadFacts: (addressee: Addressee, day: Day) => Promise<Facts>;
  /** What the person is to be told; undefined: nothing, so no message. Pure. */
  digestFor: (facts: Facts, addressee: Addressee, told: Told, day: Day) => Digest | undefined;
  /** What the day of has passed without a word of it, since the person was known. Pure. */
  missedFor: (facts: Facts, addressee: Addressee, told: Told, day: Day, knownSince: Day) => Missed[];
  messenger: Messenger;
  /** Waits until something may be sent to the tenant. */
  turn: Tempo['turn'];
  /** This instance, for whoever reads the store. */
  owner: string;
  /** How long a claim holds, in milliseconds. */
  lease: number;
  /** What this instance sent and could not write down yet, by the partition of the person; `dispatch` keeps it. */
  unrecorded: Map<string, Unrecorded>;
  /** What spreads the next tries of what was refused at once; Math.random when left out. */
  chance?: Chance;
}

/** A digest that was sent, of which the store did not take the record. */
interface Unrecorded {
  claim: Claim;
  ending: Ending;
}

/**
 * Sends what there is to tell, at most once a day. Without anything to tell nothing is written.
 * @throws CodedError STORE_UNAVAILABLE; then a claim may stand until its lease ends
 */
export async function dispatch(deps: DispatchDeps, addressee: Addressee, now: Date): Promise<Outcome> {
  const { store, addresses, owner, lease } = deps;
  const day = dayIn(now);
  const speaker = await addresses.speakerAt(addressee.tenant, addressee.email);
  if (speaker === undefined) return { status: 'unreachable', reason: 'unknown' };
  await recordAgain(deps, speaker);
  const recipient = await readRecipient(store, speaker);
  if (!isFor(recipient, addressee)) return { status: 'unreachable', reason: 'unknown' };
  const today = recipient.settled.find((each) => each.day === day);
  const taken = today && takenBy(today.settlement, now);
  if (taken !== undefined) return taken;
  if (recipient.target === undefined) return { status: 'unreachable', reason: 'no-conversation' };
  const { digest: first, missed } = await compute(deps, addressee, day, recipient);
  if (first === undefined) {
    if (missed.length > 0) await recordMissed(store, speaker, { day, now, missed });
    return { status: 'nothing' };
  }

  // Before the claim: a lease must not run out while its holder waits.
  const turn = await deps.turn(addressee.tenant);
  if (turn.status === 'wait') return { status: 'waiting', until: turn.until };
  const claimed = await claim(store, speaker, day, { owner, now, lease, missed });
  if (claimed.status === 'taken') return claimed;
  // Something may have been done between the reading and the claim.
  const { digest } = await compute(deps, addressee, day, recipient);
  if (digest === undefined) {
    await release(store, claimed.claim);
    return { status: 'nothing' };
  }
  return send(deps, claimed.claim, recipient.target, digest, now);
}

/**
 * Whether the bearer of the address is the addressee: not when the bearer was matched on another address since, and not when
 * the roster gave the address to somebody else. Then it is for somebody who has yet to speak to the bot.
 */
export function isFor({ matched }: Recipient, { email, members }: Addressee): boolean {
  const people = members.map(({ setup: { partnership }, person }) => ({ partnership, person }));
  return matched !== undefined && matched.email === email && isStill(matched, people);
}

/** What there is to tell now, and what the day of has passed untold and was not written down yet. */
async function compute(
  { loadFacts, digestFor, missedFor }: DispatchDeps,
  addressee: Addressee,
  day: Day,
  { digests, settled, knownSince = day }: Recipient,
): Promise<{ digest: Digest | undefined; missed: Missed[] }> {
  const facts = await loadFacts(addressee, day);
  const told = toldBefore(digests, day);
  const known = new Set(settled.flatMap(({ settlement }) => settlement.missed ?? []).map(({ task }) => task));
  const missed = missedFor(facts, addressee, told, day, knownSince).filter(({ task }) => !known.has(task));
  return { digest: digestFor(facts, addressee, told, day), missed };
}

/** Writes down what was sent, before anything else is looked at: only so a store that was away for a moment repeats nothing. */
async function recordAgain({ store, unrecorded }: Pick<DispatchDeps, 'store' | 'unrecorded'>, speaker: Speaker) {
  const key = personPartition(speaker);
  const open = unrecorded.get(key);
  if (open === undefined) return;
  await record(store, open.claim, open.ending);
  unrecorded.delete(key);
}

async function send(
  { store, messenger, unrecorded, chance }: DispatchDeps,
  claim: Claim,
  target: NonNullable<Recipient['target']>,
  digest: Digest,
  now: Date,
): Promise<Outcome> {
  const delivery = await messenger.send(target, { kind: 'digest', digest });
  if (delivery.status === 'sent') {
    const told = toldIn(digest);
    const ending = { status: 'sent', at: now, activityId: delivery.activityId, told } as const;
    unrecorded.set(personPartition(claim.speaker), { claim, ending });
    await recordAgain({ store, unrecorded }, claim.speaker);
    return { status: 'sent', rows: told.rows.length };
  }
  const again = againAt(delivery, claim.attempts, now, chance);
  const { code, kind } = delivery;
  const refused = { status: 'refused', code, kind, ...(again && { again }) } as const;
  await record(store, claim, { ...refused, at: now });
  // Nobody hammers who blocked the app; the next thing they say tells again where they are.
  if (isGone(delivery)) await forgetTarget(store, claim.speaker, target);
  return refused;
}
