import { z } from 'zod';
import { type Day, dayIn } from '../../calendar/day.js';
import { CodedError } from '../../errors.js';
import { personPartition, type Speaker } from '../../people/speaker.js';
import type { Operation, Store } from '../../store/store.js';

/** Questions of one person for the list in one day: more than anyone has, too few to flood the list. */
export const MAX_A_DAY = 5;

const ID = 'gevraagd';
const ATTEMPTS = 5;
const storedSchema = z.object({ day: z.iso.date(), count: z.number().int().min(0) });

/**
 * Takes one of the questions that a person may put on the list today; false when there are none left. Only the number is kept, in
 * the partition of the person: what was asked stays without a name.
 * @throws CodedError STORE_UNAVAILABLE, also when others kept changing it
 */
export async function takeOne(store: Store, speaker: Speaker, now: Date): Promise<boolean> {
  const partition = personPartition(speaker);
  const day = dayIn(now);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await store.get(partition, ID);
    const count = before === undefined ? 0 : countOn(day, before.body);
    if (count >= MAX_A_DAY) return false;
    const fixed = { id: ID, type: ID, body: { day, count: count + 1 } };
    const operation: Operation =
      before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag };
    if ((await store.commit(partition, [operation])).status === 'committed') return true;
  }
  throw new CodedError('STORE_UNAVAILABLE', `The number of questions kept changing: ${ATTEMPTS} tries.`);
}

function countOn(day: Day, body: unknown): number {
  const stored = storedSchema.parse(body);
  return stored.day === day ? stored.count : 0;
}
