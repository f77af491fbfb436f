import { LRUCache } from 'lru-cache';
import { HOUR } from '../clock.js';
import { CodedError } from '../errors.js';
import type { Operation, Store, StoredDocument } from '../store/store.js';
import { type Speaker, speakerSchema } from './speaker.js';

/**
 * From mail address to speaker: a roster knows addresses, the store knows speakers. Somebody whom no document names has never
 * spoken to the bot.
 */

/** Tries of one write before giving up; a conflict means that another instance wrote the same address just now. */
const ATTEMPTS = 5;

/**
 * Keeps who bears this address in the tenant; `same` when that was known and nothing was written. The last one who is matched
 * has the address: an account that was made anew has another object id.
 * @throws CodedError STORE_UNAVAILABLE, also when others kept changing it.
 */
export async function rememberAddress(
  store: Store,
  tenant: string,
  email: string,
  speaker: Speaker,
): Promise<'written' | 'same'> {
  const partition = addressPartition(tenant, email);
  const fixed = { id: 'speaker', type: 'address', body: speakerSchema.parse(speaker) };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const before = await store.get(partition, 'speaker');
    if (before !== undefined && speakerIn(before)?.oid === fixed.body.oid) return 'same';
    const operation: Operation =
      before === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch: before.etag };
    if ((await store.commit(partition, [operation])).status === 'committed') return 'written';
  }
  throw new CodedError('STORE_UNAVAILABLE', `The bearer of an address kept changing: ${ATTEMPTS} tries.`);
}

/** Who bears this address in the tenant; undefined when nobody with it ever spoke to the bot. */
export async function speakerAt(store: Store, tenant: string, email: string): Promise<Speaker | undefined> {
  const document = await store.get(addressPartition(tenant, email), 'speaker');
  return document && speakerIn(document);
}

/** `speakerAt` with what it found kept in memory. */
export interface AddressBook {
  speakerAt(tenant: string, email: string): Promise<Speaker | undefined>;
}

/** An address book of at most `remember` addresses; a bearer is looked up again after an hour, an unknown one each time. */
export function createAddressBook(store: Store, remember = 10_000): AddressBook {
  const memory = new LRUCache<string, Speaker>({ max: remember, ttl: HOUR });
  return {
    async speakerAt(tenant, email) {
      const key = addressPartition(tenant, email);
      const speaker = memory.get(key) ?? (await speakerAt(store, tenant, email));
      if (speaker !== undefined && !memory.has(key)) memory.set(key, speaker);
      return speaker;
    },
  };
}

/** Partition of one address. An address may hold characters that a partition may not. */
export function addressPartition(tenant: string, email: string): string {
  return `address:${tenant.toLowerCase()}:${encodeURIComponent(email.trim().toLowerCase())}`;
}

/** The bearer that a document `speaker` names; undefined when it is not one of ours. */
export function speakerIn(document: Pick<StoredDocument, 'body'>): Speaker | undefined {
  return speakerSchema.safeParse(document.body).data;
}
