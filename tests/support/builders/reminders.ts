import { loadHolidays } from '../../../src/calendar/holidays.js';
import { noFacts } from '../../../src/forms/facts.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { type Addressee, addresseesOf } from '../../../src/people/addressee.js';
import type { Deps } from '../../../src/reminders/digest.js';
import { aSetup } from './setup.js';
import { aCatalogue } from './tasks.js';

const holidays = loadHolidays();

/** What digests follow from: the small catalogue, the real holidays, and nothing done yet. */
export function digestDeps(overrides: Partial<Deps> = {}): Deps {
  return { catalogue: aCatalogue(), holidays, facts: noFacts, ...overrides };
}

/** Somebody of these set-ups by person id; the werkplekbegeleider of the small set-up unless said otherwise. */
export function anAddressee(person = 'joris-elshout', setups: readonly Setup[] = [aSetup()]): Addressee {
  const found = addresseesOf(setups).find(({ members }) => members.some((member) => member.person.id === person));
  if (found === undefined) throw new Error(`nobody has the id ${person}`);
  return found;
}
