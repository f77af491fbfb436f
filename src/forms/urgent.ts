import type { Seat } from '../people/seat.js';
import type { Question } from './definition.js';
import type { FormState } from './form.js';

/** A question of which one answer is told at once, answered like that. */
export interface Urgent {
  question: Question;
  /** The seat that is told. */
  to: Seat;
}

/** What the form says now, handed in or not, that somebody is to hear the same school day (F-16). */
export function urgentIn({ definition, answers }: Pick<FormState, 'definition' | 'answers'>): Urgent[] {
  return definition.questions.flatMap((question) => {
    const { id, urgent } = question;
    return urgent !== undefined && answers[id] === urgent.is ? [{ question, to: urgent.to }] : [];
  });
}
