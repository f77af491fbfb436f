import { createHash } from 'node:crypto';
import type { Person, Setup } from '../partnership/setup.js';

/**
 * For whose eyes a file is, as it stands in a link: an id of a person is often a name, and a link is signed, not secret.
 */
export function readerOf({ partnership }: Setup, { id }: Pick<Person, 'id'>): string {
  return createHash('sha256').update(`${partnership.id}/${id}`).digest('base64url').slice(0, 16);
}

/** Who that is; undefined when nobody in the roster is, any more. */
export function personBehind(setup: Setup, reader: string): Person | undefined {
  return setup.people.find((person) => readerOf(setup, person) === reader);
}
