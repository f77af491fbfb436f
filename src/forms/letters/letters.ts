import { everyDocument } from '../../store/every.js';
import type { Store } from '../../store/store.js';
import { partitionOf } from '../stored.js';
import { LETTER, type Letter, letterIdOf, letterIn, letterOperation, type Place } from './letter.js';

/** About whom. */
export interface About {
  partnership: string;
  student: string;
}

/**
 * Keeps where a new message stands: one commit. What replaces a card that was pressed has its id already and is not kept again.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function keepLetter(store: Store, about: About, letter: Letter): Promise<void> {
  // A conflict says that it was kept before.
  await store.commit(partitionOf(about), [letterOperation(letter)]);
}

/** The message of ours that stands there, when it is about this student. @throws CodedError STORE_UNAVAILABLE */
export async function letterAt(
  store: Store,
  about: About,
  place: Pick<Place, 'conversationId' | 'activityId'>,
): Promise<Letter | undefined> {
  const document = await store.get(partitionOf(about), letterIdOf(place));
  return document && letterIn(document);
}

/**
 * Every message that still stands somewhere with something of this student's forms and of nobody else's: as many as cards were opened, read
 * a page at a time. @throws CodedError STORE_UNAVAILABLE
 */
export async function* lettersOf(
  store: Store,
  about: About,
): AsyncGenerator<Letter & { partition: string; id: string; etag: string }> {
  for await (const document of everyDocument(store, { partition: partitionOf(about), type: LETTER })) {
    const { partition, id, etag } = document;
    yield { ...letterIn(document), partition, id, etag };
  }
}
