import { asCodedError, type ErrorCode } from '../errors.js';
import type { Store } from '../store/store.js';
import { currentGeneration, listPartnerships, readGeneration } from './generations.js';
import { paced } from './paced.js';
import type { Setup } from './setup.js';

/** A set-up as it is known here. */
export interface Snapshot {
  partnership: string;
  generation: string;
  setup: Setup;
  /** When it was last seen to be the current one. */
  checkedAt: Date;
  /** Why the last check failed; what is known is then still given, and may be out of date. */
  stale?: ErrorCode;
}

/** Set-ups from memory, checked against the store every now and then. */
export interface PartnershipReader {
  /**
   * The current set-up; undefined when the partnership is not known.
   * @throws CodedError only when nothing was read before: from then on a store that is down is no reason to be silent.
   */
  read(partnership: string): Promise<Snapshot | undefined>;
  /** All partnerships, by id; throws as `read` does. */
  all(): Promise<Snapshot[]>;
  /** What is in memory now, without asking anything of the store. */
  known(): Snapshot[];
}

/** The key of the list of all, beside those of partnerships. */
const ALL = '*';

/** Keeps set-ups by generation and looks at a pointer at most once in `maxAgeMs` (default 30 s), also after a failure. */
export function createPartnershipReader(
  store: Store,
  { now, maxAgeMs = 30_000 }: { now: () => Date; maxAgeMs?: number },
): PartnershipReader {
  const snapshots = new Map<string, Snapshot>();
  const pace = paced(now, maxAgeMs);
  const known = () => [...snapshots.values()].toSorted((a, b) => (a.partnership < b.partnership ? -1 : 1));

  async function refresh(partnership: string, generation: string | undefined): Promise<void> {
    if (generation === undefined) {
      snapshots.delete(partnership);
      return;
    }
    const before = snapshots.get(partnership);
    const same = before?.generation === generation ? before.setup : undefined;
    const setup = same ?? (await readGeneration(store, partnership, generation));
    snapshots.set(partnership, { partnership, generation, setup, checkedAt: now() });
  }

  /** Runs a check of one or all; when it fails, what is known of them stays and is called stale. */
  async function orStale(check: () => Promise<void>, mine: () => Snapshot[]): Promise<void> {
    try {
      await check();
    } catch (error) {
      if (mine().length === 0) throw error;
      const stale = asCodedError(error).code;
      for (const snapshot of mine()) snapshots.set(snapshot.partnership, { ...snapshot, stale });
    }
  }

  const checkOne = (partnership: string, generation: () => Promise<string | undefined>) =>
    orStale(
      async () => refresh(partnership, await generation()),
      () => known().filter((snapshot) => snapshot.partnership === partnership),
    );

  const checkAll = () =>
    orStale(async () => {
      const pointers = await listPartnerships(store);
      const listed = new Set(pointers.map((pointer) => pointer.partnership));
      for (const { partnership } of known()) if (!listed.has(partnership)) snapshots.delete(partnership);
      for (const { partnership, current } of pointers) {
        await pace.now(partnership, () => checkOne(partnership, async () => current.generation));
      }
    }, known);

  return {
    async read(partnership) {
      const generation = async () => (await currentGeneration(store, partnership))?.current.generation;
      await pace.whenDue(partnership, () => checkOne(partnership, generation));
      return snapshots.get(partnership);
    },
    async all() {
      await pace.whenDue(ALL, checkAll);
      return known();
    },
    known,
  };
}
