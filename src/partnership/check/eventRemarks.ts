import type { Holidays } from '../../calendar/holidays.js';
import { instituteWorkplace, isOpen, schoolWorkplace } from '../../calendar/workplace.js';
import { loadCatalogue } from '../../tasks/catalogue.js';
import { effectiveCatalogue } from '../../tasks/effective.js';
import { eventOf } from '../../tasks/window.js';
import type { Event, Setup } from '../setup.js';
import type { Hole } from './remarks.js';

/** Moments that tasks of a role in use hang on without a date, all in one, and dates on which it is closed there. */
export function eventRemarks(setup: Setup, holidays: Holidays): Hole[] {
  return [...undated(setup), ...onClosedDays(setup, holidays)];
}

function undated(setup: Setup): Hole[] {
  const catalogue = effectiveCatalogue(setup, loadCatalogue());
  const dated = new Set(setup.events.map(({ event }) => event));
  const held = new Set(setup.people.flatMap(({ roles }) => roles.map(({ role }) => role)));
  const missing = new Set<string>();
  for (const role of held) {
    for (const { window, everyone, reminded } of catalogue[role] ?? []) {
      const event = window && eventOf(window);
      if (event !== undefined && everyone && reminded && !dated.has(event)) missing.add(event);
    }
  }
  if (missing.size === 0) return [];
  const text = `Er is nog geen datum voor: ${[...missing].toSorted().join(', ')}. De bot noemt de taken die daarbij horen pas uit zichzelf als de datum er staat. Doen jullie iets niet, zet de taak dan uit in taken.yaml.`;
  return [{ rule: 'moment-without-date', about: { kind: 'agenda' }, text }];
}

function onClosedDays(setup: Setup, holidays: Holidays): Hole[] {
  return setup.events
    .filter((event) => isClosed(event, setup, holidays))
    .map(({ event, date }) => {
      const text = `"${event}" is op ${date}, een dag waarop het daar dicht is. Klopt de datum?`;
      return { rule: 'moment-on-closed-day', about: { kind: 'event', event, date }, text };
    });
}

/** On a day off of the place that it is for, or on one of all places when it is for more. */
function isClosed({ date, school, board, institute }: Event, setup: Setup, holidays: Holidays): boolean {
  const schools = setup.schools
    .filter((each) => (school === undefined || each.id === school) && (board === undefined || each.board === board))
    .map((each) => schoolWorkplace(each, holidays));
  const institutes = setup.partnership.institutes
    .filter(({ id }) => institute === undefined || id === institute)
    .map((each) => instituteWorkplace(each, holidays));
  const atSchool = institute === undefined ? schools : [];
  const atInstitute = school === undefined && board === undefined ? institutes : [];
  return ![...atSchool, ...atInstitute].some((workplace) => isOpen(date, workplace));
}
