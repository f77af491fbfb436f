import type { Day } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Person } from '../../../src/partnership/setup.js';
import { textIn } from '../../text/text.js';
import { firstName } from '../name.js';
import { awayRemark } from '../opmerking.js';
import { capitalised, roleWord, whenOf, whoOf } from '../rij.js';
import { type About, idsFor, stateOf } from './taak.js';
import { button, type TaakView, viewWith } from './view.js';

export interface EscalatedInput {
  /** Of the colleague. */
  about: About;
  colleague: Person;
  day: Day;
  lang: Language;
}

/** What a colleague left undone, for who is told of it: how it stands, what the reader can do, and why the reader sees it. */
export function escalatedView({ about, colleague, day, lang }: EscalatedInput): TaakView {
  const { escalated: text, lines: label, why, buttons, ...rest } = textIn(lang).taak;
  const [{ task, setup }] = about;
  const name = task.entry.name[lang];
  const called = firstName(colleague.name);
  const isDone = about.every((each) => each.task.state === 'done');
  const seer = task.entry.escalatesTo;
  return viewWith(lang, idsFor(about), {
    title: text.title(name, colleague.name),
    summary: rest.summary(name),
    who: whoOf(about, lang),
    lines: [
      { label: `${label.when}: `, text: capitalised(whenOf(task, lang)) },
      { label: `${label.state}: `, text: isDone ? stateOf(task, day, lang) : text.state(called) },
    ],
    blocks: isDone
      ? []
      : [
          {
            label: text.do,
            texts: [...awayRemark(setup, colleague.id, day, lang), text.contact(called, colleague.email)],
          },
          {
            label: why.title,
            texts: [seer === undefined ? '' : text.why(called, roleWord(setup, seer, lang)), text.stays].filter(
              (sentence) => sentence !== '',
            ),
          },
        ],
    buttons: [button(buttons.tasks, 'taken.toon')],
  });
}
