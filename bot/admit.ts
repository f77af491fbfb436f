import { textIn } from '../cards/text/text.js';
import { mayAsk, mayHere } from '../src/access/here.js';
import { refusalOf } from '../src/access/refusal.js';
import type { Language } from '../src/language.js';
import { type Asker, askerOf } from './asker.js';
import type { BotDeps } from './bot.js';
import { send } from './reply.js';
import type { Turn } from './turn.js';

/**
 * Lets in who may have something personal here: somebody of a partnership, in the own chat. Anyone else is told why not.
 * @returns who it is, or undefined when refused; then the answer has been given
 */
export async function admit(
  turn: Turn,
  { identities }: Pick<BotDeps, 'identities'>,
  languageOf: (asker: Asker) => Language,
): Promise<Asker | undefined> {
  const asker = await askerOf(turn, identities);
  const known = asker.memberships.length > 0 ? 'known' : 'stranger';
  const { refused } = textIn(languageOf(asker));
  const here = mayHere(turn.place === 'personal' ? 'personal' : undefined, 'personal');
  const decision = here.allowed ? mayAsk(known, 'personal') : here;
  if (decision.allowed) return asker;
  turn.log.info({ code: 'REFUSED', refusal: refusalOf(known, decision) }, 'something personal was refused');
  await send(turn, { text: decision.reason === 'not-here' ? refused.onlyPersonal : refused.stranger });
  return undefined;
}
