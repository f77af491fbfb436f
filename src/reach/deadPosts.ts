import { dayIn } from '../calendar/day.js';
import { endedPosts, type Post } from '../outbox/post.js';
import { personPartition, type Speaker } from '../people/speaker.js';
import type { Store } from '../store/store.js';
import type { DeadPost } from './reach.js';

/** The messages that could not be delivered, by who they were for; of several to one person the last that was read. */
export interface DeadPosts {
  of(partnership: string, person: string, speaker: Speaker | undefined): DeadPost | undefined;
}

/** Reads them in one scan: there are few, or something is very wrong. @throws CodedError STORE_UNAVAILABLE */
export async function readDeadPosts(store: Store): Promise<DeadPosts> {
  const found = new Map<string, DeadPost>();
  for await (const { partition, id, post } of endedPosts(store)) {
    const { code, kind, at } = post.lastError ?? { code: 'TOO_LATE', kind: 'busy', at: post.causedAt };
    found.set(nameOf(post.to), { partition, id, code, kind, on: dayIn(new Date(at)) });
  }
  return {
    of: (partnership, person, speaker) =>
      found.get(nameOf({ partnership, person })) ?? (speaker && found.get(nameOf(speaker))),
  };
}

function nameOf(to: Post['to']): string {
  return 'oid' in to ? personPartition(to) : `${to.partnership}/${to.person}`;
}
