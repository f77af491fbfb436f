import { personPartition, type Speaker } from '../../../src/people/speaker.js';
import { type Target, targetIn } from '../../../src/people/target.js';
import type { Store } from '../../../src/store/store.js';

/** The target that the store has of somebody; undefined when there is none. */
export async function storedTarget(store: Store, speaker: Speaker): Promise<Target | undefined> {
  const document = await store.get(personPartition(speaker), 'target');
  return document && targetIn(document);
}

/** Where Joris Elshout of `aSetup` can be reached. */
export function aTarget(overrides: Partial<Target> = {}): Target {
  return {
    serviceUrl: 'https://smba.example/emea/',
    conversationId: 'a:1',
    tenantId: '11111111-1111-4111-8111-111111111111',
    botId: '28:bot',
    aadObjectId: 'aaaaaaaa-0000-4000-8000-000000000001',
    ...overrides,
  };
}
