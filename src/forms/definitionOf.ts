import { CodedError } from '../errors.js';
import type { Basis } from './basis.js';
import { type FormDefinition, type FormKey, formIdOf } from './definition.js';
import { effectiveForm } from './effective.js';
import type { FormDefinitions } from './load.js';

/**
 * The form that a stored one runs on until its end: the version of the content and the basis that it began with.
 * @throws CodedError CONTENT_INVALID when this bot does not have that version
 */
export function definitionOf(
  definitions: FormDefinitions,
  form: FormKey,
  { definition, basis }: { definition: number; basis: Basis },
): FormDefinition {
  const content = definitions.version(formIdOf(form), definition);
  if (content !== undefined) return effectiveForm(content, basis);
  throw new CodedError(
    'CONTENT_INVALID',
    `A stored ${form} was made with definition ${definition}, which is not here: install a release that has it.`,
  );
}
