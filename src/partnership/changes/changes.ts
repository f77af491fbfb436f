import { type Day, dayIn } from '../../calendar/day.js';
import { CodedError } from '../../errors.js';
import { everyDocument } from '../../store/every.js';
import type { Operation, Store } from '../../store/store.js';
import type { Change, Changes } from './change.js';
import { isOver } from './over.js';
import { CHANGE_TYPE, endedBy, idOf, partitionOf, readChange, STAND, standOperation } from './stored.js';

/** Each try that fails means that somebody else changed something of this partnership just then. */
const ATTEMPTS = 10;
/** Of what is long over; a commit holds at most a hundred. */
const CLEARED_AT_ONCE = 20;
const PARTNERSHIPS_AT_ONCE = 8;
const NONE: readonly Change[] = Object.freeze([]);

/** What is known of one partnership: its changes with their etags, by id, and the etag of the stand they were read at. */
interface Held {
  changes: ReadonlyMap<string, Known>;
  list: readonly Change[];
  stand: string | undefined;
}

/** Without `change`: this version of the bot does not understand it, and leaves it alone. */
interface Known {
  change: Change | undefined;
  etag: string;
}

const nothing: Held = { changes: new Map(), list: NONE, stand: undefined };

/** What a commit is to do, on the changes as they are known then; nothing to do is no commit. */
type Decide = (held: Held) => Operation[];

/** The changes of all partnerships over a store; knows nothing until its first `refresh`. */
export function createChanges(store: Store): Changes {
  const all = new Map<string, Held>();

  /** Reads what is new, and gives what is known then. */
  async function catchUp(partnership: string): Promise<Held> {
    const held = all.get(partnership) ?? nothing;
    const stand = (await store.get(partitionOf(partnership), STAND))?.etag;
    if (stand === held.stand) return held;
    const changes = new Map<string, Known>();
    for await (const { id, body, etag } of everyDocument(store, {
      partition: partitionOf(partnership),
      type: CHANGE_TYPE,
    })) {
      changes.set(id, { change: readChange(body), etag });
    }
    // The stand is that of before the changes were read: what came in between is seen the next time.
    const read: Held = { changes, list: listOf(changes), stand };
    // Whoever learned something while this was read knows no less.
    if ((all.get(partnership) ?? nothing) === held) all.set(partnership, read);
    return read;
  }

  async function write(partnership: string, at: string, decide: Decide): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const held = await catchUp(partnership);
      const decided = decide(held);
      if (decided.length === 0) return;
      const operations = [...decided, ...clearing(held, dayIn(new Date(at)), decided)];
      const result = await store.commit(partitionOf(partnership), [standOperation(held.stand, at), ...operations]);
      if (result.status === 'conflict') continue;
      const changes = new Map(held.changes);
      for (const [index, operation] of operations.entries()) {
        if (operation.op === 'delete') changes.delete(operation.id);
        else changes.set(operation.id, { change: readChange(operation.body), etag: result.etags[index + 1] ?? '' });
      }
      const isStill = (all.get(partnership) ?? nothing) === held;
      if (isStill) all.set(partnership, { changes, list: listOf(changes), stand: result.etags[0] });
      else await catchUp(partnership);
      return;
    }
    throw new CodedError('STORE_UNAVAILABLE', `The changes of ${partnership} kept changing: ${ATTEMPTS} tries.`);
  }

  return {
    of: (partnership) => all.get(partnership)?.list ?? NONE,
    async put(partnership, changes) {
      const [first] = changes;
      if (first === undefined) return;
      await write(partnership, first.at, (held) => putting(held, changes));
    },
    withdraw: (partnership, change) =>
      write(partnership, change.at, ({ changes }) => {
        const known = changes.get(idOf(change));
        return known === undefined ? [] : [{ op: 'delete', id: idOf(change), ifMatch: known.etag }];
      }),
    async refresh(partnerships) {
      const faults: unknown[] = [];
      for (let at = 0; at < partnerships.length; at += PARTNERSHIPS_AT_ONCE) {
        const some = partnerships.slice(at, at + PARTNERSHIPS_AT_ONCE);
        const looks = some.map(async (partnership) => {
          const odd = [...(await catchUp(partnership)).changes.values()].filter(({ change }) => change === undefined);
          if (odd.length > 0) throw notUnderstood(partnership, odd.length);
        });
        for (const look of await Promise.allSettled(looks)) if (look.status === 'rejected') faults.push(look.reason);
      }
      if (faults.length > 0) throw faults[0];
    },
  };
}

/** One operation for each document, whatever several changes of one commit do to it: the last of them holds. */
function putting({ changes: known }: Held, changes: readonly Change[]): Operation[] {
  const operations = new Map<string, Operation>();
  for (const change of changes) {
    for (const id of endedBy(change)) {
      const etag = known.get(id)?.etag;
      if (etag === undefined) operations.delete(id);
      else operations.set(id, { op: 'delete', id, ifMatch: etag });
    }
    const fixed = { id: idOf(change), type: CHANGE_TYPE, body: change };
    const etag = known.get(fixed.id)?.etag;
    operations.set(
      fixed.id,
      etag === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: etag },
    );
  }
  return [...operations.values()];
}

/** What is long over goes with the next write, a few at a time: so the partition does not grow for ever. */
function clearing({ changes }: Held, day: Day, decided: readonly Operation[]): Operation[] {
  const taken = new Set(decided.map(({ id }) => id));
  const over = [...changes].filter(([id, { change }]) => change !== undefined && isOver(change, day) && !taken.has(id));
  return over.slice(0, CLEARED_AT_ONCE).map(([id, { etag }]) => ({ op: 'delete', id, ifMatch: etag }));
}

function listOf(changes: ReadonlyMap<string, Known>): readonly Change[] {
  return [...changes.values()].flatMap(({ change }) => change ?? []);
}

function notUnderstood(partnership: string, count: number): CodedError {
  return new CodedError(
    'CONTENT_INVALID',
    `${count} of the changes of ${partnership} are not of a shape this version understands: install the newer release.`,
  );
}
