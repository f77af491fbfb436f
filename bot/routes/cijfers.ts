import { textIn } from '../../cards/text/text.js';
import { cijfersView } from '../../cards/views/cijfers.js';
import { refusalOf } from '../../src/access/refusal.js';
import { mayManageTerms, mayReadNumbers } from '../../src/access/terms.js';
import { dayIn, plusDays } from '../../src/calendar/day.js';
import { mondayOf } from '../../src/calendar/week.js';
import type { Cijfers } from '../../src/glossary/cijfers/cijfers.js';
import { admit } from '../admit.js';
import { languageFor } from '../asker.js';
import { send } from '../reply.js';
import { termsOf } from '../termsOf.js';
import type { Turn } from '../turn.js';
import { membersOf } from './taken.js';
import type { VragenDeps } from './vragen.js';

export interface CijfersDeps extends VragenDeps {
  cijfers: Cijfers;
}

/** `cijfers begrippen`: what was asked this week and last week, a card for each partnership whose numbers the speaker may see. */
export async function showCijfers(turn: Turn, deps: CijfersDeps): Promise<void> {
  const asker = await admit(turn, deps, (each) => languageFor(each, turn.text));
  if (asker === undefined) return;
  const lang = languageFor(asker, turn.text);
  const { numbers: text } = textIn(lang).vragen;
  const members = membersOf(asker, deps);
  const decisions = members.map(({ setup, person }) => mayReadNumbers(setup.partnership, person));
  const may = members.filter((_, at) => decisions[at]?.allowed);
  if (may.length === 0) {
    for (const decision of decisions.slice(0, 1)) {
      turn.log.warn({ code: 'REFUSED', refusal: refusalOf('known', decision) }, 'the numbers were refused');
    }
    return send(turn, { text: text.onlyOwner });
  }
  const monday = mondayOf(dayIn(turn.now));
  for (const { setup, person } of may) {
    const { id, name } = setup.partnership;
    const [week, before, questions] = await Promise.all([
      deps.cijfers.of(id, monday),
      deps.cijfers.of(id, plusDays(monday, -7)),
      deps.vragen.open(id),
    ]);
    const mayAnswer = mayManageTerms(setup.partnership, person.id).allowed;
    const termOf = termsOf(deps.glossary(), [id]);
    const view = cijfersView({ partnership: name, week, before, questions, mayAnswer, termOf, lang });
    await send(turn, { card: deps.card('cijfers', view), summary: text.title });
  }
}
