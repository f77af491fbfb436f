import { z } from 'zod';
import type { Day } from '../calendar/day.js';
import { CodedError } from '../errors.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import type { Operation, Store } from '../store/store.js';
import { MAX_ATTEMPTS } from './again.js';

/**
 * What became of the card that a person gets once a week: one document in the partition of the person, taken over each week.
 * Whoever writes the claim may send; everybody else sees that it is taken.
 */

const ID = 'weekkaart';

const storedSchema = z.object({
  /** The Monday of the week that it says something about. */
  week: z.iso.date(),
  status: z.enum(['claimed', 'sent', 'refused']),
  by: z.string().min(1),
  /** Until when nobody else may claim; of a sent one it says nothing. */
  until: z.iso.datetime(),
  attempts: z.number().int().min(1),
});
type Stored = z.infer<typeof storedSchema>;

/** The right to send this week's card, until the lease ends. */
export interface WeekClaim {
  speaker: Speaker;
  stored: Stored;
  etag: string;
}

/** Whether the card of that week may not be claimed at this moment: sent, given up, or in somebody's hands. */
export async function isTaken(store: Store, speaker: Speaker, week: Day, now: Date): Promise<boolean> {
  const found = await store.get(personPartition(speaker), ID);
  return found !== undefined && takes(storedSchema.parse(found.body), week, now);
}

/**
 * Takes the card of that week; undefined when it is taken. A lease that ended and a refusal are taken over, at most MAX_ATTEMPTS times.
 * @throws CodedError STORE_UNAVAILABLE; then the claim may stand, and is free again when its lease ends
 */
export async function claimWeek(
  store: Store,
  speaker: Speaker,
  week: Day,
  { owner, now, lease }: { owner: string; now: Date; lease: number },
): Promise<WeekClaim | undefined> {
  const partition = personPartition(speaker);
  const found = await store.get(partition, ID);
  const before = found && storedSchema.parse(found.body);
  if (before !== undefined && takes(before, week, now)) return undefined;
  const attempts = before?.week === week ? before.attempts + 1 : 1;
  const until = new Date(now.getTime() + lease).toISOString();
  const stored: Stored = { week, status: 'claimed', by: owner, until, attempts };
  const result = await store.commit(partition, [operation(stored, found?.etag)]);
  if (result.status === 'conflict') return undefined;
  const [etag] = result.etags;
  if (etag === undefined) throw new CodedError('UNEXPECTED', 'The store gave no etag of a document it wrote.');
  return { speaker, stored, etag };
}

/** Writes down what a claim ended in; a refused card is free again from `until` on. Nothing when somebody took it over. */
export async function recordWeek(
  store: Store,
  { speaker, stored, etag }: WeekClaim,
  ending: { status: 'sent' } | { status: 'refused'; until: Date },
): Promise<void> {
  const until = ending.status === 'sent' ? stored.until : ending.until.toISOString();
  await store.commit(personPartition(speaker), [operation({ ...stored, status: ending.status, until }, etag)]);
}

function takes({ week, status, until, attempts }: Stored, asked: Day, now: Date): boolean {
  if (week !== asked) return false;
  return status === 'sent' || attempts >= MAX_ATTEMPTS || now < new Date(until);
}

function operation(body: Stored, ifMatch: string | undefined): Operation {
  const fixed = { id: ID, type: ID, body };
  return ifMatch === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch };
}
