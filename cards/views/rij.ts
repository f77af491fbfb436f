import type { Language } from '../../src/language.js';
import type { Setup } from '../../src/partnership/setup.js';
import { type Seat, seatNames } from '../../src/people/seat.js';
import type { Task } from '../../src/tasks/task.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { firstName, nameOf } from './name.js';
import { isToRead, type RowButton } from './rijKnop.js';

/** One row of a card with tasks. Everything but the buttons is shown as plain text; '' and [] for nothing. */
export interface RowView {
  /** "emphasis", or "warning" when the date is past. */
  style: 'emphasis' | 'warning';
  /** Name of the partnership, where rows of several stand on one card. */
  partnership: string;
  what: string;
  /** Goes right behind `what`: ": Youssef Amrani". */
  who: string;
  when: string;
  why: string;
  buttons: RowButton[];
}

/** A task with the set-up it belongs to. */
export interface TaskIn {
  task: Task;
  setup: Setup;
}

/** Names that a grouped row still shows in full. */
const MOST_NAMES = 4;

/** The seats that a student was handed back from, where that is what the task is about. */
export function emptySeatsOf({ task: { entry, student, when }, setup }: TaskIn): Seat[] {
  if (entry.students !== 'handed-back') return [];
  const { schoolYear, semester } = when;
  const back = setup.handovers.filter(
    (each) =>
      each.to === undefined && each.student === student && each.schoolYear === schoolYear && each.semester === semester,
  );
  return seatNames.filter((seat) => back.some((each) => each.seat === seat));
}

/**
 * By when: "uiterlijk ma 14 sep", "was vr 11 sep"; of what has yet to open from when, of what is to be read since when. Names
 * nobody.
 */
export function whenOf(task: Task, lang: Language): string {
  const { taken: text } = textIn(lang);
  const { state, opens, due, form } = task;
  const say = (day: string) => sayDay(day, lang, 'short');
  if (state === 'overdue') return text.was(say(due));
  if (isToRead(task)) return text.since(say(form?.submitted?.on ?? opens));
  if (opens === due) return text.on(say(due));
  return state === 'coming' ? text.between(say(opens), say(due)) : text.by(say(due));
}

/** What is known of the form, in a sentence each: that the student prepared, who handed it in or asked it back, who confirmed. */
export function formRemarks({ task, setup }: TaskIn, lang: Language): string[] {
  const { taken: text } = textIn(lang);
  const { entry, form, student, person } = task;
  if (form === undefined || student === undefined) return [];
  const called = firstName(nameOf(setup, student));
  if (entry.closedBy === 'startgesprek-ingediend' && form.preparedOn !== undefined) return [text.prepared(called)];
  if (form.asked !== undefined && isToChange(task)) {
    return [text.askedBack(nameOf(setup, form.asked.by), sayDay(form.asked.on, lang, 'short'))];
  }
  if (form.submitted === undefined || (!isToRead(task) && !isToAgree(task))) return [];
  const { by, on } = form.submitted;
  const handedIn = text.handedIn(nameOf(setup, by), sayDay(on, lang, 'short'));
  if (form.lapsed?.includes(person)) return [handedIn, text.changed];
  if (entry.closedBy?.startsWith('adviesformulier')) return [handedIn];
  const isConfirmed = form.confirmed.some((one) => one.by === student);
  return [
    isToRead(task) ? text.handedInBy(nameOf(setup, by)) : handedIn,
    ...(student === person ? [] : [isConfirmed ? text.confirmed(called) : text.notConfirmed(called)]),
  ];
}

function isToChange({ entry: { closedBy } }: Task): boolean {
  return closedBy?.endsWith('-aangepast') === true;
}

/** Handed in, and waiting for the agreement of whose task it is. */
function isToAgree({ entry: { closedBy } }: Task): boolean {
  return /-(bevestigd|afgestemd|gelezen)$/.test(closedBy ?? '');
}

/** Never empty: the first row tells what the others share. */
export type Group<T> = [T, ...T[]];

/** Tasks that one row says at once: no button of their own, and the same in everything but the student. */
export function together<T extends TaskIn>(
  rows: readonly T[],
  has: { button(row: T): boolean; more?(row: T): string },
): Group<T>[] {
  const groups = new Map<string, Group<T>>();
  for (const row of rows) {
    const { task } = row;
    const same = [
      task.entry.id,
      task.person,
      task.state,
      task.later ?? '',
      task.ticked,
      task.opens,
      task.due,
      emptySeatsOf(row).join(),
      has.more?.(row) ?? '',
    ].join(' ');
    const key = `${task.partnership} ${has.button(row) ? task.key : same}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Students whom the reader guides; others are those of the whole partnership. */
const knownTo: ReadonlySet<Task['entry']['students']> = new Set(['all', 'co-assessed', 'first-years']);

/**
 * About whom a row is: one student with the full name, several by their first names. Who works with all students of a
 * partnership does not know them by their first name. '' for a task about nobody, or about oneself.
 */
export function whoOf(rows: readonly TaskIn[], lang: Language, most = MOST_NAMES): string {
  const about = rows.filter(({ task }) => task.student !== undefined && task.student !== task.person);
  const full = about.map(({ task, setup }) => nameOf(setup, task.student ?? ''));
  const first = full.map(firstName);
  const knowsThem = about.every(({ task }) => knownTo.has(task.entry.students));
  const isEnough = full.length > 1 && knowsThem;
  const isUnique = (called: string) => first.filter((other) => other === called).length === 1;
  const names = full.map((name) => (isEnough && isUnique(firstName(name)) ? firstName(name) : name));
  if (names.length <= most) return textIn(lang).list(names);
  const shown = names.slice(0, most - 1);
  return textIn(lang).taken.others(shown.join(', '), names.length - shown.length);
}

/** What the partnership calls a role. */
export function roleWord({ partnership }: Setup, role: Task['role'], lang: Language): string {
  return partnership.roles.find((use) => use.role === role)?.word[lang] ?? role.replaceAll('-', ' ');
}

/** The name of the partnership, only where rows come from more than one. */
export function partnershipLabel(rows: readonly TaskIn[]): (row: TaskIn) => string {
  const isOne = new Set(rows.map(({ task }) => task.partnership)).size < 2;
  return ({ setup }) => (isOne ? '' : setup.partnership.name);
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
