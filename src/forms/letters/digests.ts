import { targetIn } from '../../people/target.js';
import { DIGEST, settledIn, withoutMessage } from '../../reminders/records.js';
import { everyScanned } from '../../store/every.js';
import type { Operation, Store } from '../../store/store.js';
import type { Place } from './letter.js';
import type { About } from './letters.js';

/** A digest that was sent, as it is kept in the partition of who got it. */
export interface SentDigest {
  partition: string;
  at: string;
  /** Undefined: the app was removed since, so nobody knows that chat any more. */
  place: Place | undefined;
  /** It tells of nobody else. */
  isAlone: boolean;
  /** Forgets that the message stands there. */
  forget: Operation;
}

/**
 * Every digest with a row about a student, whoever got it. A digest is no letter of its own: `src/reminders/records.ts` keeps what was told in
 * the partition of the person, with the id of the message and the task of each row, and `target` beside it says which conversation
 * that is. All digests are gone through, a page at a time. @throws CodedError STORE_UNAVAILABLE
 */
export async function* digestsAbout(store: Store, { partnership, student }: About): AsyncGenerator<SentDigest> {
  for await (const document of everyScanned(store, { type: DIGEST })) {
    const { partition, etag } = document;
    for (const settled of settledIn([document])) {
      const { settlement } = settled;
      if (settlement.status !== 'sent' || settlement.activityId === undefined) continue;
      const { at, activityId, rows } = settlement;
      const own = rows.filter(({ task }) => task.startsWith(`${partnership}/`) && task.endsWith(`:${student}`));
      if (own.length === 0) continue;
      const place = await placeIn(store, partition, activityId);
      yield { partition, at, place, isAlone: own.length === rows.length, forget: withoutMessage(settled, etag) };
    }
  }
}

async function placeIn(store: Store, partition: string, activityId: string): Promise<Place | undefined> {
  const found = await store.get(partition, 'target');
  if (found === undefined) return undefined;
  const { serviceUrl, conversationId, tenantId, botId } = targetIn(found);
  return { serviceUrl, conversationId, tenantId, botId, activityId };
}
