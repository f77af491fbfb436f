import { atHour, type Day, dayIn, weekdayOf } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Setup } from '../partnership/setup.js';
import type { AddressBook } from '../people/address.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import type { Speaker } from '../people/speaker.js';
import type { Target } from '../people/target.js';
import { isFor } from '../reminders/dispatch.js';
import { readRecipient } from '../reminders/recipient.js';
import { sendWindow } from '../reminders/sendHour.js';
import { worksToday } from '../reminders/workday.js';
import type { Store } from '../store/store.js';
import type { Post } from './post.js';

/** Whom a message is for, as far as the rosters and the store know them now. */
export interface Reached {
  /** Undefined: a stranger, or somebody no roster has any more. */
  addressee?: Addressee | undefined;
  /** Undefined: somebody who never spoke to the bot. */
  speaker?: Speaker | undefined;
  /** Undefined: the app is not installed as far as we know. */
  target?: Target | undefined;
}

/** The tenant of who it is for; undefined when that is a person of no roster any more. */
export function tenantOf({ to }: Post, setups: readonly Setup[]): string | undefined {
  return 'tenant' in to ? to.tenant : personIn(to, setups)?.tenant;
}

/** @throws CodedError STORE_UNAVAILABLE */
export async function reach(
  { store, addresses, setups }: { store: Store; addresses: AddressBook; setups: readonly Setup[] },
  { to }: Post,
): Promise<Reached> {
  if ('tenant' in to) {
    const recipient = await readRecipient(store, to);
    const addressee = addresseesOf(setups).find((each) => each.tenant === to.tenant && isFor(recipient, each));
    return { addressee, speaker: to, target: recipient.target };
  }
  const addressee = personIn(to, setups);
  const speaker = addressee && (await addresses.speakerAt(addressee.tenant, addressee.email));
  if (addressee === undefined || speaker === undefined) return { addressee };
  const recipient = await readRecipient(store, speaker);
  return isFor(recipient, addressee) ? { addressee, speaker, target: recipient.target } : { addressee };
}

function personIn(to: { partnership: string; person: string }, setups: readonly Setup[]): Addressee | undefined {
  return addresseesOf(setups).find(({ members }) =>
    members.some(({ setup, person }) => setup.partnership.id === to.partnership && person.id === to.person),
  );
}

/** When a message may leave: in the window of a person on a working day; for a stranger in office hours on a weekday. */
export function windowOf(
  addressee: Addressee | undefined,
  at: Date,
  holidays: Holidays,
): { from: Date; to: Date } | undefined {
  const day = dayIn(at);
  if (addressee === undefined) return strangersWindow(day);
  return worksToday(addressee, day, holidays) ? sendWindow(addressee, day) : undefined;
}

function strangersWindow(day: Day): { from: Date; to: Date } | undefined {
  return weekdayOf(day) === undefined ? undefined : { from: atHour(day, '09:00'), to: atHour(day, '18:00') };
}
