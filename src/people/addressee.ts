import type { Language } from '../language.js';
import type { Person, Setup } from '../partnership/setup.js';

/** A person as somebody to write to: the same mail address in the same tenant is one person, in however many partnerships. */
export interface Addressee {
  /** Lower case. */
  tenant: string;
  /** Lower case. */
  email: string;
  name: string;
  language: Language;
  /** In the order of the set-ups; never empty. */
  members: readonly { setup: Setup; person: Person }[];
}

/** The list of set-ups is a new one whenever a set-up changed, so what follows from it goes with it. */
const known = new WeakMap<readonly Setup[], readonly Addressee[]>();

/**
 * Everybody in these partnerships, each once, in the order of the set-ups and rosters. Name and language are those of the
 * first membership; without a choice of one's own the language is that partnership's. A membership under a tenant that its
 * partnership does not work with is left out: nobody can be recognised by it (`findByEmail`). Made once for each list, so a
 * list must not be changed afterwards.
 */
export function addresseesOf(setups: readonly Setup[]): readonly Addressee[] {
  const before = known.get(setups);
  if (before !== undefined) return before;
  const byAddress = new Map<string, Addressee & { members: { setup: Setup; person: Person }[] }>();
  for (const setup of setups) {
    const tenants = setup.partnership.tenants.map(({ id }) => id.toLowerCase());
    for (const person of setup.people) {
      const tenant = person.tenant?.toLowerCase() ?? tenants[0];
      if (tenant === undefined || !tenants.includes(tenant)) continue;
      const key = `${tenant} ${person.email}`;
      const found = byAddress.get(key);
      if (found !== undefined) found.members.push({ setup, person });
      else {
        const { name, email, language = setup.partnership.language } = person;
        byAddress.set(key, { tenant, email, name, language, members: [{ setup, person }] });
      }
    }
  }
  const addressees = [...byAddress.values()];
  known.set(setups, addressees);
  return addressees;
}
