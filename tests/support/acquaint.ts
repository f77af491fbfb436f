import { rememberAddress } from '../../src/people/address.js';
import { personPartition } from '../../src/people/speaker.js';
import { rememberTarget } from '../../src/people/target.js';
import type { Store } from '../../src/store/store.js';
import { aTarget } from './builders/target.js';
import type { Someone } from './givenBot.js';

/** What the store holds of somebody who once said hello: address, identity and where to reach them. */
export async function acquaint(store: Store, someone: Someone, now: Date): Promise<void> {
  const speaker = { tenant: someone.tenant, oid: someone.oid };
  await rememberAddress(store, someone.tenant, someone.email, speaker);
  const body = { ...speaker, email: someone.email, matchedAt: now.toISOString() };
  await store.commit(personPartition(speaker), [{ op: 'create', id: 'identity', type: 'identity', body }]);
  await rememberTarget(store, speaker, aTarget({ conversationId: `chat-${someone.oid}` }), now);
}
