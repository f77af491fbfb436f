import { atHour, type Day } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

/** A moment as people say it, in Europe/Amsterdam: "dinsdag 10 november 2026 om 10:00". */
export function sayMoment(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment);
}

/** The date of a moment, with its year: "10 november 2026". */
export function sayDate(moment: Date, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(moment);
}

/** `long`: "vrijdag 13 november"; `half`: "vrijdag 13 nov"; `short`: "vr 13 nov", in English "Fri 13 Nov". */
export type DayStyle = 'long' | 'half' | 'short';

/** A day as people say it, without its year. */
export function sayDay(day: Day, language: Language, style: DayStyle = 'long'): string {
  // In British English the short September has four letters, in American all have three.
  const locale = language === 'en' ? 'en-US' : locales[language];
  const parts = new Intl.DateTimeFormat(locale, {
    weekday: style === 'short' ? 'short' : 'long',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
    timeZone: 'Europe/Amsterdam',
  }).formatToParts(atHour(day, '12:00'));
  const say = (type: 'weekday' | 'day' | 'month') =>
    parts.find((part) => part.type === type)?.value.replace('.', '') ?? '';
  return `${say('weekday')} ${say('day')} ${say('month')}`;
}

/** The month of a day, with its year: "november 2026". */
export function sayMonth(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], {
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/Amsterdam',
  }).format(atHour(day, '12:00'));
}
