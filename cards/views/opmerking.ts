import type { Day } from '../../src/calendar/day.js';
import type { Language } from '../../src/language.js';
import { absentUntil } from '../../src/partnership/absent.js';
import type { Setup } from '../../src/partnership/setup.js';
import { seatOf } from '../../src/people/seat.js';
import { sayDay } from '../text/moment.js';
import { textIn } from '../text/text.js';
import { nameOf } from './name.js';
import { emptySeatsOf, roleWord, type TaskIn } from './rij.js';

/** Names that are said in full; more are "je collega's". */
const MOST_NAMES = 4;

/** From whom the person has this student, when that changed since the roster came in: "Overgenomen van Sanne de Wit." */
export function takenOver({ task, setup }: TaskIn, lang: Language): string[] {
  const { student, person, when, role } = task;
  const found = setup.handovers.find(
    (each) =>
      each.student === student &&
      each.to === person &&
      each.seat === seatOf(role) &&
      each.schoolYear === when.schoolYear &&
      each.semester === when.semester,
  );
  return found === undefined ? [] : [textIn(lang).taken.takenOver(nameOf(setup, found.from))];
}

/** Of a student who was handed back: "Er is geen werkplekbegeleider en geen schoolopleider." */
export function emptySeats({ task, setup }: TaskIn, lang: Language): string[] {
  const words = emptySeatsOf({ task, setup }).map((seat) => roleWord(setup, seat, lang));
  return words.length === 0 ? [] : [textIn(lang).taken.noGuide(words)];
}

/** "Karin Blokker is afwezig tot maandag 30 november.": only while that is so. */
export function awayRemark(setup: Setup, person: string, day: Day, lang: Language): string[] {
  const until = absentUntil(setup, person, day);
  return until === undefined ? [] : [textIn(lang).taken.away(nameOf(setup, person), sayDay(until, lang, 'short'))];
}

/** Who sees it from when, before that happens: "Is het er donderdag 26 november nog niet, dan ziet Marijke Bos het ..." */
export function escalationRemark(
  { setup, escalation }: { setup: Setup; escalation?: { to: readonly string[]; on: Day } },
  lang: Language,
): string[] {
  if (escalation === undefined || escalation.to.length === 0) return [];
  const text = textIn(lang);
  const names = escalation.to.map((id) => nameOf(setup, id));
  const shown = names.length <= MOST_NAMES ? text.list(names) : text.taken.colleagues;
  const sentence = names.length === 1 ? text.taken.willSee : text.taken.allSee;
  return [sentence(shown, sayDay(escalation.on, lang, 'short'))];
}
