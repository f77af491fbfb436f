import type { Setup } from '../../src/partnership/setup.js';
import { crowds } from '../support/crowd.js';
import type { Plan } from './plan.js';

// Plans a day for so many people, once, and tells what it took. What ships is measured: the loader that runs TypeScript in a test
// gives every inner function a name each time it is made.
const ships = async <Module>(path: string) =>
  (await import(new URL(`../../dist/src/${path}`, import.meta.url).href)) as Module;
const { loadHolidays } = await ships<typeof import('../../src/calendar/holidays.js')>('calendar/holidays.js');
const { noFacts } = await ships<typeof import('../../src/forms/facts.js')>('forms/facts.js');
const { addresseesOf } = await ships<typeof import('../../src/people/addressee.js')>('people/addressee.js');
const { digestFor } = await ships<typeof import('../../src/reminders/digest.js')>('reminders/digest.js');
const { toldBefore } = await ships<typeof import('../../src/reminders/told.js')>('reminders/told.js');
const { loadCatalogue } = await ships<typeof import('../../src/tasks/catalogue.js')>('tasks/catalogue.js');

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
