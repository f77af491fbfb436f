import { atHour, type Day, dayIn } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';

const locales: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' };

const made = new Map<string, Intl.DateTimeFormat>();

/** Made once: making one costs more than all else that a date on a card does. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = `${locale} ${JSON.stringify(options)}`;
  const format = made.get(name) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'Europe/Amsterdam' });
  made.set(name, format);
  return format;
}

/** A moment as people say it, in Europe/Amsterdam: "dinsdag 10 november 2026 om 10:00". */
export function sayMoment(moment: Date, language: Language): string {
  return formatOf(locales[language], { dateStyle: 'full', timeStyle: 'short' }).format(moment);
}

/** The same where there are many of them, or little room: "di 10 nov 2026, 10:00". */
export function sayMomentShort(moment: Date, language: Language): string {
  const day = dayIn(moment);
  return `${sayDay(day, language, 'short')} ${day.slice(0, 4)}, ${sayHour(moment, language)}`;
}

/** The date of a moment, with its year: "10 november 2026". */
export function sayDate(moment: Date, language: Language): string {
  return formatOf(locales[language], { dateStyle: 'long' }).format(moment);
}

/** `long`: "vrijdag 13 november"; `half`: "vrijdag 13 nov"; `short`: "vr 13 nov", in English "Fri 13 Nov". */
export type DayStyle = 'long' | 'half' | 'short';

/** A day as people say it, without its year. */
export function sayDay(day: Day, language: Language, style: DayStyle = 'long'): string {
  // In British English the short September has four letters, in American all have three.
  const locale = language === 'en' ? 'en-US' : locales[language];
  const parts = formatOf(locale, {
    weekday: style === 'short' ? 'short' : 'long',
    day: 'numeric',
    month: style === 'long' ? 'long' : 'short',
  }).formatToParts(atHour(day, '12:00'));
  const say = (type: 'weekday' | 'day' | 'month') =>
    parts.find((part) => part.type === type)?.value.replace('.', '') ?? '';
  return `${say('weekday')} ${say('day')} ${say('month')}`;
}

/** The month of a day, with its year: "november 2026". */
export function sayMonth(day: Day, language: Language): string {
  return formatOf(locales[language], { month: 'long', year: 'numeric' }).format(atHour(day, '12:00'));
}

/** The hour of a moment: "15:30". */
export function sayHour(moment: Date, language: Language): string {
  return formatOf(locales[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
}
