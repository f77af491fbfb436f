import type { Day } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { Board } from '../../../src/reach/board.js';
import type { Letter } from '../../../src/reach/letter.js';
import { type DayReport, lettersOn } from '../../../src/reach/perDay.js';
import { refusalKinds } from '../../../src/reminders/messenger.js';
import { sayDay } from '../../text/moment.js';
import { textIn } from '../../text/text.js';
import { capitalised } from '../rij.js';
import { overzichtCsv } from './csv.js';
import { asOf, rolesOf, sayTime } from './reach.js';
import { aButton, anOverzicht, type OverzichtFor, type OverzichtView, pageOf } from './view.js';

/** Days or people on a page. */
const ROWS = 8;

/** How the messages of the last two weeks went, a row a day. */
export function verslagView(
  reports: readonly DayReport[],
  board: Pick<Board, 'at'>,
  page: number,
  to: OverzichtFor,
): OverzichtView {
  const { verslag: text, bereik, csv } = textIn(to.lang).overzicht;
  const { items, line, turns } = pageOf(reports, { page, size: ROWS, verb: 'verslag.toon', of: '' }, to.lang);
  return anOverzicht(text.title, to, {
    intro: reports.length === 0 ? [text.none] : [text.intro, ...(line === '' ? [] : [line])],
    rows: items.map((report) => ({
      style: report.refused + report.missed > 0 ? ('warning' as const) : ('emphasis' as const),
      title: capitalised(sayDay(report.day, to.lang)),
      who: '',
      lines: [lineOf(report, to.lang)],
      buttons: [aButton(text.open(sayDay(report.day, to.lang, 'short')), 'verslag.dag', { of: report.day })],
    })),
    note: asOf(board.at, to.lang),
    turns: [
      ...turns,
      aButton(bereik.lists, 'bereik.toon'),
      ...(to.offersFile && reports.length > 0 ? [aButton(csv, 'verslag.csv')] : []),
    ],
  });
}

function lineOf({ due, sent, missed, waiting, refused, byKind }: DayReport, lang: Language): string {
  const { verslag: text } = textIn(lang).overzicht;
  const kinds = refusalKinds.flatMap((kind) => {
    const count = byKind[kind] ?? 0;
    return count === 0 ? [] : [text.kind(text.kinds[kind], count)];
  });
  const parts = [
    text.line(due, sent),
    ...(missed > 0 ? [text.missed(missed)] : []),
    ...(waiting > 0 ? [text.waiting(waiting)] : []),
    ...(refused > 0 ? [text.refused(refused, kinds.join(', '))] : []),
  ];
  return `${parts.join(', ')}.`;
}

/** The messages of one day: whose, and what became of each. */
export function verslagDayView(
  board: Board,
  setup: Setup,
  { day, page }: { day: Day; page: number },
  to: OverzichtFor,
): OverzichtView {
  const { verslag: text, back } = textIn(to.lang).overzicht;
  const letters = lettersOn(board, day);
  const { items, line, turns } = pageOf(letters, { page, size: ROWS, verb: 'verslag.dag', of: day }, to.lang);
  return anOverzicht(text.title1(sayDay(day, to.lang)), to, {
    intro: letters.length === 0 ? [text.noneOn] : line === '' ? [] : [line],
    rows: items.map(({ standing: { person }, letter }) => ({
      style: letter.status === 'refused' || letter.missed > 0 ? ('warning' as const) : ('emphasis' as const),
      title: person.name,
      who: ` · ${rolesOf(setup, person, to.lang)}`,
      lines: [letterText(letter, to.lang)],
      buttons: [],
    })),
    note: asOf(board.at, to.lang),
    turns: [...turns, aButton(back, 'verslag.toon')],
  });
}

function letterText(letter: Letter, lang: Language): string {
  const { verslag: text, bereik } = textIn(lang).overzicht;
  switch (letter.status) {
    case 'sent':
      return letter.missed > 0 ? text.sentMissed(letter.missed) : text.sent;
    case 'missed':
      return text.missedOne(letter.missed);
    case 'waiting':
      return text.waitingOne(sayTime(letter.again, lang));
    case 'refused':
      return text.refusedOne(bereik.kinds[letter.kind], letter.code);
    default:
      return letter satisfies never;
  }
}

/** The days as a file: numbers only. */
export function verslagCsv(reports: readonly DayReport[], lang: Language): string {
  const { columns, kinds } = textIn(lang).overzicht.verslag;
  const headers = { ...columns, ...kinds };
  const rows = reports.map(({ byKind, ...report }) => ({
    ...report,
    ...(Object.fromEntries(refusalKinds.map((kind) => [kind, byKind[kind] ?? 0])) as Record<
      (typeof refusalKinds)[number],
      number
    >),
  }));
  return overzichtCsv(rows, headers);
}
