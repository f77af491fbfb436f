import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CodedError } from '../errors.js';
import type { Store } from '../store/store.js';

const PARTITION = 'links';
const ID = 'key';
const BYTES = 32;

const storedSchema = z.object({ key: z.base64().length(44) });

/**
 * The key that links are signed with: random, made by the first instance that needs it and read by all others, so that
 * nobody has to think of a secret. Read once in a process; deleting the document makes every link of before invalid after
 * a restart.
 * @returns a function that throws CodedError STORE_UNAVAILABLE until the store has answered once
 */
export function createLinkKey(store: Store): () => Promise<Uint8Array> {
  let known: Uint8Array | undefined;
  return async () => {
    known ??= await readOrMake(store);
    return known;
  };
}

async function readOrMake(store: Store): Promise<Uint8Array> {
  const found = await read(store);
  if (found !== undefined) return found;
  const key = randomBytes(BYTES);
  const body = { key: key.toString('base64') };
  const made = await store.commit(PARTITION, [{ op: 'create', id: ID, type: 'link-key', body }]);
  if (made.status === 'committed') return key;
  const others = await read(store);
  if (others !== undefined) return others;
  throw new CodedError('STORE_UNAVAILABLE', 'The key of the links is there and cannot be read.');
}

async function read(store: Store): Promise<Uint8Array | undefined> {
  const document = await store.get(PARTITION, ID);
  return document === undefined ? undefined : Buffer.from(storedSchema.parse(document.body).key, 'base64');
}
