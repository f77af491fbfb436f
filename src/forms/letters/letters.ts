import { everyDocument } from '../../store/every.js';
import type { Store } from '../../store/store.js';
import { LETTER, type Letter, letterIn, letterOperation, type Place } from './letter.js';

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

/**
 * Every message that still stands somewhere with something of this student's forms in it, but for the rows of digests (`digests.ts`): as many
 * as cards were opened, read a page at a time. @throws CodedError STORE_UNAVAILABLE
 */
export async function* lettersOf(store: Store, about: About): AsyncGenerator<Letter & { id: string; etag: string }> {
  for await (const document of everyDocument(store, { partition: partitionOf(about), type: LETTER })) {
    yield { ...letterIn(document), id: document.id, etag: document.etag };
  }
}

/**
 * Takes back messages that were sent, one at a time. `gone`: it was not there any more, or the chat is not; `refused`: it still stands
 * there as far as anybody knows. Never throws.
 */
export interface Desk {
  remove(place: Place): Promise<Taken>;
  /** Puts one plain sentence in the place of a card. */
  replace(place: Place, text: string): Promise<Taken>;
}
export type Taken = { status: 'done' } | { status: 'gone' } | { status: 'refused'; code: string };

/** How many messages had which outcome. */
export type Withdrawn = Record<Taken['status'], number>;

/**
 * Deletes the messages about a student, or puts a sentence in the place of each (`say`, in the language of the partnership). What was
 * deleted or is gone is forgotten; what was refused is kept, so that the same call can be made again, and so is what was replaced: it is still
 * ours to delete.
 * @throws CodedError STORE_UNAVAILABLE; then some may be left: call it again
 */
export async function withdrawLetters(store: Store, desk: Desk, about: About, say?: string): Promise<Withdrawn> {
  const counts: Withdrawn = { done: 0, gone: 0, refused: 0 };
  for await (const { place, id, etag } of lettersOf(store, about)) {
    const { status } = say === undefined ? await desk.remove(place) : await desk.replace(place, say);
    counts[status] += 1;
    const isOver = status === 'gone' || (status === 'done' && say === undefined);
    if (isOver) await store.commit(partitionOf(about), [{ op: 'delete', id, ifMatch: etag }]);
  }
  return counts;
}

function partitionOf({ partnership, student }: About): string {
  return `${partnership}:${student}`;
}
