import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { worksOn } from '../calendar/working.js';
import { absentUntil } from '../partnership/absent.js';
import type { Setup } from '../partnership/setup.js';
import type { Addressee } from '../people/addressee.js';
import { type WorkplaceOf, workplacesOf } from '../tasks/workplaceOf.js';

/** A set-up never changes, so where its roles are held is worked out once and goes with it. */
const known = new WeakMap<Setup, WorkplaceOf>();

/** Whether somebody works on that day, in one of the roles: it is one of the person's weekdays, the place is open, and the person is not away. */
export function worksToday({ members }: Addressee, day: Day, holidays: Holidays): boolean {
  return members.some(({ setup, person }) => {
    if (absentUntil(setup, person.id, day) !== undefined) return false;
    const workplaceOf = known.get(setup) ?? workplacesOf(setup, holidays);
    known.set(setup, workplaceOf);
    const first = setup.placements.find(({ student }) => student === person.id);
    return person.roles.some((held) =>
      worksOn(day, { workplace: workplaceOf(held, undefined, first), days: person.days }),
    );
  });
}
