import { atHour, type Day, dayIn, weekdayOf } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Setup } from '../partnership/setup.js';
import type { AddressBook } from '../people/address.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import { placementOf } from '../people/roster.js';
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
  /** Their id in the roster that the message names; undefined of one to a speaker. */
  person?: string | undefined;
  /** Undefined: a stranger, or somebody no roster has any more. */
  addressee?: Addressee | undefined;
  /** Undefined: somebody who never spoke to the bot. */
  speaker?: Speaker | undefined;
  /** Undefined: the app is not installed as far as we know. */
  target?: Target | undefined;
}

/** The tenant of who it is for; undefined when that is a person of no roster any more, or a seat that nobody has. */
export function tenantOf({ to }: Post, setups: readonly Setup[]): string | undefined {
  return 'tenant' in to ? to.tenant : addresseeAt(to, setups)?.tenant;
}

/** Whether it is for a seat of a placement that is there, and that nobody has yet. */
export function isVacant({ to }: Post, setups: readonly Setup[]): boolean {
  if (!('seat' in to)) return false;
  const setup = setups.find(({ partnership }) => partnership.id === to.partnership);
  const placement = setup && placementOf(setup, to.student, to);
  return placement !== undefined && placement[to.seat] === undefined;
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
  const addressee = addresseeAt(to, setups);
  const person = personAt(to, setups);
  const speaker = addressee && (await addresses.speakerAt(addressee.tenant, addressee.email));
  if (addressee === undefined || speaker === undefined) return { addressee, person };
  const recipient = await readRecipient(store, speaker);
  return isFor(recipient, addressee) ? { addressee, person, speaker, target: recipient.target } : { addressee, person };
}

type InRoster = Exclude<Post['to'], Speaker>;

/** The id of whom a message to a roster is for now: of a seat who has it. Undefined: nobody has. */
export function personAt(to: InRoster, setups: readonly Setup[]): string | undefined {
  if ('person' in to) return to.person;
  const setup = setups.find(({ partnership }) => partnership.id === to.partnership);
  return setup && placementOf(setup, to.student, to)?.[to.seat];
}

function addresseeAt(to: InRoster, setups: readonly Setup[]): Addressee | undefined {
  const id = personAt(to, setups);
  return addresseesOf(setups).find(({ members }) =>
    members.some(({ setup, person }) => setup.partnership.id === to.partnership && person.id === id),
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
