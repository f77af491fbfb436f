import type { Placement, Setup } from '../partnership/setup.js';
import type { Store } from '../store/store.js';
import { bareBasis } from './basis.js';
import { formIdOf } from './definition.js';
import { definitionOf } from './definitionOf.js';
import { effectiveForm } from './effective.js';
import type { FormRef, FormState } from './form.js';
import type { FormDefinitions } from './load.js';
import { openingOf } from './opening.js';
import { stateOf } from './state.js';
import { idOf, partitionOf, storedSchema, untouched } from './stored.js';

/**
 * A form as it is stored, for who wants to know of many: one point read. One that nobody touched says nothing of what it would begin with. Undefined
 * when the partnership has no such form.
 * @throws CodedError STORE_UNAVAILABLE; CONTENT_INVALID for a form whose definition this bot does not have
 */
export async function storedForm(
  { store, definitions }: { store: Store; definitions: FormDefinitions },
  setup: Setup,
  placement: Placement,
  ref: FormRef,
): Promise<FormState | undefined> {
  const opening = openingOf(setup, placement, ref.form);
  if (opening === undefined) return undefined;
  const document = await store.get(partitionOf(ref), idOf(ref));
  if (document === undefined) {
    const content = definitions.latest(formIdOf(ref.form));
    return stateOf(ref, effectiveForm(content, bareBasis), untouched(content, opening.shape, bareBasis));
  }
  const form = storedSchema.parse(document.body);
  return stateOf(ref, definitionOf(definitions, ref.form, form), form);
}
