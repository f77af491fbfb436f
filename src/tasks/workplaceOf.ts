import type { Holidays } from '../calendar/holidays.js';
import { instituteWorkplace, schoolWorkplace, type Workplace } from '../calendar/workplace.js';
import type { Person, Placement, School, Setup } from '../partnership/setup.js';
import type { RoleId } from '../people/role.js';

type Held = Person['roles'][number];

/** Roles of people who work at the institute, also for a student at a school (000:224-251; 002:1717-1738, 2340-2365). */
const atInstitute: readonly RoleId[] = [
  'instituutsopleider',
  'coordinerend-instituutsopleider',
  'studiebegeleider',
  'medewerker-stagebureau',
];

/**
 * Where a role of someone is held. `placement` is the one that the work is about; `first` the first of this person's
 * placements, for work that is about none.
 */
export type WorkplaceOf = (held: Held, placement?: Placement, first?: Placement) => Workplace;

/**
 * For institute roles: the institute of the role, else the partnership's first. For a student with an institute: that and the
 * school of the placement at once, closed when either is, for a student is nowhere to be found then. For all others: the school of the placement, of the role, the first school of the board, the institute of the role, the school of
 * the first placement, else the partnership's first institute: nobody is without a workplace. Places that are closed on the
 * same days share one object.
 */
export function workplacesOf(setup: Setup, holidays: Holidays): WorkplaceOf {
  const shared = new Map<string, Workplace>();
  const once = (key: string, make: () => Workplace) => {
    const workplace = shared.get(key) ?? make();
    shared.set(key, workplace);
    return workplace;
  };
  const schools = new Map<string, Workplace>();
  const boards = new Map<string, Workplace>();
  for (const school of setup.schools) {
    const workplace = once(`${school.region} ${daysOff(school)}`, () => schoolWorkplace(school, holidays));
    schools.set(school.id, workplace);
    if (!boards.has(school.board)) boards.set(school.board, workplace);
  }
  const institutes = new Map<string, Workplace>();
  for (const institute of setup.partnership.institutes) {
    institutes.set(
      institute.id,
      once(daysOff(institute), () => instituteWorkplace(institute, holidays)),
    );
  }
  const [firstInstitute = instituteWorkplace({ closed: [] }, holidays)] = institutes.values();

  const pairs = new Map<Workplace, Map<Workplace, Workplace>>();
  const both = (institute: Workplace, school: Workplace) => {
    const withSchools = pairs.get(institute) ?? new Map<Workplace, Workplace>();
    pairs.set(institute, withSchools);
    const pair = withSchools.get(school) ?? { closed: [...institute.closed, ...school.closed] };
    withSchools.set(school, pair);
    return pair;
  };

  const among = (places: ReadonlyMap<string, Workplace>, id: string | undefined) =>
    id === undefined ? undefined : places.get(id);
  return (held, placement, first) => {
    const own = among(institutes, held.institute);
    if (atInstitute.includes(held.role)) return own ?? firstInstitute;
    if (held.role === 'aanstaande-leraar' && own !== undefined) {
      const school = among(schools, (placement ?? first)?.school);
      return school === undefined ? own : both(own, school);
    }
    return (
      among(schools, placement?.school) ??
      among(schools, held.school) ??
      among(boards, held.board) ??
      own ??
      among(schools, first?.school) ??
      firstInstitute
    );
  };
}

function daysOff({ closed }: Pick<School, 'closed'>): string {
  return closed.map(({ from, to }) => `${from}/${to}`).join(' ');
}
