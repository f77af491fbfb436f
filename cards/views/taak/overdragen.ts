import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { placeNames } from '../../../src/people/places.js';
import type { Seat } from '../../../src/people/seat.js';
import type { Successor } from '../../../src/people/successors.js';
import { textIn } from '../../text/text.js';
import { nameOf } from '../name.js';
import { withoutMarks } from '../plain.js';
import { roleWord } from '../rij.js';
import type { TaskIds } from '../rijKnop.js';
import { button, type Choice, fields, type TaakView, viewWith } from './view.js';

/** In the place of a person: the list of the stagebureau. No person has this id: it holds a colon. */
export const OFFICE = ':stagebureau';

export interface OverFor {
  setup: Setup;
  seat: Seat;
  ids: TaskIds;
  lang: Language;
}

export interface AskInput extends OverFor {
  /** Everybody whom the person guides in that seat (ids). */
  students: readonly string[];
  chosen: readonly string[];
  successors: readonly Successor[];
  to?: string;
  fault?: string;
}

/** With more colleagues than this their list folds: one to search in has no label for who cannot see it. */
const MOST_IN_SIGHT = 8;

/** Asks which students and to whom. */
export function askView({ students, chosen, successors, to = '', fault = '', ...over }: AskInput): TaakView {
  const { setup, seat, ids, lang } = over;
  const { over: text, buttons, ...rest } = textIn(lang).taak;
  const people = successors.map(
    (each): Choice => ({ title: withoutMarks(whereOf(each, setup, seat, lang)), value: each.person.id }),
  );
  return viewWith(lang, ids, {
    title: text.title,
    summary: rest.summary(text.title),
    fault,
    intro: text.intro(roleWord(setup, seat, lang)),
    many: [
      {
        id: fields.subjects,
        label: text.students,
        value: chosen.join(),
        choices: students.map((student) => ({ title: withoutMarks(nameOf(setup, student)), value: student })),
      },
    ],
    one: [
      {
        id: fields.to,
        label: text.to,
        style: people.length > MOST_IN_SIGHT ? 'compact' : 'expanded',
        placeholder: text.placeholder,
        value: to,
        choices: [...people, { title: text.office, value: OFFICE }],
      },
    ],
    buttons: [button(text.next, 'taak.over', { step: 'vraag', inputs: 'auto' }), button(buttons.back, 'taak.toon')],
  });
}

export interface ConfirmInput extends OverFor {
  students: readonly string[];
  /** A person id, or undefined for the stagebureau. */
  to: string | undefined;
}

/** Says what will happen, before it does. */
export function confirmView({ students, to, setup, ids, lang }: ConfirmInput): TaakView {
  const { over: text, buttons, ...rest } = textIn(lang).taak;
  const names = namesOf(students, setup, lang);
  const subjects = students.join();
  return viewWith(lang, ids, {
    title: text.title,
    summary: rest.summary(text.title),
    blocks: [
      {
        label: to === undefined ? text.confirmOffice(names) : text.confirm(names, nameOf(setup, to)),
        texts: [text.moves, `${to === undefined ? text.officeHears : text.hears(nameOf(setup, to))} ${text.alsoTell}`],
      },
    ],
    buttons: [
      button(to === undefined ? text.yesOffice : text.yes, 'taak.over', { step: 'doe', subjects, to: to ?? OFFICE }),
      button(buttons.back, 'taak.over', { subjects }),
    ],
  });
}

/** What was done, and the way back for today. */
export function doneView({ students, to, setup, ids, lang }: ConfirmInput): TaakView {
  const { over: text, ...rest } = textIn(lang).taak;
  const names = namesOf(students, setup, lang);
  const said = students.length === 1 ? text.done : text.doneMany;
  return viewWith(lang, ids, {
    title: text.title,
    summary: rest.summary(text.title),
    receipt: to === undefined ? text.doneOffice(names) : said(names, nameOf(setup, to)),
    intro: `${to === undefined ? text.officeHears : text.hears(nameOf(setup, to))} ${text.mistake}`,
    buttons: [button(text.undo, 'taak.over', { step: 'terug', subjects: students.join(), to: to ?? OFFICE })],
  });
}

/** It was taken back, or that is no longer possible. */
export function undoneView({ students, setup, ids, lang }: OverFor & { students: readonly string[] }): TaakView {
  const { over: text, buttons, ...rest } = textIn(lang).taak;
  const tasks = button(buttons.tasks, 'taken.toon');
  const common = { title: text.title, summary: rest.summary(text.title), buttons: [tasks] };
  if (students.length === 0) return viewWith(lang, ids, { ...common, intro: text.tooLate });
  return viewWith(lang, ids, { ...common, receipt: text.undone(namesOf(students, setup, lang)) });
}

/** Who stands here was chosen on the card before; a long list would push the buttons off a phone. */
function namesOf(students: readonly string[], setup: Setup, lang: Language): string {
  const names = students.map((student) => nameOf(setup, student));
  if (names.length <= MOST_IN_SIGHT) return textIn(lang).list(names);
  const shown = names.slice(0, MOST_IN_SIGHT - 1);
  return textIn(lang).taken.others(shown.join(', '), names.length - shown.length);
}

/** Who is at another school than the student says where. */
function whereOf({ person, near }: Successor, setup: Setup, seat: Seat, lang: Language): string {
  if (near === 'school') return person.name;
  const held = person.roles.find(({ role }) => role === seat) ?? person.roles[0];
  const [place] = held === undefined ? [] : placeNames(setup, held);
  return place === undefined ? person.name : textIn(lang).taak.over.sameSchool(person.name, place);
}
