import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { firstFrom, lastUntil, type Worker } from '../calendar/working.js';
import type { Workplace } from '../calendar/workplace.js';
import type { Facts, StudentFacts } from '../forms/facts.js';
import type { Handover, Person, Placement, Setup } from '../partnership/setup.js';
import { isCoAssessed, personOf, placementOf, studentsOf } from '../people/roster.js';
import { closed } from './closed.js';
import type { Catalogue, TaskEntry } from './entry.js';
import { dueOf } from './extension.js';
import { type Frame, frameOf, isTooFar, type Term, type Windowed } from './frame.js';
import type { Task } from './task.js';
import { eventOf, factIn, hangsOnFact, type Window } from './window.js';

type Held = Person['roles'][number];

/** What a person's tasks follow from. A changed set-up, catalogue or list of holidays is another object. */
export interface TaskSources {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
  facts: Facts;
}

/** What one role of one person in one semester has to go by. */
interface Setting {
  sources: TaskSources;
  frame: Frame;
  term: Term;
  person: Person;
  held: Held;
  day: Day;
  /** What opens later than today and is due after this is left out. */
  until: Day | undefined;
  scope: Scope;
  /** Of a semester that is over, what was due before this is left out too. */
  still: Day;
}

/**
 * `soon`: without what is so far ahead that nobody is told of it yet; most of a semester is, and is not needed for a digest.
 * `escalating`: only what somebody else hears of when it stays undone.
 */
export type Scope = 'all' | 'soon' | 'escalating';

/**
 * Every task with a window of a person of this partnership, as things stand on `day` (today): of the semester that runs, of
 * the coming one once the first window of the role opens within four weeks, and of one that is over what hangs on a fact, is
 * formal or was given more time, until four weeks after its own last day. By due day; nothing twice for who holds two roles that share it (002:610-613). Someone who is not in the
 * roster has none, as has a task whose moment or fact is not there. Pure; nothing throws.
 */
export function tasksFor(sources: TaskSources, personId: string, day: Day, scope: Scope = 'all'): Task[] {
  const person = personOf(sources.setup, personId);
  if (person === undefined) return [];
  const frame = frameOf(sources);
  const { terms, horizon, soon, still } = frame.around(day);
  // With two roles, or in a coming semester, what is far may stand for something else: the first of two, the first to open.
  const until = scope === 'soon' && person.roles.length === 1 ? soon : undefined;
  let tasks: Task[] = [];
  for (const held of person.roles) {
    for (const term of terms) {
      if (isTooFar(term, held.role, day, horizon)) continue;
      const isComing = day < term.semester.from;
      const found = tasksIn({
        sources,
        frame,
        term,
        person,
        held,
        day,
        until: isComing ? undefined : until,
        scope,
        still,
      });
      if (isComing && !found.some(({ opens }) => opens <= horizon)) continue;
      tasks = tasks.length === 0 ? found : tasks.concat(found);
    }
  }
  const each = person.roles.length === 1 ? tasks : withoutRepeats(tasks);
  return each.sort((a, b) => compare(a.due, b.due) || compare(a.opens, b.opens));
}

/** The first of the tasks that two roles share. */
function withoutRepeats(tasks: readonly Task[]): Task[] {
  const keys = new Set<string>();
  return tasks.filter(({ key }) => {
    const isNew = !keys.has(key);
    keys.add(key);
    return isNew;
  });
}

/** What hangs on no event is there once. */
const onNoDate: readonly undefined[] = [undefined];

function tasksIn(setting: Setting): Task[] {
  const { sources, frame, term, person, held, scope } = setting;
  const { hasStudents, ...all } = term.tasksOf(held.role);
  const once = scope === 'escalating' ? [] : all.once;
  const perStudent = scope === 'escalating' ? all.escalating : all.perStudent;
  const tasks: Task[] = [];
  if (once.length === 0 && perStudent.length === 0) return tasks;
  const placements = placementsIn(setting);
  const first = hasStudents ? placements[0] : undefined;
  // A student without a placement has no tasks at all.
  if (first === undefined && held.role === 'aanstaande-leraar') return tasks;

  const place = frame.workplaceOf(held, undefined, first);
  const windowsHere = term.windowsAt(place);
  const ownFacts = once.length === 0 ? {} : sources.facts(sources.setup.partnership.id, person.id, term.when);
  for (const entry of once) {
    const hasNoGroup = entry.per === 'group' && hasStudents && first === undefined;
    if (hasNoGroup || !isFor(entry, person)) continue;
    if (entry.students === 'first-years' && !placements.some(isFirstYear)) continue;
    const event = eventOf(entry.window);
    const dates = event === undefined ? onNoDate : term.datesOf(event, person);
    for (const date of dates) {
      const window = extended(windowsHere(entry.window, date), setting, entry);
      if (window === undefined || isAway(entry, window, setting)) continue;
      tasks.push(taskOf(setting, entry, window, { workplace: place, facts: ownFacts, date }));
    }
  }
  if (perStudent.length === 0) return tasks;
  for (const placement of placements) {
    const facts = sources.facts(sources.setup.partnership.id, placement.student, term.when);
    const submitted = facts.startgesprek?.submitted;
    const workplace = frame.workplaceOf(held, placement);
    const windows = term.windowsAt(workplace);
    for (const entry of perStudent) {
      const isOnFact = hangsOnFact(entry.window);
      if (!isMeant(entry, setting, placement, hasStudents) || !isFor(entry, person)) continue;
      if (isOnFact && submitted !== undefined && isOwnNews(entry, submitted.by, person)) continue;
      const happened = factDay(entry.window, submitted?.on, term.handedBack.get(placement.student));
      if (isOnFact && happened === undefined) continue;
      const common = windows(entry.window, happened);
      const heard = common && isOnFact ? heardInTime(common, { workplace, days: person.days }) : common;
      const window = extended(heard, setting, entry, placement.student);
      if (window === undefined || isAway(entry, window, setting)) continue;
      tasks.push(taskOf(setting, entry, window, { workplace, facts, placement }));
    }
  }
  return tasks;
}

/** Not everybody with a role does everything (002:302-309, 1349-1355). */
function isFor({ people }: TaskEntry, { id }: Person): boolean {
  return people === undefined || people.includes(id);
}

/** The window with the last day that was agreed for this one case, when there is one. */
function extended(
  window: Window | undefined,
  { sources, term, person }: Setting,
  entry: TaskEntry,
  student?: string,
): Window | undefined {
  if (window === undefined || sources.setup.extensions.length === 0) return window;
  const due = dueOf(sources.setup, { entry, person: person.id, when: term.when, ...(student && { student }) });
  if (due === undefined) return window;
  return { opens: due < window.opens ? due : window.opens, due };
}

/** So far ahead that it is not asked for, or behind in a semester that is over. */
function isAway(entry: Windowed, { opens, due }: Window, { day, until, term, still }: Setting): boolean {
  if (until !== undefined && opens > day && due > until) return true;
  if (day <= term.semester.to || day <= due) return false;
  const mayBeLate = entry.kind === 'formal' || hangsOnFact(entry.window);
  return !mayBeLate || due < still;
}

/** The day of the fact that a window hangs on; of a student whom several gave back the last one. */
function factDay(
  window: Windowed['window'],
  submitted: Day | undefined,
  back: readonly Handover[] = [],
): Day | undefined {
  switch (factIn(window)) {
    case 'startgesprek-ingediend':
      return submitted;
    case 'student-teruggegeven':
      return back
        .flatMap(({ on }) => on ?? [])
        .toSorted()
        .at(-1);
    case undefined:
      return undefined;
  }
}

/** Nobody hears of a fact before it is there: for who first works after the date, the date is that day. */
function heardInTime({ opens, due }: Window, worker: Worker): Window {
  const first = firstFrom(opens, worker);
  return { opens, due: first !== undefined && first > due ? first : due };
}

/**
 * The students of a role in a semester: for a student the own placement, for a guide those in the seat of the role. A role
 * without a seat has none of its own, and sees to those who have no werkplekbegeleider or were given back.
 */
function placementsIn({ sources: { setup }, term, person, held }: Setting): readonly Placement[] {
  const { seat, hasStudents } = term.tasksOf(held.role);
  if (!hasStudents) {
    const others = term.handedBack.size === 0 ? [] : setup.placements.filter((each) => isGivenBack(each, term));
    return [...new Set([...term.withoutWerkplekbegeleider, ...others])];
  }
  if (seat === undefined) {
    const own = placementOf(setup, person.id, term.when);
    return own === undefined ? [] : [own];
  }
  const placements: Placement[] = [];
  for (const { placement, seats } of studentsOf(setup, person.id, term.when)) {
    if (seats.includes(seat)) placements.push(placement);
  }
  return placements;
}

/** Nobody is told what they handed in themselves; what it asks of them next, they are. */
function isOwnNews({ closedBy }: TaskEntry, by: string, { id }: Person): boolean {
  return closedBy === undefined && by === id;
}

function isGivenBack({ student, schoolYear, semester }: Placement, { when, handedBack }: Term): boolean {
  return schoolYear === when.schoolYear && semester === when.semester && handedBack.has(student);
}

/** Not of a variant without years (002:1672-1673). */
function isFirstYear({ studyYear }: Placement): boolean {
  return studyYear === 1;
}

function isMeant({ students }: TaskEntry, { term }: Setting, placement: Placement, hasStudents: boolean): boolean {
  const emptied = term.handedBack.get(placement.student) ?? [];
  const isGuided = emptied.every(({ seat }) => seat !== 'werkplekbegeleider');
  switch (students) {
    case 'all':
      return hasStudents;
    case 'co-assessed':
      return hasStudents && isCoAssessed(placement);
    case 'first-years':
      return hasStudents && isFirstYear(placement);
    case 'without-werkplekbegeleider':
      return placement.werkplekbegeleider === undefined && isGuided;
    case 'handed-back':
      return hasStudents ? !isGuided : emptied.length > 0;
  }
}

function taskOf(
  { sources, term, person, held, day }: Setting,
  entry: Windowed,
  { opens, due }: Window,
  {
    workplace,
    facts,
    placement,
    date,
  }: { workplace: Workplace; facts: StudentFacts; placement?: Placement; date?: Day | undefined },
): Task {
  const subject = placement?.student ?? date;
  const key = `${entry.id}:${term.label}${subject === undefined ? '' : `:${subject}`}`;
  const isOwn = (each: { key: string; person: string }) => each.key === key && each.person === person.id;
  const closing = placement && entry.closedBy && closed(entry.closedBy, { facts, placement, person: person.id });
  const tick = facts.said?.ticked.find(isOwn);
  const doneOn = tick?.on ?? (closing?.status === 'closed' ? closing.on : undefined);
  const later = facts.said?.later.find(isOwn);
  const task: Task = {
    key,
    entry,
    role: held.role,
    partnership: sources.setup.partnership.id,
    person: person.id,
    when: term.when,
    opens,
    due,
    state: tick !== undefined || closing?.status === 'closed' ? 'done' : stateOn(day, entry, opens, due),
    ticked: tick !== undefined,
    workplace,
    days: person.days,
  };
  if (placement !== undefined) {
    task.student = placement.student;
    if (held.role === 'werkplekbegeleider') task.placementDays = placement.days;
    if (isAboutStartgesprek(entry) && facts.startgesprek !== undefined) task.form = facts.startgesprek;
  }
  if (doneOn !== undefined) task.doneOn = doneOn;
  const wakes = later && wakesOn(later, due, { workplace, days: person.days });
  if (wakes !== undefined) task.later = wakes;
  return task;
}

/** Nobody can sleep through a date: what was put off until after it comes back on the last working day before. */
function wakesOn({ on, until }: { on: Day; until: Day }, due: Day, worker: Worker): Day | undefined {
  if (until <= due || on > due) return until;
  const last = [plusDays(due, -1), due].map((day) => lastUntil(day, worker));
  return last.find((day) => day !== undefined && on < day);
}

function stateOn(day: Day, { kind }: TaskEntry, opens: Day, due: Day): Task['state'] {
  if (day < opens) return 'coming';
  if (day <= due) return 'open';
  return kind === 'formal' ? 'overdue' : 'past';
}

function isAboutStartgesprek({ closedBy, window }: Windowed): boolean {
  return factIn(window) === 'startgesprek-ingediend' || closedBy?.startsWith('startgesprek-') === true;
}

function compare(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
