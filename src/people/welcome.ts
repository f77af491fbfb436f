import type { Store } from '../store/store.js';

/**
 * Whether this is the moment to say hello, to a person or a team (`partition`). Teams reports one installation by two
 * events (installationUpdate and conversationUpdate); the fixed id lets exactly one of them, on whichever instance, be first.
 * @throws CodedError STORE_UNAVAILABLE; then nobody knows, and welcoming waits for the next event.
 */
export async function welcomeOnce(store: Store, partition: string, now: Date): Promise<'first' | 'again'> {
  const body = { at: now.toISOString() };
  const result = await store.commit(partition, [{ op: 'create', id: 'welcome', type: 'welcome', body }]);
  return result.status === 'committed' ? 'first' : 'again';
}
