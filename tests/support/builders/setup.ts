import { type Setup, setupSchema } from '../../../src/partnership/setup.js';

const TENANT = '11111111-1111-4111-8111-111111111111';
const SCHOOL_DAYS: Setup['people'][number]['days'] = ['ma', 'di', 'wo', 'do', 'vr'];

/**
 * A small, valid set-up: one board, two schools, a person in each of the roles that matter and one placement. Overrides
 * replace whole parts. The result went through `setupSchema`, so a wrong override fails here, by name.
 */
export function aSetup(overrides: Partial<Setup> = {}): Setup {
  return setupSchema.parse({
    partnership: aPartnership(),
    calendar: {
      schoolYears: [
        {
          id: '2026-2027',
          semesters: [
            {
              number: 1,
              from: '2026-08-31',
              to: '2027-01-29',
              periods: [
                { id: 'p1', name: 'Periode 1', from: '2026-08-31', to: '2026-11-13' },
                { id: 'p2', name: 'Periode 2', from: '2026-11-16', to: '2027-01-29' },
              ],
              wpa: { from: '2027-01-11', to: '2027-01-22' },
            },
            {
              number: 2,
              from: '2027-02-01',
              to: '2027-07-09',
              periods: [
                { id: 'p3', name: 'Periode 3', from: '2027-02-01', to: '2027-04-16' },
                { id: 'p4', name: 'Periode 4', from: '2027-04-19', to: '2027-07-09' },
              ],
              wpa: { from: '2027-06-14', to: '2027-06-25' },
            },
          ],
        },
      ],
    },
    boards: [{ id: 'duinrand', name: 'Stichting Duinrand' }],
    schools: [
      { id: 'de-wilg', name: 'De Wilg', board: 'duinrand', place: 'Zandwijk', region: 'noord' },
      { id: 'het-kompas', name: 'Het Kompas', board: 'duinrand', place: 'Meerdorp', region: 'noord' },
    ],
    people: [
      aPerson({ id: 'noor-bakelaar', roles: [{ role: 'aanstaande-leraar' }], days: ['ma', 'di'] }),
      aPerson({ id: 'joris-elshout', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] }),
      aPerson({ id: 'mirte-holtland', roles: [{ role: 'schoolopleider', school: 'de-wilg' }] }),
      aPerson({ id: 'bram-oudewater', roles: [{ role: 'instituutsopleider', institute: 'pabo-duin' }] }),
      aPerson({ id: 'sanne-veldink', roles: [{ role: 'medewerker-stagebureau', institute: 'pabo-duin' }] }),
    ],
    placements: [
      {
        student: 'noor-bakelaar',
        schoolYear: '2026-2027',
        semester: 1,
        studyYear: 2,
        school: 'de-wilg',
        days: ['ma', 'di'],
        werkplekbegeleider: 'joris-elshout',
        schoolopleider: 'mirte-holtland',
        instituutsopleider: 'bram-oudewater',
      },
    ],
    begrippen: { notes: [], entries: [] },
    ...overrides,
  });
}

/** The partnership part of `aSetup`: id `duin`, Dutch, primary education, one tenant. */
export function aPartnership(overrides: Partial<Setup['partnership']> = {}): Setup['partnership'] {
  return {
    id: 'duin',
    name: 'Opleidingsschool Duin',
    language: 'nl',
    sector: 'po',
    tenants: [{ id: TENANT, name: 'Pabo Duin' }],
    institutes: [{ id: 'pabo-duin', name: 'Pabo Duin', closed: [] }],
    roles: [
      { role: 'aanstaande-leraar', word: { nl: 'student', en: 'student' } },
      { role: 'werkplekbegeleider', word: { nl: 'werkplekbegeleider', en: 'workplace mentor' } },
      { role: 'schoolopleider', word: { nl: 'schoolopleider', en: 'school-based teacher educator' } },
      { role: 'instituutsopleider', word: { nl: 'instituutsopleider', en: 'institute-based teacher educator' } },
      { role: 'medewerker-stagebureau', word: { nl: 'medewerker stagebureau', en: 'placement office staff' } },
    ],
    startgesprek: ['werkplekbegeleider'],
    termsOwner: 'sanne-veldink',
    reminders: { earliest: '08:00', latest: '18:00' },
    ...overrides,
  };
}

/** One person of the roster; name and mail follow from the id unless given. */
export function aPerson(
  overrides: Partial<Setup['people'][number]> & Pick<Setup['people'][number], 'id'>,
): Setup['people'][number] {
  return {
    name: overrides.id.replace(
      /(^|-)([a-z])/g,
      (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`,
    ),
    email: `${overrides.id.replace('-', '.')}@example.org`,
    days: SCHOOL_DAYS,
    roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }],
    ...overrides,
  };
}
