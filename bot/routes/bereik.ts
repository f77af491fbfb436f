import { textIn } from '../../cards/text/text.js';
import { bereikPageView, bereikView } from '../../cards/views/overzicht/bereik.js';
import { personOf } from '../../src/people/roster.js';
import type { Boards } from '../../src/reach/board.js';
import { maySeeReach } from '../../src/reach/maySee.js';
import { type ReachState, reachStates } from '../../src/reach/reach.js';
import type { TryAgain } from '../../src/reach/tryAgain.js';
import { BEREIK } from '../downloads/overzicht.js';
import type { Targets } from '../targets.js';
import type { Turn } from '../turn.js';
import { type AtOverzicht, atOverzicht, type OverzichtDeps, type Rule } from './overzicht/at.js';
import { sendFileLink } from './overzicht/file.js';
import { refusePress } from './refuse.js';

export interface BereikDeps extends OverzichtDeps {
  boards: Boards;
  targets: Targets;
  tryAgain: TryAgain;
}

/** For the stagebureau and the programmaleider of the partnership; who may read may send again too (`access/table.ts`). */
export const reachRule: Rule = {
  data: 'reach',
  may: (_, person) => maySeeReach(person),
  refused: (lang) => textIn(lang).overzicht.bereik.refused,
};

/** `bereik`, typed or pressed: how many people of the partnership are in each state. */
export async function showBereik(turn: Turn, deps: BereikDeps): Promise<void> {
  // Whoever asks is there: also when these are the first words.
  await deps.targets.keep(turn);
  for (const at of await atOverzicht(turn, deps, reachRule)) await showBoard(at, deps);
}

/** A state was pressed, or another page of it: who, why, and what to do. */
export async function showBereikPage(turn: Turn, deps: BereikDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, reachRule);
  if (at === undefined) return;
  const { of, page, setup, to } = at;
  if (!isState(of)) return refusePress(turn);
  await at.show(bereikPageView(await deps.boards.of(setup), setup, { state: of, page }, to));
}

/** "Probeer opnieuw": today's message to one person may leave once more. */
export async function retryBereik(turn: Turn, deps: BereikDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, reachRule);
  if (at === undefined) return;
  const { setup, lang } = at;
  const person = personOf(setup, at.person);
  if (person === undefined) return refusePress(turn);
  const { bereik: text } = textIn(lang).overzicht;
  const outcome = await deps.tryAgain(setup, person, turn.now);
  turn.log.info({ code: 'SEND_AGAIN', outcome }, 'a message is to be tried again');
  deps.boards.forget(setup);
  await showBoard(at, deps, outcome === 'again' ? text.againDone(person.name) : text.againLate(person.name));
}

/** A link to the board as a file. */
export async function sendBereikLink(turn: Turn, deps: BereikDeps): Promise<void> {
  const [at] = await atOverzicht(turn, deps, reachRule);
  if (at !== undefined) await sendFileLink(at, deps, BEREIK);
}

async function showBoard({ setup, to, show }: AtOverzicht, { boards }: BereikDeps, notice = ''): Promise<void> {
  await show(bereikView(await boards.of(setup), to, notice));
}

function isState(of: string): of is ReachState {
  return reachStates.some((state) => state === of);
}
