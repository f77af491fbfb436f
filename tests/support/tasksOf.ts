import type { Day } from '../../src/calendar/day.js';
import type { Holidays } from '../../src/calendar/holidays.js';
import { type Facts, noFacts } from '../../src/forms/facts.js';
import type { Placement, Setup } from '../../src/partnership/setup.js';
import type { Catalogue } from '../../src/tasks/entry.js';
import type { Task } from '../../src/tasks/task.js';
import { tasksFor } from '../../src/tasks/tasksFor.js';
import { aSetup } from './builders/setup.js';
import { aCatalogue } from './builders/tasks.js';

/** No day is off but what a test closes itself. */
export const noHolidays: Holidays = { feestdagen: [], schoolvakanties: { noord: [], midden: [], zuid: [] } };

/** Days off, both included. */
export const dicht = (from: Day, to: Day) => [{ from, to, reason: 'dicht' }];

interface Given {
  setup?: Setup;
  catalogue?: Catalogue;
  holidays?: Holidays;
  facts?: Facts;
}

/** The tasks of a person of `aSetup` with `aCatalogue`, without holidays and with nothing done, unless given otherwise. */
export function tasksOf(person: string, day: Day, given: Given = {}): Task[] {
  const { setup = aSetup(), catalogue = aCatalogue(), holidays = noHolidays, facts = noFacts } = given;
  return tasksFor({ setup, catalogue, holidays, facts }, person, day);
}

/** The placement of `aSetup`: noor-bakelaar at De Wilg in the first semester, with overrides. */
export function aPlacement(overrides: Partial<Placement> = {}): Placement {
  const [base] = aSetup().placements;
  if (base === undefined) throw new Error('aSetup has no placement.');
  return { ...base, ...overrides };
}

/** `aSetup` with these people beside its own. */
export function among(people: Setup['people'], overrides: Partial<Setup> = {}): Setup {
  return aSetup({ people: [...aSetup().people, ...people], ...overrides });
}
