import type { Holidays } from '../calendar/holidays.js';
import type { Clock } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { FactsAround } from '../forms/factsAround.js';
import type { Vragen } from '../glossary/vragen/vragen.js';
import type { Setup } from '../partnership/setup.js';
import { createAddressBook } from '../people/address.js';
import type { Store } from '../store/store.js';
import type { Catalogue } from '../tasks/entry.js';
import { type AnswerTally, createAnswers } from './answers.js';
import { type Clockwork, createClockwork } from './clockwork.js';
import { digestFor } from './digest.js';
import { type DispatchDeps, dispatch } from './dispatch.js';
import type { Messenger } from './messenger.js';
import { paced } from './pace.js';
import { createQuestions, type QuestionsTally } from './questions.js';
import { createRound, type Tally } from './round.js';
import type { Timing } from './timing.js';

export interface RemindersDeps {
  store: Store;
  /** As they are known now. @throws CodedError STORE_UNAVAILABLE until they were read once */
  setups: () => readonly Setup[];
  catalogue: Catalogue;
  holidays: Holidays;
  factsAround: FactsAround;
  vragen: Vragen;
  messenger: Messenger;
  now: Clock;
  timing: Timing;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** Hears after each run in which something happened how many people had which outcome, of each kind of message. */
  tally: (kind: 'digest' | 'questions' | 'answer', counts: Partial<Tally & QuestionsTally & AnswerTally>) => void;
  trouble: (error: CodedError) => void;
}

/**
 * The clockwork that writes to people: each run looks who is due now for a digest, sends the answers that wait, and then sees which
 * owner of terms gets the questions. What is wrong with one of the three keeps no other.
 */
export function createReminders(deps: RemindersDeps): Clockwork {
  const { store, setups, catalogue, holidays, factsAround, vragen, now, timing, owner, trouble } = deps;
  const messenger = paced(deps.messenger, timing.perSecond);
  const sending: DispatchDeps = {
    store,
    addresses: createAddressBook(store),
    loadFacts: ({ members }, day) => factsAround(members, day),
    digestFor: (facts, addressee, told, day) => digestFor({ catalogue, holidays, facts }, addressee, told, day),
    messenger,
    owner,
    unrecorded: new Map(),
    lease: timing.messageLease,
  };
  const round = createRound({
    setups,
    dispatch: (addressee, at) => dispatch(sending, addressee, at),
    now,
    trouble,
  });
  const answers = createAnswers({
    store,
    setups,
    holidays,
    messenger,
    now,
    owner,
    trouble,
    lease: timing.messageLease,
  });
  const { addresses, loadFacts, digestFor: digestOf } = sending;
  const questions = createQuestions({
    store,
    setups,
    holidays,
    vragen,
    addresses,
    loadFacts,
    digestFor: digestOf,
    messenger,
    now,
    owner,
    lease: timing.messageLease,
    trouble,
  });
  return createClockwork({
    every: timing.remindEvery,
    trouble,
    async work(signal) {
      // Answers do not wait behind a round of thousands; they share its pace.
      await Promise.all([part('digest', () => round.run(signal)), part('answer', () => answers.run(signal))]);
      // Only once the digests of now are out is it known who has none today.
      await part('questions', () => questions.run(signal));
    },
  });

  async function part(
    kind: Parameters<typeof deps.tally>[0],
    run: () => Promise<Parameters<typeof deps.tally>[1]>,
  ): Promise<void> {
    try {
      const { waiting, 'not-now': notNow, ...counts } = await run();
      if (Object.values(counts).some((count) => count > 0)) deps.tally(kind, counts);
    } catch (thrown) {
      trouble(asCodedError(thrown));
    }
  }
}
