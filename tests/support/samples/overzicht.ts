import { bereikPageView, bereikView } from '../../../cards/views/overzicht/bereik.js';
import { proefritRunningView, proefritView } from '../../../cards/views/overzicht/proefrit.js';
import { verslagDayView, verslagView } from '../../../cards/views/overzicht/verslag.js';
import type { OverzichtFor } from '../../../cards/views/overzicht/view.js';
import { voortgangView } from '../../../cards/views/overzicht/voortgang.js';
import { plusDays } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Proefrit } from '../../../src/proefrit/proefrit.js';
import type { SchoolProgress } from '../../../src/progress/progress.js';
import type { Board, Standing } from '../../../src/reach/board.js';
import type { Letter } from '../../../src/reach/letter.js';
import { reportsOf } from '../../../src/reach/perDay.js';
import type { Reach } from '../../../src/reach/reach.js';
import { aPerson, aSetup } from '../builders/setup.js';
import type { CardSample } from '../cardSamples.js';

const TODAY = '2026-11-10';
const AT = new Date('2026-11-10T09:00:00Z');

/** One of each state, and each reason. */
const reaches: readonly Reach[] = [
  { state: 'failed', reason: 'refused', kind: 'config', code: 'InvalidBotApiHost', on: TODAY },
  { state: 'failed', reason: 'refused', kind: 'fault', code: 'MessageSizeTooBig', on: TODAY },
  { state: 'failed', reason: 'refused', kind: 'busy', code: 'Throttled', on: '2026-11-09' },
  { state: 'missed', reason: 'missed', on: '2026-11-09', tasks: 3 },
  { state: 'blocked', reason: 'blocked', on: '2026-11-06' },
  { state: 'not-installed', reason: 'refused', on: '2026-11-06' },
  { state: 'not-installed', reason: 'removed' },
  { state: 'elsewhere', reason: 'roster' },
  { state: 'elsewhere', reason: 'seen', on: '2026-11-02' },
  { state: 'unknown', reason: 'never' },
  { state: 'unknown', reason: 'other' },
  { state: 'waiting', reason: 'again', again: '2026-11-10T09:12:00.000Z', code: 'Throttled' },
  { state: 'waiting', reason: 'sending' },
  { state: 'absent', reason: 'absent', until: '2026-12-07' },
  { state: 'reached', reason: 'arrived', on: '2026-11-09' },
  { state: 'reached', reason: 'spoke' },
];

const refusedToday: Letter = {
  day: TODAY,
  status: 'refused',
  kind: 'config',
  code: 'InvalidBotApiHost',
  missed: 0,
};
const letters: readonly Letter[] = [
  { day: TODAY, status: 'sent', missed: 0 },
  { day: TODAY, status: 'sent', missed: 2 },
  { day: TODAY, status: 'waiting', again: '2026-11-10T09:12:00.000Z', code: 'Throttled', missed: 0 },
  { day: TODAY, status: 'refused', kind: 'blocked', code: 'ConversationBlockedByUser', missed: 0 },
  refusedToday,
  { day: TODAY, status: 'missed', missed: 1 },
];

/** The longest name that a person of the examples could have, with the signs that Markdown knows. */
const LONG = 'Maria-Magdalena *van* den_Heuvel tot Westerflier-Oudewater';

function boardOf(count: number, reachAt: (at: number) => Reach, lettersAt: (at: number) => Letter[]) {
  const people = Array.from({ length: count }, (_, at) =>
    aPerson({
      id: `persoon-${at}`,
      name: at % 3 === 0 ? LONG : `Kim Bos ${at}`,
      roles: [
        { role: 'werkplekbegeleider', school: 'de-wilg' },
        { role: 'schoolopleider', school: 'het-kompas' },
      ],
    }),
  );
  const standings = people.map((person, at): Standing => ({ person, reach: reachAt(at), letters: lettersAt(at) }));
  const board: Board = { at: AT, people: standings };
  return { board, setup: aSetup({ people: [...aSetup().people, ...people] }) };
}

/** The overviews for who runs a partnership: the shortest, the longest, and what they say when there is nothing. */
export function overzichtSamples(lang: Language): CardSample[] {
  const { partnership } = aSetup();
  const to: OverzichtFor = { lang, partnership, offersFile: true };
  const card = (what: string, view: CardSample['view']): CardSample => ({ card: 'overzicht', what, view });

  const mixed = boardOf(
    300,
    (at) => reaches[at % reaches.length] ?? { state: 'reached', reason: 'spoke' },
    (at) =>
      Array.from({ length: 14 }, (_, ago) => ({
        ...(letters[(at + ago) % 6] ?? refusedToday),
        day: plusDays(TODAY, -ago),
      })),
  );
  const fine = boardOf(
    1,
    () => ({ state: 'reached', reason: 'spoke' }),
    () => [],
  );
  const failed = boardOf(
    300,
    () => reaches[0] ?? { state: 'reached', reason: 'spoke' },
    () => [refusedToday],
  );
  const reports = reportsOf(mixed.board, TODAY);
  const onPage = (state: Reach['state']) => bereikPageView(mixed.board, mixed.setup, { state, page: 1 }, to);

  const [school] = aSetup().schools;
  const task = (id: string, name: string) => ({ id, name: { nl: name, en: name } });
  const schools: SchoolProgress[] = Array.from({ length: 30 }, (_, at) => ({
    school: { ...(school as NonNullable<typeof school>), name: at === 0 ? LONG : `School ${at}` },
    students: at + 1,
    tasks:
      at === 1
        ? []
        : [
            {
              task: { ...task('a', ''), closing: 'werkplekbegeleider-bekend' },
              done: 0,
              open: 0,
              overdue: 1 + (at % 2),
            },
            { task: { ...task('b', ''), closing: 'startgesprek-voorbereid' }, done: 4, open: 1, overdue: 0 },
            { task: { ...task('c', ''), closing: 'startgesprek-ingediend' }, done: 2, open: 2, overdue: at % 3 },
            { task: { ...task('d', ''), closing: 'adviesformulier-1-ingediend' }, done: 0, open: 5, overdue: 0 },
            { task: task('eigen-x', 'Reflectieverslag'), done: 1, open: 0, overdue: 0 },
          ],
  }));
  const when = { schoolYear: '2026-2027', semester: 1 } as const;
  const load = { people: 12, perPerson: { most: 11, mean: 6.25 }, perWeek: { most: 2, mean: 0.3 } };
  const proefrit: Proefrit = {
    when,
    from: '2026-08-31',
    to: '2027-01-29',
    weeks: ['2026-08-31', '2026-11-09', '2027-01-18'].map((monday, at) => ({ monday, messages: 60 - at })),
    summary: {
      messages: 707,
      people: 114,
      roles: [
        { role: 'werkplekbegeleider', ...load },
        { role: 'schoolopleider', ...load },
        { role: 'medewerker-stagebureau', ...load },
      ],
      overBudget: Array.from({ length: 8 }, (_, at) => ({
        person: aPerson({ id: `persoon-${at}`, name: LONG }),
        when,
        messages: 15 - at,
        budget: 8,
      })),
      gaps: [],
    },
    gaps: {
      withoutWerkplekbegeleider: [{ school: 'de-wilg', students: 3 }],
      largeGroups: [{ schoolopleider: 'mirte-holtland', students: 27 }],
    },
  };
  const calm: Proefrit = {
    ...proefrit,
    summary: { ...proefrit.summary, roles: proefrit.summary.roles.slice(0, 1), overBudget: [] },
    gaps: { withoutWerkplekbegeleider: [], largeGroups: [] },
  };

  return [
    card('bereik-alles', bereikView(mixed.board, to, '')),
    card('bereik-goed', bereikView(fine.board, to)),
    card('bereik-mislukt', bereikPageView(failed.board, failed.setup, { state: 'failed', page: 2 }, to)),
    card('bereik-leeg', bereikPageView(fine.board, fine.setup, { state: 'failed', page: 1 }, to)),
    ...(['unknown', 'elsewhere', 'blocked', 'waiting', 'reached'] as const).map((state) =>
      card(`bereik-${state}`, onPage(state)),
    ),
    card('verslag-vol', verslagView(reports, mixed.board, 1, to)),
    card('verslag-leeg', verslagView([], fine.board, 1, to)),
    card('verslag-dag', verslagDayView(mixed.board, mixed.setup, { day: TODAY, page: 1 }, to)),
    card('voortgang-vol', voortgangView(schools, when, 1, to)),
    card('voortgang-leeg', voortgangView([], undefined, 1, to)),
    card('proefrit-vol', proefritView(proefrit, aSetup(), to)),
    card('proefrit-rustig', proefritView(calm, aSetup(), to)),
    card('proefrit-bezig', proefritRunningView(to)),
  ];
}
