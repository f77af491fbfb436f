import { textIn } from '../../cards/text/text.js';
import { welcomeView } from '../../cards/views/uitleg.js';
import type { Identities } from '../../src/people/identity.js';
import { personPartition, teamPartition } from '../../src/people/speaker.js';
import { welcomeOnce } from '../../src/people/welcome.js';
import type { Store } from '../../src/store/store.js';
import { askerOf } from '../asker.js';
import type { RenderCard } from '../render.js';
import { type Reply, send } from '../reply.js';
import type { Targets } from '../targets.js';
import type { Turn } from '../turn.js';

export interface WelcomeDeps {
  store: Store;
  identities: Identities;
  targets: Targets;
  card: RenderCard;
}

/** Says hello once per person and team: an installation arrives as two events, and again after every update of the app. */
export async function welcome(turn: Turn, deps: WelcomeDeps): Promise<void> {
  const { speaker } = turn;
  if (speaker === undefined) return;
  const { conversation } = turn.context.activity;
  const isPersonal = turn.place === 'personal';
  const partition = isPersonal ? personPartition(speaker) : teamPartition(speaker.tenant, conversation.id);
  if ((await welcomeOnce(deps.store, partition, turn.now)) === 'again') return;
  await send(turn, isPersonal ? await personalWelcome(turn, deps) : { text: textIn('nl').welcome.shared });
}

async function personalWelcome(turn: Turn, { identities, card }: WelcomeDeps): Promise<Reply> {
  const asker = await askerOf(turn, identities);
  const language = asker.chosenLanguage ?? asker.partnershipLanguage ?? 'nl';
  const view = welcomeView(
    asker.partnerships.map(({ name }) => name),
    language,
  );
  return { card: card('uitleg', view), summary: textIn(language).welcome.summary };
}

/** The app was removed: nothing is sent there any more. */
export async function forget(turn: Turn, { targets }: WelcomeDeps): Promise<void> {
  if (turn.place === 'personal') await targets.drop(turn);
}
