import { textIn } from '../../cards/text/text.js';
import { proefritRunningView, proefritView } from '../../cards/views/overzicht/proefrit.js';
import { mayPlay } from '../../src/access/manage.js';
import { dayIn } from '../../src/calendar/day.js';
import type { Proefritten } from '../../src/proefrit/proefritten.js';
import type { Turn } from '../turn.js';
import { atOverzicht, type OverzichtDeps, type Rule } from './overzicht/at.js';

export interface ProefritDeps extends OverzichtDeps {
  proefritten: Proefritten;
}

const proefritRule: Rule = {
  data: 'reach',
  may: ({ partnership }, person) => mayPlay(partnership, person),
  refused: (lang) => textIn(lang).overzicht.proefrit.refused,
};

/** `proefrit`, typed or pressed: the semester that runs or comes, played with everything done on time. */
export async function showProefrit(turn: Turn, deps: ProefritDeps): Promise<void> {
  for (const { setup, to, lang, show, say } of await atOverzicht(turn, deps, proefritRule)) {
    const { proefrit: text } = textIn(lang).overzicht;
    const outcome = await deps.proefritten(setup, dayIn(turn.now));
    turn.log.info({ code: 'PROEFRIT', outcome: outcome.status }, 'a semester was played');
    switch (outcome.status) {
      case 'done':
        await show(proefritView(outcome.proefrit, setup, to));
        break;
      case 'running':
        await show(proefritRunningView(to));
        break;
      case 'none':
        await say(text.none);
        break;
      case 'too-large':
        await say(text.tooLarge(setup.people.length));
        break;
      default:
        outcome satisfies never;
    }
  }
}
