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
