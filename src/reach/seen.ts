import type { Day } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import { addressPartition, speakerIn } from '../people/address.js';
import { ELSEWHERE, elsewhereIn } from '../people/elsewhere.js';
import { isStill } from '../people/identity.js';
import { tenantOf } from '../people/roster.js';
import { readRecipient } from '../reminders/recipient.js';
import type { Store } from '../store/store.js';
import type { DeadPosts } from './deadPosts.js';
import { lettersOf } from './letter.js';
import type { Seen } from './reach.js';

const NOBODY: Seen = { bearer: 'nobody', isInstalled: false, letters: [] };

/**
 * What is stored of one person of a roster: a query for the address, and one for who bears it.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function readSeen(
  store: Store,
  setup: Setup,
  person: Person,
  { today, posts }: { today: Day; posts: DeadPosts },
): Promise<Seen> {
  const tenant = tenantOf(setup, person);
  if (tenant === undefined) return NOBODY;
  const { documents } = await store.query({ partition: addressPartition(tenant, person.email) });
  const away = documents.find(({ id }) => id === ELSEWHERE);
  const elsewhere = away && { elsewhere: elsewhereIn(away) };
  const bearer = documents.find(({ id }) => id === 'speaker');
  const speaker = bearer && speakerIn(bearer);
  if (speaker === undefined) return { ...NOBODY, ...elsewhere };

  const { matched, target, settled } = await readRecipient(store, speaker);
  const members = [{ partnership: setup.partnership, person }];
  const isTheirs = matched !== undefined && matched.email === person.email && isStill(matched, members);
  // The messages of who has the address no more, or not yet, are somebody else's.
  if (!isTheirs) return { ...NOBODY, bearer: 'other', ...elsewhere };
  const letters = lettersOf(settled, setup.partnership.id, today);
  const dead = posts.of(person.id, speaker);
  return { bearer: 'known', isInstalled: target !== undefined, letters, ...elsewhere, ...(dead && { dead }) };
}
