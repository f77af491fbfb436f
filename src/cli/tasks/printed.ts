import { sayDay } from '../../../cards/text/moment.js';
import { textIn } from '../../../cards/text/text.js';
import { hoursForOne, hoursText } from '../../../cards/views/hoursText.js';
import { nameOf } from '../../../cards/views/name.js';
import { capitalised, roleWord, whenOf } from '../../../cards/views/rij.js';
import { type Day, plusDays } from '../../calendar/day.js';
import type { Language } from '../../language.js';
import type { Setup } from '../../partnership/setup.js';
import { AHEAD } from '../../tasks/frame.js';
import type { Task } from '../../tasks/task.js';

/** A task with the set-up that names its people. */
export interface Found {
  setup: Setup;
  task: Task;
}

/** One task as `so tasks --json` prints it; the fields and their order are what other tools read. */
export interface PrintedTask {
  task: string;
  partnership: string;
  role: Task['role'];
  /** Mail address. */
  student?: string;
  kind: Task['entry']['kind'];
  opens: Day;
  due: Day;
  state: Task['state'];
  /** As the source books them, for one time and one student. */
  hours?: number;
  reason: string;
  source: string;
}

/** A task in that form. */
export function printed({ setup, task }: Found, language: Language): PrintedTask {
  const { entry, partnership, role, opens, due, state } = task;
  const student = setup.people.find(({ id }) => id === task.student)?.email;
  return {
    task: entry.id,
    partnership,
    role,
    ...(student !== undefined && { student }),
    kind: entry.kind,
    opens,
    due,
    state,
    ...(entry.hours !== undefined && { hours: hoursForOne(entry) }),
    reason: entry.reason[language],
    source: sourceOf(task),
  };
}

/** The tasks for people: now, the coming four weeks and later, each with when, hours, why and source. What is past is left out. */
export function toText(found: readonly Found[], name: string, day: Day, language: Language): string {
  const { mine } = textIn(language).taken;
  const horizon = plusDays(day, AHEAD);
  const groups: [title: string, belongs: (task: Task) => boolean][] = [
    [mine.now, ({ state }) => state === 'open' || state === 'overdue'],
    [mine.coming, ({ state, opens }) => state === 'coming' && opens <= horizon],
    ['Later', ({ state, opens }) => state === 'coming' && opens > horizon],
  ];
  const shown = groups.flatMap(([title, belongs]) => {
    const own = found.filter(({ task }) => belongs(task));
    return own.length === 0 ? [] : ['', title, ...own.flatMap((one) => linesOf(one, language))];
  });
  return [`${name} - ${sayDay(day, language)}`, ...(shown.length === 0 ? ['', mine.nothing] : shown)].join('\n');
}

function linesOf({ setup, task }: Found, language: Language): string[] {
  const { entry, student, person } = task;
  const who = student === undefined || student === person ? '' : `: ${nameOf(setup, student)}`;
  const when = capitalised(whenOf(task, language));
  const hours = hoursText(entry, false, language);
  const role = `${roleWord(setup, task.role, language)}, ${setup.partnership.name}`;
  return [
    `  ${entry.name[language]}${who}`,
    `    ${[when, hours, role].filter((part) => part !== '').join(' - ')}`,
    `    ${entry.reason[language]} (${sourceOf(task)})`,
  ];
}

/** An own task of a partnership is its own word. */
function sourceOf({ entry: { source }, partnership }: Task): string {
  return source === undefined ? partnership : `${source.document}:${source.lines}`;
}
