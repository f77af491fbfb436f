import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { CodedError } from '../errors.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';
import { personPartition, type Speaker } from './speaker.js';

/** Where a message to a person goes, in our own terms and not an SDK's. `userId` and `botId` are the ids Teams uses in a chat. */
const targetSchema = z.object({
  serviceUrl: z.url(),
  conversationId: z.string().min(1),
  tenantId: z.string().min(1),
  botId: z.string().min(1),
  aadObjectId: z.string().min(1),
  userId: z.string().min(1).optional(),
});
export type Target = z.infer<typeof targetSchema>;

const storedSchema = z.object({ target: targetSchema, at: z.iso.datetime() });

/** Tries of one write before giving up; a conflict means that another instance just wrote the same thing. */
const ATTEMPTS = 5;

/** The target in the document `target`. Throws ZodError on what is not one of ours. */
export function targetIn(document: Pick<StoredDocument, 'body'>): Target {
  return storedSchema.parse(document.body).target;
}

/**
 * Keeps where to reach someone; `same` when nothing had changed and nothing was written. The last one to write wins: every
 * activity carries the current target.
 * @throws CodedError STORE_UNAVAILABLE, also when others kept changing it.
 */
export async function rememberTarget(
  store: Store,
  speaker: Speaker,
  target: Target,
  now: Date,
): Promise<'written' | 'same'> {
  const body = { target: targetSchema.parse(target), at: now.toISOString() };
  return change(store, speaker, (current) => {
    if (current === undefined) return { op: 'create', id: 'target', type: 'target', body };
    if (isDeepStrictEqual(storedSchema.safeParse(current.body).data?.target, body.target)) return undefined;
    return { op: 'replace', id: 'target', type: 'target', body, ifMatch: current.etag };
  });
}

/**
 * Drops the target, after an uninstall; `same` when there was none. With `only`: not when it is another by now, because the
 * person spoke in the meantime.
 * @throws CodedError STORE_UNAVAILABLE, also when others kept changing it.
 */
export async function forgetTarget(store: Store, speaker: Speaker, only?: Target): Promise<'written' | 'same'> {
  return change(store, speaker, (current) => {
    if (current === undefined) return undefined;
    if (only !== undefined && !isDeepStrictEqual(targetIn(current), only)) return undefined;
    return { op: 'delete', id: 'target', ifMatch: current.etag };
  });
}

async function change(
  store: Store,
  speaker: Speaker,
  decide: (current: Awaited<ReturnType<Store['get']>>) => Operation | undefined,
): Promise<'written' | 'same'> {
  const partition = personPartition(speaker);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const operation = decide(await store.get(partition, 'target'));
    if (operation === undefined) return 'same';
    const result = await store.commit(partition, [operation]);
    if (result.status === 'committed') return 'written';
  }
  throw new CodedError('STORE_UNAVAILABLE', `The target of a person kept changing: ${ATTEMPTS} tries.`);
}
