import type { Language } from '../../../src/language.js';
import {
  BY_ROLE,
  hourByRole,
  hoursToChoose,
  type Members,
  type Settings,
  type SettingsFault,
  type TypedSettings,
} from '../../../src/reminders/settings.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { button, field, type InstelField, type InstelView, instelView, line } from './view.js';

/** `pause`: asked for with "stop" or "pauze", so that comes first. */
export type First = 'days' | 'pause';

/** What stands in the fields for settings that hold. */
export function typedOf({ days, hour = BY_ROLE, language, until = '' }: Settings): TypedSettings {
  return { days: days.join(','), hour, language, until };
}

/** The fields, with what was typed and what is wrong with it; and whether a pause runs now. */
export function settingsView(
  members: Members,
  now: Settings,
  { typed, faults, first }: { typed: TypedSettings; faults: readonly SettingsFault[]; first: First },
  lang: Language,
): InstelView {
  const { instellingen: text } = textIn(lang);
  const when = pauseField(typed, faults, lang);
  const how = fieldsOf(members, typed, faults, lang);
  return instelView(lang, first === 'pause' ? text.pauseTitle : text.title, {
    notices: [
      ...(now.until === undefined ? [] : [text.paused(sayDay(now.until, lang))]),
      ...(first === 'pause' ? [text.stop] : [text.intro]),
      ...whereOf(members, lang),
    ],
    faults: faults.length === 0 ? [] : [text.notSaved],
    fields: first === 'pause' ? [when, ...how] : [...how, when],
    buttons: [
      button(text.buttons.save, 'instel.bewaar'),
      ...(now.until === undefined ? [] : [button(text.buttons.end, 'instel.terug')]),
    ],
  });
}

/** What holds from now on, in the place of the fields. */
export function settingsReceipt(members: Members, now: Settings, lang: Language, title: string): InstelView {
  const { instellingen: text, list } = textIn(lang);
  const hour = now.hour ?? hourByRole(members);
  return instelView(lang, title, {
    notices: [
      ...(now.until === undefined ? [] : [text.paused(sayDay(now.until, lang)), text.meanwhile]),
      ...whereOf(members, lang),
    ],
    lines: [
      line(text.receipt.days, list(now.days.map((day) => text.weekdays[day]))),
      line(text.receipt.hour, now.hour === undefined ? text.byRole(hour) : hour),
      line(text.receipt.language, text.languages[now.language]),
      line(
        text.receipt.pause,
        now.until === undefined ? text.receipt.none : text.receipt.until(sayDay(now.until, lang)),
      ),
    ],
    buttons: [
      button(text.buttons.change, 'instel.toon'),
      ...(now.until === undefined ? [] : [button(text.buttons.end, 'instel.terug')]),
    ],
  });
}

/** One card for all partnerships: who is in two hears that. */
function whereOf(members: Members, lang: Language): string[] {
  const { instellingen: text, list } = textIn(lang);
  return members.length < 2 ? [] : [text.everywhere(list(members.map(({ setup }) => setup.partnership.name)))];
}

function fieldsOf(
  members: Members,
  typed: TypedSettings,
  faults: readonly SettingsFault[],
  lang: Language,
): InstelField[] {
  const { instellingen: text } = textIn(lang);
  const has = (name: SettingsFault['field']) => faults.some((each) => each.field === name);
  const hours = hoursToChoose(members);
  return [
    field('i_days', 'many', text.labels.days, {
      value: typed.days,
      choices: Object.entries(text.weekdays).map(([value, title]) => ({ title, value })),
      error: has('days') ? text.faults.days : '',
      help: text.help.days,
    }),
    field('i_hour', 'one', text.labels.hour, {
      value: typed.hour,
      choices: [
        { title: text.byRole(hourByRole(members)), value: BY_ROLE },
        ...hours.map((hour) => ({ title: hour, value: hour })),
      ],
      placeholder: text.choose,
      error: has('hour') ? text.faults.hour : '',
      help: text.help.hour,
    }),
    field('i_language', 'one', text.labels.language, {
      value: typed.language,
      choices: Object.entries(text.languages).map(([value, title]) => ({ title, value })),
      placeholder: text.choose,
      error: has('language') ? text.faults.language : '',
    }),
  ];
}

function pauseField({ until }: TypedSettings, faults: readonly SettingsFault[], lang: Language): InstelField {
  const { instellingen: text } = textIn(lang);
  const wrong = faults.find((each) => each.field === 'until');
  return field('i_until', 'date', text.labels.until, {
    value: until,
    error: wrong?.field === 'until' ? text.faults.until[wrong.fault] : '',
    help: `${text.help.until} ${text.meanwhile}`,
  });
}
