import { z } from 'zod';
import type { Setup } from '../partnership/setup.js';
import type { Store, StoredDocument } from '../store/store.js';
import { addressPartition } from './address.js';
import { rosterTenants } from './roster.js';
import type { Speaker } from './speaker.js';

/**
 * Somebody whose address stands in a roster wrote from another organisation than the roster says. It gives them nothing: an
 * address in another tenant is whatever its administrator makes of it. It only tells the stagebureau where to look.
 */

const elsewhereSchema = z.object({
  /** The tenant that was written from, lower case. */
  tenant: z.string().min(1),
  /** The first time. */
  at: z.iso.datetime(),
});
export type Elsewhere = z.infer<typeof elsewhereSchema>;

/** Stands beside the bearer of the address (`address.ts`), under the tenant that the roster gives it. */
export const ELSEWHERE = 'elsewhere';

/** What such a document says. Throws ZodError on what is not one of ours. */
export function elsewhereIn(document: Pick<StoredDocument, 'body'>): Elsewhere {
  return elsewhereSchema.parse(document.body);
}

/**
 * Keeps that the bearer of one of these addresses writes from the speaker's tenant, for each tenant under which a roster has it;
 * writes only what changed. Who is in no roster leaves nothing behind.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function noteElsewhere(
  store: Store,
  setups: readonly Setup[],
  { tenant }: Speaker,
  emails: readonly string[],
  now: Date,
): Promise<void> {
  for (const email of emails) {
    for (const expected of rosterTenants(setups, email)) {
      if (expected !== tenant) await note(store, addressPartition(expected, email), { tenant, at: now.toISOString() });
    }
  }
}

async function note(store: Store, partition: string, body: Elsewhere): Promise<void> {
  const before = await store.get(partition, ELSEWHERE);
  if (before !== undefined && elsewhereIn(before).tenant === body.tenant) return;
  const fixed = { id: ELSEWHERE, type: ELSEWHERE, body };
  // A conflict needs no second try: another instance just wrote the same.
  await store.commit(partition, [
    before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag },
  ]);
}
