import { dayIn } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import { speakerAt } from '../people/address.js';
import { tenantOf } from '../people/roster.js';
import { reopen } from '../reminders/records.js';
import type { Round } from '../reminders/round.js';
import type { Store } from '../store/store.js';
import { isRetriable, reachOf } from './reach.js';
import { readSeen } from './seen.js';

/**
 * Lets today's message to somebody be tried once more; `nothing` when it did not fail, or not today, or was opened just now by
 * another. What it says is computed anew when it goes.
 */
export type TryAgain = (setup: Setup, person: Person, now: Date) => Promise<'again' | 'nothing'>;

export function createTryAgain({ store, again }: { store: Store } & Pick<Round, 'again'>): TryAgain {
  return async (setup, person, now) => {
    const today = dayIn(now);
    const tenant = tenantOf(setup, person);
    const seen = await readSeen(store, setup, person, today);
    const reach = reachOf(setup, person, seen, today);
    if (tenant === undefined || !isRetriable(reach, today, seen.letters)) return 'nothing';
    const speaker = await speakerAt(store, tenant, person.email);
    if (speaker === undefined || (await reopen(store, speaker, today, now)) === 'nothing') return 'nothing';
    again({ tenant, email: person.email });
    return 'again';
  };
}
