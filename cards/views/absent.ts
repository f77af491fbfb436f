import type { Day } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';
import { absentUntil } from '../../src/partnership/absent.js';
import type { Setup } from '../../src/partnership/setup.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';

/** What stands behind the name of who is away: "afwezig tot ma 30 nov"; '' for who is there. */
export function absentNote(setup: Setup, personId: string, day: Day, lang: Language): string {
  return noteOf(absentUntil(setup, personId, day), lang);
}

/** A name with that behind it: "Sanne de Wit (afwezig tot ma 30 nov)". `until`: the day on which somebody is back, if away. */
export function nameWithAbsence(name: string, until: Day | undefined, lang: Language): string {
  return until === undefined ? name : `${name} (${noteOf(until, lang)})`;
}

function noteOf(until: Day | undefined, lang: Language): string {
  return until === undefined ? '' : textIn(lang).instellingen.absent(sayDay(until, lang, 'short'));
}
