import { z } from 'zod';
import type { Day } from '../calendar/day.js';
import { MINUTE } from '../clock.js';
import { CodedError } from '../errors.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';
import { MAX_ATTEMPTS } from './again.js';
import { type RefusalKind, refusalKinds } from './messenger.js';
import type { Missed } from './missed.js';
import { steps } from './step.js';
import type { ToldDigest } from './told.js';

/**
 * What became of the digest of one person on one day: one document with a fixed id in the partition of the person, so that
 * whoever creates it may send and everybody else sees that it is taken.
 */

const rowSchema = z.object({ task: z.string().min(1), step: z.enum(steps) });
/** A step that only another release has is passed over: one such row must not keep a person from all that comes after. */
const rowsSchema = z.array(z.unknown()).transform((rows) => rows.flatMap((row) => rowSchema.safeParse(row).data ?? []));
const at = z.iso.datetime();
const attempts = z.number().int().min(1);

const missedSchema = z.object({ task: z.string().min(1), due: z.iso.date() });
const missed = z.array(missedSchema).optional();

/**
 * `claimed`: `by` is sending it, and nobody else may until the lease ends at `until`; `sent`: what it told (`told.ts`); `refused`: the
 * channel did not take it, for the reason `code`; from `again` on it may be tried again the same day, without it not any more;
 * `missed`: nothing was sent, and these tasks passed untold. `attempts` counts the claims.
 */
const settlementSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('claimed'), by: z.string().min(1), until: at, attempts, missed }),
  z.object({
    status: z.literal('sent'),
    at,
    activityId: z.string().optional(),
    rows: rowsSchema,
    attempts,
    missed,
  }),
  z.object({
    status: z.literal('refused'),
    at,
    code: z.string().min(1),
    kind: z.enum(refusalKinds),
    again: at.optional(),
    attempts,
    missed,
  }),
  z.object({
    status: z.literal('missed'),
    at,
    attempts: z.number().int().min(0),
    missed: z.array(missedSchema).min(1),
  }),
]);
export type Settlement = z.infer<typeof settlementSchema>;

/** What an older release wrote of a refusal: only whether it might be tried again that day, three times, after five minutes. */
const olderRefusalSchema = z
  .object({ status: z.literal('refused'), at, code: z.string().min(1), retry: z.boolean(), attempts })
  .transform(({ retry, ...rest }): Settlement => {
    if (!retry) return { ...rest, kind: 'fault' };
    const again = new Date(Date.parse(rest.at) + 5 * MINUTE).toISOString();
    return { ...rest, kind: 'busy', ...(rest.attempts < 3 && { again }) };
  });
const storedSchema = z.union([settlementSchema, olderRefusalSchema]);

/** The right to send the digest of one person on one day, until the lease ends. */
export interface Claim {
  speaker: Speaker;
  day: Day;
  attempts: number;
  etag: string;
  /** What is written down of this day beside the digest. */
  missed?: readonly Missed[] | undefined;
}

/**
 * `taken`: it was settled (sent, or refused for good); with `until` only for now: another instance holds it, or it is too early
 * for another try.
 */
export type Claimed = { status: 'claimed'; claim: Claim } | { status: 'taken'; until?: Date };

/** Who claims (for whoever reads the store), when, and for how long: longer than facts and a send can take. */
export interface Claimer {
  owner: string;
  now: Date;
  /** Milliseconds. */
  lease: number;
  /** To be written down beside it. */
  missed?: readonly Missed[];
}

const ID_PREFIX = 'digest:';
/** Type of document. */
export const DIGEST = 'digest';

/** The id of the digest of that day; ids sort as days do. */
function idOf(day: Day): string {
  return `${ID_PREFIX}${day}`;
}

/** What became of the digest of one day. */
export interface Settled {
  day: Day;
  settlement: Settlement;
}

/** The digests among the documents of a person, in the same order. Throws ZodError on what is not one of ours. */
export function settledIn(documents: readonly Pick<StoredDocument, 'id' | 'type' | 'body'>[]): Settled[] {
  return documents
    .filter(({ type }) => type === DIGEST)
    .map(({ id, body }) => ({ day: id.slice(ID_PREFIX.length), settlement: storedSchema.parse(body) }));
}

/**
 * Takes the digest of that day: of a number of instances exactly one gets it. A lease that ended and a refusal that may pass are
 * taken over, at most MAX_ATTEMPTS claims a day; after the last one it stays there as refused, for everyone to see.
 * @throws CodedError STORE_UNAVAILABLE; then the claim may stand, and is free again when its lease ends.
 */
export async function claim(store: Store, speaker: Speaker, day: Day, claimer: Claimer): Promise<Claimed> {
  const partition = personPartition(speaker);
  const until = new Date(claimer.now.getTime() + claimer.lease);
  const claimed = (attempts: number, missed: readonly Missed[]): Settlement => ({
    status: 'claimed',
    by: claimer.owner,
    until: until.toISOString(),
    attempts,
    ...(missed.length > 0 && { missed: [...missed] }),
  });
  const { missed = [] } = claimer;
  const made = await store.commit(partition, [operation(day, claimed(1, missed), undefined)]);
  if (made.status === 'committed') return toClaim({ speaker, day, attempts: 1, missed }, made.etags[0]);

  const found = await store.get(partition, idOf(day));
  // Given back in between, or taken by someone else at the same moment: for as long as a lease of our own would last.
  const lost = { status: 'taken', until } as const;
  if (found === undefined) return lost;
  const before = storedSchema.parse(found.body);
  const taken = takenBy(before, claimer.now);
  if (taken !== undefined) return taken;

  const attempts = before.attempts + 1;
  const all = [...(before.missed ?? []), ...missed];
  const body = attempts > MAX_ATTEMPTS ? givenUp(before, claimer.now) : claimed(attempts, all);
  const replaced = await store.commit(partition, [operation(day, body, found.etag)]);
  if (replaced.status === 'conflict') return lost;
  return body.status === 'claimed'
    ? toClaim({ speaker, day, attempts, missed: all }, replaced.etags[0])
    : { status: 'taken' };
}

function toClaim(claim: Omit<Claim, 'etag'>, etag: string | undefined): Claimed {
  if (etag === undefined) throw new CodedError('UNEXPECTED', 'The store gave no etag of a document it wrote.');
  return { status: 'claimed', claim: { ...claim, etag } };
}

/** Who claims again and again and never says what came of it: perhaps this very digest ends the process. */
function givenUp({ attempts, missed }: Settlement, now: Date): Settlement {
  return { status: 'refused', at: now.toISOString(), code: 'LEASE_ENDED', kind: 'fault', attempts, missed };
}

/** Why a digest may not be claimed at this moment; undefined when it may. */
export function takenBy(settlement: Settlement, now: Date): Extract<Claimed, { status: 'taken' }> | undefined {
  if (settlement.status === 'missed') return undefined;
  const until = freeAt(settlement);
  if (until === undefined) return { status: 'taken' };
  return now < until ? { status: 'taken', until } : undefined;
}

/** From when a digest may be claimed once more; undefined: never. */
function freeAt(settlement: Exclude<Settlement, { status: 'missed' }>): Date | undefined {
  switch (settlement.status) {
    case 'claimed':
      return new Date(settlement.until);
    case 'refused':
      return settlement.again === undefined ? undefined : new Date(settlement.again);
    case 'sent':
      return undefined;
    default:
      return settlement satisfies never;
  }
}

/** What a claim ended in, as it is written down. */
export type Ending =
  | { status: 'sent'; at: Date; activityId: string | undefined; told: Pick<ToldDigest, 'rows'> }
  | { status: 'refused'; at: Date; code: string; kind: RefusalKind; again?: Date };

/**
 * Writes down what the claim ended in; `lost` when the lease had ended and somebody else took it over.
 * @throws CodedError STORE_UNAVAILABLE; then the digest may be sent once more after the lease.
 */
export async function record(store: Store, claim: Claim, ending: Ending): Promise<'recorded' | 'lost'> {
  return change(store, claim, operation(claim.day, settlementOf(ending, claim), claim.etag));
}

function settlementOf(ending: Ending, claim: Claim): Settlement {
  const { attempts } = claim;
  const missed = claim.missed?.length ? [...claim.missed] : undefined;
  const at = ending.at.toISOString();
  if (ending.status === 'refused') {
    const { code, kind, again } = ending;
    return { status: 'refused', at, code, kind, ...(again && { again: again.toISOString() }), attempts, missed };
  }
  return { status: 'sent', at, activityId: ending.activityId, rows: [...ending.told.rows], attempts, missed };
}

/**
 * Writes down what was missed on a day without a digest; nothing when somebody has that day in hand, who then writes it.
 * @throws CodedError STORE_UNAVAILABLE; then it is found again the next time
 */
export async function recordMissed(
  store: Store,
  speaker: Speaker,
  { day, now, missed }: { day: Day; now: Date; missed: readonly Missed[] },
): Promise<void> {
  const partition = personPartition(speaker);
  const found = await store.get(partition, idOf(day));
  const before = found && storedSchema.parse(found.body);
  if (before !== undefined && before.status !== 'missed') return;
  const all = [...(before?.missed ?? []), ...missed];
  const body: Settlement = { status: 'missed', at: now.toISOString(), attempts: 0, missed: all };
  await store.commit(partition, [operation(day, body, found?.etag)]);
}

/** Gives a claim back as if nobody had taken it: there was nothing to send after all. */
export async function release(store: Store, claim: Claim): Promise<'recorded' | 'lost'> {
  return change(store, claim, { op: 'delete', id: idOf(claim.day), ifMatch: claim.etag });
}

/**
 * Lets a digest that was refused for good be tried once more that day, with as many attempts as at first; `nothing` when there is none
 * such (any more). Whoever remembers that the person is settled has to be told (`Round.again`).
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function reopen(store: Store, speaker: Speaker, day: Day, now: Date): Promise<'open' | 'nothing'> {
  const found = await store.get(personPartition(speaker), idOf(day));
  const before = found && storedSchema.parse(found.body);
  if (found === undefined || before?.status !== 'refused' || before.again !== undefined) return 'nothing';
  const body: Settlement = { ...before, again: now.toISOString(), attempts: 1 };
  const result = await store.commit(personPartition(speaker), [operation(day, body, found.etag)]);
  return result.status === 'committed' ? 'open' : 'nothing';
}

/** What was told in a digest stays; that its message stands in a chat is forgotten. */
export function withoutMessage({ day, settlement }: Settled, etag: string): Operation {
  return operation(day, settlement.status === 'sent' ? { ...settlement, activityId: undefined } : settlement, etag);
}

async function change(store: Store, { speaker }: Claim, operation: Operation): Promise<'recorded' | 'lost'> {
  const result = await store.commit(personPartition(speaker), [operation]);
  return result.status === 'committed' ? 'recorded' : 'lost';
}

function operation(day: Day, body: Settlement, ifMatch: string | undefined): Operation {
  const fixed = { id: idOf(day), type: DIGEST, body };
  return ifMatch === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch };
}
