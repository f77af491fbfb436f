import { type FormContent, formIdSchema } from '../../src/forms/definition.js';
import { loadForms } from '../../src/forms/load.js';

/** Every form that ships, in each version with which one may still be running. */
export function everyForm(): FormContent[] {
  const definitions = loadForms();
  return formIdSchema.options.flatMap((id) =>
    Array.from({ length: definitions.latest(id).version }, (_, at) => definitions.version(id, at + 1) ?? []).flat(),
  );
}
