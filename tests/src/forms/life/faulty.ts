import { CodedError } from '../../../../src/errors.js';
import type { Store } from '../../../../src/store/store.js';
import type { Fault } from './deeds.js';

/** What goes wrong from now on, and what somebody else does just before the next commit. */
export interface Faults {
  left: number;
  kind: Fault;
  between: (() => Promise<void>) | undefined;
}

/** A store that breaks, or in which somebody else is just before. */
export function faulty(store: Store, faults: Faults): Store {
  return {
    ...store,
    async commit(partition, operations) {
      const { between } = faults;
      faults.between = undefined;
      await between?.();
      if (faults.left === 0) return store.commit(partition, operations);
      faults.left -= 1;
      if (faults.kind.startsWith('conflict')) return { status: 'conflict', index: 0, reason: 'changed' };
      const gone = new CodedError('STORE_UNAVAILABLE', 'The store is gone.');
      if (faults.kind === 'before') throw gone;
      const result = await store.commit(partition, operations);
      if (result.status === 'committed') throw gone;
      faults.left += 1;
      return result;
    },
  };
}
