import type { Day } from '../calendar/day.js';
import { firstFrom, type Worker } from '../calendar/working.js';
import type { StudentFacts } from '../forms/facts.js';
import type { Handover } from '../partnership/setup.js';
import { personOf } from '../people/roster.js';
import { agreed } from './extension.js';
import { frameOf, isTooFar, type Windowed } from './frame.js';
import { isFirstYear, isFor, isMeant, isOwnNews, placementsIn } from './meant.js';
import type { Scope, Setting, TaskSources } from './setting.js';
import type { Task } from './task.js';
import { taskOf } from './taskOf.js';
import { eventOf, factIn, hangsOnFact, type Window } from './window.js';
import { writable } from './writable.js';

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
    const workplace = frame.workplaceOf(held, placement);
    const windows = term.windowsAt(workplace);
    for (const entry of perStudent) {
      const isOnFact = hangsOnFact(entry.window);
      if (!isMeant(entry, setting, placement, hasStudents) || !isFor(entry, person)) continue;
      const happened = isOnFact ? whatHappened(entry.window, facts, term.handedBack.get(placement.student)) : undefined;
      if (isOnFact && (happened === undefined || isOwnNews(entry, happened.by, person))) continue;
      const common = windows(entry.window, happened?.on);
      const heard = common && isOnFact ? heardInTime(common, { workplace, days: person.days }) : common;
      const planned = extended(heard, setting, entry, placement.student);
      const about = { student: placement.student, workplace };
      const window = planned && writable(planned, entry, setting, about);
      if (window === undefined || isAway(entry, window, setting)) continue;
      tasks.push(taskOf(setting, entry, window, { workplace, facts, placement }));
    }
  }
  return tasks;
}

/** The window with the last day that was agreed for this one case, when there is one. */
function extended(
  window: Window | undefined,
  { sources, term, person }: Setting,
  entry: Windowed,
  student?: string,
): Window | undefined {
  if (window === undefined || sources.setup.extensions.length === 0) return window;
  return agreed(sources.setup, window, { entry, person: person.id, when: term.when, ...(student && { student }) });
}

/** So far ahead that it is not asked for, or behind in a semester that is over. */
function isAway(entry: Windowed, { opens, due }: Window, { day, until, term, still }: Setting): boolean {
  if (until !== undefined && opens > day && due > until) return true;
  if (day <= term.semester.to || day <= due) return false;
  const mayBeLate = entry.kind === 'formal' || hangsOnFact(entry.window);
  return !mayBeLate || due < still;
}

/**
 * The day of the fact that a window hangs on, and who did it; of a student whom several gave back the last one. A form that somebody asked
 * back is with the writer again: nobody reads it until it is handed in anew.
 */
function whatHappened(
  window: Windowed['window'],
  facts: StudentFacts,
  back: readonly Handover[] = [],
): { on: Day; by?: string } | undefined {
  const fact = factIn(window);
  switch (fact) {
    case 'startgesprek-ingediend':
      return facts.startgesprek?.submitted;
    case 'adviesformulier-1-ingediend':
    case 'adviesformulier-2-ingediend': {
      const form = facts[fact === 'adviesformulier-1-ingediend' ? 'adviesformulier-1' : 'adviesformulier-2'];
      return form?.asked === undefined ? form?.submitted : undefined;
    }
    case 'adviesformulier-1-teruggevraagd':
      return facts['adviesformulier-1']?.asked;
    case 'adviesformulier-2-teruggevraagd':
      return facts['adviesformulier-2']?.asked;
    case 'student-teruggegeven': {
      const on = back
        .flatMap((each) => each.on ?? [])
        .toSorted()
        .at(-1);
      return on === undefined ? undefined : { on };
    }
    case undefined:
      return undefined;
  }
}

/** Nobody hears of a fact before it is there: for who first works after the date, the date is that day. */
function heardInTime({ opens, due }: Window, worker: Worker): Window {
  const first = firstFrom(opens, worker);
  return { opens, due: first !== undefined && first > due ? first : due };
}

function compare(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
