import type { Store } from '../store/store.js';
import { resent } from './next.js';
import { replaceRow, rowOf } from './post.js';

/**
 * Sends a message again that could not be delivered. `waiting`: it is on its way already; `missing`: it was delivered, or forgotten.
 * @throws CodedError STORE_UNAVAILABLE
 */
export async function resend(
  store: Store,
  { partition, id }: { partition: string; id: string },
): Promise<'resent' | 'waiting' | 'missing'> {
  const found = await store.get(partition, id);
  if (found === undefined) return 'missing';
  const row = rowOf(found);
  if (row.post.state === 'waiting') return 'waiting';
  return (await replaceRow(store, row, resent(row.post))) === undefined ? 'waiting' : 'resent';
}
