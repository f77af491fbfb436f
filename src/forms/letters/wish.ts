import { z } from 'zod';
import type { Clock } from '../../clock.js';
import { everyScanned } from '../../store/every.js';
import type { Operation, Store } from '../../store/store.js';
import { partitionOf } from '../stored.js';
import type { About } from './letters.js';
import { type Desk, type Withdrawn, withdraw } from './withdraw.js';

/**
 * That the messages about a student are to be taken back: written by who runs the bot (`so messages`), done by an instance that runs, because
 * only that can call Teams. One document per student; what came of it stays in it until the next wish.
 */
const count = z.number().int().min(0);
const wishSchema = z.object({
  partnership: z.string().min(1),
  student: z.string().min(1),
  /** Deleted where that can be, instead of a sentence in its place. */
  remove: z.boolean(),
  at: z.iso.datetime(),
  came: z.object({ at: z.iso.datetime(), done: count, gone: count, refused: count }).optional(),
});
export type Wish = z.infer<typeof wishSchema>;

/** Types of document: a wish that is looked for every minute, and one that was seen to. */
const WISH = 'withdrawal';
const DONE = 'withdrawal-done';
const ID = 'terugname';

/** Wishes it, once more if need be: of two wishes the last one counts. @throws CodedError STORE_UNAVAILABLE */
export async function wishWithdrawal(store: Store, about: About, remove: boolean, now: Date): Promise<void> {
  const { partnership, student } = about;
  const body = wishSchema.parse({ partnership, student, remove, at: now.toISOString() });
  const before = await store.get(partitionOf(about), ID);
  const fixed = { id: ID, type: WISH, body };
  const operation: Operation =
    before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag };
  await store.commit(partitionOf(about), [operation]);
}

/** The last wish about a student. @throws CodedError STORE_UNAVAILABLE */
export async function lastWish(store: Store, about: About): Promise<Wish | undefined> {
  const found = await store.get(partitionOf(about), ID);
  return found && wishSchema.parse(found.body);
}

/**
 * Sees to every wish that waits. Of two instances at the same one both may do it: the second finds nothing left.
 * @param deps `say` is the sentence for a partnership, in its language
 * @returns how many messages had which outcome, of all wishes
 * @throws CodedError STORE_UNAVAILABLE; what was not seen to waits for the next call
 */
export async function seeToWishes(
  { store, desk, say, now }: { store: Store; desk: Desk; say: (partnership: string) => string; now: Clock },
  signal?: AbortSignal,
): Promise<Withdrawn> {
  const all: Withdrawn = { done: 0, gone: 0, refused: 0 };
  for await (const { partition, id, etag, body } of everyScanned(store, { type: WISH })) {
    if (signal?.aborted) break;
    const wish = wishSchema.parse(body);
    const counts = await withdraw(store, desk, wish, { say: say(wish.partnership), remove: wish.remove });
    for (const status of ['done', 'gone', 'refused'] as const) all[status] += counts[status];
    const came = { at: now().toISOString(), ...counts };
    // A conflict: it was wished anew meanwhile, or another instance was first.
    await store.commit(partition, [{ op: 'replace', id, type: DONE, body: { ...wish, came }, ifMatch: etag }]);
  }
  return all;
}
