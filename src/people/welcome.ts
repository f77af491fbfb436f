import { z } from 'zod';
import { DAY } from '../clock.js';
import { idOf, postOperation, rowOf } from '../outbox/post.js';
import type { Store } from '../store/store.js';
import { personPartition, type Speaker } from './speaker.js';

/**
 * Saying hello, once for each person and team. Teams reports one installation by two events (installationUpdate and
 * conversationUpdate), and again after every update of the app; the fixed id lets exactly one of them, on whichever instance,
 * be first.
 */

/** The kind of message in the outbox; it says nothing but that it is time: to whom it speaks is looked up when it leaves. */
export const WELKOM = 'welkom';
export const welkomSchema = z.object({});

/** Who installed so long ago knows by now what the bot is. */
const USEFUL = 14 * DAY;

/**
 * Whether this is the moment to say hello to a team (`partition`).
 * @throws CodedError STORE_UNAVAILABLE; then nobody knows, and welcoming waits for the next event.
 */
export async function welcomeOnce(store: Store, partition: string, now: Date): Promise<'first' | 'again'> {
  const result = await store.commit(partition, [marker(now)]);
  return result.status === 'committed' ? 'first' : 'again';
}

/** Puts the welcome of a person into the outbox, once. @throws CodedError STORE_UNAVAILABLE; then it waits for the next event */
export async function putWelcome(store: Store, to: Speaker, now: Date): Promise<'put' | 'again'> {
  const usefulUntil = new Date(now.getTime() + USEFUL);
  const post = postOperation(WELKOM, { kind: WELKOM, data: {}, to, causedAt: now, usefulUntil });
  const result = await store.commit(personPartition(to), [marker(now), post]);
  return result.status === 'committed' ? 'put' : 'again';
}

/**
 * The person spoke before the welcome left, or removed the app: it is not sent any more. One that is being sent at this moment goes.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function skipWelcome(store: Store, speaker: Speaker, now: Date): Promise<void> {
  const found = await store.get(personPartition(speaker), idOf(WELKOM));
  if (found === undefined) return;
  const { lease } = rowOf(found).post;
  if (lease !== undefined && now < new Date(lease.until)) return;
  await store.commit(personPartition(speaker), [{ op: 'delete', id: found.id, ifMatch: found.etag }]);
}

function marker(now: Date) {
  return { op: 'create', id: 'welcome', type: 'welcome', body: { at: now.toISOString() } } as const;
}
