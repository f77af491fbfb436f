import type { Holidays } from '../calendar/holidays.js';
import { type Clock, MINUTE } from '../clock.js';
import { asCodedError, type CodedError } from '../errors.js';
import { letterOperation } from '../forms/letters/letter.js';
import type { Setup } from '../partnership/setup.js';
import type { AddressBook } from '../people/address.js';
import { forgetTarget } from '../people/target.js';
import type { Chance } from '../reminders/again.js';
import { createLater } from '../reminders/later.js';
import { isGone, type Messenger, type Refusal } from '../reminders/messenger.js';
import { everyScanned } from '../store/every.js';
import type { Operation } from '../store/store.js';
import type { Tempo } from '../tempo/tempo.js';
import type { PostKind, Sources } from './kinds.js';
import { claimed, missed, refused, standingOf, tried } from './next.js';
import { POST, type Post, type Row, replaceRow, rowOf } from './post.js';
import { isVacant, type Reached, reach, tenantOf, windowOf } from './reached.js';

/**
 * Sends the messages that wait in the store, each in the send window of a working day of who it is for.
 *
 * What is promised: a message that was caused leaves at least once, if it is still true then, of a number of instances one sends it, and it is then gone. After a crash
 * between the send and the end of its row it goes once more when the lease ends. Who cannot be reached is tried on MAX_DAYS days and then
 * it is dead, but a seat that nobody has is waited for; what is too late is missed. Both stay to be seen (`endedPosts`) and can be sent again (`resend`), unless its kind is
 * one that forgets.
 */
export interface Outbox {
  /** Goes past all that wait. What is wrong with one is told to `trouble` and keeps no other. @throws CodedError STORE_UNAVAILABLE */
  run(signal?: AbortSignal): Promise<PostTally>;
}

/**
 * How many had which outcome; `waiting`: not now, because of the hour, the day, an earlier try or another instance; `ended`: dead, missed
 * or forgotten.
 */
export type PostTally = Record<'sent' | 'waiting' | 'refused' | 'ended' | 'failed', number>;

export interface OutboxDeps extends Sources {
  kinds: readonly PostKind[];
  setups: () => readonly Setup[];
  holidays: Holidays;
  addresses: AddressBook;
  messenger: Messenger;
  tempo: Pick<Tempo, 'holds' | 'turn'>;
  now: Clock;
  /** This instance, for whoever reads the store. */
  owner: string;
  /** How long a claim holds, in milliseconds. */
  lease: number;
  trouble: (error: CodedError) => void;
  /** What spreads the next tries of what was refused at once; Math.random when left out. */
  chance?: Chance;
}

/** How long somebody who cannot have it now is left alone at most: a roster or a preference may have changed. */
const AGAIN = 5 * MINUTE;
const PAGE = 100;

export function createOutbox(deps: OutboxDeps): Outbox {
  const { store, setups, holidays, messenger, tempo, now, owner, lease, trouble, chance } = deps;
  const kinds = new Map(deps.kinds.map((kind) => [kind.kind, kind]));
  /** Sent, and the store did not take the end of it yet; with what is to be kept of where it stands. */
  const sent = new Map<string, readonly Operation[]>();
  const later = createLater(AGAIN);

  async function serve(row: Row, key: string): Promise<keyof PostTally> {
    const at = now();
    if (sent.has(key)) return finish(row, key);
    if (later.has(key, at)) return 'waiting';
    const kind = kinds.get(row.post.kind);
    if (kind === undefined) return putOff(row, kind, { code: 'UNKNOWN_KIND', kind: 'fault' }, at);
    const standing = standingOf(row.post, at);
    if (standing.is === 'later') return wait(key, at, standing.from);
    if (standing.is === 'ended') return 'waiting';
    if (standing.is === 'late') return settle(row, kind, missed(row.post));
    if (standing.is === 'worn') return settle(row, kind, refused(row.post, LEASE_ENDED, at, chance));

    // Whoever is the first to have it is to hear it: no number of days is too long to wait for that.
    if (isVacant(row.post, setups())) return wait(key, at);
    const tenant = tenantOf(row.post, setups());
    if (tenant === undefined) return putOff(row, kind, { code: 'NOT_IN_ROSTER', kind: 'fault' }, at);
    if (!(await tempo.holds(tenant))) return 'waiting';
    const reached = await reach({ ...deps, setups: setups() }, row.post);
    // A roster that was imported with a hole in it is mended within days.
    if (reached.addressee === undefined && !kind.strangers)
      return putOff(row, kind, { code: 'NOT_IN_ROSTER', kind: 'fault' }, at);
    const window = windowOf(reached.addressee, at, holidays);
    if (window === undefined || at >= window.to) return wait(key, at);
    if (at < window.from) return wait(key, at, window.from);
    if (reached.speaker === undefined || reached.target === undefined)
      return putOff(row, kind, { code: 'NO_CONVERSATION', kind: 'not-installed' }, at);
    const turn = await tempo.turn(tenant);
    if (turn.status === 'wait') return wait(key, at, turn.until);
    return send(row, key, kind, reached, at);
  }

  async function send(row: Row, key: string, kind: PostKind, reached: Reached, at: Date) {
    const { addressee, speaker, target } = reached;
    if (speaker === undefined || target === undefined) return 'waiting';
    const message = kind.messageOf(row.post.data, addressee);
    if (message === undefined) return drop(row);
    // A store that is away ends the run here: the row waits.
    const stands = addressee === undefined || (await kind.stands?.(deps, row.post.data, addressee)) !== false;
    if (!stands) return drop(row);
    const held = await replaceRow(store, row, claimed(row.post, { by: owner, at, lease }));
    if (held === undefined) return 'waiting';
    const delivery = await messenger.send(target, message);
    if (delivery.status === 'sent') {
      sent.set(key, letterOf(row, kind, reached, delivery.activityId, at));
      return finish(held, key);
    }
    if (isGone(delivery)) await forgetTarget(store, speaker, target);
    return settle(held, kind, refused(held.post, delivery, at, chance));
  }

  /** Without a send: it counts as a try all the same, so that it ends one day. */
  function putOff(row: Row, kind: PostKind | undefined, why: Omit<Refusal, 'status'>, at: Date) {
    return settle(row, kind, refused(tried(row.post, at), why, at, chance));
  }

  /** A write that comes to nothing means that another has it. */
  async function settle(row: Row, kind: PostKind | undefined, post: Post): Promise<'refused' | 'ended'> {
    if (post.state !== 'waiting' && kind?.forget) await end(row);
    else await replaceRow(store, row, post);
    return post.state === 'waiting' ? 'refused' : 'ended';
  }

  /** It is not theirs to hear any more, or not so any more: nothing is sent, and nothing is kept. */
  async function drop(row: Row): Promise<'ended'> {
    await end(row);
    return 'ended';
  }

  /** Kept in mind until it is written: only so a store that was away for a moment repeats nothing. */
  async function finish(row: Row, key: string): Promise<'sent'> {
    await end(row, sent.get(key));
    sent.delete(key);
    return 'sent';
  }

  /** `kept` is written in the same commit: the message and where it stands change places. */
  async function end({ partition, id, etag, post: { fence } }: Row, kept: readonly Operation[] = []): Promise<void> {
    const result = await store.commit(partition, [{ op: 'delete', id, ifMatch: etag }, ...kept]);
    if (result.status === 'committed' || result.reason !== 'changed') return;
    // Only with one's own fence: who took it over after the lease says what becomes of it.
    const found = await store.get(partition, id);
    if (found === undefined || rowOf(found).post.fence !== fence) return;
    await store.commit(partition, [{ op: 'delete', id, ifMatch: found.etag }, ...kept]);
  }

  function wait(key: string, at: Date, until?: Date): 'waiting' {
    later.put(key, at, until);
    return 'waiting';
  }

  return {
    async run(signal) {
      const tally: PostTally = { sent: 0, waiting: 0, refused: 0, ended: 0, failed: 0 };
      const seen = new Set<string>();
      for await (const document of everyScanned(store, { type: POST, limit: PAGE })) {
        if (signal?.aborted) return tally;
        const key = `${document.partition} ${document.id}`;
        seen.add(key);
        try {
          tally[await serve(rowOf(document), key)] += 1;
        } catch (thrown) {
          const error = asCodedError(thrown);
          if (error.code === 'STORE_UNAVAILABLE') throw error;
          tally.failed += 1;
          trouble(error);
        }
      }
      later.keep(seen);
      for (const key of sent.keys()) if (!seen.has(key)) sent.delete(key);
      return tally;
    },
  };
}

/** Of a message about a form it is kept where it stands, so that it can be taken back. */
function letterOf(
  { post }: Row,
  kind: PostKind,
  { person, target }: Reached,
  activityId: string | undefined,
  at: Date,
): Operation[] {
  if (kind.formOf === undefined || activityId === undefined || target === undefined) return [];
  const { serviceUrl, conversationId, tenantId, botId, aadObjectId } = target;
  const to = person ?? aadObjectId;
  const place = { serviceUrl, conversationId, tenantId, botId, activityId };
  return [letterOperation({ place, kind: 'urgent', form: kind.formOf(post.data), to, at: at.toISOString() })];
}

const LEASE_ENDED = { code: 'LEASE_ENDED', kind: 'fault' } as const;
