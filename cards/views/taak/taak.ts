import type { Day } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import { placementOf } from '../../../src/people/roster.js';
import { seatNames } from '../../../src/people/seat.js';
import { formOf, isClosedByForm } from '../../../src/tasks/formOf.js';
import type { Task } from '../../../src/tasks/task.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { absentNote } from '../absent.js';
import { sourcesText } from '../begrip/source.js';
import { hoursText } from '../hoursText.js';
import { nameOf } from '../name.js';
import { emptySeats, takenOver } from '../opmerking.js';
import { withoutMarks } from '../plain.js';
import { capitalised, formRemarks, roleWord, type TaskIn, whenOf, whoOf } from '../rij.js';
import { dateOf, formButtons, idsOf, type TaskIds } from '../rijKnop.js';
import { button, type Choice, fields, type TaakButton, type TaakView, viewWith } from './view.js';

/** The tasks of one entry that a card is about: one, or the same for several students or dates. Never empty. */
export type About = readonly [TaskIn, ...TaskIn[]];

export interface TaakInput {
  about: About;
  day: Day;
  lang: Language;
  /** Of several that are open, those that are chosen; all when it is not given. */
  chosen?: readonly string[];
  receipt?: string;
  fault?: string;
  /** Whether the person may hand over whom it is about. */
  canHandOver: boolean;
}

/** The card of one task: what is asked, how it stands, and all that can be done with it. */
export function taakView(input: TaakInput): TaakView {
  const { about, day, lang, receipt = '', fault = '' } = input;
  const [first] = about;
  const text = textIn(lang).taak;
  const name = first.task.entry.name[lang];
  const open = about.filter(({ task }) => isOpen(task));
  const isSeveral = about.length > 1;
  return viewWith(lang, idsFor(about), {
    title: name,
    summary: text.summary(name),
    form: formOf(first.task.entry) ?? '',
    who: isSeveral ? '' : whoOf(about, lang),
    receipt,
    fault,
    intro: isSeveral
      ? ''
      : [...formRemarks(first, lang), ...takenOver(first, lang), ...emptySeats(first, lang)].join(' '),
    lines: linesOf(input, open),
    many:
      isSeveral && open.length > 0
        ? [
            {
              id: fields.subjects,
              label: first.task.student === undefined ? text.chooseDate : text.choose,
              value: (input.chosen ?? open.map(({ task }) => subjectOf(task))).join(),
              choices: open.map((one) => choiceOf(one, open, { day, lang })),
            },
          ]
        : [],
    buttons: buttonsOf(input, open),
  });
}

/** What tells the tasks of one entry apart: the student, or the date. */
export function subjectOf(task: Task): string {
  return task.student ?? dateOf(task) ?? '';
}

/** The ids that lead back to the same card. */
export function idsFor(about: About): TaskIds {
  return idsOf(about.map(({ task }) => task));
}

/** What it is about, by name: a student, or a date. */
export function subjectName({ task, setup }: TaskIn, lang: Language): string {
  if (task.student !== undefined) return nameOf(setup, task.student);
  return sayDay(dateOf(task) ?? task.due, lang, 'short');
}

export function isOpen({ state }: Task): boolean {
  return state === 'open' || state === 'overdue' || state === 'coming';
}

/** Whether the bot writes about it by itself; else there is nothing to put off, and nothing to promise. */
export function isReminded({ entry }: Task): boolean {
  return entry.reminded;
}

function choiceOf(one: TaskIn, among: readonly TaskIn[], { day, lang }: { day: Day; lang: Language }): Choice {
  const { task } = one;
  const text = textIn(lang).taak;
  const name = subjectName(one, lang);
  const isSame = among.every((other) => whenOf(other.task, lang) === whenOf(task, lang));
  const isLater = isReminded(task) && task.later !== undefined && day < task.later;
  const title = isLater
    ? text.chosenLater(name, sayDay(task.later ?? day, lang, 'short'))
    : isSame || task.student === undefined
      ? name
      : text.chosenWhen(name, whenOf(task, lang));
  return { title: withoutMarks(title), value: subjectOf(task) };
}

function linesOf({ about, day, lang, receipt = '' }: TaakInput, open: readonly TaskIn[]): TaakView['lines'] {
  const [first] = about;
  const { lines: label, ...text } = textIn(lang).taak;
  const { entry } = first.task;
  const whens = [...new Set((open.length > 0 ? open : about).map(({ task }) => whenOf(task, lang)))];
  const hours = hoursText(entry, about.length > 1, lang);
  const done = about.length > 1 ? about.filter(({ task }) => task.state === 'done') : [];
  const names = (tasks: readonly TaskIn[]) => textIn(lang).list(tasks.map((one) => subjectName(one, lang)));
  // Who just ticked it off reads it in the receipt.
  const unsaidNow = first.task.onPaper && receipt === '' ? [unsaid([first.task], lang)] : [];
  const line = (name: string, said: string) => (said === '' ? [] : [{ label: `${name}: `, text: said }]);
  return [
    ...(whens.length === 1 ? line(label.when, capitalised(whens[0] ?? '')) : []),
    ...line(label.with, withWhom(about, day, lang)),
    ...line(
      label.hours,
      hours === '' || entry.source === undefined
        ? ''
        : text.norm(capitalised(hours), sourcesText([entry.source], lang)),
    ),
    ...line(
      label.state,
      about.length > 1 && open.length > 0
        ? text.state.several
        : [stateOf(first.task, day, lang), ...unsaidNow].join(' '),
    ),
    ...line(label.done, names(done.filter(({ task }) => !task.onPaper))),
    ...line(label.onPaper, names(done.filter(({ task }) => task.onPaper))),
  ];
}

/** How one task stands, in a sentence. */
export function stateOf(task: Task, day: Day, lang: Language): string {
  const { state: text } = textIn(lang).taak;
  const say = (each: Day) => sayDay(each, lang, 'short');
  switch (task.state) {
    case 'done':
      if (task.doneOn === undefined) return text.done;
      if (task.onPaper) return text.onPaper(say(task.doneOn));
      return task.ticked ? text.ticked(say(task.doneOn)) : text.doneOn(say(task.doneOn));
    case 'past':
      return text.past;
    case 'coming':
      return text.coming(say(task.opens));
    case 'open':
    case 'overdue': {
      const now = task.state === 'open' ? text.open : text.overdue;
      return isReminded(task) && task.later !== undefined && day < task.later
        ? `${now} ${text.later(say(task.later))}`
        : now;
    }
    default:
      return task.state satisfies never;
  }
}

/** What the form does not say yet of what was done on paper, and where it is. */
export function unsaid(tasks: readonly Task[], lang: Language): string {
  const { paper: text } = textIn(lang).taak;
  const isNew = tasks.every(({ form }) => form?.submitted === undefined);
  if (tasks.length === 1) return isNew ? text.notHandedIn : text.notInForm;
  return isNew ? text.manyNotHandedIn : text.manyNotInForm;
}

/** With whom it is done: by name where the placement says who, else by role. Who is away says so. */
function withWhom(about: About, day: Day, lang: Language): string {
  const [{ task, setup }] = about;
  const placement = task.student === undefined ? undefined : placementOf(setup, task.student, task.when);
  const named = task.entry.with.map((role) => {
    const seat = seatNames.find((name) => name === role);
    const id =
      about.length > 1 ? undefined : role === 'aanstaande-leraar' ? placement?.student : seat && placement?.[seat];
    if (id === undefined) return roleWord(setup, role, lang);
    // Whose task it is knows so, and whom it is about stands above.
    if (id === task.person || id === task.student) return '';
    const away = absentNote(setup, id, day, lang);
    return away === '' ? nameOf(setup, id) : `${nameOf(setup, id)} (${away})`;
  });
  return textIn(lang).list([...new Set(named.filter((name) => name !== ''))]);
}

/** What is most likely first; the last one is seldom needed. */
function buttonsOf({ about, day, lang, canHandOver }: TaakInput, open: readonly TaskIn[]): TaakButton[] {
  const { buttons } = textIn(lang).taak;
  const [first] = about;
  const inputs = open.length > 0 && about.length > 1 ? 'auto' : 'none';
  const form = about.length > 1 || first.task.state === 'coming' ? [] : formButtons(first, lang);
  const ticked = about.filter(({ task }) => task.ticked);
  const heard = open.filter(({ task }) => isReminded(task));
  const later = heard.filter(({ task }) => task.later !== undefined && day < task.later);
  const subjects = (tasks: readonly TaskIn[]) => ({ subjects: tasks.map(({ task }) => subjectOf(task)).join() });
  return [
    ...form.map(({ title, verb }) => button(title, verb)),
    ...(open.length > 0
      ? [button(isClosedByForm(first.task.entry) ? buttons.onPaper : buttons.done, 'taak.klaar', { inputs })]
      : []),
    ...(heard.some(({ task }) => task.state !== 'coming') ? [button(buttons.later, 'taak.later', { inputs })] : []),
    ...(later.length > 0 ? [button(buttons.wake, 'taak.later', { step: 'nu', ...subjects(later) })] : []),
    ...(ticked.length > 0 ? [button(buttons.undo, 'taak.open', subjects(ticked))] : []),
    button(buttons.why, 'taak.waarom'),
    ...(canHandOver ? [button(buttons.notMine, 'taak.over', { inputs })] : []),
  ];
}
