import { loadHolidays } from '../../src/calendar/holidays.js';
import { noFacts } from '../../src/forms/facts.js';
import { addresseesOf } from '../../src/people/addressee.js';
import { digestFor } from '../../src/reminders/digest.js';
import { toldBefore } from '../../src/reminders/told.js';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { crowds } from '../support/crowd.js';

/** What planning one day took. */
export interface Plan {
  people: number;
  digests: number;
  /** Milliseconds, from set-ups that nothing was computed of yet. */
  time: number;
}

const catalogue = loadCatalogue();
const holidays = loadHolidays();

/** Who is to be told what on a day, of so many people, nothing done and nothing told yet. */
export function planDay(people: number, day: string): Plan {
  const setups = crowds(people);
  const began = performance.now();
  const deps = { catalogue, holidays, facts: noFacts };
  let digests = 0;
  for (const addressee of addresseesOf(setups)) {
    if (digestFor(deps, addressee, toldBefore([], day), day) !== undefined) digests += 1;
  }
  return { people, digests, time: performance.now() - began };
}
