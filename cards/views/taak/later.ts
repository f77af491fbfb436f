import { type Day, plusDays } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { LaterChoices } from '../../../src/reminders/later.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { whoOf } from '../rij.js';
import { type About, idsFor, subjectOf } from './taak.js';
import { button, type Choice, fields, type TaakView, viewWith } from './view.js';

/** The moments that can be chosen; `datum` is the one of the field below. */
export const moments = ['stagedag', 'week', 'laatste', 'datum'] as const;
export type LaterMoment = (typeof moments)[number];

export interface LaterInput {
  /** Those that are to be put off. */
  about: About;
  /** For each of `about`, in the same order; undefined when it cannot be put off. */
  choices: readonly (LaterChoices | undefined)[];
  day: Day;
  lang: Language;
  fault?: string;
  date?: string;
}

/** Asks until when; says so when it cannot be later. */
export function laterView({ about, choices, day, lang, fault = '', date = '' }: LaterInput): TaakView {
  const { later: text, buttons } = textIn(lang).taak;
  const [first] = about;
  const name = first.task.entry.name[lang];
  const say = (each: Day) => sayDay(each, lang, 'short');
  const back = button(buttons.back, 'taak.toon');
  const common = { title: name, summary: textIn(lang).taak.summary(name), who: whoOf(about, lang), fault };
  const possible = choices.flatMap((each) => each ?? []);
  if (possible.length < about.length)
    return viewWith(lang, idsFor(about), { ...common, intro: text.impossible, buttons: [back] });

  const latest = earliest(possible.map((each) => each.latest));
  const isLate = about.some(({ task }) => task.state === 'overdue');
  const offered = momentsOf(possible, lang, isLate);
  return viewWith(lang, idsFor(about), {
    ...common,
    intro: `${text.title} ${isLate ? text.untilLate(say(latest)) : text.until(say(latest))}`,
    one: [
      {
        id: fields.moment,
        label: text.label,
        style: 'expanded',
        placeholder: '',
        value: date === '' ? (offered[0]?.value ?? 'datum') : 'datum',
        choices: [...offered, { title: text.other, value: 'datum' }],
      },
    ],
    dates: [{ id: fields.date, label: text.date, min: plusDays(day, 1), max: latest, value: date }],
    buttons: [
      button(buttons.save, 'taak.later', {
        step: 'bewaar',
        subjects: about.map(({ task }) => subjectOf(task)).join(),
        inputs: 'auto',
      }),
      back,
    ],
  });
}

function momentsOf(
  choices: readonly LaterChoices[],
  lang: Language,
  isLate: boolean,
): (Choice & { value: LaterMoment })[] {
  const { later: text } = textIn(lang).taak;
  const say = (each: Day) => sayDay(each, lang, 'short');
  const after = choices.map(({ placement }) => placement?.after);
  const [one] = after;
  const weeks = choices.map(({ week }) => week);
  const latest = earliest(choices.map((each) => each.latest));
  const isShared = after.every((each) => each === one);
  return [
    ...(one !== undefined && after.every((each) => each !== undefined)
      ? [{ title: isShared ? text.placement(say(one)) : text.placementEach, value: 'stagedag' as const }]
      : []),
    ...(weeks[0] !== undefined && weeks.every((each) => each !== undefined)
      ? [{ title: text.week(say(weeks[0])), value: 'week' as const }]
      : []),
    { title: isLate ? text.latestLate(say(latest)) : text.latest(say(latest)), value: 'laatste' as const },
  ];
}

function earliest(days: readonly Day[]): Day {
  return days.toSorted()[0] ?? '';
}
