import { sayMoment } from '../../cards/text/moment.js';
import { textIn } from '../../cards/text/text.js';
import type { Route } from '../bot.js';
import { send } from '../reply.js';
import type { Turn } from '../turn.js';
import { type DemoClock, parseMove } from './clock.js';

const command = /^tijd(\s+(?<to>.+))?$/i;

/**
 * `tijd` tells the time of the demo, `tijd +7d` and `tijd 2026-11-16 10:00` move it. Only the demo has this route.
 * @param moved is told that it is another moment now; what that moment brings is there when it is done
 */
export function tijdRoute(clock: DemoClock, moved: () => Promise<void>): Route {
  return { name: 'tijd', when: (turn) => command.test(turn.text), run: (turn) => setClock(turn, clock, moved) };
}

async function setClock(turn: Turn, clock: DemoClock, moved: () => Promise<void>): Promise<void> {
  const text = textIn('nl');
  if (turn.place !== 'personal') return send(turn, { text: text.refused.onlyPersonal });
  const to = command.exec(turn.text)?.groups?.to;
  const moment = to === undefined ? undefined : parseMove(to, clock.now());
  if (moment !== undefined) {
    await clock.moveTo(moment);
    // Before the answer: who reads that it is another moment can go on at once, and nothing comes in between.
    await moved();
  }
  const said = text.demo.now(sayMoment(moment ?? clock.now(), 'nl'));
  await send(turn, { text: moment === undefined ? `${said} ${text.demo.how}` : said });
}
