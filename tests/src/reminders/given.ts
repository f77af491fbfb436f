import type { Day } from '../../../src/calendar/day.js';
import { type Facts, noFacts } from '../../../src/forms/facts.js';
import { createAddressBook, rememberAddress } from '../../../src/people/address.js';
import type { Addressee } from '../../../src/people/addressee.js';
import { personPartition, type Speaker } from '../../../src/people/speaker.js';
import { rememberTarget } from '../../../src/people/target.js';
import type { Digest } from '../../../src/reminders/digest.js';
import { type DispatchDeps, dispatch, type Outcome } from '../../../src/reminders/dispatch.js';
import type { Delivery } from '../../../src/reminders/messenger.js';
import { usualTiming } from '../../../src/reminders/timing.js';
import { type Told, toldKey } from '../../../src/reminders/told.js';
import type { Store } from '../../../src/store/store.js';
import { anAddressee } from '../../support/builders/digest.js';
import { aDigest, aRow } from '../../support/builders/row.js';
import { aTarget } from '../../support/builders/target.js';

/** Half an hour into the send window of a werkplekbegeleider, on the first day of the semester. */
export const NOW = new Date('2026-08-31T13:45:00Z');
export const SENT: Delivery = { status: 'sent', activityId: 'f:1' };

/** One person as the store knows them, and every digest that left. */
export interface Given {
  addressee: Addressee;
  speaker: Speaker;
  sent: { by: string; day: Day; rows: readonly string[] }[];
  /** A process that sends; a `throw` in `send` is a process that ends. */
  instance(overrides?: Partial<DispatchDeps> & { send?: (digest: Digest) => Promise<Delivery> }): {
    dispatch(now?: Date): Promise<Outcome>;
  };
  stored(id: string): Promise<unknown>;
  /** The person says something in the app: then the bot knows again where they are. */
  speaks(): Promise<unknown>;
}

/**
 * Somebody with a number of her own, so that tests can share a store. `spoke`: an address and an identity are stored;
 * `installed`: there is a conversation.
 */
export async function given(
  store: Store,
  number: number,
  { spoke = true, installed = true }: { spoke?: boolean; installed?: boolean } = {},
): Promise<Given> {
  const addressee = { ...anAddressee(), email: `joris.elshout.${number}@example.org` };
  const { tenant, email } = addressee;
  const speaker = { tenant, oid: `dispatch-${number}` };
  if (spoke) {
    await rememberAddress(store, tenant, email, speaker);
    const body = { ...speaker, email, matchedAt: NOW.toISOString() };
    await store.commit(personPartition(speaker), [{ op: 'create', id: 'identity', type: 'identity', body }]);
  }
  if (installed) await rememberTarget(store, speaker, aTarget(), NOW);
  const sent: Given['sent'] = [];
  return {
    addressee,
    speaker,
    sent,
    instance({ send = async () => SENT, ...overrides } = {}) {
      const owner = overrides.owner ?? 'one';
      const deps: DispatchDeps = {
        store,
        addresses: createAddressBook(store),
        loadFacts: async () => noFacts,
        digestFor: untilTold,
        owner,
        unrecorded: new Map(),
        missedFor: () => [],
        turn: async () => ({ status: 'go' }),
        lease: usualTiming.messageLease,
        chance: () => 0.5,
        messenger: {
          async send(_target, message) {
            if (message.kind !== 'digest') throw new Error(`no ${message.kind} was expected`);
            const { digest } = message;
            const delivery = await send(digest);
            const rows = digest.rows.map(({ task, step }) => `${task.key} ${step}`);
            if (delivery.status === 'sent') sent.push({ by: owner, day: digest.day, rows });
            return delivery;
          },
        },
        ...overrides,
      };
      return { dispatch: (now = NOW) => dispatch(deps, addressee, now) };
    },
    speaks: () => rememberTarget(store, speaker, aTarget(), NOW),
    stored: async (id) => (await store.get(personPartition(speaker), id))?.body,
  };
}

/** One row, until it was told. */
export function untilTold(_facts: Facts, addressee: Addressee, told: Told, day: Day): Digest | undefined {
  const row = aRow();
  return told.has(toldKey(row.task), row.step) ? undefined : aDigest({ day, addressee, rows: [row] });
}

/** One row, told before or not. */
export function always(_facts: Facts, addressee: Addressee, _told: Told, day: Day): Digest {
  return aDigest({ day, addressee });
}
