import type { Day } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';
import type { Event, Setup } from '../../src/partnership/setup.js';
import { eventOf } from '../../src/tasks/window.js';
import { sayDay, sayMonth } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { capitalised, partnershipLabel, type TaskIn, together, whoOf } from './rij.js';
import { formButtons } from './rijKnop.js';
import { pageOf, type TakenView, type TaskRowView, taskRowView } from './taken.js';

/** A date of the partnership's own that is for the reader. */
export interface EventIn {
  event: Event;
  setup: Setup;
}

export interface MyMonth {
  tasks: readonly TaskIn[];
  events: readonly EventIn[];
  /** Today: the month is the one that this day is in. */
  day: Day;
  lang: Language;
  page: number;
}

/** Names in a row: there is no other place to see them. */
const MOST_NAMES = 12;

/** All that falls in this calendar month, done or not, by date: the last days of tasks, and what stands on the agenda. */
export function maandView({ tasks, events, day, lang, page }: MyMonth): TakenView {
  const { mine, month: text } = textIn(lang).taken;
  const inMonth = ({ task }: TaskIn) => task.entry.kind !== 'tip' && task.due.startsWith(day.slice(0, 7));
  const falling = tasks.filter(inMonth);
  const label = partnershipLabel(falling);
  const groups = together(falling, { button: (one) => formButtons(one, lang).length > 0 });
  const rows = [
    ...groups.map((group) => ({
      date: group[0].task.due,
      row: { ...taskRowView(group, whoOf(group, lang, MOST_NAMES), label(group[0]), lang) },
    })),
    ...events.filter((one) => !isTask(one, falling)).map((one) => ({ date: one.event.date, row: eventRow(one, lang) })),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const shown = rows.map(
    ({ date, row }): TaskRowView => ({ section: '', about: capitalised(sayDay(date, lang)), ...row }),
  );
  return {
    ...pageOf(shown, { page, by: 'maand', lang }),
    title: text.title(sayMonth(day, lang)),
    nothing: rows.length === 0 ? text.nothing : '',
    done: '',
    norm: falling.some(({ task }) => task.entry.hours !== undefined) ? mine.norm : '',
  };
}

/** What hangs on the date says more than the date alone. */
function isTask({ event, setup }: EventIn, tasks: readonly TaskIn[]): boolean {
  return tasks.some(
    ({ task }) =>
      task.partnership === setup.partnership.id &&
      task.due === event.date &&
      task.entry.window !== undefined &&
      eventOf(task.entry.window) === event.event,
  );
}

function eventRow({ event, setup }: EventIn, lang: Language): Omit<TaskRowView, 'section' | 'about'> {
  const { month: text } = textIn(lang).taken;
  return {
    style: 'emphasis',
    partnership: setup.partnership.name,
    what: capitalised(event.event.replaceAll('-', ' ')),
    who: '',
    when: text.event,
    why: '',
    buttons: [],
  };
}
