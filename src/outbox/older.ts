import { z } from 'zod';
import { ANTWOORD, antwoordSchema } from '../glossary/vragen/antwoord.js';
import { askerSchema } from '../glossary/vragen/vraag.js';
import { everyScanned } from '../store/every.js';
import type { Store } from '../store/store.js';
import { postOperation } from './post.js';

/** An answer on its way as an older release wrote it, as a document of a type of its own. */
const olderSchema = antwoordSchema.omit({ lang: true }).extend({ to: askerSchema, at: z.iso.datetime() });

/**
 * Puts the answers that an older release was about to send into the outbox. Each in one commit, so that it is in one of the two
 * places; a conflict means that another instance was first. @throws CodedError STORE_UNAVAILABLE
 */
export async function carryOver(store: Store): Promise<void> {
  for await (const { partition, id, etag, body } of everyScanned(store, { type: ANTWOORD })) {
    const older = olderSchema.safeParse(body);
    // One that cannot be read must not keep all others waiting.
    if (!older.success) continue;
    const { to, at, ...data } = older.data;
    const { lang, ...speaker } = to;
    const post = { kind: ANTWOORD, data: { ...data, lang }, to: speaker, causedAt: new Date(at) };
    await store.commit(partition, [{ op: 'delete', id, ifMatch: etag }, postOperation(id, post)]);
  }
}
