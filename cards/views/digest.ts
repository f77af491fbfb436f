import type { Day } from '../../src/calendar/day.js';
import { lastUntil } from '../../src/calendar/working.js';
import type { Language } from '../../src/language.js';
import type { Digest, Row } from '../../src/reminders/digest.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { firstName, nameOf } from './name.js';
import { awayRemark, emptySeats, escalationRemark, takenOver } from './opmerking.js';
import {
  capitalised,
  formRemarks,
  type Group,
  partnershipLabel,
  type RowView,
  roleWord,
  together,
  whenOf,
  whoOf,
} from './rij.js';
import { aboutOf, formButtons, moreButton, type RowButton } from './rijKnop.js';

/** What `cards/digest.json` shows: five rows at most, each with its reason and its button. '' and [] for nothing. */
export interface DigestView {
  lang: Language;
  /** The day it was sent: a press on a row puts the card of that day in its place. */
  day: string;
  title: string;
  /** What a client shows that cannot show cards; the line of the notification too. */
  summary: string;
  /** With the first name of who reads it. */
  sentence: string;
  rows: RowView[];
  /** That there are more than these rows; then there is a button to see all. */
  more: string;
  showAll: string;
  /** Why this message comes, and how to see everything. */
  why: string;
  [field: string]: unknown;
}

const MOST_ROWS = 5;

/** One day's digest, as the card shows it. */
export function digestView(digest: Digest, lang: Language): DigestView {
  const { digest: text, buttons } = textIn(lang).taken;
  const groups = groupsOf(digest, lang);
  const shown = groups.slice(0, MOST_ROWS);
  const label = partnershipLabel(digest.rows);
  const name = firstName(digest.addressee.name);
  const hidden = groups.length - shown.length;
  return {
    lang,
    day: digest.day,
    title: text.title(sayDay(digest.day, lang)),
    summary: digestSummary(digest, lang),
    sentence: sentenceOf(digest)(name),
    rows: byUse(shown, lang).map((group, at, all) =>
      rowView(group, { lang, partnership: label(group[0]), day: digest.day, above: all[at - 1] }),
    ),
    more: hidden === 0 ? '' : text.more(hidden),
    showAll: buttons.all,
    why: text.why(rolesOf(digest, lang)),
  };

  function sentenceOf({ rows }: Digest): (name: string) => string {
    const left = rows.filter((row) => !isDone(row));
    const late = left.filter(isLate).length;
    if (left.length === 0) return text.allDone;
    if (left.every(({ step }) => step === 'escalated')) return text.leftUndone;
    if (late === 0) return text.ready;
    return late === left.length ? text.late : text.both;
  }
}

/**
 * The line of the notification: how many, of what kind, the nearest date. It can be read on a locked phone on a table, so it
 * names nobody.
 */
export function digestSummary(digest: Digest, lang: Language): string {
  const { summary: text } = textIn(lang).taken.digest;
  const groups = groupsOf(digest, lang);
  const [first] = groups;
  if (groups.length === 1 && first !== undefined) {
    const { task } = first[0];
    return text.one(uncapitalised(task.entry.name[lang]), whenOf(task, lang));
  }
  const late = groups.filter(([row]) => isLate(row)).length;
  const next = groups.flatMap(([row]) => (isLate(row) ? [] : [row.task.due])).toSorted()[0];
  if (next === undefined) return text.late(groups.length);
  const day = sayDay(next, lang, 'half');
  return late === 0 ? text.ready(groups.length, day) : text.both(groups.length, late, day);
}

function groupsOf({ rows }: Digest, lang: Language): Group<Row>[] {
  return together(rows, { button: (row) => formButtons(row, lang).length > 0, more: ({ step }) => step });
}

/** Overdue first; then what can be done right here. A phone cuts off the end of a tall card, with its buttons. */
function byUse(groups: readonly Group<Row>[], lang: Language): Group<Row>[] {
  const rank = ([row]: Group<Row>) => {
    if (isDone(row)) return 4;
    if (row.step === 'escalated') return 1;
    return isLate(row) ? 0 : formButtons(row, lang).length > 0 ? 2 : 3;
  };
  return groups.toSorted((a, b) => rank(a) - rank(b));
}

interface Place {
  lang: Language;
  /** '' where all rows are of one partnership. */
  partnership: string;
  day: Day;
  /** The row that stands just above it. */
  above: Group<Row> | undefined;
}

/** A row; the reason that it shares with the row above is said there, so that three students do not read as three stories. */
function rowView(group: Group<Row>, { lang, partnership, day, above }: Place): RowView {
  const [first] = group;
  const reason = reasonOf(group, lang, day).join(' ');
  const isSaid = above?.[0].task.entry.id === first.task.entry.id && reasonOf(above, lang, day).join(' ') === reason;
  const { entry } = first.task;
  const { taken: text } = textIn(lang);
  const who = whoOf(group, lang);
  return {
    style: isLate(first) ? 'warning' : 'emphasis',
    partnership,
    what: entry.name[lang],
    who:
      first.step === 'escalated' ? text.of(nameOf(first.setup, first.task.person), who) : who === '' ? '' : `: ${who}`,
    when: whenAt(first, lang, day),
    why: [...knownOf(group, lang, day), ...(isSaid ? [] : [reason])].join(' '),
    buttons: actionsOf(group, lang),
  };
}

/** By when; on a card that is shown anew that it was done, or put off. */
function whenAt(row: Row, lang: Language, day: Day): string {
  const { taken: text } = textIn(lang);
  const { later } = row.task;
  if (isDone(row)) return row.task.onPaper ? text.onPaper : text.isDone;
  const when = capitalised(whenOf(row.task, lang));
  return later !== undefined && day < later ? `${when}, ${text.laterFrom(sayDay(later, lang, 'short'))}` : when;
}

/** What is known of this row alone: of its form, from whom it was taken over, whom to speak to. */
function knownOf(group: Group<Row>, lang: Language, day: Day): string[] {
  const [first] = group;
  if (isDone(first)) return [];
  if (first.step === 'escalated') {
    const { task, setup } = first;
    const called = firstName(nameOf(setup, task.person));
    return [...awayRemark(setup, task.person, day, lang), textIn(lang).taken.digest.contact(called)];
  }
  return [
    ...formRemarks(first, lang),
    ...(group.length === 1 ? takenOver(first, lang) : []),
    ...emptySeats(first, lang),
  ];
}

/** Why it is there, what happens next and who else will see it. */
function reasonOf(group: Group<Row>, lang: Language, day: Day): string[] {
  const [first] = group;
  const { task } = first;
  const { digest: text } = textIn(lang).taken;
  if (isDone(first)) {
    if (task.onPaper) return [text.onPaperNow];
    return [task.ticked ? text.tickedNow : text.doneMeanwhile];
  }
  if (first.step === 'escalated') return [text.next.escalated];
  return [task.entry.reason[lang], nextOf(first, lang, day), ...escalationRemark(first, lang)];
}

/** The form, else "Klaar" for what stays until it is done; and the way to all the rest. */
function actionsOf(group: Group<Row>, lang: Language): RowButton[] {
  const [first] = group;
  const { buttons } = textIn(lang).taken;
  const about = aboutOf(group.map(({ task }) => task));
  const more = moreButton(group, lang);
  if (first.step === 'escalated') return [more];
  if (isDone(first))
    return [...(first.task.ticked ? [{ title: buttons.undo, verb: 'taak.open' as const, ...about }] : []), more];
  const form = formButtons(first, lang);
  if (form.length > 0 || first.task.entry.kind !== 'formal') return [...form, more];
  return [{ title: buttons.done, verb: 'taak.klaar', ...about }, more];
}

/**
 * What happens after this message. What is only announced is not reminded of, the rest after its date only where it is chased. On the last
 * day a row may go along once more: what is said before that promises only that nothing else comes before it.
 */
function nextOf({ task, step }: Row, lang: Language, day: Day): string {
  const { digest: text } = textIn(lang).taken;
  const { entry, due } = task;
  if (step === 'announced') return text.once;
  if (step === 'opens' && isElsewhere(entry.closedBy)) return text.elsewhere;
  if (step !== 'day-before') return text.next[step];
  const isLast = (lastUntil(due, task) ?? due) <= day;
  if (isLast && !entry.chase) return text.last;
  return day < due ? text.next[step] : text.lastDay;
}

/** What has no form in the bot: it is done the way people are used to, and ticked off here. */
function isElsewhere(closing: Row['task']['entry']['closedBy']): boolean {
  return closing === 'wpa-afgenomen';
}

/** "werkplekbegeleider bij Opleidingsschool Duin", each role once and in the partnership's own word. */
function rolesOf({ rows }: Digest, lang: Language): string {
  const { taken, list } = textIn(lang);
  const names = new Map(rows.map(({ setup }) => [setup.partnership.id, setup.partnership.name]));
  const held = [...names].map(([id, name]) => {
    const words = rows
      .filter(({ task }) => task.partnership === id)
      .map((row) => roleWord(row.setup, roleOf(row), lang));
    return taken.digest.as(list([...new Set(words)]), name);
  });
  return list(held);
}

/** The role in which the reader gets a row: of what a colleague left undone the one that sees to it. */
function roleOf({ task, step }: Row): Row['task']['role'] {
  return step === 'escalated' ? (task.entry.escalatesTo ?? task.role) : task.role;
}

function isLate({ task }: Row): boolean {
  return task.state === 'overdue';
}

/** Only on a card that is shown anew after it was sent. */
function isDone({ task }: Row): boolean {
  return task.state === 'done';
}

/** Not of an abbreviation: "WPA" stays. */
function uncapitalised(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
