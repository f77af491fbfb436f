import type { Day } from '../../calendar/day.js';
import { semesterOf } from '../../calendar/semester.js';
import type { Person, Placement, Setup } from '../../partnership/setup.js';
import { formKeySchema } from '../definition.js';
import type { FormRef } from '../form.js';
import { mayKnow } from '../may.js';
import { shapeOf } from '../shape.js';

/** One form of one placement, of which somebody may know at least how far it is. */
export interface WantedForm {
  ref: FormRef;
  placement: Placement;
  /** Whether the answers go along once it is handed in. */
  answers: boolean;
}

/** More forms than this are not put in one file: each is a point read, and the file is made while somebody waits for it. */
export const MOST_FORMS = 30_000;

/** Whether there is a form that somebody may take along. */
export function mayExport({ setup, person }: { setup: Setup; person: Person }, day: Day): boolean {
  return wantedForms(setup, person, day).length > 0;
}

/**
 * The forms of the school year that runs on a day, of the semesters that began, of which somebody may know at least how far they are once they
 * are handed in: form by form, and by student. Which of them that is now is asked again of each (`rows.ts`). Pure.
 */
export function wantedForms(setup: Setup, person: Person, day: Day): WantedForm[] {
  const began = (placement: Placement) => (semesterOf(setup.calendar, placement)?.from ?? '9999') <= day;
  const running = setup.placements.filter(began);
  const year = running.reduce((latest, { schoolYear }) => (schoolYear > latest ? schoolYear : latest), '');
  const placements = running
    .filter(({ schoolYear }) => schoolYear === year)
    .toSorted((a, b) => a.semester - b.semester || (a.student < b.student ? -1 : 1));
  return formKeySchema.options.flatMap((form) => {
    const shape = shapeOf(setup.partnership, form);
    if (shape === undefined) return [];
    return placements.flatMap((placement) => {
      const { student, schoolYear, semester } = placement;
      const ref = { form, partnership: setup.partnership.id, student, when: { schoolYear, semester } };
      const wish = { setup, person, ref, state: { shape, version: 1 } };
      return mayKnow(wish).allowed ? [{ ref, placement, answers: mayKnow(wish, 'read').allowed }] : [];
    });
  });
}
