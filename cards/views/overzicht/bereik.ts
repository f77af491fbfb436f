import { dayIn } from '../../../src/calendar/day.js';
import type { Language } from '../../../src/language.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { type Board, countsOf, type Standing } from '../../../src/reach/board.js';
import { isRetriable, type ReachState, reachStates } from '../../../src/reach/reach.js';
import { textIn } from '../../text/text.js';
import { asOf, reachText, rolesOf, schoolsOf } from './reach.js';
import { aButton, anOverzicht, inSets, type OverzichtFor, type OverzichtView, pageOf } from './view.js';

/** People on a page: on a phone about three screens, and well within the size of a card. */
const ROWS = 6;

/** States in which nobody has to do anything. */
const fine: readonly ReachState[] = ['waiting', 'absent', 'reached'];

/** The board: how many people are in each state, a button for each. `notice` says what became of a press. */
export function bereikView(board: Board, to: OverzichtFor, notice = ''): OverzichtView {
  const { bereik: text, csv } = textIn(to.lang).overzicht;
  const counts = countsOf(board);
  const all = board.people.length;
  const todo = reachStates.filter((state) => !fine.includes(state)).reduce((sum, state) => sum + counts[state], 0);
  const states = reachStates
    .filter((state) => counts[state] > 0)
    .map((state) => aButton(text.state(text.states[state], counts[state]), 'bereik.stand', { of: state }));
  return anOverzicht(text.title, to, {
    intro: [
      ...(notice === '' ? [] : [notice]),
      text.headline(counts.reached + counts.absent, all),
      todo === 0 ? text.nothing : text.attention(todo),
    ],
    sets: inSets(states),
    note: asOf(board.at, to.lang),
    turns: [aButton(text.report, 'verslag.toon'), ...(to.offersFile ? [aButton(csv, 'bereik.csv')] : [])],
  });
}

/** The people in one state, a page at a time: who, why, and what to do next. */
export function bereikPageView(
  board: Board,
  setup: Setup,
  { state, page }: { state: ReachState; page: number },
  to: OverzichtFor,
): OverzichtView {
  const { bereik: text, back } = textIn(to.lang).overzicht;
  const people = board.people.filter(({ reach }) => reach.state === state);
  const { items, line, turns } = pageOf(people, { page, size: ROWS, verb: 'bereik.stand', of: state }, to.lang);
  const shared = sharedStep(items, to.lang);
  return anOverzicht(text.state(text.states[state], people.length), to, {
    intro: people.length === 0 ? [text.empty] : [shared, line].filter((sentence) => sentence !== ''),
    rows: items.map((standing) => rowOf(standing, { at: board.at, setup, shared }, to)),
    note: asOf(board.at, to.lang),
    turns: [...turns, aButton(back, 'bereik.toon')],
  });
}

/** What to do next, when that is the same for all who stand on a page; it is said once then. */
function sharedStep(items: readonly Standing[], lang: Language): string {
  const steps = new Set(items.map(({ reach }) => reachText(reach, lang).step));
  return items.length > 1 && steps.size === 1 ? [...steps].join('') : '';
}

function rowOf(
  standing: Standing,
  { at, setup, shared }: { at: Date; setup: Setup; shared: string },
  { lang }: OverzichtFor,
) {
  const { person, reach } = standing;
  const { bereik: text } = textIn(lang).overzicht;
  const { reason, step } = reachText(reach, lang);
  const who = [rolesOf(setup, person, lang), schoolsOf(setup, person)].filter((part) => part !== '');
  return {
    style: fine.includes(reach.state) ? ('emphasis' as const) : ('warning' as const),
    title: person.name,
    who: who.map((part) => ` · ${part}`).join(''),
    lines: [step === '' || step === shared ? reason : `${reason} ${step}`],
    buttons: isRetriable(reach, dayIn(at), standing)
      ? [aButton(text.again, 'bereik.opnieuw', { person: person.id })]
      : [],
  };
}
