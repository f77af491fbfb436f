import { dayIn } from '../calendar/day.js';
import { resend } from '../outbox/resend.js';
import type { Person, Setup } from '../partnership/setup.js';
import { speakerAt } from '../people/address.js';
import { tenantOf } from '../people/roster.js';
import { reopen } from '../reminders/records.js';
import type { Round } from '../reminders/round.js';
import type { Store } from '../store/store.js';
import { readDeadPosts } from './deadPosts.js';
import { isRetriable, reachOf } from './reach.js';
import { readSeen } from './seen.js';

/**
 * Lets a message to somebody be tried once more: one beside the digests that is dead, else the digest of today, which is computed anew
 * when it goes. `nothing` when none failed, or not today, or another opened it just now.
 */
export type TryAgain = (setup: Setup, person: Person, now: Date) => Promise<'again' | 'nothing'>;

export function createTryAgain({ store, again }: { store: Store } & Pick<Round, 'again'>): TryAgain {
  return async (setup, person, now) => {
    const today = dayIn(now);
    const tenant = tenantOf(setup, person);
    const seen = await readSeen(store, setup, person, { today, posts: await readDeadPosts(store, setup) });
    const reach = reachOf(setup, person, seen, today);
    if (tenant === undefined || !isRetriable(reach, today, seen)) return 'nothing';
    if (seen.dead !== undefined) return (await resend(store, seen.dead)) === 'resent' ? 'again' : 'nothing';
    const speaker = await speakerAt(store, tenant, person.email);
    if (speaker === undefined || (await reopen(store, speaker, today, now)) === 'nothing') return 'nothing';
    again({ tenant, email: person.email });
    return 'again';
  };
}
