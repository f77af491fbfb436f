import type { JSONValue } from '@azure/cosmos';
import { z } from 'zod';
import { rejected } from '../rules.js';
import type { StoredDocument } from '../store.js';

/** Below every character that a partition or an id may hold (rules.ts), so that keys sort by partition, then id. */
const SEPARATOR = '\u0001';

/** A document as it lies in the container, whose partition key path is `/partition`. */
export type StoredItem = {
  id: string;
  partition: string;
  type: string;
  /** Partition and id in one: a scan over partitions may have one ORDER BY only. */
  sortKey: string;
  /** Which commit wrote it: tells after a lost answer whether the write was ours. */
  commit: string;
  body: JSONValue;
};

const readSchema = z.object({
  id: z.string(),
  partition: z.string(),
  type: z.string(),
  _etag: z.string(),
  body: z.unknown(),
});

export function sortKey(partition: string, id: string): string {
  return `${partition}${SEPARATOR}${id}`;
}

/** @throws CodedError STORE_REJECTED when the item was not written by this store. */
export function toDocument(item: unknown): StoredDocument {
  const parsed = readSchema.safeParse(item);
  if (!parsed.success) throw rejected('a document it did not write; use a container that the bot has for itself');
  const { _etag: etag, ...rest } = parsed.data;
  return { ...rest, etag };
}
