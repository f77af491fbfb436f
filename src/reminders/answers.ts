import { atHour, dayIn, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { type Clock, MINUTE } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import { ANTWOORD, type Antwoord, antwoordSchema } from '../glossary/vragen/antwoord.js';
import type { Setup } from '../partnership/setup.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import { forgetTarget } from '../people/target.js';
import { everyScanned } from '../store/every.js';
import type { Store, StoredDocument } from '../store/store.js';
import { againAt } from './again.js';
import { isFor } from './dispatch.js';
import { isGone, type Messenger } from './messenger.js';
import { type Recipient, readRecipient } from './recipient.js';
import { sendWindow } from './sendHour.js';
import { worksToday } from './workday.js';

/**
 * Sends the answers that wait in the store, each to who asked for it.
 *
 * What is promised: an answer that was given leaves at least once, in the send window of a working day of the person, and is then
 * gone from the store with the account it was for. Of a number of instances one sends. After a crash between the send and the
 * end of its row the answer goes once more when the lease ends. Who cannot be reached is tried MAX_TRIES times, at most
 * once a day, and so is who is in no roster any more; then the row is dropped.
 */
export interface Answers {
  /** Goes past all that wait. What is wrong with one is told to `trouble` and keeps no other. @throws CodedError STORE_UNAVAILABLE */
  run(signal?: AbortSignal): Promise<AnswerTally>;
}

/** How many had which outcome; `waiting`: not now, because of the hour, the day, an earlier try or another instance. */
export type AnswerTally = Record<'sent' | 'waiting' | 'refused' | 'dropped' | 'failed', number>;

export interface AnswersDeps {
  store: Store;
  setups: () => readonly Setup[];
  holidays: Holidays;
  messenger: Messenger;
  now: Clock;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** How long a claim holds, in milliseconds. */
  lease: number;
  trouble: (error: CodedError) => void;
}

/** How often an answer is tried. */
export const MAX_TRIES = 5;
/** How long somebody who cannot have the answer now is left alone. */
const AGAIN = 5 * MINUTE;
const PAGE = 100;

interface Row {
  partition: string;
  id: string;
  etag: string;
  answer: Antwoord;
}

export function createAnswers(deps: AnswersDeps): Answers {
  const { store, setups, holidays, messenger, now, owner, lease, trouble } = deps;
  /** Sent, and the store did not take the end of it yet. */
  const sent = new Set<string>();
  /** Not to be looked at between these moments: spares the store. A clock that went back looks again. */
  const later = new Map<string, { from: number; to: number }>();

  async function serve(row: Row): Promise<keyof AnswerTally> {
    const key = `${row.partition} ${row.id}`;
    const at = now();
    if (sent.has(key)) {
      await end(row);
      sent.delete(key);
      return 'sent';
    }
    const mark = later.get(key);
    if (mark !== undefined && mark.from <= at.getTime() && at.getTime() < mark.to) return 'waiting';
    later.delete(key);
    const { answer } = row;
    const free = Math.max(Date.parse(answer.notBefore ?? '') || 0, Date.parse(answer.lease?.until ?? '') || 0);
    if (at.getTime() < free) return wait(key, at, free);
    const recipient = await readRecipient(store, answer.to);
    const addressee = addresseeOf(answer, recipient, setups());
    if (answer.tries >= MAX_TRIES) return drop(row);
    // A roster that was imported with a hole in it is mended within days.
    if (addressee === undefined) return putOff(row, { ...answer, tries: answer.tries + 1 }, nextDay(at));
    const { from, to } = sendWindow(addressee, dayIn(at));
    if (at < from) return wait(key, at, from.getTime());
    if (at >= to || !worksToday(addressee, dayIn(at), holidays)) return wait(key, at);
    return send(row, key, recipient, addressee, at);
  }

  async function send(row: Row, key: string, { target }: Recipient, addressee: Addressee, at: Date) {
    const { answer } = row;
    const tries = answer.tries + 1;
    if (target === undefined) return putOff(row, { ...answer, tries }, nextDay(at));
    const until = new Date(at.getTime() + lease).toISOString();
    const claimed = await write(row, { ...answer, tries, lease: { by: owner, until } });
    if (claimed === undefined) return 'waiting';
    const name = addressee.members.find(({ setup }) => setup.partnership.id === answer.partnership)?.setup.partnership
      .name;
    const delivery = await messenger.send(target, { kind: 'answer', answer, partnership: name ?? answer.partnership });
    if (delivery.status === 'sent') {
      sent.add(key);
      await end(claimed);
      sent.delete(key);
      return 'sent';
    }
    if (isGone(delivery)) await forgetTarget(store, answer.to, target);
    return putOff(claimed, { ...answer, tries }, againAt(delivery, tries, at) ?? nextDay(at));
  }

  /** The row with something else in it; undefined when somebody else changed it meanwhile. */
  async function write(row: Row, answer: Antwoord): Promise<Row | undefined> {
    const { partition, id, etag } = row;
    const result = await store.commit(partition, [{ op: 'replace', id, type: ANTWOORD, body: answer, ifMatch: etag }]);
    const written = result.status === 'committed' ? result.etags[0] : undefined;
    return written === undefined ? undefined : { partition, id, etag: written, answer };
  }

  async function putOff(row: Row, { lease, ...answer }: Antwoord, until: Date): Promise<'refused' | 'dropped'> {
    if (answer.tries >= MAX_TRIES) return drop(row);
    await write(row, { ...answer, notBefore: until.toISOString() });
    return 'refused';
  }

  async function drop(row: Row): Promise<'dropped'> {
    await end(row);
    return 'dropped';
  }

  async function end({ partition, id, etag }: Row): Promise<void> {
    const result = await store.commit(partition, [{ op: 'delete', id, ifMatch: etag }]);
    if (result.status === 'committed' || result.reason !== 'changed') return;
    // Its lease ended while it was being sent: it is done all the same.
    const now = await store.get(partition, id);
    if (now !== undefined) await store.commit(partition, [{ op: 'delete', id, ifMatch: now.etag }]);
  }

  function wait(key: string, at: Date, until = at.getTime() + AGAIN): 'waiting' {
    later.set(key, { from: at.getTime(), to: Math.min(until, at.getTime() + AGAIN) });
    return 'waiting';
  }

  return {
    async run(signal) {
      const tally: AnswerTally = { sent: 0, waiting: 0, refused: 0, dropped: 0, failed: 0 };
      const seen = new Set<string>();
      for await (const document of everyScanned(store, { type: ANTWOORD, limit: PAGE })) {
        if (signal?.aborted) return tally;
        seen.add(`${document.partition} ${document.id}`);
        try {
          tally[await serve(rowOf(document))] += 1;
        } catch (thrown) {
          const error = asCodedError(thrown);
          if (error.code === 'STORE_UNAVAILABLE') throw error;
          tally.failed += 1;
          trouble(error);
        }
      }
      for (const key of later.keys()) if (!seen.has(key)) later.delete(key);
      for (const key of sent) if (!seen.has(key)) sent.delete(key);
      return tally;
    },
  };
}

function rowOf({ partition, id, etag, body }: StoredDocument): Row {
  return { partition, id, etag, answer: antwoordSchema.parse(body) };
}

/** Who asked, as somebody of a roster now; undefined when no roster has them any more. */
function addresseeOf({ to }: Antwoord, recipient: Recipient, setups: readonly Setup[]): Addressee | undefined {
  return addresseesOf(setups).find((each) => each.tenant === to.tenant && isFor(recipient, each));
}

function nextDay(at: Date): Date {
  return atHour(plusDays(dayIn(at), 1), '00:00');
}
