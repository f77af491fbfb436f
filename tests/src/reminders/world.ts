import fc from 'fast-check';
import { type Day, plusDays, type Weekday } from '../../../src/calendar/day.js';
import type { Holidays } from '../../../src/calendar/holidays.js';
import type { Person, Placement, Setup } from '../../../src/partnership/setup.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { aDatedEntry, anEntry } from '../../support/builders/tasks.js';

/** Random partnerships for the property tests of the reminders, with a semester that begins on any day of two school years. */

const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];
const week = fc.subarray([...weekdays], { minLength: 1 });

/** Weeks in which clocks change, a leap day, the turn of a year, and any other day. */
export const starts: fc.Arbitrary<Day> = fc.oneof(
  fc.constantFrom('2026-10-12', '2027-03-15', '2028-02-14', '2027-12-13', '2026-12-21', '2028-03-13'),
  fc.nat({ max: 700 }).map((days) => plusDays('2026-08-03', days)),
);

const when = { schoolYear: '2026-2027', semester: 1 } as const;
const students = ['stu-a', 'stu-b', 'stu-c'];

/** All kinds of tasks: with and without a form, chased and not, that somebody else hears of, and with dates of the partnership's own. */
export const catalogue = {
  werkplekbegeleider: [
    anEntry(),
    anEntry({
      id: 'wpb-adviesformulier-1',
      closedBy: 'adviesformulier-1-ingediend',
      window: { opens: { moment: 'halverwege', days: -7 }, due: { moment: 'halverwege' } },
      escalatesTo: 'schoolopleider',
    }),
    anEntry({
      id: 'wpb-adviesformulier-2',
      closedBy: 'adviesformulier-2-ingediend',
      window: { opens: { moment: 'voorWpa', days: -7 }, due: { moment: 'voorWpa' } },
      escalatesTo: 'schoolopleider',
    }),
    aDatedEntry(),
  ],
  schoolopleider: [
    anEntry({
      id: 'so-wpa',
      closedBy: 'wpa-afgenomen',
      window: { opens: { moment: 'wpaVan', days: -14 }, due: { moment: 'wpaTot' } },
      escalatesTo: 'medewerker-stagebureau',
    }),
    aDatedEntry({
      id: 'so-opleidersmiddag',
      per: 'person',
      window: { opens: { event: 'opleidersmiddag', days: -14 }, due: { event: 'opleidersmiddag' } },
    }),
    anEntry({ id: 'so-verslag', per: 'person', closedBy: undefined }),
  ],
  'aanstaande-leraar': [
    anEntry({
      id: 'stu-startgesprek-voorbereiden',
      window: { opens: { moment: 'start', days: -7 }, due: { moment: 'start' } },
      closedBy: 'startgesprek-voorbereid',
      chase: false,
    }),
  ],
  'medewerker-stagebureau': [aDatedEntry({ id: 'stg-start', per: 'person' })],
};

export const noHolidays: Holidays = { feestdagen: [], schoolvakanties: { noord: [], midden: [], zuid: [] } };

/** What is off in a world: at the two schools and at the institute. */
export interface World {
  setup: Setup;
  from: Day;
  to: Day;
}

const closings = (from: Day) =>
  fc
    .array(fc.tuple(fc.nat({ max: 110 }), fc.nat({ max: 16 })), { maxLength: 4 })
    .map((all) =>
      all.map(([at, more]) => ({ from: plusDays(from, at - 10), to: plusDays(from, at - 10 + more), reason: 'dicht' })),
    );

/** A semester of sixteen weeks at two schools: part-timers, several roles in one person, and somebody without a guide. */
export const worlds: fc.Arbitrary<World> = starts.chain((from) =>
  fc
    .record({
      weeks: fc.array(week, { minLength: 7, maxLength: 7 }),
      placed: fc.array(week, { minLength: 3, maxLength: 3 }),
      schools: fc.tuple(closings(from), closings(from), closings(from)),
      guides: fc.array(fc.constantFrom('wpb-a', 'wpb-b', 'so-a'), { minLength: 3, maxLength: 3 }),
      meeting: fc.nat({ max: 110 }),
      hour: fc.option(fc.constantFrom('08:30', '12:00', '17:45'), { nil: undefined }),
    })
    .map(({ weeks, placed, schools, guides, meeting, hour }) => ({
      from: plusDays(from, -14),
      to: plusDays(from, 150),
      setup: aWorld(from, { weeks, placed, schools, guides, meeting, hour }),
    })),
);

function aWorld(
  from: Day,
  parts: {
    weeks: Person['days'][];
    placed: Placement['days'][];
    schools: readonly Setup['schools'][number]['closed'][];
    guides: string[];
    meeting: number;
    hour: string | undefined;
  },
): Setup {
  const { weeks, placed, schools, guides, meeting, hour } = parts;
  const days = (at: number) => weeks[at] ?? ['ma'];
  const person = (id: string, at: number, roles: Person['roles']) =>
    aPerson({ id, days: days(at), roles, ...(hour && at === 0 && { hour }) });
  const to = plusDays(from, 111);
  const periods = [
    { id: 'p1', name: 'Periode 1', from, to: plusDays(from, 55) },
    { id: 'p2', name: 'Periode 2', from: plusDays(from, 56), to },
  ];
  const next = plusDays(to, 200);
  const later = { number: 2 as const, from: next, to: plusDays(next, 100), wpa: { from: next, to: plusDays(next, 9) } };
  const wpa = { from: plusDays(from, 90), to: plusDays(from, 100) };
  const nextPeriods = periods.map((period) => ({ ...period, from: next, to: plusDays(next, 100) }));
  const base = aSetup();
  return aSetup({
    partnership: aPartnership({ institutes: [{ id: 'pabo-duin', name: 'Pabo Duin', closed: schools[2] ?? [] }] }),
    calendar: {
      schoolYears: [
        {
          id: '2026-2027',
          semesters: [
            { number: 1, from, to, periods, wpa },
            { ...later, periods: nextPeriods },
          ],
        },
      ],
    },
    schools: base.schools.map((school, at) => ({ ...school, closed: schools[at] ?? [] })),
    people: [
      person('wpb-a', 0, [{ role: 'werkplekbegeleider', school: 'de-wilg' }]),
      person('wpb-b', 1, [{ role: 'werkplekbegeleider', school: 'het-kompas' }]),
      person('so-a', 2, [
        { role: 'schoolopleider', school: 'de-wilg' },
        { role: 'werkplekbegeleider', school: 'de-wilg' },
      ]),
      person('stg-a', 3, [{ role: 'medewerker-stagebureau', institute: 'pabo-duin' }]),
      ...students.map((id, at) => person(id, 4 + at, [{ role: 'aanstaande-leraar' }])),
    ],
    placements: students.map((student, at) => ({
      student,
      ...when,
      studyYear: 2,
      school: at === 2 ? 'het-kompas' : 'de-wilg',
      days: placed[at] ?? ['ma'],
      werkplekbegeleider: guides[at] ?? 'wpb-a',
      schoolopleider: 'so-a',
    })),
    events: [{ event: 'opleidersmiddag', date: plusDays(from, meeting) }],
  });
}

/** What happens on a day, after the messages of that day. */
export type Happening =
  | { kind: 'tick'; at: number; which: number }
  | { kind: 'snooze'; at: number; which: number; days: number }
  | { kind: 'extension'; at: number; student: string; task: string; days: number }
  | { kind: 'absence'; at: number; person: string; days: number }
  | { kind: 'handover'; at: number; student: string; to: string };

const at = fc.nat({ max: 150 });
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('tick' as const), at, which: fc.nat({ max: 6 }) }),
    fc.record({
      kind: fc.constant('snooze' as const),
      at,
      which: fc.nat({ max: 6 }),
      days: fc.integer({ min: 1, max: 20 }),
    }),
    fc.record({
      kind: fc.constant('extension' as const),
      at,
      student: fc.constantFrom(...students),
      task: fc.constantFrom('wpb-startgesprek', 'adviesformulier-1-ingediend', 'wpa-afgenomen'),
      days: fc.integer({ min: 1, max: 40 }),
    }),
    fc.record({
      kind: fc.constant('absence' as const),
      at,
      person: fc.constantFrom('wpb-a', 'wpb-b', 'so-a', 'stg-a'),
      days: fc.integer({ min: 1, max: 15 }),
    }),
    fc.record({
      kind: fc.constant('handover' as const),
      at,
      student: fc.constantFrom(...students),
      to: fc.constantFrom('wpb-a', 'wpb-b', 'so-a'),
    }),
  ),
  { maxLength: 10 },
);
