import type { Basis } from './basis.js';
import { type FormContent, MAX_LIST, type Part, partSchema, type Question, type Shape } from './definition.js';
import { effectiveForm } from './effective.js';
import { stepsOf } from './questions.js';

/** At most so many long answers fit a phone screen, and so many fields in all. */
export const MAX_LONG = 3;
export const MAX_INPUTS = 9;

/** A step that does not fit a phone. */
export interface Crowded {
  part: Part;
  step: string;
  shape: Shape;
  long: number;
  inputs: number;
}

/** The steps that do not fit a phone in one of these shapes, each once; both without rows and with as many as come on one step. */
export function crowdedSteps(
  content: FormContent,
  shapes: readonly Shape[],
  own: Pick<Basis, 'changes' | 'own'> = { changes: [], own: [] },
): Crowded[] {
  const forms = [{}, fullRows(content)].map((rows) => effectiveForm(content, { ...own, rows, carried: {} }));
  const found = new Map<string, Crowded>();
  for (const form of forms) {
    for (const shape of shapes) {
      for (const part of partSchema.options) {
        for (const { id, questions } of stepsOf(form, shape, part)) {
          const long = questions.filter(({ type }) => type === 'long').length;
          const inputs = questions.reduce((sum, question) => sum + inputsOf(question), 0);
          if (long <= MAX_LONG && inputs <= MAX_INPUTS) continue;
          const known = found.get(`${part} ${id}`);
          if (known === undefined || known.inputs < inputs) {
            found.set(`${part} ${id}`, { part, step: id, shape, long, inputs });
          }
        }
      }
    }
  }
  return [...found.values()];
}

/** How many fields a question is on a card: each line of a list is one. */
export function inputsOf({ type, max }: Pick<Question, 'type' | 'max'>): number {
  return type === 'list' ? (max ?? MAX_LIST) : 1;
}

/** Three of each: what comes on the last step of the rows, together with its other questions. */
function fullRows({ rows }: FormContent): Basis['rows'] {
  return Object.fromEntries(rows.map(({ of }) => [of, ['1', '2', '3']]));
}
