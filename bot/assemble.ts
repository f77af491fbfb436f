import { type Clock, SECOND } from '../src/clock.js';
import type { Config } from '../src/config.js';
import { loadContent } from '../src/glossary/load.js';
import { createDirectory } from '../src/partnership/directory.js';
import { createPartnershipReader } from '../src/partnership/reader.js';
import { createIdentities } from '../src/people/identity.js';
import type { Store } from '../src/store/store.js';
import { createAdapter } from './adapter.js';
import { createBot, type Route } from './bot.js';
import { createHttp } from './http.js';
import { type Listening, listen } from './listen.js';
import type { Log } from './log.js';
import { loadCards } from './render.js';
import { createTargets } from './targets.js';

/** What differs between production, the demo and a test. */
export interface Parts {
  config: Config;
  store: Store;
  log: Log;
  now: Clock;
  /** Routes that only the demo has. */
  extra?: readonly Route[] | undefined;
}

/** How often each instance looks for newer set-ups; a change is live everywhere within 30 seconds. */
const REFRESH_EVERY = 15 * SECOND;

/**
 * Puts the bot together and starts to listen. A store that is away is no reason not to start: terms are answered from
 * memory, /readyz tells, and the next refresh picks up.
 */
export async function assemble({ config, store, log, now, extra }: Parts): Promise<Listening> {
  const reader = createPartnershipReader(store);
  const directory = createDirectory(reader, loadContent());
  const refresh = () =>
    directory
      .refresh()
      .catch((err: unknown) => log.warn({ code: 'NOT_REFRESHED', err }, 'the partnerships could not be read'));
  await refresh();
  const timer = setInterval(refresh, REFRESH_EVERY).unref();

  const identities = createIdentities({
    store,
    setups: async () => directory.setups(),
    now,
    trouble: (error) => log.warn({ code: error.code, err: error }, 'a speaker could not be looked up'),
  });
  const bot = createBot({
    adapter: createAdapter(config.credentials),
    now,
    log,
    store,
    identities,
    targets: createTargets(store),
    card: loadCards(),
    glossary: directory.glossary,
    extra,
  });
  const listening = await listen(createHttp(bot, { ready: () => store.ping() }, log), config);
  return {
    port: listening.port,
    close() {
      clearInterval(timer);
      return listening.close();
    },
  };
}
