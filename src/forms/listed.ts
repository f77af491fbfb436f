import { may } from '../access/policy.js';
import type { Condition } from '../access/table.js';
import { type Day, plusDays } from '../calendar/day.js';
import type { Person, Placement } from '../partnership/setup.js';
import { relation, type When } from '../people/roster.js';
import { frameOf } from '../tasks/frame.js';
import type { Window } from '../tasks/window.js';
import { formIdOf, formKeySchema } from './definition.js';
import type { FormRef, FormState } from './form.js';
import { type Opening, openingOf } from './opening.js';
import { editorsOf, standingOf, writerOf } from './standing.js';
import { closedSince, lastToWrite, lateBy, type Parts, windowOf } from './window.js';

/** A form that somebody may know of. */
export interface Listed {
  ref: FormRef;
  placement: Placement;
  opening: Opening;
  window: Window;
  /** The last day on which it can be written. */
  last: Day | undefined;
  /** `part`: takes part, and reads it at the latest once it was handed in; `status`: sees no more than how far it is. */
  sees: 'part' | 'status';
}

/** A form of a coming semester is there as soon as somebody can prepare it. */
const BEFORE = 7;

/**
 * The forms of this partnership of which the policy lets a person know something: by student as the roster has them, in the order of a
 * semester. Of the semesters around a day, not one that begins later than a week from now; or of the one that is asked for. A form that nobody
 * here is asked to write is left out. Pure.
 */
export function formsFor(parts: Parts, person: Person, day: Day, asked?: When): Listed[] {
  const { setup } = parts;
  const frame = frameOf(parts);
  const roles = person.roles.map(({ role }) => role);
  const near = frame.around(day).terms.filter(({ semester }) => semester.from <= plusDays(day, BEFORE));
  const terms = asked === undefined ? near : [frame.termOf(asked)].filter((term) => term !== undefined);
  return terms.flatMap(({ when }) => {
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
        const last = lastToWrite(setup, when, window);
        return [{ ref, placement, opening, window, last, sees: sees('read') ? 'part' : 'status' }];
      });
    });
  });
}

/** The semesters that are over on a day and in which a person has forms here, the last one first. Pure; reads no form. */
export function termsBefore(parts: Parts, person: Person, day: Day): { when: When; from: Day }[] {
  const all = parts.setup.calendar.schoolYears.flatMap(({ id, semesters }) =>
    semesters.map(({ number, from, to }) => ({ when: { schoolYear: id, semester: number }, from, to })),
  );
  return all
    .filter(({ when, to }) => to < day && formsFor(parts, person, day, when).length > 0)
    .map(({ when, from }) => ({ when, from }))
    .toSorted((one, other) => compare(other.from, one.from));
}

/** Where a form stands on somebody's list: theirs to do, with others, not open yet, finished, or closed before it was. */
export type Group = 'mine' | 'open' | 'later' | 'done' | 'shut';

/** A form on a list; `state` is absent where it is not open yet, and nobody wrote in it. */
interface Row {
  listed: Listed;
  state?: FormState | undefined;
}

/** Where a form stands on the list of this person. */
export function groupOf(person: string, { listed, state }: Row, day: Day): Group {
  if (state === undefined) return 'later';
  const { stage, next } = standingOf(listed.placement, state);
  const isShut = closedSince(listed.last, day) !== undefined;
  if (isShut && (state.version === 0 || state.asked !== undefined)) return 'shut';
  if (next.includes(person) || (!isShut && editorsOf(listed.placement, state).includes(person))) return 'mine';
  // The writer need not wait for what the student prepares.
  const isToBegin = state.version === 0 && day >= listed.window.opens && writerOf(listed.placement, state) === person;
  return isToBegin ? 'mine' : stage === 'bevestigd' ? 'done' : 'open';
}

/** Whether a form was not handed in yet, and its last day is past. */
export function isLate({ listed, state }: Row, day: Day): boolean {
  return state?.version === 0 && lateBy(listed.window, day) > 0;
}

/**
 * The forms of each group in the order of the list: what is late, then by last day, and of one day what was asked back, what is to be agreed with
 * and what is to be handed in; what is not open by when it opens, and what is finished by when that was, the last one first. What is equal stays
 * as it was given.
 */
export function inGroups<R extends Row & { group: Group }>(rows: readonly R[], day: Day): Record<Group, R[]> {
  const sorted = (group: Group, keyOf: (row: R) => string) =>
    rows.filter((row) => row.group === group).toSorted((one, other) => compare(keyOf(one), keyOf(other)));
  const urgency = (row: R) => urgencyOf(row, day);
  return {
    mine: sorted('mine', urgency),
    open: sorted('open', urgency),
    later: sorted('later', ({ listed }) => listed.window.opens),
    done: sorted('done', ({ state }) => state?.submission?.at ?? '').toReversed(),
    shut: sorted('shut', ({ listed }) => listed.window.due),
  };
}

function urgencyOf(row: Row, day: Day): string {
  const { listed, state } = row;
  const step = state?.asked !== undefined ? 0 : state !== undefined && state.version > 0 ? 1 : 2;
  return `${isLate(row, day) ? 0 : 1} ${listed.window.due} ${step}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
