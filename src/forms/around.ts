import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Person, Setup } from '../partnership/setup.js';
import { personOf, placementOf, studentsOf, type When } from '../people/roster.js';
import { fillsSeats } from '../people/seat.js';
import type { Catalogue } from '../tasks/entry.js';
import { formOf } from '../tasks/formOf.js';
import { frameOf, isTooFar, type Term } from '../tasks/frame.js';
import { type FormKey, formKeySchema } from './definition.js';
import type { Wanted } from './loadFacts.js';

/** What the moment follows from at which tasks of a coming semester are there. */
export interface Parts {
  catalogue: Catalogue;
  holidays: Holidays;
}

/**
 * Whom a person has to do with around a day, for `loadFacts`: the students guided, and the person itself, each with the forms that a task of
 * the roles follows from or is closed by. Of who is no student,
 * and of the students whose empty seat the person fills, only what was said: that alone can be known of those tasks. Of a coming
 * semester only once a role of the person can have tasks there. Nobody for who is not in the roster.
 */
export function studentsAround(parts: Parts, setup: Setup, personId: string, day: Day): Wanted[] {
  const person = personOf(setup, personId);
  if (person === undefined) return [];
  const partnership = setup.partnership.id;
  const fills = person.roles.some(({ role }) => fillsSeats(role));
  const { terms, horizon } = frameOf({ ...parts, setup }).around(day);
  const near = terms.filter((term) => person.roles.some(({ role }) => !isTooFar(term, role, day, horizon)));
  return near.flatMap((term) => {
    const { when } = term;
    const guided = new Set(studentsOf(setup, personId, when).map(({ placement }) => placement.student));
    const forms = formsIn(term, person);
    const isStudent = placementOf(setup, personId, when) !== undefined;
    const own: Wanted = { partnership, student: personId, when, ...(isStudent ? { forms } : { onlySaid: true }) };
    const emptied = fills ? withEmptySeat(setup, when).filter((student) => !guided.has(student)) : [];
    return [
      own,
      ...[...guided].map((student) => ({ partnership, student, when, forms })),
      ...emptied.map((student) => ({ partnership, student, when, onlySaid: true as const })),
    ];
  });
}

/** Of which forms facts matter to somebody: most guides have nothing to do with most of them. */
function formsIn(term: Term, { roles }: Person): FormKey[] {
  const entries = roles.flatMap(({ role }) => term.tasksOf(role).perStudent);
  const found = new Set(entries.map(formOf));
  return formKeySchema.options.filter((key) => found.has(key));
}

/** Students without a werkplekbegeleider, and those whom a guide gave back. */
function withEmptySeat({ placements, handovers }: Setup, when: When): string[] {
  const isThen = (each: When) => each.schoolYear === when.schoolYear && each.semester === when.semester;
  const without = placements.filter((each) => isThen(each) && each.werkplekbegeleider === undefined);
  const givenBack = handovers.filter((each) => isThen(each) && each.to === undefined);
  return [...new Set([...without, ...givenBack].map(({ student }) => student))];
}
