import { type Day, plusDays } from '../calendar/day.js';
import type { RefusalKind } from '../reminders/messenger.js';
import type { Board, Standing } from './board.js';
import type { Letter } from './letter.js';

/** How the messages of one day went. `due` is all that should have arrived: sent, missed, waiting and refused together. */
export interface DayReport {
  day: Day;
  due: number;
  sent: number;
  missed: number;
  waiting: number;
  refused: number;
  byKind: Readonly<Partial<Record<RefusalKind, number>>>;
}

/** The days that a report goes back, today included. */
export const DAYS_BACK = 14;

/** The last two weeks, newest first; a day on which nothing was to be told is left out. */
export function reportsOf(board: Board, today: Day): DayReport[] {
  return Array.from({ length: DAYS_BACK }, (_, ago) => plusDays(today, -ago)).flatMap((day) => {
    const letters = lettersOn(board, day).map(({ letter }) => letter);
    if (letters.length === 0) return [];
    const count = (status: Letter['status']) => letters.filter((letter) => letter.status === status).length;
    const byKind: Partial<Record<RefusalKind, number>> = {};
    for (const letter of letters) {
      if (letter.status === 'refused') byKind[letter.kind] = (byKind[letter.kind] ?? 0) + 1;
    }
    const [sent, missed, waiting, refused] = [count('sent'), count('missed'), count('waiting'), count('refused')];
    return [{ day, due: letters.length, sent, missed, waiting, refused, byKind }];
  });
}

/** What went wrong comes first. */
const inOrder: Readonly<Record<Letter['status'], number>> = { refused: 0, missed: 1, waiting: 2, sent: 3 };

/** Whose message was due on a day and what became of it: what asks for attention first, else in the order of the roster. */
export function lettersOn({ people }: Board, day: Day): { standing: Standing; letter: Letter }[] {
  return people
    .flatMap((standing) => {
      const letter = standing.letters.find((each) => each.day === day);
      return letter === undefined ? [] : [{ standing, letter }];
    })
    .sort((a, b) => inOrder[a.letter.status] - inOrder[b.letter.status]);
}
