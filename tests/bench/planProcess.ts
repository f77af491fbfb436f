import { loadHolidays } from '../../src/calendar/holidays.js';
import { noFacts } from '../../src/forms/facts.js';
import type { Setup } from '../../src/partnership/setup.js';
import { addresseesOf } from '../../src/people/addressee.js';
import { digestFor } from '../../src/reminders/digest.js';
import { toldBefore } from '../../src/reminders/told.js';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { crowds } from '../support/crowd.js';
import type { Plan } from './plan.js';

// Plans a day for so many people, once, and tells what it took.
const deps = { catalogue: loadCatalogue(), holidays: loadHolidays(), facts: noFacts };
const [people = '', day = ''] = process.argv.slice(2);
// What the engine compiles is no planning: a process plans every minute.
plan(crowds(300), day);
const setups = crowds(Number(people));
const began = performance.now();
const digests = plan(setups, day);
const time = performance.now() - began;
const told: Plan = { people: Number(people), digests, time, memory: process.resourceUsage().maxRSS * 1024 };
process.send?.(told);
process.disconnect();

function plan(setups: readonly Setup[], day: string): number {
  let digests = 0;
  for (const addressee of addresseesOf(setups)) {
    if (digestFor(deps, addressee, toldBefore([], day), day) !== undefined) digests += 1;
  }
  return digests;
}
