import type { Day } from '../calendar/day.js';
import type { When } from '../people/roster.js';
import type { Said } from '../tasks/said/said.js';
import type { FormKey, Participant } from './definition.js';

/** What is known of one form of a student in a semester, as far as tasks depend on it; no answers. Days are days in the Netherlands. */
export interface FormFacts {
  /** The student handed in the preparation. */
  preparedOn?: Day;
  /** Somebody saved a step of the form itself. */
  startedOn?: Day;
  /**
   * The form was handed in (again); the last time counts. `by` and `wantedBy`, who asked for this version, are person ids of the
   * partnership.
   */
  submitted?: { on: Day; by: string; version: number; wantedBy?: string };
  /** Who agrees with the submitted version, and as what. */
  confirmed: readonly { on: Day; by: string; as?: readonly Participant[] | undefined }[];
  /** Who agreed with an older version, and is asked again. */
  lapsed?: readonly string[];
  /** Somebody asked for another version, and waits for it. */
  asked?: { on: Day; by: string };
}

/** What is known of one student (or of what somebody does that is about no student) in one semester; what nobody touched is absent. */
export interface StudentFacts extends Partial<Record<FormKey, FormFacts>> {
  /** What people said of their tasks about this student, or of their own. */
  said?: Said;
}

/** Looks up what is known of a student or another person; pure and from memory. Ids are those of the partnership. */
export type Facts = (partnership: string, subject: string, when: When) => StudentFacts;

/** As if nobody did anything yet. */
export const noFacts: Facts = () => ({});
