import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import { SECOND } from '../clock.js';
import type { Setup } from '../partnership/setup.js';
import type { Catalogue } from '../tasks/entry.js';
import { type Proefrit, proefritOf } from './proefrit.js';

/** `running`: it is being played, ask again; `too-large`: for `so simulate`; `none`: no semester is left. */
export type Outcome =
  | { status: 'done'; proefrit: Proefrit }
  | { status: 'running' }
  | { status: 'too-large' }
  | { status: 'none' };

/** Plays a semester once for each set-up and keeps what came of it for as long as the set-up is the one in use. */
export type Proefritten = (setup: Setup, today: Day) => Promise<Outcome>;

/** Above this it takes minutes of a machine that has people to answer. */
export const MOST_PEOPLE = 1000;

/** Teams waits fifteen seconds for an answer. */
const PATIENCE = 6 * SECOND;

/**
 * A play that is going on ends when the signal is aborted: a bot that stops waits for nobody's curiosity.
 * @param patience milliseconds after which the answer is that it is being played
 */
export function createProefritten(
  deps: { catalogue: Catalogue; holidays: Holidays; signal?: AbortSignal },
  patience: number = PATIENCE,
): Proefritten {
  const known = new WeakMap<Setup, { today: Day; play: Promise<Proefrit | undefined> }>();

  function playOf(setup: Setup, today: Day): Promise<Proefrit | undefined> {
    const before = known.get(setup);
    if (before?.today === today) return before.play;
    const play = proefritOf({ ...deps, setup }, today, deps.signal);
    known.set(setup, { today, play });
    play.catch(() => known.delete(setup));
    return play;
  }

  return async (setup, today) => {
    if (setup.people.length > MOST_PEOPLE) return { status: 'too-large' };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Outcome>((resolve) => {
      timer = setTimeout(() => resolve({ status: 'running' }), patience);
    });
    const played = playOf(setup, today).then(
      (proefrit): Outcome => (proefrit === undefined ? { status: 'none' } : { status: 'done', proefrit }),
    );
    return Promise.race([played, late]).finally(() => clearTimeout(timer));
  };
}
