import { z } from 'zod';
import { asCodedError, type CodedError } from '../errors.js';
import { everyScanned } from '../store/every.js';
import type { Store, StoredDocument } from '../store/store.js';
import { invalid } from './invalid.js';

/** Where everything of one partnership that is shared by its people lies. */
export function partnershipPartition(id: string): string {
  return `partnership:${id}`;
}

const TYPE = 'partnership';
const ID = 'current';

/** A generation and since when it is (or was) the current one. */
const momentSchema = z.object({ generation: z.string().min(1), at: z.iso.datetime() });

/** Which generation of a partnership's set-up holds, and which held before it. */
const pointerSchema = z.object({
  partnership: z.string().min(1),
  current: momentSchema,
  previous: momentSchema.optional(),
});
export type Pointer = z.infer<typeof pointerSchema>;

/** A pointer as it was read: `etag` is what it may be replaced by. */
export interface ReadPointer {
  pointer: Pointer;
  etag: string;
}

/** Undefined when the partnership is not known. */
export async function readPointer(store: Store, id: string): Promise<ReadPointer | undefined> {
  const document = await store.get(partnershipPartition(id), ID);
  return document && { pointer: toPointer(document), etag: document.etag };
}

/** A partnership in the store: its pointer, or why that can not be used. */
export type Listed = { partnership: string } & ({ pointer: Pointer } | { fault: CodedError });

/** Every partnership in the store, by id: a scan by type, page by page. One that can not be used does not hide the others. */
export async function listPartnerships(store: Store): Promise<Listed[]> {
  const partnerships: Listed[] = [];
  for await (const document of everyScanned(store, { type: TYPE })) partnerships.push(toListed(document));
  return partnerships;
}

/**
 * Writes `next`, if the pointer is still as it was read. `moved` is false when another write came in between; `generation`
 * is the current one afterwards.
 */
export async function movePointer(
  store: Store,
  read: ReadPointer | undefined,
  next: Pointer,
): Promise<{ moved: boolean; generation: string }> {
  const write = { id: ID, type: TYPE, body: next };
  const operation = read
    ? { ...write, op: 'replace' as const, ifMatch: read.etag }
    : { ...write, op: 'create' as const };
  const result = await store.commit(partnershipPartition(next.partnership), [operation]);
  if (result.status === 'committed') return { moved: true, generation: next.current.generation };
  const winner = await readPointer(store, next.partnership);
  return { moved: false, generation: winner?.pointer.current.generation ?? next.current.generation };
}

function toListed(document: StoredDocument): Listed {
  const partnership = idOf(document);
  try {
    return { partnership, pointer: toPointer(document) };
  } catch (error) {
    return { partnership, fault: asCodedError(error) };
  }
}

function idOf({ partition }: StoredDocument): string {
  return partition.slice(partnershipPartition('').length);
}

function toPointer(document: StoredDocument): Pointer {
  const parsed = pointerSchema.safeParse(document.body);
  if (!parsed.success) throw invalid(idOf(document), 'its pointer is not one this version understands');
  return parsed.data;
}
