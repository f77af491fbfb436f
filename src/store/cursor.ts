import { z } from 'zod';
import { rejected } from './rules.js';

/**
 * Where the next page starts: behind the last key that was given. A key instead of a store's own continuation token stays
 * right when documents come and go between two pages, and is the same in both stores.
 */

/** The opaque text of `Page.next`. */
export function toCursor(key: readonly string[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

/**
 * The key in a cursor, of `parts` parts.
 * @throws CodedError STORE_REJECTED when the text did not come from `toCursor`.
 */
export function fromCursor(cursor: string, parts: number): string[] {
  const parsed = z.array(z.string()).length(parts).safeParse(decoded(cursor));
  if (!parsed.success) throw rejected('a page cursor it did not give; start at the first page');
  return parsed.data;
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return undefined;
  }
}
