import type { Day } from '../../../src/calendar/day.js';
import { dayIn } from '../../../src/calendar/day.js';
import { semesterOf } from '../../../src/calendar/semester.js';
import type { FormKey } from '../../../src/forms/definition.js';
import type { FormState } from '../../../src/forms/form.js';
import { type Group, isLate, type Listed } from '../../../src/forms/listed.js';
import { editorsOf, standingOf, toDoOf } from '../../../src/forms/standing.js';
import { closedSince, lateBy } from '../../../src/forms/window.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { When } from '../../../src/people/roster.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { nameOf } from '../name.js';

/** A button that opens a form; the ids come back untrusted. */
interface FormButton {
  title: string;
  verb: 'form.open' | 'form.lees';
  form: FormKey;
  partnership: string;
  student: string;
  schoolYear: string;
  semester: 1 | 2;
  /** Straight to what was changed and not handed in again. */
  edit: boolean;
}

/** One form. Everything but the buttons is shown as plain text; '' and [] for nothing. */
interface FormRowView {
  /** Stands above it where it differs from that of the row before. */
  section: string;
  /** "emphasis", or "warning" when its last day is past and it is with the reader. */
  style: 'emphasis' | 'warning';
  /** Of which partnership, where forms of several stand on one list; of which semester, when it is not the one that runs. */
  of: string;
  what: string;
  /** Goes right behind `what`: ": Youssef Amrani". */
  who: string;
  state: string;
  near: string;
  buttons: FormButton[];
}

/** What `cards/formulieren.json` shows. '' and [] for nothing. */
export interface FormulierenView {
  lang: Language;
  title: string;
  /** How many there are of each kind, where they are too many to see at once. */
  counts: string;
  place: string;
  nothing: string;
  rows: FormRowView[];
  /**
   * To the other pages; `all`: with what is left out of a long list. And to the list of another semester: `schoolYear` and `semester`, '' and 0
   * for now.
   */
  pages: { title: string; page: number; all: boolean; schoolYear: string; semester: number }[];
  /** A file of the forms of each partnership. */
  exports: { title: string; partnership: string }[];
  [field: string]: unknown;
}

/** A form on the list, with what the reader is to it. */
export interface FormRow {
  listed: Listed;
  setup: Setup;
  /** Person id of the reader. */
  reader: string;
  /** In which part of the list; `status`: the reader sees only how far it is. */
  group: Group | 'status';
  /** Absent: it cannot be filled in yet, and nobody did. */
  state?: FormState;
  /** The reader may see the answers as they are now. */
  mayRead: boolean;
}

/** Rows that a page holds; a card has room for so many at most. */
export const ROWS_PER_PAGE = 10;

/** How many pages there are, and which of them is asked for: from 1, the nearest when there is no such one. */
export function pageAmong(rows: number, page: number): { here: number; pages: number } {
  const pages = Math.max(1, Math.ceil(rows / ROWS_PER_PAGE));
  return { here: Math.min(Math.max(1, Math.trunc(page) || 1), pages), pages };
}

/** One page of the forms of one person, in the order in which they are given: those to do first. */
export function formulierenView({
  rows,
  counts,
  folded,
  here,
  pages,
  exports = [],
  past,
  before,
  day,
  lang,
}: {
  /** Of this page. */
  rows: readonly FormRow[];
  /** On all pages, and left out. */
  counts: Readonly<Record<Group, number>>;
  /** How many are left out: what does not wait for the reader, and where nothing does what waits for nobody. */
  folded: number;
  here: number;
  pages: number;
  /** The partnerships of which the reader can have a file now. */
  exports?: readonly { id: string; name: string }[];
  /** The semester that is over of which this is the list. */
  past?: When | undefined;
  /** The one before that of which there is a list too. */
  before?: When | undefined;
  day: Day;
  lang: Language;
}): FormulierenView {
  const { formulieren: text } = textIn(lang);
  const isOne = new Set(rows.map(({ setup }) => setup.partnership.id)).size < 2;
  const isEmpty = rows.length + folded === 0;
  const to = (title: string, when: When | undefined) => ({ title, page: 1, all: false, ...termOf(when) });
  const button = (title: string, page: number, all: boolean) => [{ title, page, all, ...termOf(past) }];
  // Where those begin that were left out.
  const restAt = Math.floor((counts.mine > 0 ? counts.mine : counts.open) / ROWS_PER_PAGE) + 1;
  return {
    lang,
    title: past === undefined ? text.title : text.titleOf(past.semester, past.schoolYear),
    counts: pages > 1 || folded > 0 ? countsText(counts, lang) : '',
    place: pages === 1 ? '' : text.page(here, pages),
    nothing: isEmpty ? text.none : counts.mine === 0 && here === 1 && past === undefined ? text.nothingToDo : '',
    rows: rows.map((row, at) => {
      const section = rows[at - 1]?.group === row.group ? '' : text.groups[row.group];
      const of = [
        ...(isOne ? [] : [row.setup.partnership.name]),
        ...(past === undefined ? otherTerm(row, day, lang) : []),
      ];
      return rowView(row, { section, of: of.join(' · '), day, lang });
    }),
    pages: [
      ...(here < pages ? button(text.buttons.next, here + 1, folded === 0) : []),
      ...(here > 1 ? button(text.buttons.previous, here - 1, folded === 0) : []),
      ...(folded > 0 ? button(text.buttons.rest(folded), restAt, true) : []),
      ...(past === undefined ? [] : [to(text.buttons.now, undefined)]),
      ...(before === undefined ? [] : [to(text.buttons.before, before)]),
    ],
    exports: exports.map(({ id, name }) => ({
      title: exports.length === 1 ? text.buttons.export : text.buttons.exportOf(name),
      partnership: id,
    })),
  };
}

/** A form of another semester than the one that runs says of which. */
function otherTerm({ setup, listed }: FormRow, day: Day, lang: Language): string[] {
  const { when } = listed.ref;
  const semester = semesterOf(setup.calendar, when);
  const isRunning = semester !== undefined && semester.from <= day && day <= semester.to;
  return isRunning ? [] : [textIn(lang).formulieren.term(when.semester, when.schoolYear)];
}

function termOf(when: When | undefined): { schoolYear: string; semester: number } {
  return { schoolYear: when?.schoolYear ?? '', semester: when?.semester ?? 0 };
}

function countsText(counts: Readonly<Record<Group, number>>, lang: Language): string {
  const { counted } = textIn(lang).formulieren;
  const kinds = ['mine', 'open', 'later', 'done', 'shut'] as const;
  return kinds.flatMap((group) => (counts[group] === 0 ? [] : [counted[group](counts[group])])).join(', ');
}

function rowView(
  row: FormRow,
  { section, of, day, lang }: { section: string; of: string; day: Day; lang: Language },
): FormRowView {
  const { listed, setup, reader } = row;
  const { form, student } = listed.ref;
  return {
    section,
    style: row.group === 'mine' && isLate(row, day) ? 'warning' : 'emphasis',
    of,
    what: textIn(lang).formulieren.names[form],
    who: student === reader ? '' : `: ${nameOf(setup, student)}`,
    state: stateText(row, day, lang),
    near: nearText(row, lang),
    buttons: buttonsOf(row, lang),
  };
}

/** How far it is and by when; of what was handed in when, and whether that was late. Names nobody. */
function stateText(row: FormRow, day: Day, lang: Language): string {
  const { listed, state } = row;
  const { window, placement } = listed;
  const text = textIn(lang).formulieren;
  const say = (each: Day) => sayDay(each, lang, 'short');
  if (state === undefined) return text.opens(say(window.opens));
  const since = row.group === 'shut' ? closedSince(listed.last, day) : undefined;
  if (since !== undefined)
    return text.shutSince(state.version > 0 ? text.stages.teruggevraagd : text.notHandedIn, say(since));
  if (state.submission === undefined) {
    const stage = text.stages[isHidden(row) ? 'niet-ingediend' : standingOf(placement, state).stage];
    return lateBy(window, day) > 0 ? text.was(stage, say(window.due)) : text.by(stage, say(window.due));
  }
  const { stage } = standingOf(placement, state);
  const dayOf = (at: string) => dayIn(new Date(at));
  if (stage === 'teruggevraagd' && state.asked !== undefined) {
    return text.on(text.stages.teruggevraagd, say(dayOf(state.asked.at)));
  }
  const on = say(dayOf(state.submission.at));
  const isAgain = state.version > 1;
  if (isToGoOn(row)) return text.edited(text.on(isAgain ? text.again : text.stages.ingediend, on));
  if (stage === 'ingediend' && isAgain) return text.on(text.again, on);
  const finished = listed.ref.form === 'startgesprek' ? text.confirmed : text.stages[stage];
  const said = stage === 'ingediend' ? text.on(text.stages.ingediend, on) : text.handedIn(finished, on);
  // Who hands in once more, because somebody asked for it, is not late by that.
  const late = isAgain ? 0 : lateBy(window, dayOf(state.submission.at));
  return late > 0 ? text.late(said, late) : said;
}

function nearText({ listed, setup, reader, state, group }: FormRow, lang: Language): string {
  const text = textIn(lang).formulieren;
  if (state === undefined || group === 'status' || group === 'shut') return '';
  const { stage, next } = standingOf(listed.placement, state);
  if (stage === 'bevestigd' && group !== 'mine') return '';
  // Who may begin without the student's preparation has it too.
  const near = group === 'mine' && !next.includes(reader) ? [...next, reader] : next;
  const names = near.map((id) => (id === reader ? text.you : nameOf(setup, id)));
  return text.now(names.length === 0 ? text.nobody : textIn(lang).list(names));
}

/** What is with the reader opens for that; the rest can be looked at once there is something. */
function buttonsOf(row: FormRow, lang: Language): FormButton[] {
  const { listed, reader, state, group, mayRead } = row;
  const { buttons } = textIn(lang).formulieren;
  if (state === undefined || group === 'status') return [];
  const { form, partnership, student, when } = listed.ref;
  const button = (title: string, verb: FormButton['verb'], edit = false) => [
    { title, verb, form, partnership, student, ...when, edit },
  ];
  if (isToGoOn(row)) return button(buttons.resume, 'form.open', true);
  const toDo = toDoOf(state, reader);
  if (group === 'mine') return button(buttons[toDo === 'fill' && state.started ? 'resume' : toDo], 'form.open');
  return mayRead && (state.version > 0 || state.started) ? button(buttons.look, 'form.lees') : [];
}

/** Whether the reader changed what was handed in, and nothing else is asked of them. */
function isToGoOn({ group, reader, state, listed }: FormRow): boolean {
  if (group !== 'mine' || state === undefined || !editorsOf(listed.placement, state).includes(reader)) return false;
  return !standingOf(listed.placement, state).next.includes(reader);
}

/** Who may not read it yet does not hear either whether somebody began. */
function isHidden({ mayRead, group }: FormRow): boolean {
  return !mayRead && group !== 'status';
}
