import { textIn } from '../../cards/text/text.js';
import type { Identities } from '../../src/people/identity.js';
import { teamPartition } from '../../src/people/speaker.js';
import { putWelcome, skipWelcome, welcomeOnce } from '../../src/people/welcome.js';
import type { Store } from '../../src/store/store.js';
import { askerOf } from '../asker.js';
import { send } from '../reply.js';
import type { Targets } from '../targets.js';
import type { Turn } from '../turn.js';

export interface WelcomeDeps {
  store: Store;
  identities: Identities;
  targets: Targets;
  /** Something was put into the outbox that may leave soon. */
  posted: () => void;
}

/**
 * Says hello once per person and team. To a team at once: somebody there is looking. To a person as a message like all others, at
 * their hour and at the pace of the tenant: an administrator may install the app for three thousand people at night.
 */
export async function welcome(turn: Turn, { store, identities, posted }: WelcomeDeps): Promise<void> {
  const { speaker, now } = turn;
  if (speaker === undefined) return;
  if (turn.place !== 'personal') {
    const team = teamPartition(speaker.tenant, turn.context.activity.conversation.id);
    if ((await welcomeOnce(store, team, now)) === 'first') await send(turn, { text: textIn('nl').welcome.shared });
    return;
  }
  // From now on the bot knows who of the rosters this is, so that reminders reach also who never writes.
  await askerOf(turn, identities);
  if ((await putWelcome(store, speaker, now)) === 'put') posted();
}

/** The app was removed: nothing is sent there any more. */
export async function forget(turn: Turn, { store, targets }: WelcomeDeps): Promise<void> {
  if (turn.place !== 'personal') return;
  await targets.drop(turn);
  if (turn.speaker !== undefined) await skipWelcome(store, turn.speaker, turn.now);
}
