import type { Store } from '../store/store.js';
import { invalid } from './invalid.js';
import { digest, readPages, writePages } from './pages.js';
import { movePointer, type Pointer, readPointer } from './pointer.js';
import { type Setup, setupSchema } from './setup.js';

/**
 * The set-ups of a partnership as immutable generations. A set-up is written as pages under an id that follows from its
 * content, then one pointer is moved to it: a reader sees the old generation or the new one, never a mixture, and a put
 * that breaks off leaves pages that nothing points to.
 */

/** `conflict`: another one came in between and nothing was changed. `generation` is the current one afterwards. */
export type PutResult = { status: 'put' | 'unchanged' | 'conflict'; generation: string };

/** `nothing`: the partnership is not known or has no generation before the current one. */
export type UndoResult = { status: 'undone' | 'conflict'; generation: string } | { status: 'nothing' };

/**
 * Makes this set-up the current one.
 * @throws CodedError PARTNERSHIP_INVALID when the set-up is not valid or is that of another partnership.
 */
export async function putGeneration(
  store: Store,
  id: string,
  setup: Setup,
  { now }: { now: Date },
): Promise<PutResult> {
  // Parsing brings the fields in the order of the schema, so that equal content is equal text.
  const valid = parsed(id, setup);
  const text = JSON.stringify(valid);
  const generation = digest(text);
  const read = await readPointer(store, id);
  const current = read?.pointer.current;
  if (current?.generation === generation) return { status: 'unchanged', generation };
  await writePages(store, id, generation, text);
  const next: Pointer = { partnership: id, current: { generation, at: now.toISOString() } };
  const end = await movePointer(store, read, current ? { ...next, previous: current } : next);
  if (end.moved) return { status: 'put', generation };
  // Two puts of the same at once are one.
  return { status: end.generation === generation ? 'unchanged' : 'conflict', generation: end.generation };
}

/** Makes the previous generation current again; the undone one is now the previous, so undoing twice is redoing. */
export async function undoGeneration(store: Store, id: string, { now }: { now: Date }): Promise<UndoResult> {
  const read = await readPointer(store, id);
  if (read?.pointer.previous === undefined) return { status: 'nothing' };
  const { current, previous } = read.pointer;
  const back = { generation: previous.generation, at: now.toISOString() };
  const { moved, generation } = await movePointer(store, read, { partnership: id, current: back, previous: current });
  return { status: moved ? 'undone' : 'conflict', generation };
}

/**
 * The set-up of any generation that was put, current or not.
 * @throws CodedError PARTNERSHIP_INVALID when it is not there, not whole, or no set-up that this version understands.
 */
export async function readGeneration(store: Store, id: string, generation: string): Promise<Setup> {
  const text = await readPages(store, id, generation);
  if (text === undefined) throw invalid(id, `generation ${generation} is not there or not whole; put the set-up again`);
  return parsed(id, JSON.parse(text));
}

function parsed(id: string, value: unknown): Setup {
  const result = setupSchema.safeParse(value);
  if (!result.success) {
    const faults = result.error.issues.slice(0, 5).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw invalid(id, `the set-up is not one this version understands (${faults.join('; ')})`);
  }
  if (result.data.partnership.id !== id) throw invalid(id, `the set-up is that of "${result.data.partnership.id}"`);
  return result.data;
}
