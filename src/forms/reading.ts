import type { Placement } from '../partnership/setup.js';
import type { FormState } from './form.js';
import { mayRemark, type Wish } from './may.js';
import { knownVersion } from './remarks.js';
import { isToAgree } from './standing.js';

/** How a form is shown: what changed since the version that the reader knows, one section at a time with room for a remark, or all of it. */
export type Reading = 'change' | 'sections' | 'whole';

/**
 * The ways in which a form is shown to somebody who may read it, the fittest first; the next is for when nothing changed that they may read.
 * Who is asked to agree sees what they do not know yet. Pure.
 */
export function readingsOf(wish: Wish & { state: FormState }, placement: Placement): Reading[] {
  const { person, state } = wish;
  if (!isToAgree(placement, state, person.id)) return ['whole'];
  const all = mayRemark(wish).allowed ? 'sections' : 'whole';
  return knownVersion(state, person.id) === undefined ? [all] : ['change', all];
}
