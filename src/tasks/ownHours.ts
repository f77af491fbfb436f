import type { Day } from '../calendar/day.js';
import { semesterFrom } from '../calendar/semester.js';
import { holdsShape } from '../forms/shape.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';
import { isCoAssessed, studentsOf, type When } from '../people/roster.js';
import { seatOf } from '../people/seat.js';
import { effectiveCatalogue } from './effective.js';
import type { Catalogue } from './entry.js';
import { type HoursRow, hoursOf } from './hours.js';

/** The hours of one role of one person in one semester, as the catalogue has them. */
export interface OwnHours {
  setup: Setup;
  role: RoleId;
  /** Students that this person guides in this role, this semester. */
  students: number;
  rows: readonly HoursRow[];
}

/**
 * What each role of a person takes, for the own number of students in the semester that runs on `day` or that comes next. A
 * role whose tasks another role of the person has as well is not there twice (002:610-613, 2278). Empty when no semester is left.
 */
export function ownHours(setup: Setup, shipped: Catalogue, person: Person, day: Day): OwnHours[] {
  const catalogue = effectiveCatalogue(setup, shipped);
  const next = semesterFrom(setup.calendar, day);
  if (next === undefined) return [];
  const when: When = { schoolYear: next.schoolYear, semester: next.semester.number };
  const roles = [...new Set(person.roles.map(({ role }) => role))];
  const within = (role: RoleId, other: RoleId) =>
    role !== other && (catalogue[role] ?? []).every(({ id }) => catalogue[other]?.some((entry) => entry.id === id));
  const own = roles.filter((role) => catalogue[role] === undefined || !roles.some((other) => within(role, other)));
  return own.map((role) => {
    const seat = seatOf(role);
    const guidedIn = (semester: When) =>
      studentsOf(setup, person.id, semester).filter(({ seats }) => seat !== undefined && seats.includes(seat));
    const guided = guidedIn(when);
    // Co-assessing is for the second semester of the year, which may still be to come.
    const coAssessed = guidedIn({ ...when, semester: 2 }).filter(({ placement }) => isCoAssessed(placement)).length;
    const entries = (catalogue[role] ?? [])
      .filter(({ shape }) => shape === undefined || holdsShape(setup.partnership, shape))
      .filter(({ people }) => people === undefined || people.includes(person.id));
    const { rows } = hoursOf(entries, { all: guided.length, coAssessed });
    return { setup, role, students: guided.length, rows };
  });
}
