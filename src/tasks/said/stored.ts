import type { When } from '../../people/roster.js';
import { type Said, saidSchema } from './said.js';

/**
 * Where it is kept what people say of their tasks: beside the forms of the student, so that it is read with them; what is about
 * no student beside those of the person, who is the subject then.
 */
export interface Subject {
  partnership: string;
  /** The id of a student, or of the person. */
  subject: string;
  when: When;
}

export const SAID_TYPE = 'gezegd';

export function partitionOf({ partnership, subject }: Pick<Subject, 'partnership' | 'subject'>): string {
  return `${partnership}:${subject}`;
}

export function idOf({ when }: Pick<Subject, 'when'>): string {
  return `gezegd:${when.schoolYear}-${when.semester}`;
}

/** As if nobody said anything yet. */
export const nothingSaid: Said = { ticked: [], later: [] };

/** What a document says. @throws ZodError on what is not one of ours */
export function saidIn(document: { body: unknown } | undefined): Said {
  return document === undefined ? nothingSaid : saidSchema.parse(document.body);
}
