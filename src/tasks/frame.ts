import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { type Semester, semesterOf } from '../calendar/semester.js';
import { LONGEST_GAP } from '../calendar/working.js';
import type { Workplace } from '../calendar/workplace.js';
import { holdsShape } from '../forms/shape.js';
import type { Event, Handover, Person, Placement, Setup } from '../partnership/setup.js';
import { placesOf } from '../people/places.js';
import type { RoleId } from '../people/role.js';
import { placementOf, studentsOf, type When } from '../people/roster.js';
import { type Seat, seatOf } from '../people/seat.js';
import { effectiveCatalogue } from './effective.js';
import type { Catalogue, TaskEntry } from './entry.js';
import { STILL, semestersOf } from './semesters.js';
import { type Windows, windowsOf } from './window.js';
import { type WorkplaceOf, workplacesOf } from './workplaceOf.js';

/** So many days before the first window of a coming semester its tasks are there. */
export const AHEAD = 28;

/** An entry that can become a task: it has a window. */
export type Windowed = TaskEntry & { window: NonNullable<TaskEntry['window']> };

/** What a role has in a semester. */
export interface RoleTasks {
  /** Whose students they are about; undefined for a student, and for a role that guides nobody. */
  seat: Seat | undefined;
  /** Whether the role is about students of one's own: it has a seat, or is that of a student. */
  hasStudents: boolean;
  /** Done once a semester. */
  once: readonly Windowed[];
  perStudent: readonly Windowed[];
  /** Of those per student, what somebody else hears of when it stays undone. */
  escalating: readonly Windowed[];
  /** A day before which no window of these opens. */
  from: Day;
}

/** One semester of a partnership, with what is computed from it once. */
export interface Term {
  when: When;
  /** As it stands in the key of a task: "2026-2027-1". */
  label: string;
  semester: Semester;
  tasksOf(role: RoleId): RoleTasks;
  windowsAt(workplace: Workplace): Windows;
  /** The dates of an event in this semester that are for this person, in their order. */
  datesOf(event: string, person: Person): readonly Day[];
  /** The placements of this semester that have no werkplekbegeleider yet. */
  withoutWerkplekbegeleider: readonly Placement[];
  /** The hand-overs of this semester to nobody, by student. */
  handedBack: ReadonlyMap<string, readonly Handover[]>;
}

/** Everything that tasks are computed from and that differs neither by person nor by fact. */
export interface Frame {
  workplaceOf: WorkplaceOf;
  /** Undefined for a semester that the calendar does not have. */
  termOf(when: When): Term | undefined;
  /**
   * The semesters that can matter on a day: the running one, and one that has just ended or may soon begin. A coming one counts
   * when a window of it opens before the `horizon` is past. What opens later and is due after `soon` nobody is told of yet: a
   * reminder comes at most the longest gap between two working days before the date. In a semester that is over, what was due before
   * `still` is past.
   */
  around(day: Day): { terms: readonly Term[]; horizon: Day; soon: Day; still: Day };
}

/**
 * Whether somebody with this role can have no task yet of a coming semester, whatever the facts are. Who computes tasks and who reads
 * facts ask the same, so that no task is computed without its facts.
 */
export function isTooFar({ semester, tasksOf }: Term, role: RoleId, day: Day, horizon: Day): boolean {
  return day < semester.from && horizon < tasksOf(role).from;
}

interface Parts {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
}

/** A set-up never changes, so its frame is made once and goes with it; another catalogue or other holidays make a new one. */
const frames = new WeakMap<Setup, Omit<Parts, 'setup'> & { frame: Frame }>();

/** The frame of a set-up, made at the first call. */
export function frameOf(parts: Parts): Frame {
  const known = frames.get(parts.setup);
  if (known?.catalogue === parts.catalogue && known.holidays === parts.holidays) return known.frame;
  const frame = framed(parts);
  frames.set(parts.setup, { catalogue: parts.catalogue, holidays: parts.holidays, frame });
  return frame;
}

function framed({ setup, catalogue: shipped, holidays }: Parts): Frame {
  const catalogue = effectiveCatalogue(setup, shipped);
  const terms = new Map<Semester, Term>();
  const made = (schoolYear: string, semester: Semester): Term => {
    const term = terms.get(semester) ?? termOf(setup, catalogue, schoolYear, semester);
    terms.set(semester, term);
    return term;
  };
  let last: ({ day: Day } & ReturnType<Frame['around']>) | undefined;
  return {
    workplaceOf: workplacesOf(setup, holidays),
    termOf(when) {
      const semester = semesterOf(setup.calendar, when);
      return semester && made(when.schoolYear, semester);
    },
    around(day) {
      if (last?.day === day) return last;
      const found = semestersOf(setup, day).map(({ schoolYear, semester }) => made(schoolYear, semester));
      last = {
        day,
        terms: found,
        horizon: plusDays(day, AHEAD),
        soon: plusDays(day, LONGEST_GAP),
        still: plusDays(day, -STILL),
      };
      return last;
    },
  };
}

function termOf(setup: Setup, catalogue: Catalogue, schoolYear: string, semester: Semester): Term {
  const roles = new Map<RoleId, RoleTasks>();
  const windows = new Map<Workplace, Windows>();
  const when: When = { schoolYear, semester: semester.number };
  const inSemester = setup.events.filter(({ date }) => semester.from <= date && date <= semester.to);
  return {
    when,
    label: `${schoolYear}-${semester.number}`,
    semester,
    tasksOf(role) {
      const known = roles.get(role);
      if (known !== undefined) return known;
      const entries = (catalogue[role] ?? []).filter(isWindowed).filter((entry) => fits(entry, setup, semester));
      const seat = seatOf(role);
      const perStudent = entries.filter(({ per }) => per === 'student');
      const made: RoleTasks = {
        seat,
        hasStudents: seat !== undefined || role === 'aanstaande-leraar',
        once: entries.filter(({ per }) => per !== 'student'),
        perStudent,
        escalating: perStudent.filter(({ kind, chase, escalatesTo }) => kind === 'formal' && chase && escalatesTo),
        from: plusDays(semester.from, -leadOf(entries)),
      };
      roles.set(role, made);
      return made;
    },
    windowsAt(workplace) {
      const known = windows.get(workplace) ?? windowsOf(semester, workplace);
      windows.set(workplace, known);
      return known;
    },
    datesOf(event, person) {
      const found = inSemester.filter((each) => each.event === event);
      if (found.every(isForAll)) return datesIn(found);
      const own = placementOf(setup, person.id, when);
      const guided = studentsOf(setup, person.id, when).map(({ placement }) => placement);
      const places = placesOf(setup, person, own === undefined ? guided : [own, ...guided]);
      return datesIn(found.filter((each) => places.include(each)));
    },
    withoutWerkplekbegeleider: setup.placements.filter(
      (placement) =>
        placement.schoolYear === schoolYear &&
        placement.semester === semester.number &&
        placement.werkplekbegeleider === undefined,
    ),
    handedBack: handedBackIn(setup, when),
  };
}

/** Most dates are; then nobody's places have to be looked up. */
function isForAll({ school, board, institute }: Event): boolean {
  return school === undefined && board === undefined && institute === undefined;
}

function datesIn(events: readonly Event[]): readonly Day[] {
  return [...new Set(events.map(({ date }) => date))].toSorted();
}

function handedBackIn({ handovers }: Setup, { schoolYear, semester }: When): ReadonlyMap<string, readonly Handover[]> {
  const byStudent = new Map<string, Handover[]>();
  for (const each of handovers) {
    if (each.to !== undefined || each.schoolYear !== schoolYear || each.semester !== semester) continue;
    byStudent.set(each.student, [...(byStudent.get(each.student) ?? []), each]);
  }
  return byStudent;
}

function isWindowed(entry: TaskEntry): entry is Windowed {
  return entry.window !== undefined && entry.kind !== 'tip' && entry.everyone;
}

function fits({ semester, shape }: TaskEntry, { partnership }: Setup, { number }: Semester): boolean {
  return (semester ?? number) === number && (shape === undefined || holdsShape(partnership, shape));
}

/** How many days before its semester the first of these windows can open: no moment lies before the semester. */
function leadOf(entries: readonly TaskEntry[]): number {
  return Math.max(0, ...entries.map(({ window }) => (window === undefined ? 0 : -window.opens.days)));
}
