import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { semesterFrom } from '../calendar/semester.js';
import type { Facts } from '../forms/facts.js';
import type { Bilingual } from '../language.js';
import type { Person, School, Setup } from '../partnership/setup.js';
import { placementOf, type When } from '../people/roster.js';
import type { Catalogue, Closing, TaskEntry } from '../tasks/entry.js';
import type { Task } from '../tasks/task.js';
import { tasksFor } from '../tasks/tasksFor.js';

/** A formal task about one student, for all who have a part in it together. */
export interface Unit {
  student: string;
  school: string;
  task: FormalTask;
  state: 'done' | 'open' | 'overdue';
}

/** What is counted as one: what the same fact closes is the same task, whoever does it; without a fact it is the entry. */
export interface FormalTask {
  id: string;
  closing?: Closing;
  name: Bilingual;
}

/** One school of the partnership, in the order of the set-up. No names in it. */
export interface SchoolProgress {
  school: School;
  students: number;
  tasks: { task: FormalTask; done: number; open: number; overdue: number }[];
}

/** The students of a semester with what is asked for each of them. */
export interface Progress {
  /** The semester that runs, else the next one. Undefined when none is left. */
  when: When | undefined;
  units: readonly Unit[];
}

export interface ProgressDeps {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
  facts: Facts;
}

/** Which semester is counted on a day. */
export function countedOn({ calendar }: Setup, day: Day): When | undefined {
  const found = semesterFrom(calendar, day);
  return found && { schoolYear: found.schoolYear, semester: found.semester.number };
}

/**
 * What one person has to do of the formal tasks about students of that semester; what has not begun yet is left out. Of an adviesformulier
 * only what was really handed in or aligned counts: who ticked it off did so for the own reminders. Pure.
 */
export function unitsOf(deps: ProgressDeps, { id }: Person, when: When, day: Day): Unit[] {
  return tasksFor(deps, id, day).flatMap((task): Unit[] => {
    const { student, entry } = task;
    if (entry.kind !== 'formal' || student === undefined || !isIn(task, when)) return [];
    const isOnPaper = task.onPaper && entry.closedBy?.startsWith('adviesformulier-');
    const state = isOnPaper ? (day <= task.due ? 'open' : 'overdue') : task.state;
    if (state !== 'done' && state !== 'open' && state !== 'overdue') return [];
    const school = placementOf(deps.setup, student, when)?.school;
    return school === undefined ? [] : [{ student, school, task: taskOf(entry), state }];
  });
}

function isIn({ when }: Task, { schoolYear, semester }: When): boolean {
  return when.schoolYear === schoolYear && when.semester === semester;
}

function taskOf({ id, closedBy, name }: TaskEntry): FormalTask {
  return closedBy === undefined ? { id, name } : { id: closedBy, closing: closedBy, name };
}

/**
 * Counts per school and task over the students whose numbers somebody may see. A task about a student counts once: it is overdue when it
 * is that for anybody, and done when it is for all.
 */
export function perSchool(
  setup: Setup,
  { when, units }: Progress,
  mayCount: (student: string, when: When) => boolean,
): SchoolProgress[] {
  if (when === undefined) return [];
  const placed = setup.placements.filter(
    (each) => each.schoolYear === when.schoolYear && each.semester === when.semester && mayCount(each.student, when),
  );
  const counted = new Set(placed.map(({ student }) => student));
  const together = new Map<string, Unit>();
  for (const unit of units) {
    if (!counted.has(unit.student)) continue;
    const key = `${unit.student} ${unit.task.id}`;
    const before = together.get(key);
    if (before === undefined || weight[unit.state] > weight[before.state]) together.set(key, unit);
  }
  return setup.schools.flatMap((school) => {
    const students = placed.filter((each) => each.school === school.id).length;
    if (students === 0) return [];
    const tasks = new Map<string, SchoolProgress['tasks'][number]>();
    for (const { task, state, school: at } of together.values()) {
      if (at !== school.id) continue;
      const counts = tasks.get(task.id) ?? { task, done: 0, open: 0, overdue: 0 };
      counts[state] += 1;
      tasks.set(task.id, counts);
    }
    return [{ school, students, tasks: [...tasks.values()].sort((a, b) => placeOf(a.task) - placeOf(b.task)) }];
  });
}

/** As they follow in a semester; what only a partnership has comes last. */
const inOrder: readonly Closing[] = [
  'werkplekbegeleider-bekend',
  'startgesprek-voorbereid',
  'startgesprek-ingediend',
  'startgesprek-bevestigd',
  'adviesformulier-1-ingediend',
  'adviesformulier-1-aangepast',
  'adviesformulier-1-afgestemd',
  'adviesformulier-2-ingediend',
  'adviesformulier-2-aangepast',
  'adviesformulier-2-afgestemd',
  'wpa-afgenomen',
];

function placeOf({ closing }: FormalTask): number {
  return closing === undefined ? inOrder.length : inOrder.indexOf(closing);
}

const weight: Readonly<Record<Unit['state'], number>> = { done: 0, open: 1, overdue: 2 };
