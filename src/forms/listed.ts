import { may } from '../access/policy.js';
import type { Condition } from '../access/table.js';
import { type Day, plusDays } from '../calendar/day.js';
import type { Person, Placement } from '../partnership/setup.js';
import { relation } from '../people/roster.js';
import { frameOf } from '../tasks/frame.js';
import type { Window } from '../tasks/window.js';
import { formIdOf, formKeySchema } from './definition.js';
import type { FormRef, FormState } from './form.js';
import { type Opening, openingOf } from './opening.js';
import { rulesOf } from './shape.js';
import { standingOf } from './standing.js';
import { type Parts, windowOf } from './window.js';

/** A form that somebody may know of. */
export interface Listed {
  ref: FormRef;
  placement: Placement;
  opening: Opening;
  window: Window;
  /** `part`: takes part, and reads it at the latest once it was handed in; `status`: sees no more than how far it is. */
  sees: 'part' | 'status';
}

/** A form of a coming semester is there as soon as somebody can prepare it. */
const BEFORE = 7;

/**
 * The forms of this partnership of which the policy lets a person know something: by student as the roster has them, in the order of a
 * semester. Of the semesters around a day, not one that begins later than a week from now. A form that nobody here is asked to write is left
 * out. Pure.
 */
export function formsFor(parts: Parts, person: Person, day: Day): Listed[] {
  const { setup } = parts;
  const roles = person.roles.map(({ role }) => role);
  const { terms } = frameOf(parts).around(day);
  const near = terms.filter(({ semester }) => semester.from <= plusDays(day, BEFORE));
  return near.flatMap(({ when }) => {
    const placed = setup.placements.filter(
      (each) => each.schoolYear === when.schoolYear && each.semester === when.semester,
    );
    return placed.flatMap((placement) => {
      const { student } = placement;
      const relations = relation(setup, person.id, student, when);
      if (relations.size === 0) return [];
      return formKeySchema.options.flatMap((form): Listed[] => {
        const opening = openingOf(setup, placement, form);
        const window = windowOf(parts, { form, student, when });
        if (opening === undefined || window === undefined) return [];
        const state: Condition[] = opening.shape === 'driegesprek' ? ['submitted', 'driegesprek'] : ['submitted'];
        const sees = (action: 'read' | 'status') =>
          may({ roles, relations, data: formIdOf(form), action, state }).allowed;
        if (!sees('status')) return [];
        const ref: FormRef = { form, partnership: setup.partnership.id, student, when };
        return [{ ref, placement, opening, window, sees: sees('read') ? 'part' : 'status' }];
      });
    });
  });
}

/** Whether a form waits for this person: to go on with, to agree with, or to begin now that it is open. */
export function isWaitingFor(person: string, { placement, window }: Listed, state: FormState, day: Day): boolean {
  if (standingOf(placement, state).next.includes(person)) return true;
  if (state.version > 0 || day < window.opens) return false;
  const [writer] = rulesOf(state.definition, state.shape).writers.flatMap((seat) => placement[seat] ?? []);
  return writer === person;
}
