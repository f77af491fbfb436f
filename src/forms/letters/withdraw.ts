import type { Operation, Store } from '../../store/store.js';
import { digestsAbout } from './digests.js';
import type { Letter, Place } from './letter.js';
import { type About, lettersOf } from './letters.js';
import { listsAbout } from './list.js';

/** A message of the bot's own in which something about a student stands. */
export interface Standing {
  kind: Letter['kind'] | 'list' | 'digest';
  form?: Letter['form'];
  /** Who got it: a person id, or an account where only that is kept. */
  to: string;
  at: string;
  /** Undefined: the chat is not known any more. */
  place: Place | undefined;
  /** About nobody else. */
  isAlone: boolean;
  /** Where it is kept, and what forgets that it stands there. */
  kept: { partition: string; forget: Operation };
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

/** Every message about a student that stands somewhere: cards, lists of tasks or forms, digests. @throws CodedError STORE_UNAVAILABLE */
export async function* standingAbout(store: Store, about: About): AsyncGenerator<Standing> {
  for await (const { partition, id, etag, ...letter } of lettersOf(store, about)) {
    yield { ...letter, isAlone: true, kept: { partition, forget: { op: 'delete', id, ifMatch: etag } } };
  }
  for await (const { partition, id, etag, to, place, at, about: students } of listsAbout(store, about)) {
    const kept = { partition, forget: { op: 'delete', id, ifMatch: etag } as const };
    yield { kind: 'list', to: to.oid, at, place, isAlone: students.length === 1, kept };
  }
  for await (const { partition, forget, ...digest } of digestsAbout(store, about)) {
    yield { ...digest, kind: 'digest', to: partition.split(':').at(-1) ?? '', kept: { partition, forget } };
  }
}

/**
 * Puts a sentence in the place of every message about a student, or with `remove` deletes those that are about nobody else: what tells of others
 * too is not to go without a word. What was done or is gone is forgotten; what was refused is kept, so that the same call can be
 * made again.
 * @param say in the language of the partnership
 * @throws CodedError STORE_UNAVAILABLE; then some may be left: call it again
 */
export async function withdraw(
  store: Store,
  desk: Desk,
  about: About,
  { say, remove }: { say: string; remove: boolean },
): Promise<Withdrawn> {
  const counts: Withdrawn = { done: 0, gone: 0, refused: 0 };
  for await (const { place, isAlone, kept } of standingAbout(store, about)) {
    const taken = place && (remove && isAlone ? await desk.remove(place) : await desk.replace(place, say));
    const { status } = taken ?? { status: 'refused' };
    counts[status] += 1;
    if (status !== 'refused') await store.commit(kept.partition, [kept.forget]);
  }
  return counts;
}
