import type { Holidays } from '../calendar/holidays.js';
import type { Clock } from '../clock.js';
import type { CodedError } from '../errors.js';
import type { FactsAround } from '../forms/factsAround.js';
import type { Setup } from '../partnership/setup.js';
import { createAddressBook } from '../people/address.js';
import type { Store } from '../store/store.js';
import type { Catalogue } from '../tasks/entry.js';
import { type Clockwork, createClockwork } from './clockwork.js';
import { digestFor } from './digest.js';
import { type DispatchDeps, dispatch } from './dispatch.js';
import type { Messenger } from './messenger.js';
import { paced } from './pace.js';
import { createRound, type Tally } from './round.js';

export interface RemindersDeps {
  store: Store;
  /** As they are known now. @throws CodedError STORE_UNAVAILABLE until they were read once */
  setups: () => readonly Setup[];
  catalogue: Catalogue;
  holidays: Holidays;
  factsAround: FactsAround;
  messenger: Messenger;
  now: Clock;
  /** Milliseconds between two rounds. */
  every: number;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** Hears after each round in which something happened how many people had which outcome. */
  tally: (counts: Tally) => void;
  trouble: (error: CodedError) => void;
}

/** Sends of one instance in a second: well under what Teams takes of one app in one tenant. */
const SENDS_PER_SECOND = 20;

/** The clockwork that reminds people: each round looks who is due now, and sends them their digest. */
export function createReminders(deps: RemindersDeps): Clockwork {
  const { store, setups, catalogue, holidays, factsAround, now, every, owner, trouble } = deps;
  const sending: DispatchDeps = {
    store,
    addresses: createAddressBook(store),
    loadFacts: ({ members }, day) => factsAround(members, day),
    digestFor: (facts, addressee, told, day) => digestFor({ catalogue, holidays, facts }, addressee, told, day),
    messenger: paced(deps.messenger, SENDS_PER_SECOND),
    owner,
    unrecorded: new Map(),
  };
  const round = createRound({
    setups,
    dispatch: (addressee, at) => dispatch(sending, addressee, at),
    now,
    trouble,
  });
  return createClockwork({
    every,
    trouble,
    async work(signal) {
      const counts = await round.run(signal);
      if (Object.values(counts).some((count) => count > 0)) deps.tally(counts);
    },
  });
}
