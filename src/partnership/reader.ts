import { asCodedError, type CodedError } from '../errors.js';
import type { Store } from '../store/store.js';
import { readGeneration } from './generations.js';
import { listPartnerships } from './pointer.js';
import type { Setup } from './setup.js';

/** A set-up as it is known here. */
export interface Snapshot {
  partnership: string;
  generation: string;
  setup: Setup;
}

/** Set-ups from memory; whoever runs it decides how often to look for newer ones. */
export interface PartnershipReader {
  /**
   * Looks whether there is something newer; who comes while it looks waits for that look.
   * @throws CodedError of the first that could not be read, after all the others were: what is known stays known.
   */
  refresh(): Promise<void>;
  /** What is in memory now, by partnership; undefined until the store has answered once. */
  known(): readonly Snapshot[] | undefined;
}

/** Keeps set-ups by generation: the pages of one that is known are not read again. */
export function createPartnershipReader(store: Store): PartnershipReader {
  let snapshots: readonly Snapshot[] | undefined;
  let looking: Promise<void> | undefined;

  async function look(): Promise<void> {
    const faults: CodedError[] = [];
    const before = new Map(snapshots?.map((snapshot) => [snapshot.partnership, snapshot]));
    const next: Snapshot[] = [];
    for (const listed of await listPartnerships(store)) {
      const { partnership } = listed;
      const known = before.get(partnership);
      try {
        if ('fault' in listed) throw listed.fault;
        const { generation } = listed.pointer.current;
        const same = known?.generation === generation ? known : undefined;
        next.push(same ?? { partnership, generation, setup: await readGeneration(store, partnership, generation) });
      } catch (error) {
        faults.push(asCodedError(error));
        if (known !== undefined) next.push(known);
      }
    }
    snapshots = next;
    const [first] = faults;
    if (first !== undefined) throw first;
  }

  return {
    refresh() {
      looking ??= look().finally(() => {
        looking = undefined;
      });
      return looking;
    },
    known: () => snapshots,
  };
}
