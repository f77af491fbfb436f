import type { FormRef } from './form.js';

/**
 * What somebody's agreement is called: with a startgesprek it is confirmed; an adviesformulier is read by the student and aligned with
 * (afgestemd) by a guide.
 */
export type Agreement = 'confirmed' | 'aligned' | 'read';

export function agreementOf({ form, student }: Pick<FormRef, 'form' | 'student'>, person: string): Agreement {
  if (form === 'startgesprek') return 'confirmed';
  return person === student ? 'read' : 'aligned';
}
