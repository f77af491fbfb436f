import { z } from 'zod';
import { type Day, dayIn } from '../calendar/day.js';
import { type MatchedAs, matchedIn } from '../people/identity.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import { type Target, targetIn } from '../people/target.js';
import type { Store, StoredDocument } from '../store/store.js';
import { type Settled, settledIn } from './records.js';
import type { ToldDigest } from './told.js';

/** What is stored of a person, as far as a digest needs it. */
export interface Recipient {
  /** As whom the person was matched last; the bearer of an older address has another by now. */
  matched?: MatchedAs;
  /** The day on which the person was matched: nobody could be told anything before. */
  knownSince?: Day;
  /** Absent when the app is not installed (any more) as far as we know. */
  target?: Target;
  /** What became of each digest, newest first. */
  settled: readonly Settled[];
  /** What was told in the digests that were sent, newest first. */
  digests: readonly ToldDigest[];
}

/** The few documents beside the digests, and more than a semester of these: nobody gets more than a few a week. */
const LIMIT = 60;

/** Reads what is stored of one person, in one query. */
export async function readRecipient(store: Store, speaker: Speaker): Promise<Recipient> {
  // Descending, so that what is cut off at the limit are the oldest digests.
  const { documents } = await store.query({ partition: personPartition(speaker), descending: true, limit: LIMIT });
  const identity = documents.find(({ id }) => id === 'identity');
  const target = documents.find(({ id }) => id === 'target');
  const settled = settledIn(documents);
  return {
    ...(identity && { matched: matchedIn(identity), knownSince: dayOf(identity) }),
    ...(target && { target: targetIn(target) }),
    settled,
    digests: settled.flatMap(({ day, settlement }) =>
      settlement.status === 'sent' ? [{ day, rows: settlement.rows }] : [],
    ),
  };
}

const identitySchema = z.looseObject({ matchedAt: z.iso.datetime() });

function dayOf({ body }: StoredDocument): Day {
  return dayIn(new Date(identitySchema.parse(body).matchedAt));
}
