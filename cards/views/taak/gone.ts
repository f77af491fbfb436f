import type { Language } from '../../../src/language.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { textIn } from '../../text/text.js';
import { nameOf } from '../name.js';
import { button, type TaakView, viewWith } from './view.js';

export interface GoneInput {
  setup: Setup;
  person: Person;
  /** What was asked for. */
  ids: {
    partnership: string;
    task: string;
    schoolYear: string;
    semester: 1 | 2;
    student?: string | undefined;
    date?: string | undefined;
  };
  lang: Language;
}

/** A task that is not this person's (any more): where it went, when that is known, and the way on. It tells nothing of others. */
export function goneView({ setup, person, ids, lang }: GoneInput): TaakView {
  const { gone: text, buttons } = textIn(lang).taak;
  const moved = setup.handovers.find(
    (each) =>
      each.from === person.id &&
      each.student === ids.student &&
      each.schoolYear === ids.schoolYear &&
      each.semester === ids.semester,
  );
  const { partnership, task, schoolYear, semester } = ids;
  const fixed = { partnership, task, schoolYear, semester, person: person.id, student: '', date: '' };
  const intro =
    moved === undefined
      ? text.text
      : moved.to === undefined
        ? text.handedBack(nameOf(setup, moved.student))
        : text.handedOver(nameOf(setup, moved.student), nameOf(setup, moved.to));
  return viewWith(lang, fixed, {
    title: text.title,
    summary: text.title,
    intro,
    buttons: [button(buttons.tasks, 'taken.toon')],
  });
}
