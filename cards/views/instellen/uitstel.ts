import type { Day } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { When } from '../../../src/people/roster.js';
import { type DueFault, type Extendable, lastDueOf } from '../../../src/tasks/extendable.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { nameOf } from '../name.js';
import { button, field, type InstelLine, type InstelView, instelView, line } from './view.js';

/** A student to whom the speaker may give more time. */
export interface ForStudent {
  setup: Setup;
  student: string;
  when: When;
}

/** More is a list nobody looks through, and no longer fits on a card: then part of the name is asked for. */
export const MOST_CHOICES = 40;

/** Stands for a student where one is chosen. */
export function choiceOf({ setup, student, when }: ForStudent): string {
  return [setup.partnership.id, student, when.schoolYear, when.semester].join(' ');
}

/** The choice of a student: from a list, or by part of the name when there are many. */
export function studentView(
  students: readonly ForStudent[],
  { name, fault }: { name: string; fault?: 'student' | 'name' | 'many' | undefined },
  lang: Language,
): InstelView {
  const { uitstel: text } = textIn(lang);
  const error = fault === undefined ? '' : text.faults[fault];
  const isLong = students.length === 0 || students.length > MOST_CHOICES;
  const isInTwo = new Set(students.map(({ setup }) => setup)).size > 1;
  const titleOf = (each: ForStudent) => {
    const person = nameOf(each.setup, each.student);
    return isInTwo ? `${person} (${each.setup.partnership.name})` : person;
  };
  return instelView(lang, text.title, {
    notices: [text.intro],
    faults: fault === undefined ? [] : [text.notSaved],
    fields: [
      isLong
        ? field('u_name', 'text', text.labels.name, { value: name, error })
        : field('u_student', 'one', text.labels.student, {
            choices: students.map((each) => ({ title: titleOf(each), value: choiceOf(each) })),
            placeholder: text.choose,
            error,
          }),
    ],
    buttons: [button(text.buttons.next, 'uitstel.kies')],
  });
}

/** What was typed in the fields, and what is wrong with it. */
export interface TypedExtension {
  task: string;
  due: string;
  fault?: 'task' | DueFault | undefined;
}

/** The choice of the task and the new date, with the extra time that was given before. */
export function taskView(
  of: ForStudent,
  open: readonly Extendable[],
  given: readonly { task: string; due: Day }[],
  { task, due, fault }: TypedExtension,
  lang: Language,
): InstelView {
  const { uitstel: text } = textIn(lang);
  const chosen = open.find((each) => each.task === task);
  const ids = idsOf(of);
  return instelView(lang, text.title, {
    notices: [nameOf(of.setup, of.student), ...(open.length === 0 ? [text.nothing] : [])],
    faults: fault === undefined ? [] : [text.notSaved],
    lines: given.flatMap((each) => runningOf(of, each, open, lang)),
    fields:
      open.length === 0
        ? []
        : [
            field('u_task', 'one', text.labels.task, {
              value: chosen?.task ?? (open.length === 1 ? (open[0]?.task ?? '') : ''),
              choices: open.map((each) => ({
                title: text.choice(each.entry.name[lang], sayDay(each.due, lang, 'short')),
                value: each.task,
              })),
              placeholder: text.choose,
              error: fault === 'task' ? text.faults.task : '',
            }),
            field('u_due', 'date', text.labels.due, {
              value: due,
              error: fault === undefined || fault === 'task' ? '' : dueText(fault, of, chosen, lang),
              help: text.until(sayDay(lastDueOf(of.setup, of.when), lang)),
            }),
          ],
    buttons: [
      ...(open.length === 0 ? [] : [button(text.buttons.give, 'uitstel.geef', ids)]),
      button(text.buttons.other, 'uitstel.toon'),
    ],
  });
}

/** What was given or taken back, in the place of the fields. */
export function extensionReceipt(
  of: ForStudent,
  { task, entry, due, planned }: Extendable,
  kind: 'given' | 'withdrawn',
  lang: Language,
): InstelView {
  const { uitstel: text } = textIn(lang);
  const say = (day: Day) => sayDay(day, lang, 'short');
  const name = entry.name[lang];
  const what = kind === 'given' ? text.changed(name, say(planned), say(due)) : text.ended(name, say(planned));
  return instelView(lang, text[kind], {
    notices: [text.everyone],
    lines: [line(nameOf(of.setup, of.student), what)],
    buttons: [
      button(text.buttons.more, 'uitstel.toon'),
      ...(kind === 'given' ? [button(text.buttons.withdraw, 'uitstel.trek', { ...idsOf(of), task })] : []),
    ],
  });
}

/** One that is over or done has nothing to take back. */
function runningOf(
  of: ForStudent,
  given: { task: string; due: Day },
  open: readonly Extendable[],
  lang: Language,
): InstelLine[] {
  const { uitstel: text } = textIn(lang);
  const found = open.find((each) => each.task === given.task);
  if (found === undefined) return [];
  const say = (day: Day) => sayDay(day, lang, 'short');
  const withdraw = button(text.buttons.withdraw, 'uitstel.trek', { ...idsOf(of), task: given.task });
  return [line(found.entry.name[lang], text.running(say(given.due), say(found.planned)), [withdraw])];
}

function dueText(fault: DueFault, of: ForStudent, chosen: Extendable | undefined, lang: Language): string {
  const { faults } = textIn(lang).uitstel;
  switch (fault) {
    case 'no-date':
    case 'past':
      return faults[fault];
    case 'not-later':
      return faults[fault](sayDay(chosen?.planned ?? '', lang, 'short'));
    case 'too-late':
      return faults[fault](sayDay(lastDueOf(of.setup, of.when), lang, 'short'));
    default:
      return fault satisfies never;
  }
}

function idsOf({ setup, student, when }: ForStudent) {
  return { partnership: setup.partnership.id, student, ...when };
}
