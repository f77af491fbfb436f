import { atHour, type Day, dayIn, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { mondayOf } from '../calendar/week.js';
import { type Clock, MINUTE } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import type { Vragen } from '../glossary/vragen/vragen.js';
import type { Setup } from '../partnership/setup.js';
import type { AddressBook } from '../people/address.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import { forgetTarget } from '../people/target.js';
import type { Store } from '../store/store.js';
import type { Tempo } from '../tempo/tempo.js';
import { againAt } from './again.js';
import { type DispatchDeps, isFor } from './dispatch.js';
import { createLater } from './later.js';
import type { ListedVraag } from './message.js';
import { isGone, type Messenger } from './messenger.js';
import { readRecipient } from './recipient.js';
import { sendWindow } from './sendHour.js';
import { toldBefore } from './told.js';
import { claimWeek, isTaken, recordWeek, type WeekClaim } from './weekly.js';
import { worksToday } from './workday.js';

/**
 * Sends the owners of the terms what people want to know: once a week at most, in the send window of a working day, and on a day on
 * which they get no digest, so that there is one message a day. In a week without such a day the card does not come: the questions wait, and
 * the owner can always ask for the list. Nothing on the list: no card, and nothing is written.
 */
export interface Questions {
  /** Goes past all owners; what is wrong with one is told to `trouble`. @throws CodedError STORE_UNAVAILABLE */
  run(signal?: AbortSignal): Promise<QuestionsTally>;
}

/** How many owners had which outcome; `not-now`: the hour, the day, an empty list, a digest today, or the week had its card. */
export type QuestionsTally = Record<'sent' | 'not-now' | 'refused' | 'unreachable' | 'failed', number>;

export interface QuestionsDeps {
  store: Store;
  setups: () => readonly Setup[];
  holidays: Holidays;
  vragen: Vragen;
  addresses: AddressBook;
  /** What says whether somebody gets a digest on a day. */
  loadFacts: DispatchDeps['loadFacts'];
  digestFor: DispatchDeps['digestFor'];
  messenger: Messenger;
  /** Waits until something may be sent to the tenant. */
  turn: Tempo['turn'];
  now: Clock;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** How long a claim holds, in milliseconds. */
  lease: number;
  trouble: (error: CodedError) => void;
}

/** Questions on one card. */
const MOST_QUESTIONS = 5;
/** How long an owner who has nothing to get now is left alone. */
const AGAIN = 5 * MINUTE;

export function createQuestions(deps: QuestionsDeps): Questions {
  const { store, setups, holidays, vragen, addresses, loadFacts, digestFor, messenger, turn } = deps;
  const { now, owner, lease, trouble } = deps;
  const later = createLater(AGAIN);
  /** Sent, and the store did not take the record of it yet. */
  const unrecorded = new Map<string, WeekClaim>();
  /** The day on which the lists were tidied here, by partnership. */
  const tidied = new Map<string, Day>();

  async function serve(addressee: Addressee, owned: readonly Setup[]): Promise<keyof QuestionsTally> {
    const at = now();
    const day = dayIn(at);
    const { from, to } = sendWindow(addressee, day);
    if (at < from || at >= to || !worksToday(addressee, day, holidays)) return 'not-now';
    const key = `${addressee.tenant} ${addressee.email}`;
    if (later.has(key, at)) return 'not-now';
    later.put(key, at);

    const open = unrecorded.get(key);
    if (open !== undefined) await recordSent(key, open);
    const speaker = await addresses.speakerAt(addressee.tenant, addressee.email);
    if (speaker === undefined) return 'unreachable';
    if (await isTaken(store, speaker, mondayOf(day), at)) return 'not-now';
    if ((await mostAsked(vragen, owned)).questions.length === 0) return 'not-now';
    const recipient = await readRecipient(store, speaker);
    if (!isFor(recipient, addressee) || recipient.target === undefined) return 'unreachable';
    const isTold = recipient.settled.some((each) => each.day === day);
    if (isTold || (await hasDigest(addressee, recipient.digests, day))) return 'not-now';
    const place = await turn(addressee.tenant);
    if (place.status === 'wait') {
      later.put(key, at, place.until);
      return 'not-now';
    }
    const claim = await claimWeek(store, speaker, mondayOf(day), { owner, now: at, lease });
    if (claim === undefined) return 'not-now';
    return send(key, claim, recipient.target, addressee, owned, at);
  }

  /** Kept in mind until it is written: only so a store that was away for a moment repeats nothing. */
  async function recordSent(key: string, claim: WeekClaim): Promise<void> {
    unrecorded.set(key, claim);
    await recordWeek(store, claim, { status: 'sent' });
    unrecorded.delete(key);
  }

  async function hasDigest(addressee: Addressee, digests: Parameters<typeof toldBefore>[0], day: Day) {
    return digestFor(await loadFacts(addressee, day), addressee, toldBefore(digests, day), day) !== undefined;
  }

  async function send(
    key: string,
    claim: WeekClaim,
    target: Parameters<Messenger['send']>[0],
    addressee: Addressee,
    owned: readonly Setup[],
    at: Date,
  ): Promise<keyof QuestionsTally> {
    // Read once more: some may have been answered since.
    const { questions, others } = await mostAsked(vragen, owned);
    if (questions.length === 0) {
      await recordWeek(store, claim, { status: 'refused', until: at });
      return 'not-now';
    }
    const delivery = await messenger.send(target, { kind: 'questions', addressee, questions, others });
    if (delivery.status === 'sent') {
      await recordSent(key, claim);
      return 'sent';
    }
    if (isGone(delivery)) await forgetTarget(store, claim.speaker, target);
    const tomorrow = atHour(plusDays(dayIn(at), 1), '00:00');
    const until = againAt(delivery, claim.stored.attempts, at) ?? tomorrow;
    await recordWeek(store, claim, { status: 'refused', until });
    return 'refused';
  }

  /** What was closed long ago is forgotten, looked for once a day. */
  async function tidy(owned: readonly Setup[]): Promise<void> {
    const at = now();
    for (const { partnership } of owned) {
      if (tidied.get(partnership.id) === dayIn(at)) continue;
      await vragen.tidy(partnership.id, at);
      tidied.set(partnership.id, dayIn(at));
    }
  }

  return {
    async run(signal) {
      const tally: QuestionsTally = { sent: 0, 'not-now': 0, refused: 0, unreachable: 0, failed: 0 };
      for (const [addressee, owned] of ownersOf(setups())) {
        if (signal?.aborted) return tally;
        try {
          await tidy(owned);
          tally[await serve(addressee, owned)] += 1;
        } catch (thrown) {
          const error = asCodedError(thrown);
          if (error.code === 'STORE_UNAVAILABLE') throw error;
          tally.failed += 1;
          trouble(error);
        }
      }
      return tally;
    },
  };
}

/**
 * The questions that are asked most, of all these lists together, and how many others are open. `from`: so many are passed over; what is past the
 * end begins again. @throws CodedError STORE_UNAVAILABLE
 */
export async function mostAsked(
  vragen: Vragen,
  setups: readonly Setup[],
  from = 0,
): Promise<{ questions: ListedVraag[]; others: number; from: number }> {
  const lists = await Promise.all(
    setups.map(async (setup) => (await vragen.open(setup.partnership.id)).map((vraag) => ({ setup, vraag }))),
  );
  const all = lists.flat().sort((a, b) => b.vraag.count - a.vraag.count);
  const first = from < all.length ? from : 0;
  const questions = all.slice(first, first + MOST_QUESTIONS);
  return { questions, others: all.length - questions.length, from: first };
}

/** Who owns terms, each once, with the partnerships of which. */
function ownersOf(setups: readonly Setup[]): Map<Addressee, Setup[]> {
  const owners = new Map<Addressee, Setup[]>();
  for (const addressee of addresseesOf(setups)) {
    const owned = addressee.members.filter(({ setup, person }) => setup.partnership.termsOwner === person.id);
    if (owned.length > 0)
      owners.set(
        addressee,
        owned.map(({ setup }) => setup),
      );
  }
  return owners;
}
