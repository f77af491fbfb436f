import type { Collection, Documents, Row } from './internals.js';

/** Two physical partitions, so that the SDK has something to merge in a scan. */
export const RANGES = [
  { id: '0', minInclusive: '', maxExclusive: '80' },
  { id: '1', minInclusive: '80', maxExclusive: 'FF' },
] as const;

const indexes = new WeakMap<Documents, Map<string, Map<string, Row>>>();

/**
 * The rows of a collection by partition, kept from the collection's first request on. Two things of the shipped server are
 * mended on the way: an etag has quotes, as the real one has, and reading one partition does not read all.
 */
export function partitionsOf({ documents }: Collection): Map<string, Map<string, Row>> {
  const known = indexes.get(documents);
  if (known) return known;
  const index = new Map<string, Map<string, Row>>();
  indexes.set(documents, index);
  const { _set: set, delete: remove } = documents;
  documents._set = (row) => {
    const quoted = row._etag.startsWith('"') ? row : { ...row, _etag: `"${row._etag}"` };
    const partition = String(quoted.partition);
    const rows = index.get(partition) ?? new Map<string, Row>();
    index.set(partition, rows.set(quoted.id, quoted));
    return set.call(documents, quoted);
  };
  documents.delete = (id, partition) => {
    remove.call(documents, id, partition);
    index.get(partition)?.delete(id);
  };
  return index;
}

/** The rows a request may see: its partition, or its physical partition, or all. */
export function visibleRows(collection: Collection, scope: { partition?: string; range?: string }): Row[] {
  const index = partitionsOf(collection);
  if (scope.partition !== undefined) return [...(index.get(scope.partition)?.values() ?? [])];
  const all = [...index].filter(([partition]) => scope.range === undefined || rangeOf(partition) === scope.range);
  return all.flatMap(([, rows]) => [...rows.values()]);
}

function rangeOf(partition: string): string {
  const sum = [...partition].reduce((total, character) => total + (character.codePointAt(0) ?? 0), 0);
  return RANGES[sum % 2 === 0 ? 0 : 1].id;
}
