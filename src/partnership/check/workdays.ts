import { plusDays } from '../../calendar/day.js';
import type { Holidays } from '../../calendar/holidays.js';
import { type Semester, semesterOf } from '../../calendar/semester.js';
import { firstFrom, type Worker } from '../../calendar/working.js';
import { maySit } from '../../people/seat.js';
import { type WorkplaceOf, workplacesOf } from '../../tasks/workplaceOf.js';
import { type Person, type Placement, type Setup, weekdaySchema } from '../setup.js';
import type { Hole } from './remarks.js';

type Held = Person['roles'][number];

/** The seats whose tasks begin with the semester. */
const seated = ['werkplekbegeleider', 'schoolopleider', 'instituutsopleider'] as const;

/**
 * Students and those who guide them without a working day in the first two weeks of a semester (003:541), although the place
 * is open then: the bot writes on working days alone. One for each person and semester.
 */
export function workdayRemarks(setup: Setup, holidays: Holidays): Hole[] {
  const people = new Map(setup.people.map((person) => [person.id, person]));
  const workplaceOf = workplacesOf(setup, holidays);
  const holes = new Map<string, Hole>();
  for (const placement of setup.placements) {
    const semester = semesterOf(setup.calendar, placement);
    if (semester === undefined) continue;
    for (const { id, held } of postsOf(placement, people)) {
      const person = people.get(id);
      const { schoolYear, semester: number } = placement;
      const key = `${id} ${schoolYear} ${number}`;
      if (person === undefined || holes.has(key)) continue;
      const workplace = workplaceOf(held, placement);
      if (worksEarly(semester, { workplace, days: person.days })) continue;
      if (isClosedItself(semester, held, placement, workplaceOf)) continue;
      const text = `${person.name} heeft in de eerste twee weken van semester ${number} van ${schoolYear} geen werkdag waarop ${placeOf(setup, held, placement)}. De bot schrijft alleen op werkdagen, dus berichten over de start komen dan te vroeg of te laat. Kijk de werkdagen in mensen.csv en de vrije dagen in gesloten.csv na.`;
      holes.set(key, { rule: 'no-workday-at-start', about: { kind: 'person', id }, text });
    }
  }
  return [...holes.values()];
}

/** Who is where in a placement: the student first, then the seats that are taken. */
function postsOf(placement: Placement, people: ReadonlyMap<string, Person>): { id: string; held: Held }[] {
  const held = (id: string, fits: (held: Held) => boolean) => {
    const found = people.get(id)?.roles.find(fits);
    return found === undefined ? [] : [{ id, held: found }];
  };
  return [
    ...held(placement.student, ({ role }) => role === 'aanstaande-leraar'),
    ...seated.flatMap((seat) => held(placement[seat] ?? '', ({ role }) => maySit(seat, [role]))),
  ];
}

function worksEarly({ from }: Semester, worker: Worker): boolean {
  const first = firstFrom(from, worker);
  return first !== undefined && first <= plusDays(from, 14);
}

/** Whether the school or the institute is closed all that time: told once for the place, not for everybody there. */
function isClosedItself(semester: Semester, held: Held, placement: Placement, workplaceOf: WorkplaceOf): boolean {
  const school = workplaceOf({ role: 'werkplekbegeleider' }, placement);
  const isStudent = held.role === 'aanstaande-leraar';
  const institute = workplaceOf({ ...held, role: 'instituutsopleider' }, placement);
  const places = isStudent
    ? [school, ...(held.institute === undefined ? [] : [institute])]
    : [workplaceOf(held, placement)];
  return places.some((workplace) => !worksEarly(semester, { workplace, days: weekdaySchema.options }));
}

function placeOf({ schools, partnership }: Setup, { role, institute }: Held, placement: Placement): string {
  const school = schools.find(({ id }) => id === placement.school)?.name ?? placement.school;
  const own = partnership.institutes.find(({ id }) => id === institute)?.name;
  if (maySit('instituutsopleider', [role])) return `${own ?? 'het instituut'} open is`;
  if (role === 'aanstaande-leraar' && own !== undefined) return `${school} en ${own} allebei open zijn`;
  return `${school} open is`;
}
