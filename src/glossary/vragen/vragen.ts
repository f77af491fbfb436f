import { DAY } from '../../clock.js';
import { CodedError } from '../../errors.js';
import type { Speaker } from '../../people/speaker.js';
import { everyDocument } from '../../store/every.js';
import { MAX_OPERATIONS, type Operation, type Store, type StoredDocument } from '../../store/store.js';
import { partitionOf } from '../local/stored.js';
import { answersTo } from './antwoord.js';
import { takeOne } from './daily.js';
import { keyOf, pressOf } from './key.js';
import { typed } from './typed.js';
import {
  type ClosedVraag,
  type Ending,
  MAX_ASKERS,
  MAX_PRESSES,
  MAX_QUESTION,
  MAX_REMARKS,
  type OpenVraag,
  type Said,
  type Vraag,
  vraagSchema,
  type WaitingAsker,
} from './vraag.js';

/** Somebody wants a question on the list. */
export interface Wish {
  question: string;
  /** What it comes down to. */
  asked: string;
  said: Said;
  /** What is not right about the answer; '' for nothing. */
  remark: string;
  /** The card that was pressed: the same one counts once. */
  card: string;
  /** Present when the person wants the answer; otherwise nothing of the person is kept. */
  asker?: WaitingAsker;
}

/**
 * What became of a wish. `listed`: it is on the list; `again`: this very press was there already; `too-many`: the person had the
 * questions of today; `full`: on the list, but so many wait for this answer that no more can be told.
 */
export type Listed = 'listed' | 'again' | 'too-many' | 'full';

/** `closed-before`: somebody was first, and nothing was done; `missing`: there is no such question. */
export type Closed =
  | { status: 'closed'; waiting: number; vraag: ClosedVraag }
  | { status: 'closed-before'; vraag: ClosedVraag }
  | { status: 'missing' };

/**
 * The list of questions of each partnership. Every method throws CodedError STORE_UNAVAILABLE; what was asked for may have
 * been written then, and asking once more does no harm.
 */
export interface Vragen {
  /** Puts a question on the list, or counts it once more when the same one is there. A closed one is opened again. */
  ask(partnership: string, by: Speaker, wish: Wish, now: Date): Promise<Listed>;
  /** What is open, most asked first, then the longest there. */
  open(partnership: string): Promise<OpenVraag[]>;
  at(partnership: string, key: string): Promise<Vraag | undefined>;
  /** Closes a question, and in the same commit writes the answer for each who waits for it. `by` is the person of the roster. */
  close(partnership: string, key: string, ending: Ending, by: string, now: Date): Promise<Closed>;
  /** Forgets what was closed more than KEPT ago, at most a hundred at a time; gives how many. */
  tidy(partnership: string, now: Date): Promise<number>;
}

/** Tries of one write before giving up; each conflict means that somebody else asked or answered the same thing just then. */
const ATTEMPTS = 8;
/** How long a closed question can still be seen on a card that shows it. */
export const KEPT = 90 * DAY;
const OPEN = 'vraag';
const CLOSED = 'vraag-gesloten';
const PAGE = 1000;

export function createVragen(store: Store): Vragen {
  async function read(partition: string, key: string) {
    const document = await store.get(partition, idOf(key));
    return document && { vraag: vraagIn(document), etag: document.etag };
  }

  async function write(partition: string, vraag: Vraag, ifMatch: string | undefined, more: readonly Operation[] = []) {
    const { key, ...body } = vraag;
    const fixed = { id: idOf(key), type: vraag.status === 'open' ? OPEN : CLOSED, body };
    const operation: Operation =
      ifMatch === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch };
    return (await store.commit(partition, [operation, ...more])).status === 'committed';
  }

  return {
    async ask(partnership, by, wish, now) {
      const partition = partitionOf(partnership);
      const key = keyOf(wish.said, wish.asked);
      const press = pressOf(key, wish.card);
      let mayAsk = false;
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await read(partition, key);
        const next = listed(key, press, wish, before?.vraag, now);
        if (next === undefined) return 'again';
        // Once a press, before anything is written: so the maximum holds when many presses come at once.
        mayAsk ||= await takeOne(store, by, now);
        if (!mayAsk) return 'too-many';
        if (await write(partition, next, before?.etag)) return waits(next, wish.asker) ? 'listed' : 'full';
      }
      throw kept('A question');
    },
    async open(partnership) {
      const partition = partitionOf(partnership);
      const found: OpenVraag[] = [];
      for await (const document of everyDocument(store, { partition, type: OPEN, idPrefix: `${OPEN}:` })) {
        const vraag = vraagIn(document);
        if (vraag.status === 'open') found.push(vraag);
      }
      return found.sort((a, b) => b.count - a.count || compare(a.since, b.since) || compare(a.key, b.key));
    },
    async at(partnership, key) {
      return (await read(partitionOf(partnership), key))?.vraag;
    },
    async close(partnership, key, ending, by, now) {
      const partition = partitionOf(partnership);
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await read(partition, key);
        if (before === undefined) return { status: 'missing' };
        if (before.vraag.status === 'closed') return { status: 'closed-before', vraag: before.vraag };
        const { askers, remarks, ...rest } = before.vraag;
        const vraag: ClosedVraag = { ...rest, status: 'closed', ending, by, at: now.toISOString() };
        const answers = answersTo(before.vraag, partnership, ending, now);
        if (await write(partition, vraag, before.etag, answers))
          return { status: 'closed', waiting: askers.length, vraag };
      }
      throw kept('A question');
    },
    async tidy(partnership, now) {
      const partition = partitionOf(partnership);
      const { documents } = await store.query({ partition, type: CLOSED, idPrefix: `${OPEN}:`, limit: PAGE });
      const old = documents
        .filter((document) => {
          const vraag = vraagIn(document);
          return vraag.status === 'closed' && Date.parse(vraag.at) < now.getTime() - KEPT;
        })
        .slice(0, MAX_OPERATIONS);
      if (old.length === 0) return 0;
      // Nothing when one of them was asked anew just now: then the next time.
      const { status } = await store.commit(
        partition,
        old.map(({ id, etag }) => ({ op: 'delete', id, ifMatch: etag })),
      );
      return status === 'committed' ? old.length : 0;
    },
  };
}

/** The question as it is after this press; undefined when the press changes nothing. */
function listed(key: string, press: string, wish: Wish, before: Vraag | undefined, now: Date): OpenVraag | undefined {
  const at = now.toISOString();
  const { said, asker } = wish;
  const remark = typed(wish.remark, MAX_QUESTION);
  const isKnownPress = before?.presses.includes(press) === true;
  const presses = isKnownPress ? before.presses : [...(before?.presses ?? []), press].slice(-MAX_PRESSES);
  if (before?.status !== 'open') {
    if (isKnownPress) return undefined;
    return {
      key,
      status: 'open',
      question: typed(wish.question, MAX_QUESTION),
      asked: typed(wish.asked, MAX_QUESTION),
      said,
      count: 1,
      since: at,
      last: at,
      presses,
      round: (before?.round ?? 0) + 1,
      remarks: remark === '' ? [] : [remark],
      askers: asker === undefined ? [] : [asker],
    };
  }
  const isNewAsker = asker !== undefined && !waits(before, asker) && before.askers.length < MAX_ASKERS;
  if (isKnownPress && !isNewAsker) return undefined;
  const isNewRemark = remark !== '' && !before.remarks.includes(remark);
  return {
    ...before,
    count: before.count + (isKnownPress ? 0 : 1),
    last: at,
    presses,
    remarks: isNewRemark ? [...before.remarks, remark].slice(0, MAX_REMARKS) : before.remarks,
    askers: isNewAsker ? [...before.askers, asker] : before.askers,
  };
}

function waits({ askers }: OpenVraag, asker: WaitingAsker | undefined): boolean {
  return asker === undefined || askers.some(({ tenant, oid }) => tenant === asker.tenant && oid === asker.oid);
}

function idOf(key: string): string {
  return `${OPEN}:${key}`;
}

function vraagIn({ id, body }: Pick<StoredDocument, 'id' | 'body'>): Vraag {
  return { ...vraagSchema.parse(body), key: id.slice(OPEN.length + 1) };
}

function kept(what: string): CodedError {
  return new CodedError('STORE_UNAVAILABLE', `${what} kept changing: ${ATTEMPTS} tries.`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
