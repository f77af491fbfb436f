import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type Speaker, speakerSchema } from '../../people/speaker.js';
import { everyScanned } from '../../store/every.js';
import type { Operation, Store } from '../../store/store.js';
import { partitionOf } from '../stored.js';
import { placeSchema } from './letter.js';
import type { About } from './letters.js';

const id = z.string().min(1).max(200);

/**
 * A card of tasks or forms, of one student or of several: where it stands and whom it is about, never what it said. A letter stands in the
 * partition of its one student; this is one document for all of them.
 */
const listSchema = z.object({
  place: placeSchema,
  about: z.array(z.object({ partnership: id, student: id })).min(1),
  to: speakerSchema,
  at: z.iso.datetime(),
});
export type List = z.infer<typeof listSchema>;

const LIST = 'list';

/**
 * Keeps where a list stands: one commit, in a partition beside that of the person, whose few documents are read at every digest. The same
 * message about the same students is the same document, so a page that is shown again writes nothing. Nobody at all: nothing is kept.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function keepList(store: Store, list: List): Promise<void> {
  const about = [...new Map(list.about.map((each) => [partitionOf(each), each])).entries()].toSorted();
  if (about.length === 0) return;
  const { conversationId, activityId } = list.place;
  const named = [conversationId, activityId, ...about.map(([name]) => name)].join('\n');
  const operation: Operation = {
    op: 'create',
    id: `lijst:${createHash('sha256').update(named).digest('base64url').slice(0, 24)}`,
    type: LIST,
    body: listSchema.parse({ ...list, about: about.map(([, each]) => each) }),
  };
  // A conflict says that it was kept before.
  await store.commit(chatsOf(list.to), [operation]);
}

/** Every list that is about a student, whoever got it: all lists are gone through, a page at a time. @throws CodedError STORE_UNAVAILABLE */
export async function* listsAbout(
  store: Store,
  about: About,
): AsyncGenerator<List & { partition: string; id: string; etag: string }> {
  for await (const { partition, id, etag, body } of everyScanned(store, { type: LIST })) {
    const list = listSchema.parse(body);
    if (list.about.some((each) => partitionOf(each) === partitionOf(about))) yield { ...list, partition, id, etag };
  }
}

function chatsOf({ tenant, oid }: Speaker): string {
  return `lijsten:${tenant}:${oid}`;
}
