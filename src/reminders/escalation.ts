import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { firstFrom, type Worker, workingDaysAfter, worksOn } from '../calendar/working.js';
import { type Facts, noFacts } from '../forms/facts.js';
import type { Wanted } from '../forms/loadFacts.js';
import { absentUntil } from '../partnership/absent.js';
import type { Person, Setup } from '../partnership/setup.js';
import { type RoleId, roleIds } from '../people/role.js';
import { personOf, placementOf } from '../people/roster.js';
import { maySit, seatOf } from '../people/seat.js';
import type { Catalogue } from '../tasks/entry.js';
import { type Frame, frameOf } from '../tasks/frame.js';
import type { Task } from '../tasks/task.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { escalationRung } from './ladder.js';

/** Work of a colleague that stayed undone, as it stands in the digest of who is told of it. */
export interface Escalated {
  /** As it is the colleague's: `person` is whom it was left undone by. */
  task: Task;
  /** A working day of who is told, and the first. */
  since: Day;
}

interface Parts {
  catalogue: Catalogue;
  holidays: Holidays;
}

/** Working days of who is told. */
const STANDS = 5;
/** Calendar days that seven working days take at least. */
const EARLIEST = 7;

/** A set-up never changes, so for one day this is worked out once; most days have nothing. */
const known = new WeakMap<Setup, Parts & { day: Day; found: ReadonlyMap<string, Escalated[]> }>();
const nothing: ReadonlyMap<string, Escalated[]> = new Map();

/**
 * What stayed undone after the last reminder and stands in the digest of this person on that day: a working day of the person
 * at the place of the role. A row stands five working days, for as long as nothing closes it; nobody hears of it before the end of an absence.
 */
export function escalatedTo(deps: Parts & { facts: Facts }, setup: Setup, { id }: Person, day: Day): Escalated[] {
  const candidates = candidatesOn(deps, setup, day).get(id) ?? [];
  if (candidates.length === 0) return [];
  const holders = new Set(candidates.map(({ task }) => task.person));
  const all = [...holders].flatMap((holder) => tasksFor({ ...deps, setup }, holder, day, 'escalating'));
  const tasks = new Map(all.map((task) => [task.key, task]));
  return candidates.flatMap(({ task: { key }, since }) => {
    const task = tasks.get(key);
    const isOver = task === undefined || task.state === 'done' || task.state === 'past';
    return isOver ? [] : [{ task, since }];
  });
}

/** The students of whom facts are needed for `escalatedTo` (`createFactsAround`): on most days none. */
export function studentsToKnow(parts: Parts, setup: Setup, personId: string, day: Day): Wanted[] {
  const candidates = candidatesOn(parts, setup, day).get(personId) ?? [];
  return candidates.flatMap(({ task: { partnership, student, when } }) =>
    student === undefined ? [] : [{ partnership, student, when }],
  );
}

/** Who will see it, and from which day on, if a task stays undone; undefined where nobody will. */
export function escalationOf(task: Task, setup: Setup): { to: readonly string[]; on: Day } | undefined {
  const rung = escalationRung(task);
  const to = rung === undefined ? [] : receiversOf(setup, task).map(({ id }) => id);
  return rung === undefined || to.length === 0 ? undefined : { to, on: rung.since };
}

/** By who is told. Without facts: whether it was done is looked at for the few that are left. */
function candidatesOn(parts: Parts, setup: Setup, day: Day): ReadonlyMap<string, Escalated[]> {
  const { catalogue, holidays } = parts;
  const before = known.get(setup);
  if (before?.day === day && before.catalogue === catalogue && before.holidays === holidays) return before.found;
  const found = mayHold(frameOf({ setup, catalogue, holidays }), setup, day) ? candidates(parts, setup, day) : nothing;
  known.set(setup, { catalogue, holidays, day, found });
  return found;
}

function candidates(parts: Parts, setup: Setup, day: Day): ReadonlyMap<string, Escalated[]> {
  const frame = frameOf({ setup, ...parts });
  const found = new Map<string, Escalated[]>();
  for (const { id } of setup.people) {
    for (const task of tasksFor({ ...parts, setup, facts: noFacts }, id, day, 'escalating')) {
      const on = escalationRung(task)?.since;
      if (on === undefined || day < on) continue;
      for (const receiver of receiversOf(setup, task)) {
        const worker = workerOf(setup, frame, task, receiver);
        const span = spanFrom(absentUntil(setup, receiver.id, on) ?? on, worker);
        if (span === undefined || day < span.since || day > span.until || !worksOn(day, worker)) continue;
        const among = found.get(receiver.id) ?? [];
        found.set(receiver.id, among);
        among.push({ task, since: span.since });
      }
    }
  }
  return found;
}

/** The days on which a row stands for somebody; many of one date have the same. */
const spans = new WeakMap<Worker['workplace'], Map<string, { since: Day; until: Day } | undefined>>();

function spanFrom(day: Day, worker: Worker): { since: Day; until: Day } | undefined {
  const known = spans.get(worker.workplace) ?? new Map<string, { since: Day; until: Day } | undefined>();
  spans.set(worker.workplace, known);
  const key = `${day} ${worker.days.join()}`;
  if (!known.has(key)) {
    const since = firstFrom(day, worker);
    const until = since && (workingDaysAfter(since, STANDS - 1, worker).at(-1) ?? since);
    known.set(key, since === undefined || until === undefined ? undefined : { since, until });
  }
  return known.get(key);
}

/** Whether so much time has passed since the first date of what escalates; it saves looking at everybody on most days. */
function mayHold(frame: Frame, setup: Setup, day: Day): boolean {
  const latest = plusDays(day, -EARLIEST);
  if (setup.extensions.some(({ due }) => due <= latest)) return true;
  const places = new Set([
    ...setup.schools.map(({ id }) => frame.workplaceOf({ role: 'werkplekbegeleider', school: id })),
    ...setup.partnership.institutes.map(({ id }) => frame.workplaceOf({ role: 'instituutsopleider', institute: id })),
  ]);
  return frame.around(day).terms.some((term) =>
    roleIds.some((role) =>
      term.tasksOf(role).escalating.some(({ window }) =>
        [...places].some((place) => {
          const due = term.windowsAt(place)(window)?.due;
          return due !== undefined && due <= latest;
        }),
      ),
    ),
  );
}

/** Who holds the role for this student: in the placement, else for the whole partnership. Never whose task it is. */
function receiversOf(setup: Setup, { entry, student, when, person }: Task): Person[] {
  const role = entry.escalatesTo;
  if (role === undefined || student === undefined) return [];
  const seat = seatOf(role);
  if (seat === undefined) return withRole(setup, role).filter(({ id }) => id !== person);
  const id = placementOf(setup, student, when)?.[seat];
  const receiver = id === undefined || id === person ? undefined : personOf(setup, id);
  return receiver === undefined ? [] : [receiver];
}

const byRole = new WeakMap<Setup, Map<RoleId, Person[]>>();

function withRole(setup: Setup, role: RoleId): Person[] {
  const roles = byRole.get(setup) ?? new Map<RoleId, Person[]>();
  byRole.set(setup, roles);
  const found = roles.get(role) ?? setup.people.filter((person) => person.roles.some((held) => held.role === role));
  roles.set(role, found);
  return found;
}

function workerOf(setup: Setup, frame: Frame, { entry, student, when }: Task, { roles, days }: Person): Worker {
  const role = entry.escalatesTo;
  const seat = role && seatOf(role);
  const held = roles.find((each) => (seat === undefined ? each.role === role : maySit(seat, [each.role]))) ?? roles[0];
  const placement = student === undefined ? undefined : placementOf(setup, student, when);
  return { workplace: held === undefined ? { closed: [] } : frame.workplaceOf(held, placement), days };
}
