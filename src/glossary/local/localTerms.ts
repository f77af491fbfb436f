import { CodedError } from '../../errors.js';
import { everyDocument } from '../../store/every.js';
import { MAX_OPERATIONS, type Store } from '../../store/store.js';
import { decide } from './decide.js';
import type { LocalChange, LocalOutcome, LocalTerm, LocalTerms } from './localTerm.js';
import { createShelf, type Shelf } from './shelf.js';
import {
  LAST,
  LAST_TYPE,
  operationsOf,
  partitionOf,
  readTerm,
  STAND,
  standOperation,
  VERSION_TYPE,
  versionsOf,
} from './stored.js';

/** Local terms that can also be written many at a time. */
export interface LocalTermsStore extends LocalTerms {
  /** What a change would come to among the terms as they are known; writes nothing. */
  check(partnership: string, change: LocalChange, by: string, now: Date): LocalOutcome;
  /**
   * Writes changes in their order, as many together as one commit takes; the outcomes are in the same order. What was
   * written stays when the store fails halfway: doing it again writes the rest. @throws CodedError STORE_UNAVAILABLE
   */
  changeAll(
    partnership: string,
    changes: readonly LocalChange[],
    by: string,
    now: Date,
  ): Promise<readonly LocalOutcome[]>;
}

/** Two operations a term, and one for the stand. */
const TERMS_AT_ONCE = Math.floor((MAX_OPERATIONS - 1) / 2);
/** Each try that fails means that somebody else wrote a term of this partnership just then. */
const ATTEMPTS = 10;
const PARTNERSHIPS_AT_ONCE = 8;
const NONE: readonly LocalTerm[] = Object.freeze([]);

/** What is known of one partnership: its terms, the etag of each, and that of the stand they were read at. */
interface Held {
  shelf: Shelf;
  etags: Map<string, string>;
  stand: string | undefined;
}

/** The local terms of all partnerships over a store; knows nothing until its first `refresh`. */
export function createLocalTerms(store: Store): LocalTermsStore {
  const all = new Map<string, Held>();

  function heldOf(partnership: string): Held {
    const known = all.get(partnership);
    if (known !== undefined) return known;
    const held: Held = { shelf: createShelf(), etags: new Map(), stand: undefined };
    all.set(partnership, held);
    return held;
  }

  /** Reads what is new. Gives the etag of the stand that at least has been read, and how many terms are not understood. */
  async function catchUp(partnership: string): Promise<{ stand: string | undefined; odd: number }> {
    const held = heldOf(partnership);
    const stand = (await store.get(partitionOf(partnership), STAND))?.etag;
    if (stand === held.stand) return { stand, odd: 0 };
    let odd = 0;
    const query = { partition: partitionOf(partnership), type: LAST_TYPE, idPrefix: LAST };
    for await (const { id, body, etag } of everyDocument(store, query)) {
      const term = readTerm(body);
      if (term === undefined) {
        held.shelf.reserve(id.slice(LAST.length));
        odd += 1;
      } else take(held, term, etag);
    }
    // The stand is that of before the terms were read: what came in between is seen the next time.
    held.stand = stand;
    return { stand, odd };
  }

  /** Decides over as many changes as one commit takes, and writes them; decides again when another wrote meanwhile. */
  async function writeSome(
    partnership: string,
    changes: readonly LocalChange[],
    by: string,
    now: Date,
  ): Promise<LocalOutcome[]> {
    const held = heldOf(partnership);
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const { stand } = await catchUp(partnership);
      const laid = createShelf(held.shelf);
      const written = new Map<string, LocalTerm>();
      const outcomes: LocalOutcome[] = [];
      for (const change of changes) {
        const outcome = decide(laid, change, by, now);
        if (outcome.status === 'done' && laid.get(outcome.term.id) !== outcome.term) {
          // A second version of one term waits for the next commit: it is built on the first.
          if (written.has(outcome.term.id)) break;
          laid.put(outcome.term);
          written.set(outcome.term.id, outcome.term);
        }
        outcomes.push(outcome);
      }
      if (written.size === 0) return outcomes;
      const terms = [...written.values()];
      const result = await store.commit(partitionOf(partnership), [
        standOperation(stand, now),
        ...terms.flatMap((term) => operationsOf(term, held.etags.get(term.id))),
      ]);
      if (result.status === 'conflict') continue;
      for (const [at, term] of terms.entries()) take(held, term, result.etags[1 + 2 * at] ?? '');
      if (held.stand === stand) held.stand = result.etags[0];
      return outcomes;
    }
    throw new CodedError('STORE_UNAVAILABLE', `The terms of ${partnership} kept changing: ${ATTEMPTS} tries.`);
  }

  async function changeAll(partnership: string, changes: readonly LocalChange[], by: string, now: Date) {
    const outcomes: LocalOutcome[] = [];
    while (outcomes.length < changes.length) {
      const some = changes.slice(outcomes.length, outcomes.length + TERMS_AT_ONCE);
      outcomes.push(...(await writeSome(partnership, some, by, now)));
    }
    return outcomes;
  }

  return {
    of: (partnership) => all.get(partnership)?.shelf.list() ?? NONE,
    check: (partnership, change, by, now) => decide(heldOf(partnership).shelf, change, by, now),
    changeAll,
    async change(partnership, change, by, now) {
      const [outcome] = await changeAll(partnership, [change], by, now);
      return outcome ?? { status: 'missing' };
    },
    async history(partnership, id) {
      const query = { partition: partitionOf(partnership), type: VERSION_TYPE, idPrefix: versionsOf(id) };
      const versions: LocalTerm[] = [];
      for await (const { body } of everyDocument(store, { ...query, descending: true })) {
        versions.push(readTerm(body) ?? notUnderstood(partnership, 1));
      }
      return versions;
    },
    async refresh(partnerships) {
      const faults: unknown[] = [];
      for (let at = 0; at < partnerships.length; at += PARTNERSHIPS_AT_ONCE) {
        const some = partnerships.slice(at, at + PARTNERSHIPS_AT_ONCE);
        const looks = some.map(async (partnership) => {
          const { odd } = await catchUp(partnership);
          if (odd > 0) notUnderstood(partnership, odd);
        });
        for (const look of await Promise.allSettled(looks)) if (look.status === 'rejected') faults.push(look.reason);
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}

function take(held: Held, term: LocalTerm, etag: string): void {
  const known = held.shelf.get(term.id);
  if (known !== undefined && known.version > term.version) return;
  held.shelf.put(term);
  held.etags.set(term.id, etag);
}

function notUnderstood(partnership: string, count: number): never {
  throw new CodedError(
    'CONTENT_INVALID',
    `${count} of the local terms of ${partnership} are not of a shape this version understands: install the newer release.`,
  );
}
