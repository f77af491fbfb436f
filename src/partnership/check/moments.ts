import type { Holidays } from '../../calendar/holidays.js';
import { type Moment, momentsOf } from '../../calendar/moments.js';
import type { Semester } from '../../calendar/semester.js';
import { instituteWorkplace, schoolWorkplace, type Workplace } from '../../calendar/workplace.js';
import type { Person, Placement, Setup } from '../setup.js';
import type { About, Hole } from './remarks.js';

/**
 * Schools and institutes with students in a semester that are closed for so long that a named moment of it has no open day
 * left there: whatever hangs on that moment is never told. One for each place and semester.
 */
export function momentRemarks(setup: Setup, holidays: Holidays): Hole[] {
  const places = placesOf(setup, holidays);
  return setup.calendar.schoolYears.flatMap(({ id, semesters }) =>
    semesters.flatMap((semester) => {
      const placed = setup.placements.filter((each) => each.schoolYear === id && each.semester === semester.number);
      const inUse = {
        school: new Set(placed.map(({ school }) => school)),
        institute: new Set(institutesIn(placed, setup.people)),
      };
      return places.flatMap(({ about, name, workplace }): Hole[] => {
        const lost = inUse[about.kind].has(about.id) ? lostMoments(semester, workplace) : [];
        if (lost.length === 0) return [];
        const text = `${name} heeft in semester ${semester.number} van ${id} geen open dag meer voor: ${lost.join(', ')}. Taken die daarbij horen noemt de bot dan niet. Kijk de vrije dagen in gesloten.csv en de datums in calendar.yaml na.`;
        return [{ rule: 'moment-without-open-day', about, text }];
      });
    }),
  );
}

interface Place {
  about: Extract<About, { kind: 'school' | 'institute' }>;
  name: string;
  workplace: Workplace;
}

function placesOf({ schools, partnership }: Setup, holidays: Holidays): Place[] {
  return [
    ...schools.map((school): Place => {
      const about = { kind: 'school', id: school.id } as const;
      return { about, name: school.name, workplace: schoolWorkplace(school, holidays) };
    }),
    ...partnership.institutes.map((institute): Place => {
      const about = { kind: 'institute', id: institute.id } as const;
      return { about, name: institute.name, workplace: instituteWorkplace(institute, holidays) };
    }),
  ];
}

/** The institutes of the students and of those who guide them from there. */
function institutesIn(placed: readonly Placement[], people: readonly Person[]): string[] {
  const involved = new Set(placed.flatMap((each) => [each.student, each.instituutsopleider, each.studiebegeleider]));
  const theirs = people.filter(({ id }) => involved.has(id));
  return theirs.flatMap(({ roles }) => roles.flatMap(({ institute }) => institute ?? []));
}

/** In words. A period begins and ends on an open day or has none at all, so it is named once; `voorWpa` is lost with `weekVoorEind` only. */
function lostMoments(semester: Semester, workplace: Workplace): string[] {
  const [first, second] = semester.periods;
  const words: [Moment, string][] = [
    ['start', 'de start'],
    ['naTweeWeken', 'twee weken na de start'],
    ['halverwege', 'halverwege'],
    ['weekVoorEind', 'een week voor het einde'],
    ['periode1Van', first?.name ?? 'de eerste periode'],
    ['periode2Van', second?.name ?? 'de tweede periode'],
    ['wpaVan', 'de WPA-periode'],
  ];
  const days = momentsOf(semester, workplace);
  return words.filter(([moment]) => days[moment] === undefined).map(([, word]) => word);
}
