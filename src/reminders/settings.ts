import { type Day, plusDays, type Weekday } from '../calendar/day.js';
import { type Language, languageSchema } from '../language.js';
import { absentUntil } from '../partnership/absent.js';
import type { Change } from '../partnership/changes/change.js';
import { dateSchema, type Person, type Setup, weekdaySchema } from '../partnership/setup.js';
import { sendHour } from './sendHour.js';

/** One person in every partnership of that person; never empty. */
export type Members = readonly { setup: Setup; person: Person }[];

/** How somebody is reminded. The same in every partnership: it is one person who gets the messages. */
export interface Settings {
  days: readonly Weekday[];
  /** Undefined: as fits the roles. */
  hour: string | undefined;
  language: Language;
  /** Away before this day. */
  until: Day | undefined;
}

/** What came in from a card, a text for each field; '' for an empty one. */
export type TypedSettings = Readonly<Record<keyof Settings, string>>;

export type SettingsFault =
  | { field: 'days'; fault: 'none' }
  | { field: 'hour' | 'language'; fault: 'unknown' }
  | { field: 'until'; fault: 'no-date' | 'past' | 'far' };

/** Stands for "as fits the roles" where an hour is chosen. */
export const BY_ROLE = 'rol';
/** Days: nobody is away for longer than a year without coming back to say so. */
const LONGEST = 366;

const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];

/** The settings as they are on `day`. Where partnerships differ: every day that one of them has, and else the first that says it. */
export function settingsOf(members: Members, day: Day): Settings {
  const untils = members.flatMap(({ setup, person }) => absentUntil(setup, person.id, day) ?? []);
  return {
    days: weekdays.filter((weekday) => members.some(({ person }) => person.days.includes(weekday))),
    hour: members.find(({ person }) => person.hour !== undefined)?.person.hour,
    language:
      members.find(({ person }) => person.language !== undefined)?.person.language ??
      members[0]?.setup.partnership.language ??
      'nl',
    until: untils.toSorted().at(-1),
  };
}

/** From when somebody is written to who chose no hour. */
export function hourByRole(members: Members): string {
  return sendHour({ members: members.map(({ setup, person }) => ({ setup, person: withHour(person, undefined) })) });
}

/** The hours that can be chosen: every half hour in which all partnerships of the person allow it, and the one that holds now. */
export function hoursToChoose(members: Members): string[] {
  const halves = Array.from({ length: 48 }, (_, at) => {
    const hours = String(Math.floor(at / 2)).padStart(2, '0');
    return `${hours}:${at % 2 === 0 ? '00' : '30'}`;
  });
  const allowed = halves.filter(
    (hour) =>
      sendHour({ members: members.map(({ setup, person }) => ({ setup, person: withHour(person, hour) })) }) === hour,
  );
  const own = members.find(({ person }) => person.hour !== undefined)?.person.hour;
  return [...new Set([...allowed, ...(own === undefined ? [] : [own])])].toSorted();
}

/** What was typed as settings, or everything that is wrong with it. `day` is today. Pure. */
export function readSettings(
  typed: TypedSettings,
  members: Members,
  day: Day,
): { status: 'ok'; settings: Settings } | { status: 'faults'; faults: SettingsFault[] } {
  const faults: SettingsFault[] = [];
  const chosen = new Set(typed.days.split(',').flatMap((each) => weekdaySchema.safeParse(each.trim()).data ?? []));
  if (chosen.size === 0) faults.push({ field: 'days', fault: 'none' });
  const isHour = typed.hour === BY_ROLE || hoursToChoose(members).includes(typed.hour);
  if (!isHour) faults.push({ field: 'hour', fault: 'unknown' });
  const language = languageSchema.safeParse(typed.language).data;
  if (language === undefined) faults.push({ field: 'language', fault: 'unknown' });
  const until = typed.until.trim() === '' ? undefined : typed.until.trim();
  const fault = until === undefined ? undefined : untilFault(until, day);
  if (fault !== undefined) faults.push({ field: 'until', fault });
  if (faults.length > 0 || language === undefined) return { status: 'faults', faults };
  const days = weekdays.filter((weekday) => chosen.has(weekday));
  return {
    status: 'ok',
    settings: { days, hour: typed.hour === BY_ROLE ? undefined : typed.hour, language, until },
  };
}

function untilFault(until: string, day: Day): 'no-date' | 'past' | 'far' | undefined {
  if (!dateSchema.safeParse(until).success) return 'no-date';
  if (until <= day) return 'past';
  return until > plusDays(day, LONGEST) ? 'far' : undefined;
}

/**
 * What must be written in each partnership so that these settings hold: only what differs from what holds on `day`, so that what
 * somebody never chose keeps following the roster. What was chosen in one partnership and did not get as far as another, because
 * the store was away in between, is written there too. `earlier`: what the person chose there before. Pure.
 */
export function changesTo(
  wanted: Settings,
  members: Members,
  { day, at, earlier }: { day: Day; at: Date; earlier(partnership: string): readonly Change[] },
): { partnership: string; changes: Change[] }[] {
  const now = settingsOf(members, day);
  const each = members.map((member) => ({ ...member, ...chosenBy(member, earlier(member.setup.partnership.id)) }));
  const own = members.map((member) => settingsOf([member], day));
  return each.flatMap(({ setup, person, preference }, index) => {
    const said = { by: person.id, at: at.toISOString() };
    const mustWrite = (field: keyof Settings) =>
      String(wanted[field]) !== String(now[field]) ||
      (String(wanted[field]) !== String(own[index]?.[field]) &&
        each.some(({ preference, absence }) => {
          const chosen = field === 'until' ? absence?.until : preference?.[field];
          return chosen !== undefined && String(chosen) === String(wanted[field]);
        }));
    const changes: Change[] = [];
    if (mustWrite('days') || mustWrite('hour') || mustWrite('language')) {
      const days = mustWrite('days') ? [...wanted.days] : preference?.days;
      const hour = mustWrite('hour') ? wanted.hour : preference?.hour;
      const language = mustWrite('language') ? wanted.language : preference?.language;
      const chosen = { ...(days && { days }), ...(hour && { hour }), ...(language && { language }) };
      changes.push({ kind: 'preference', person: person.id, ...chosen, ...said });
    }
    // An absence that ends today is none: so one that came in with the roster can be ended too.
    if (mustWrite('until')) changes.push({ kind: 'absence', person: person.id, until: wanted.until ?? day, ...said });
    return changes.length === 0 ? [] : [{ partnership: setup.partnership.id, changes }];
  });
}

/** What somebody chose in one partnership before. */
function chosenBy({ person }: Members[number], earlier: readonly Change[]) {
  const own = earlier.filter((change) => 'person' in change && change.person === person.id);
  return {
    preference: own.find((change) => change.kind === 'preference'),
    absence: own.find((change) => change.kind === 'absence'),
  };
}

function withHour({ hour: _, ...person }: Person, hour: string | undefined): Person {
  return hour === undefined ? person : { ...person, hour };
}
