import { CodedError } from '../../src/errors.js';
import { fromCursor, toCursor } from '../../src/store/cursor.js';
import { checkKey, checkQuery, checkScan, type Prepared, prepare } from '../../src/store/rules.js';
import type { CommitResult, Operation, Page, Store, StoredDocument } from '../../src/store/store.js';

/** A store in memory that keeps the contract, plus what a test wants to see or break. */
export interface FakeStore extends Store {
  /** Every commit that was asked for, also those that ended in a conflict. */
  readonly commits: { partition: string; operations: readonly Operation[] }[];
  /** While down, every method throws STORE_UNAVAILABLE. */
  setDown(down: boolean): void;
  /** All documents, by partition and id. */
  dump(): StoredDocument[];
}

type Partition = Map<string, StoredDocument>;

/** An empty store. Every call takes effect at once, in the order of the calls; what is returned is a copy. */
export function createFakeStore(): FakeStore {
  const partitions = new Map<string, Partition>();
  const commits: FakeStore['commits'] = [];
  let version = 0;
  let down = false;
  const all = () => [...partitions.values()].flatMap((documents) => [...documents.values()]);

  async function reach(): Promise<void> {
    if (down) throw new CodedError('STORE_UNAVAILABLE', 'The fake store is set to be down.');
  }

  async function commit(partition: string, operations: readonly Operation[]): Promise<CommitResult> {
    const prepared = prepare(partition, operations);
    await reach();
    commits.push({ partition, operations });
    const next: Partition = new Map(partitions.get(partition));
    const etags: (string | undefined)[] = [];
    for (const [index, operation] of prepared.entries()) {
      version += 1;
      const etag = `"${version}"`;
      const reason = attempt(partition, next, operation, etag);
      if (reason !== undefined) return { status: 'conflict', index, reason };
      etags.push(operation.op === 'delete' ? undefined : etag);
    }
    partitions.set(partition, next);
    return { status: 'committed', etags };
  }

  return {
    commits,
    commit,
    setDown(value) {
      down = value;
    },
    dump: () => page(all(), byPartition, { limit: Number.POSITIVE_INFINITY }).documents,
    async get(partition, id) {
      checkKey(partition, id);
      await reach();
      return structuredClone(partitions.get(partition)?.get(id));
    },
    async query(query) {
      const { partition, type, idPrefix = '', descending, after, limit } = checkQuery(query);
      const bounds = { descending, limit, after: after === undefined ? undefined : fromCursor(after, 1) };
      await reach();
      const found = [...(partitions.get(partition)?.values() ?? [])]
        .filter((document) => type === undefined || document.type === type)
        .filter((document) => document.id.startsWith(idPrefix));
      return page(found, (document) => [document.id], bounds);
    },
    async scan(scan) {
      const { type, after, limit } = checkScan(scan);
      const bounds = { limit, after: after === undefined ? undefined : fromCursor(after, 2) };
      await reach();
      return page(
        all().filter((document) => document.type === type),
        byPartition,
        bounds,
      );
    },
    ping: reach,
    async close() {},
  };
}

function attempt(
  partition: string,
  documents: Partition,
  operation: Prepared,
  etag: string,
): 'exists' | 'changed' | 'missing' | undefined {
  const { id } = operation;
  const current = documents.get(id);
  if (operation.op === 'create') {
    if (current !== undefined) return 'exists';
  } else {
    if (current === undefined) return 'missing';
    if (current.etag !== operation.ifMatch) return 'changed';
  }
  if (operation.op === 'delete') documents.delete(id);
  else documents.set(id, { partition, id, type: operation.type, etag, body: JSON.parse(operation.json) });
  return undefined;
}

type Key = (document: StoredDocument) => string[];

const byPartition: Key = ({ partition, id }) => [partition, id];

function page(
  found: readonly StoredDocument[],
  key: Key,
  {
    after,
    limit,
    descending = false,
  }: { after?: string[] | undefined; limit: number; descending?: boolean | undefined },
): Page {
  const order = (a: string[], b: string[]) => (descending ? -1 : 1) * compare(a, b);
  const rest = found
    .filter((document) => after === undefined || order(after, key(document)) < 0)
    .toSorted((a, b) => order(key(a), key(b)));
  const documents = rest.slice(0, limit).map((document) => structuredClone(document));
  const last = documents.at(-1);
  return rest.length > limit && last !== undefined ? { documents, next: toCursor(key(last)) } : { documents };
}

/** By bytes, as the real stores do. */
function compare(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const difference = Buffer.compare(Buffer.from(part), Buffer.from(b[index] ?? ''));
    if (difference !== 0) return difference;
  }
  return 0;
}
