import { dayIn } from '../calendar/day.js';
import { endedPosts, type Post } from '../outbox/post.js';
import { personAt } from '../outbox/reached.js';
import type { Setup } from '../partnership/setup.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import type { Store } from '../store/store.js';
import type { DeadPost } from './reach.js';

/** The messages that could not be delivered, by who they are for in a partnership; of several to one person the last that was read. */
export interface DeadPosts {
  of(person: string, speaker: Speaker | undefined): DeadPost | undefined;
}

/** Reads them in one scan: there are few, or something is very wrong. @throws CodedError STORE_UNAVAILABLE */
export async function readDeadPosts(store: Store, setup: Setup): Promise<DeadPosts> {
  const found = new Map<string, DeadPost>();
  for await (const { partition, id, post } of endedPosts(store)) {
    const { code, kind, at } = post.lastError ?? { code: 'TOO_LATE', kind: 'busy', at: post.causedAt };
    const name = nameOf(post.to, setup);
    if (name !== undefined) found.set(name, { partition, id, code, kind, on: dayIn(new Date(at)) });
  }
  return { of: (person, speaker) => found.get(person) ?? (speaker && found.get(personPartition(speaker))) };
}

/** Of a seat who has it now: they get it when it is sent again. */
function nameOf(to: Post['to'], setup: Setup): string | undefined {
  if ('oid' in to) return personPartition(to);
  return to.partnership === setup.partnership.id ? personAt(to, [setup]) : undefined;
}
