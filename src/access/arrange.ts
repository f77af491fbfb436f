import type { Day } from '../calendar/day.js';
import { semesterFrom } from '../calendar/semester.js';
import type { Setup } from '../partnership/setup.js';
import { personOf, placementOf, relation, type When } from '../people/roster.js';
import type { Seat } from '../people/seat.js';
import type { Decision } from './policy.js';

/**
 * Who may change what was arranged for a student. No source says it, so this is a proposal, like the table: the stagebureau keeps
 * the list of pairs (002:2377-2387), the coördinerend schoolopleider sees to the pairs of the board (002:1264-1270).
 */

/** A student of this partnership in a semester. */
interface Of {
  student: string;
  when: When;
}

/**
 * A student is handed over by who sits in that seat now, by the coördinerend schoolopleider of the board, or by the stagebureau. A
 * seat in which nobody sits has nobody to hand over from.
 */
export function mayHandOver(setup: Setup, speaker: string, { student, when, seat }: Of & { seat: Seat }): Decision {
  const holder = placementOf(setup, student, when)?.[seat];
  if (holder === undefined) return refused;
  return holder === speaker || arranges(setup, speaker, { student, when }) ? { allowed: true } : refused;
}

/**
 * Another last day is given, and taken back, by the schoolopleider of the student, by the coördinerend schoolopleider of the
 * board, or by the stagebureau.
 */
export function mayExtend(setup: Setup, speaker: string, { student, when }: Of): Decision {
  const placement = placementOf(setup, student, when);
  if (placement === undefined) return refused;
  const isOwn = placement.schoolopleider === speaker;
  return isOwn || arranges(setup, speaker, { student, when }) ? { allowed: true } : refused;
}

/** Whom somebody may give another last day, in the semester that runs on that day, else in the next one; by name. */
export function studentsToExtend(setup: Setup, speaker: string, day: Day): Of[] {
  const found = semesterFrom(setup.calendar, day);
  if (found === undefined) return [];
  const when: When = { schoolYear: found.schoolYear, semester: found.semester.number };
  const name = (student: string) => personOf(setup, student)?.name ?? student;
  return setup.placements
    .filter(({ schoolYear, semester }) => schoolYear === when.schoolYear && semester === when.semester)
    .filter(({ student }) => mayExtend(setup, speaker, { student, when }).allowed)
    .map(({ student }) => ({ student, when }))
    .toSorted((a, b) => name(a.student).localeCompare(name(b.student), 'nl'));
}

const refused: Decision = { allowed: false, reason: 'no-relation' };

function arranges(setup: Setup, speaker: string, { student, when }: Of): boolean {
  const isOfStagebureau =
    personOf(setup, speaker)?.roles.some(({ role }) => role === 'medewerker-stagebureau') === true;
  return isOfStagebureau || relation(setup, speaker, student, when).has('board');
}
