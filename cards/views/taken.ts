import { type Day, plusDays } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';
import { AHEAD } from '../../src/tasks/frame.js';
import type { Task } from '../../src/tasks/task.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { hoursText } from './hoursText.js';
import { nameOf } from './name.js';
import { emptySeats, takenOver } from './opmerking.js';
import {
  capitalised,
  formRemarks,
  type Group,
  partnershipLabel,
  type RowView,
  type TaskIn,
  together,
  whenOf,
  whoOf,
} from './rij.js';
import { formButtons, moreButton, type RowButton } from './rijKnop.js';

/** A row of `mijn taken`; the headings stand above it where they differ from those of the row before. */
export interface TaskRowView extends RowView {
  /** "Nu", "De komende vier weken", "Later" or "Klaar". */
  section: string;
  /** Name of the student that this row and the next ones are about, or "Algemeen". */
  about: string;
}

/** What `cards/taken.json` shows. '' and [] for nothing. */
export interface TakenView {
  lang: Language;
  title: string;
  /** "Bladzijde 1 van 3"; '' when there is one. */
  place: string;
  /** Says so when there is nothing to do. */
  nothing: string;
  rows: TaskRowView[];
  /** What is done this semester, on the last page. */
  done: string;
  norm: string;
  /** To the page before and after, and to the same in another order. */
  pages: { title: string; page: number; by: TakenOrder }[];
  [field: string]: unknown;
}

/** In which order: as fits the number of students, by student, by task, or all that falls in this month by date. */
export const takenOrders = ['', 'student', 'taak', 'maand'] as const;
export type TakenOrder = (typeof takenOrders)[number];

export interface MyTasks {
  /** All tasks of one person this semester, of every partnership, in any order. */
  tasks: readonly TaskIn[];
  /** Today. */
  day: Day;
  lang: Language;
  /** From 1; one that is not there (any more) becomes the nearest. */
  page: number;
  by?: TakenOrder;
}

const ROWS_PER_PAGE = 12;
/** With more students than this a list per student is no longer readable; then it goes by task. */
const MOST_STUDENTS = 5;
/** A list by task shows this many names; there is no other place to see them. */
const MOST_NAMES = 12;

/** Everything to do now and in the coming four weeks, what was put off and what was ticked off, a page at a time. */
export function takenView({ tasks, day, lang, page, by = '' }: MyTasks): TakenView {
  const { mine: text, buttons } = textIn(lang).taken;
  const real = tasks.filter(({ task }) => task.entry.kind !== 'tip');
  const isLater = ({ task }: TaskIn) => task.later !== undefined && day < task.later;
  const todo = real.filter(({ task }) => task.state === 'open' || task.state === 'overdue');
  const now = todo.filter((one) => !isLater(one));
  const later = todo.filter(isLater);
  const coming = real.filter(({ task }) => task.state === 'coming' && task.opens <= plusDays(day, AHEAD));
  const thisSemester = real.reduce(
    (last, one) => (one.task.state === 'coming' ? last : latest(last, semesterOf(one))),
    '',
  );
  const done = real.filter((one) => one.task.state === 'done' && semesterOf(one) === thisSemester);
  const ticked = done.filter(({ task }) => task.ticked);

  const shown = [...now, ...coming, ...later, ...ticked];
  const isByTask = by === 'taak' || (by !== 'student' && isForMany(shown));
  const rowsOf = isByTask ? rowsByTask : rowsByStudent;
  const label = partnershipLabel(shown);
  const rows = [
    ...rowsOf(now, text.now, label, lang),
    ...rowsOf(coming, text.coming, label, lang),
    ...rowsOf(later, text.later, label, lang),
    ...rowsOf(ticked, text.ticked, label, lang),
  ];
  const other: TakenOrder = isByTask ? 'student' : 'taak';
  const onPage = pageOf(rows, { page, by, lang });
  const order = { title: isByTask ? buttons.byStudent : buttons.byTask, page: 1, by: other };
  const untold = done.filter(({ task }) => !task.ticked);
  return {
    ...onPage,
    title: text.title,
    nothing: now.length + coming.length + later.length === 0 ? text.nothing : '',
    done: onPage.pages.some(({ title }) => title === buttons.next) ? '' : doneText(untold, lang),
    norm: shown.some(({ task }) => task.entry.hours !== undefined) ? text.norm : '',
    pages: [...onPage.pages, ...(isForMany(shown) ? [order] : [])],
  };
}

/** The rows of one page, and the way to the ones beside it. */
export function pageOf(
  rows: readonly TaskRowView[],
  { page, by, lang }: { page: number; by: TakenOrder; lang: Language },
): Pick<TakenView, 'lang' | 'place' | 'rows' | 'pages'> {
  const { mine: text, buttons } = textIn(lang).taken;
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  const here = Math.min(Math.max(1, Math.trunc(page) || 1), pages);
  const onPage = rows.slice((here - 1) * ROWS_PER_PAGE, here * ROWS_PER_PAGE);
  return {
    lang,
    place: pages === 1 ? '' : text.page(here, pages),
    rows: withoutRepeats(onPage),
    pages: [
      ...(here > 1 ? [{ title: buttons.previous, page: here - 1, by }] : []),
      ...(here < pages ? [{ title: buttons.next, page: here + 1, by }] : []),
    ],
  };
}

/** What hangs on a fact of the semester before is still among the tasks for a while. */
function semesterOf({ task }: TaskIn): string {
  return `${task.when.schoolYear} ${task.when.semester}`;
}

function latest(one: string, other: string): string {
  return one < other ? other : one;
}

function isForMany(tasks: readonly TaskIn[]): boolean {
  return new Set(tasks.map(studentOf).filter((student) => student !== '')).size > MOST_STUDENTS;
}

type Label = (row: TaskIn) => string;

/** Each student under the own name, who has something due first comes first; then what is about no student. */
function rowsByStudent(tasks: readonly TaskIn[], section: string, label: Label, lang: Language): TaskRowView[] {
  const inOrder = byDue(tasks);
  const students = [...new Set(inOrder.map(studentOf))].toSorted((a, b) => Number(a === '') - Number(b === ''));
  const hasStudents = students.some((student) => student !== '');
  return students.flatMap((student) =>
    inOrder
      .filter((one) => studentOf(one) === student)
      .map((one): TaskRowView => {
        const { task, setup } = one;
        const name = student === '' || task.student === undefined ? '' : nameOf(setup, task.student);
        const general = hasStudents ? textIn(lang).taken.mine.general : '';
        return { section, about: name === '' ? general : name, ...taskRowView([one], '', label(one), lang) };
      }),
  );
}

/** What differs only in the student stands in one row, with the names. */
function rowsByTask(tasks: readonly TaskIn[], section: string, label: Label, lang: Language): TaskRowView[] {
  return together(byDue(tasks), { button: (one) => openButtons(one, lang).length > 0 }).map((group) => ({
    section,
    about: '',
    ...taskRowView(group, whoOf(group, lang, MOST_NAMES), label(group[0]), lang),
  }));
}

/** What has yet to open is only announced here. */
function openButtons(one: TaskIn, lang: Language): RowButton[] {
  return one.task.state === 'coming' ? [] : formButtons(one, lang);
}

/** One row of a list: what, about whom, when and why, with the form and the way to all the rest. */
export function taskRowView(group: Group<TaskIn>, who: string, partnership: string, lang: Language): RowView {
  const [first] = group;
  const { task } = first;
  const hours = hoursText(task.entry, group.length > 1, lang);
  const isOne = group.length === 1;
  return {
    style: task.state === 'overdue' ? 'warning' : 'emphasis',
    partnership,
    what: task.entry.name[lang],
    who: who === '' ? '' : `: ${who}`,
    when: [capitalised(standingOf(task, lang)), hours].filter((part) => part !== '').join(' · '),
    why: [
      ...(isOne ? formRemarks(first, lang) : []),
      ...(isOne ? takenOver(first, lang) : []),
      ...emptySeats(first, lang),
      task.entry.reason[lang],
    ].join(' '),
    buttons: [...openButtons(first, lang), moreButton(group, lang)],
  };
}

/** By when, and from when it is heard of again; of what was ticked off since when. */
function standingOf(task: Task, lang: Language): string {
  const { taken: text } = textIn(lang);
  const say = (day: Day) => sayDay(day, lang, 'short');
  if (task.state === 'done')
    return task.ticked && task.doneOn !== undefined
      ? text.mine[task.onPaper ? 'onPaper' : 'tickedOn'](say(task.doneOn))
      : text.isDone;
  if (task.state === 'past') return `${whenOf(task, lang)} (${text.month.past.toLowerCase()})`;
  return task.later === undefined ? whenOf(task, lang) : `${whenOf(task, lang)}, ${text.laterFrom(say(task.later))}`;
}

/** The student a task is about, apart for each partnership; '' when it is about none or about oneself. */
function studentOf({ task }: TaskIn): string {
  return task.student === undefined || task.student === task.person ? '' : `${task.partnership} ${task.student}`;
}

function byDue(tasks: readonly TaskIn[]): TaskIn[] {
  const rank = ({ task }: TaskIn) => `${task.state === 'overdue' ? 0 : 1} ${task.due} ${task.opens}`;
  return tasks.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function withoutRepeats(rows: readonly TaskRowView[]): TaskRowView[] {
  return rows.map((row, at) => {
    const before = rows[at - 1];
    const isSameSection = before?.section === row.section;
    return {
      ...row,
      section: isSameSection ? '' : row.section,
      about: isSameSection && before.about === row.about ? '' : row.about,
    };
  });
}

/** "Klaar: Startgesprek (Youssef en Lieke), Startbijeenkomst." */
function doneText(done: readonly TaskIn[], lang: Language): string {
  if (done.length === 0) return '';
  const ids = [...new Set(done.map(({ task }) => task.entry.id))];
  const said = ids.map((id) => {
    const same = done.filter(({ task }) => task.entry.id === id);
    const who = whoOf(same, lang);
    const name = same[0]?.task.entry.name[lang] ?? id;
    return who === '' ? name : `${name} (${who})`;
  });
  return textIn(lang).taken.mine.done(said.join(', '));
}
