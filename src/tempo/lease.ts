import { z } from 'zod';
import { CodedError } from '../errors.js';
import type { Operation, Store } from '../store/store.js';

/**
 * Which instance sends for a tenant: one document per tenant, held for some seconds and held on to while there is something to
 * send. It keeps the pace of all instances together within what Teams takes. It is no guard against doubles: those are
 * the claims on each message, which hold also when two instances believe for a moment that they have the tenant.
 */

const ID = 'tempo';

const storedSchema = z.object({
  by: z.string().min(1),
  until: z.iso.datetime(),
  /** Grows by one with every new holder. */
  fence: z.number().int().min(1),
  /** Until when the channel asked to be left alone; whoever holds the tenant next has to know. */
  pausedUntil: z.iso.datetime().optional(),
});
type Stored = z.infer<typeof storedSchema>;

/** A tenant in the hands of this instance. */
export interface Lease {
  tenant: string;
  stored: Stored;
  etag: string;
}

/** Who takes (for whoever reads the store), when, and for how many milliseconds. */
export interface Taker {
  owner: string;
  now: Date;
  length: number;
}

/**
 * Takes the tenant, or holds on to it. `taken`: another has it, at most until then.
 * @throws CodedError STORE_UNAVAILABLE; then it may be held all the same, and is free again when the lease ends
 */
export async function takeTenant(
  store: Store,
  tenant: string,
  { owner, now, length }: Taker,
): Promise<{ status: 'held'; lease: Lease } | { status: 'taken'; until: Date }> {
  const found = await store.get(partitionOf(tenant), ID);
  const before = found && storedSchema.parse(found.body);
  if (before !== undefined && before.by !== owner && !isFree(before, now, length)) {
    return { status: 'taken', until: new Date(before.until) };
  }
  const until = new Date(now.getTime() + length);
  const fence = before === undefined ? 1 : before.by === owner ? before.fence : before.fence + 1;
  const lease = await write(store, tenant, { ...before, by: owner, until: until.toISOString(), fence }, found?.etag);
  return lease === undefined ? { status: 'taken', until } : { status: 'held', lease };
}

/** Writes down until when nobody may send there; undefined when the tenant went to another meanwhile. */
export async function pauseTenant(store: Store, { tenant, stored, etag }: Lease, until: Date) {
  return write(store, tenant, { ...stored, pausedUntil: until.toISOString() }, etag);
}

/** Gives the tenant back, so that another need not wait for the end of the lease. */
export async function releaseTenant(store: Store, { tenant, stored, etag }: Lease, now: Date): Promise<void> {
  await write(store, tenant, { ...stored, until: now.toISOString() }, etag);
}

/** A lease that ends further away than any lease is long was written by a clock that was ahead. */
function isFree({ until }: Stored, now: Date, length: number): boolean {
  const left = Date.parse(until) - now.getTime();
  return left <= 0 || left > 2 * length;
}

async function write(
  store: Store,
  tenant: string,
  body: Stored,
  ifMatch: string | undefined,
): Promise<Lease | undefined> {
  const fixed = { id: ID, type: ID, body };
  const operation: Operation =
    ifMatch === undefined ? { op: 'create', ...fixed } : { op: 'replace', ...fixed, ifMatch };
  const result = await store.commit(partitionOf(tenant), [operation]);
  if (result.status === 'conflict') return undefined;
  const [etag] = result.etags;
  if (etag === undefined) throw new CodedError('UNEXPECTED', 'The store gave no etag of a document it wrote.');
  return { tenant, stored: body, etag };
}

function partitionOf(tenant: string): string {
  return `tempo:${tenant}`;
}
