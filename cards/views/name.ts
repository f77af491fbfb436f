import type { Setup } from '../../src/partnership/setup.js';
import { personOf } from '../../src/people/roster.js';

/** Name of a person of the set-up; the id of somebody who left the roster. */
export function nameOf(setup: Setup, id: string): string {
  return personOf(setup, id)?.name ?? id;
}

/** How a notification and a sentence name somebody: a toast on a locked phone shows no surname. */
export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
