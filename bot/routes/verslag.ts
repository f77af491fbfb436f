import { verslagDayView, verslagView } from '../../cards/views/overzicht/verslag.js';
import { dayIn } from '../../src/calendar/day.js';
import { dateSchema } from '../../src/partnership/setup.js';
import { reportsOf } from '../../src/reach/perDay.js';
import { VERSLAG } from '../downloads/overzicht.js';
import type { Turn } from '../turn.js';
import { type BereikDeps, reachRule } from './bereik.js';
import { atOverzicht } from './overzicht/at.js';
import { sendFileLink } from './overzicht/file.js';
import { refusePress } from './refuse.js';

/** `verslag`, typed or pressed: what became of the messages of the last two weeks, per day. */
export async function showVerslag(turn: Turn, { boards, ...deps }: BereikDeps): Promise<void> {
  for (const { setup, page, to, show } of await atOverzicht(turn, deps, reachRule)) {
    const board = await boards.of(setup);
    await show(verslagView(reportsOf(board, dayIn(board.at)), board, page, to));
  }
}

/** A day was pressed, or another page of it: whose messages, and what became of each. */
export async function showVerslagDay(turn: Turn, { boards, ...deps }: BereikDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, reachRule);
  if (at === undefined) return;
  const { of, page, setup, to, show } = at;
  const day = dateSchema.safeParse(of).data;
  if (day === undefined) return refusePress(turn);
  await show(verslagDayView(await boards.of(setup), setup, { day, page }, to));
}

/** A link to the days as a file. */
export async function sendVerslagLink(turn: Turn, deps: BereikDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, reachRule);
  if (at !== undefined) await sendFileLink(at, deps, VERSLAG);
}
