import type { Holidays } from '../calendar/holidays.js';
import { type Clock, SECOND } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { FactsAround } from '../forms/factsAround.js';
import type { FormDefinitions } from '../forms/load.js';
import type { Vragen } from '../glossary/vragen/vragen.js';
import { postKinds } from '../outbox/kinds.js';
import { carryOver } from '../outbox/older.js';
import { createOutbox, type PostTally } from '../outbox/outbox.js';
import type { Setup } from '../partnership/setup.js';
import { createAddressBook } from '../people/address.js';
import type { Store } from '../store/store.js';
import type { Catalogue } from '../tasks/entry.js';
import type { Tempo } from '../tempo/tempo.js';
import { createClockwork } from './clockwork.js';
import { digestFor } from './digest.js';
import { type DispatchDeps, dispatch } from './dispatch.js';
import type { Messenger } from './messenger.js';
import { missedFor } from './missed.js';
import { createQuestions, type QuestionsTally } from './questions.js';
import { createRound, type Round, type Tally } from './round.js';
import type { Timing } from './timing.js';

export interface RemindersDeps {
  store: Store;
  /** As they are known now. @throws CodedError STORE_UNAVAILABLE until they were read once */
  setups: () => readonly Setup[];
  catalogue: Catalogue;
  holidays: Holidays;
  factsAround: FactsAround;
  definitions: FormDefinitions;
  vragen: Vragen;
  messenger: Messenger;
  tempo: Tempo;
  now: Clock;
  timing: Timing;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** Hears after each run in which something happened how many people had which outcome, of each kind of message. */
  tally: (kind: 'digest' | 'questions' | 'post', counts: Partial<Tally & QuestionsTally & PostTally>) => void;
  trouble: (error: CodedError) => void;
}

/** What writes to people by itself. */
export interface Reminders extends Pick<Round, 'again'> {
  /** A look now, and one each time so long after the last. */
  start(): void;
  /** Looks now, and resolves when everyone was looked at. Never rejects. */
  wake(): Promise<void>;
  /** Something was put into the outbox: it need not wait for the next look. */
  soon(): void;
  /** Nothing new is begun; resolves when what is in flight is finished. */
  stop(): Promise<void>;
}

/** Many may install the app at once: they share a look. */
const SOON = SECOND;

/**
 * The clockwork that writes to people: each run looks who is due now for a digest and then which owner of terms gets the questions.
 * Beside it the outbox goes its own way, so that what is urgent does not wait behind a round of thousands; all share one pace.
 */
export function createReminders(deps: RemindersDeps): Reminders {
  const { store, setups, catalogue, holidays, factsAround, vragen, tempo, now, timing, owner, trouble } = deps;
  const messenger = considerate(deps.messenger, tempo);
  const addresses = createAddressBook(store);
  const lease = timing.messageLease;
  const { turn } = tempo;
  const sending: DispatchDeps = {
    store,
    addresses,
    loadFacts: ({ members }, day) => factsAround(members, day),
    digestFor: (facts, addressee, told, day) => digestFor({ catalogue, holidays, facts }, addressee, told, day),
    missedFor: (facts, ...of) => missedFor({ catalogue, holidays, facts }, ...of),
    messenger,
    turn,
    owner,
    unrecorded: new Map(),
    lease,
  };
  const round = createRound({
    setups,
    dispatch: (addressee, at) => dispatch(sending, addressee, at),
    holds: tempo.holds,
    now,
    trouble,
  });
  const common = { store, setups, holidays, addresses, messenger, now, owner, lease, trouble };
  const outbox = createOutbox({ ...common, definitions: deps.definitions, kinds: postKinds, tempo });
  const { loadFacts, digestFor: digestOf } = sending;
  const questions = createQuestions({ ...common, vragen, loadFacts, digestFor: digestOf, turn });

  const every = timing.remindEvery;
  const digests = createClockwork({
    every,
    trouble,
    async work(signal) {
      await part('digest', () => round.run(signal));
      // Only once the digests of now are out is it known who has none today.
      await part('questions', () => questions.run(signal));
    },
  });
  let isCarried = false;
  const posts = createClockwork({
    every,
    trouble,
    async work(signal) {
      if (!isCarried) await carryOver(store);
      isCarried = true;
      await part('post', () => outbox.run(signal));
    },
  });
  let waking: NodeJS.Timeout | undefined;

  async function part(
    kind: Parameters<typeof deps.tally>[0],
    run: () => Promise<Parameters<typeof deps.tally>[1]>,
  ): Promise<void> {
    try {
      const { waiting, left, 'not-now': notNow, ...counts } = await run();
      if (Object.values(counts).some((count) => count > 0)) deps.tally(kind, counts);
    } catch (thrown) {
      trouble(asCodedError(thrown));
    }
  }

  return {
    again: round.again,
    start() {
      digests.start();
      posts.start();
    },
    async wake() {
      await Promise.all([digests.wake(), posts.wake()]);
    },
    soon() {
      waking ??= setTimeout(() => {
        waking = undefined;
        void posts.wake();
      }, SOON).unref();
    },
    async stop() {
      clearTimeout(waking);
      await Promise.all([digests.stop(), posts.stop()]);
    },
  };
}

/** A channel that asks to be left alone is left alone by all, not only by whom it was asked of. */
function considerate(messenger: Messenger, tempo: Pick<Tempo, 'pause'>): Messenger {
  return {
    async send(target, message) {
      const delivery = await messenger.send(target, message);
      if (delivery.status === 'refused' && delivery.retryAfter !== undefined) {
        await tempo.pause(target.tenantId, delivery.retryAfter);
      }
      return delivery;
    },
  };
}
