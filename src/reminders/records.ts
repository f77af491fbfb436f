import { z } from 'zod';
import type { Day } from '../calendar/day.js';
import { MINUTE } from '../clock.js';
import { CodedError } from '../errors.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';
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

/**
 * `claimed`: `by` is sending it, and nobody else may until the lease ends at `until`; `sent`: what it told (`told.ts`); `refused`: the
 * channel did not take it, for the reason `code`; with `retry` it may be tried again the same day. `attempts` counts the claims.
 */
const settlementSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('claimed'), by: z.string().min(1), until: at, attempts }),
  z.object({
    status: z.literal('sent'),
    at,
    activityId: z.string().optional(),
    rows: rowsSchema,
    attempts,
  }),
  z.object({ status: z.literal('refused'), at, code: z.string().min(1), retry: z.boolean(), attempts }),
]);
export type Settlement = z.infer<typeof settlementSchema>;

/** How often one digest is tried in a day. */
export const MAX_ATTEMPTS = 3;
/** How long a channel that refused for the moment is left in peace. */
export const RETRY_AFTER = 5 * MINUTE;

/** The right to send the digest of one person on one day, until the lease ends. */
export interface Claim {
  speaker: Speaker;
  day: Day;
  attempts: number;
  etag: string;
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
}

const ID_PREFIX = 'digest:';
const TYPE = 'digest';

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
    .filter(({ type }) => type === TYPE)
    .map(({ id, body }) => ({ day: id.slice(ID_PREFIX.length), settlement: settlementSchema.parse(body) }));
}

/**
 * Takes the digest of that day: of a number of instances exactly one gets it. A lease that ended and a refusal that may pass are
 * taken over, at most MAX_ATTEMPTS claims a day; after the last one it stays there as refused, for everyone to see.
 * @throws CodedError STORE_UNAVAILABLE; then the claim may stand, and is free again when its lease ends.
 */
export async function claim(store: Store, speaker: Speaker, day: Day, claimer: Claimer): Promise<Claimed> {
  const partition = personPartition(speaker);
  const until = new Date(claimer.now.getTime() + claimer.lease);
  const claimed = (attempts: number) =>
    ({ status: 'claimed', by: claimer.owner, until: until.toISOString(), attempts }) as const;
  const made = await store.commit(partition, [operation(day, claimed(1), undefined)]);
  if (made.status === 'committed') return toClaim(speaker, day, 1, made.etags[0]);

  const found = await store.get(partition, idOf(day));
  // Given back in between, or taken by someone else at the same moment: for as long as a lease of our own would last.
  const lost = { status: 'taken', until } as const;
  if (found === undefined) return lost;
  const before = settlementSchema.parse(found.body);
  const taken = takenBy(before, claimer.now);
  if (taken !== undefined) return taken;

  const attempts = before.attempts + 1;
  const body = attempts > MAX_ATTEMPTS ? givenUp(before, claimer.now) : claimed(attempts);
  const replaced = await store.commit(partition, [operation(day, body, found.etag)]);
  if (replaced.status === 'conflict') return lost;
  return body.status === 'claimed' ? toClaim(speaker, day, attempts, replaced.etags[0]) : { status: 'taken' };
}

function toClaim(speaker: Speaker, day: Day, attempts: number, etag: string | undefined): Claimed {
  if (etag === undefined) throw new CodedError('UNEXPECTED', 'The store gave no etag of a document it wrote.');
  return { status: 'claimed', claim: { speaker, day, attempts, etag } };
}

/** Who claims again and again and never says what came of it: perhaps this very digest ends the process. */
function givenUp({ attempts }: Settlement, now: Date): Settlement {
  return { status: 'refused', at: now.toISOString(), code: 'LEASE_ENDED', retry: false, attempts };
}

/** Why a digest may not be claimed at this moment; undefined when it may. */
export function takenBy(settlement: Settlement, now: Date): Extract<Claimed, { status: 'taken' }> | undefined {
  const until = freeAt(settlement);
  if (until === undefined) return { status: 'taken' };
  return now < until ? { status: 'taken', until } : undefined;
}

/** From when a digest may be claimed once more; undefined: never. */
function freeAt(settlement: Settlement): Date | undefined {
  if (settlement.status === 'claimed') return new Date(settlement.until);
  const mayPass = settlement.status === 'refused' && settlement.retry && settlement.attempts < MAX_ATTEMPTS;
  return mayPass ? new Date(Date.parse(settlement.at) + RETRY_AFTER) : undefined;
}

/** What a claim ended in, as it is written down. */
export type Ending =
  | { status: 'sent'; at: Date; activityId: string | undefined; told: Pick<ToldDigest, 'rows'> }
  | { status: 'refused'; at: Date; code: string; retry: boolean };

/**
 * Writes down what the claim ended in; `lost` when the lease had ended and somebody else took it over.
 * @throws CodedError STORE_UNAVAILABLE; then the digest may be sent once more after the lease.
 */
export async function record(store: Store, claim: Claim, ending: Ending): Promise<'recorded' | 'lost'> {
  return change(store, claim, operation(claim.day, settlementOf(ending, claim.attempts), claim.etag));
}

function settlementOf(ending: Ending, attempts: number): Settlement {
  const at = ending.at.toISOString();
  if (ending.status === 'refused') return { status: 'refused', at, code: ending.code, retry: ending.retry, attempts };
  return { status: 'sent', at, activityId: ending.activityId, rows: [...ending.told.rows], attempts };
}

/** Gives a claim back as if nobody had taken it: there was nothing to send after all. */
export async function release(store: Store, claim: Claim): Promise<'recorded' | 'lost'> {
  return change(store, claim, { op: 'delete', id: idOf(claim.day), ifMatch: claim.etag });
}

async function change(store: Store, { speaker }: Claim, operation: Operation): Promise<'recorded' | 'lost'> {
  const result = await store.commit(personPartition(speaker), [operation]);
  return result.status === 'committed' ? 'recorded' : 'lost';
}

function operation(day: Day, body: Settlement, ifMatch: string | undefined): Operation {
  const fixed = { id: idOf(day), type: TYPE, body };
  return ifMatch === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch };
}
