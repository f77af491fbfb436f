import { loadExamples } from '../../bot/demo/examples.js';
import { personas } from '../../bot/demo/personas.js';
import { systemClock } from '../../src/clock.js';
import { putGeneration } from '../../src/partnership/generations.js';
import { openStore } from '../../src/store/open.js';
import type { Connector } from '../support/connector.js';

/** Who asks in the bench: somebody the bot knows. */
export interface BenchSpeaker {
  userId: string;
  oid: string;
  tenant: string;
}

/** Fills a store with both examples and gives one person of them, whom the connector knows too. */
export async function prepareStore(file: string, connector: Connector): Promise<BenchSpeaker> {
  const setups = await loadExamples();
  const store = await openStore({ kind: 'embedded', file });
  for (const setup of setups) await putGeneration(store, setup.partnership.id, setup, { now: systemClock() });
  await store.close();
  const [persona] = personas(setups);
  if (persona === undefined) throw new Error('the examples have nobody for the bench');
  const { oid, tenant, person } = persona;
  const userId = `29:${oid}`;
  connector.members.set(userId, { id: userId, email: person.email, userPrincipalName: person.email });
  return { userId, oid, tenant };
}
