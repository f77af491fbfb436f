import { randomUUID } from 'node:crypto';
import { textIn } from '../cards/text/text.js';
import { loadHolidays } from '../src/calendar/holidays.js';
import { type Clock, MINUTE } from '../src/clock.js';
import type { Config } from '../src/config.js';
import type { CodedError } from '../src/errors.js';
import { createAudits } from '../src/forms/audit/audits.js';
import { createExports } from '../src/forms/export/exports.js';
import { createFactsAround, type Others } from '../src/forms/factsAround.js';
import { createForms } from '../src/forms/forms.js';
import { seeToWishes } from '../src/forms/letters/wish.js';
import { loadForms } from '../src/forms/load.js';
import { createCijfers } from '../src/glossary/cijfers/cijfers.js';
import { loadContent } from '../src/glossary/load.js';
import { createDrafts } from '../src/glossary/local/draft.js';
import { createLocalTerms } from '../src/glossary/local/localTerms.js';
import { createVragen } from '../src/glossary/vragen/vragen.js';
import { createLinks } from '../src/links/links.js';
import { createChanges } from '../src/partnership/changes/changes.js';
import { createDirectory } from '../src/partnership/directory.js';
import { createPartnershipReader } from '../src/partnership/reader.js';
import { createIdentities } from '../src/people/identity.js';
import { createProefritten } from '../src/proefrit/proefritten.js';
import { createProgresses } from '../src/progress/progresses.js';
import { createBoards } from '../src/reach/board.js';
import { createTryAgain } from '../src/reach/tryAgain.js';
import { createClockwork } from '../src/reminders/clockwork.js';
import { studentsToKnow } from '../src/reminders/escalation.js';
import { createReminders } from '../src/reminders/reminders.js';
import { type Timing, usualTiming } from '../src/reminders/timing.js';
import type { Store } from '../src/store/store.js';
import { loadCatalogue } from '../src/tasks/catalogue.js';
import { createSaidStore } from '../src/tasks/said/saidStore.js';
import { createTeams } from '../src/teams/teams.js';
import { createTempo } from '../src/tempo/tempo.js';
import { createAdapter, createSender } from './adapter.js';
import { createBot, type Route } from './bot.js';
import { createDesk } from './desk.js';
import { BEGRIPPEN, begrippenFile } from './downloads/begrippen.js';
import { createDownloads } from './downloads/download.js';
import { FORMULIER, FORMULIEREN, formulierenFile, formulierFile } from './downloads/formulier.js';
import { BEREIK, bereikFile, VERSLAG, VOORTGANG, verslagFile, voortgangFile } from './downloads/overzicht.js';
import { createHttp } from './http.js';
import { type Listening, listen } from './listen.js';
import type { Log } from './log.js';
import { createMessenger } from './messenger.js';
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
  /** Other lengths of time than the usual. */
  timing?: Partial<Timing> | undefined;
}

/** A bot that runs. `close` finishes what is in flight: requests, and the digest that is being sent. */
export interface Running extends Listening {
  /** Looks now who is to be reminded and what is to be taken back, and resolves when that is done. Never rejects. */
  remind(): Promise<void>;
}

/** How often each instance writes down how often terms were asked. */
const COUNT_EVERY = MINUTE;

/** How often it looks whether messages about somebody are to be taken back. */
const WITHDRAW_EVERY = MINUTE;

/**
 * Puts the bot together and starts to listen. A store that is away is no reason not to start: terms are answered from
 * memory, /readyz tells, and the next refresh picks up.
 */
export async function assemble({ config, store, log, now, extra, timing: changed }: Parts): Promise<Running> {
  const timing: Timing = { ...usualTiming, ...changed };
  const reader = createPartnershipReader(store);
  const localTerms = createLocalTerms(store);
  const changes = createChanges(store);
  const directory = createDirectory(reader, loadContent(), localTerms, changes);
  const refresh = () =>
    directory
      .refresh()
      .catch((err: unknown) => log.warn({ code: 'NOT_REFRESHED', err }, 'the partnerships could not be read'));
  await refresh();
  const timer = setInterval(refresh, timing.refreshEvery).unref();

  const { setups, glossary } = directory;
  const owner = randomUUID();
  const vragen = createVragen(store);
  const cijfers = createCijfers(store, owner);
  const adapter = createAdapter(config.credentials);
  const sender = createSender(config.credentials, timing.sendPatience);
  const card = loadCards();
  const parts = { catalogue: loadCatalogue(), holidays: loadHolidays() };
  const others: Others = (setup, person, day) => studentsToKnow(parts, setup, person, day);
  const tasks = { ...parts, factsAround: createFactsAround(store, parts, others) };
  const identities = createIdentities({
    store,
    setups: async () => setups(),
    now,
    trouble: (error) => log.warn({ code: error.code, err: error }, 'a speaker could not be looked up'),
  });
  const definitions = loadForms();
  const forms = createForms({ store, definitions });
  const links = createLinks({ store, base: config.publicUrl, now });
  const teams = createTeams({
    store,
    now,
    trouble: (error) => log.warn({ code: error.code, err: error }, 'the partnership of a team could not be read'),
  });
  const overviews = { boards: createBoards({ store, now }), progresses: createProgresses({ ...tasks, now }), setups };
  const papers = { ...parts, forms, exports: createExports({ store, definitions, ...parts }), setups, now };
  const kinds = {
    [BEGRIPPEN]: (about: unknown) => begrippenFile(directory.glossary(), about),
    [BEREIK]: (about: unknown) => bereikFile(overviews, about),
    [VERSLAG]: (about: unknown) => verslagFile(overviews, about),
    [VOORTGANG]: (about: unknown) => voortgangFile(overviews, about),
    [FORMULIER]: (about: unknown) => formulierFile(papers, about),
    [FORMULIEREN]: (about: unknown) => formulierenFile(papers, about),
  };
  const stopping = new AbortController();
  const trouble = (error: CodedError) => log.warn({ code: error.code, err: error }, 'a reminder failed');
  const tempo = createTempo({ store, now, owner, lease: timing.tempoLease, perSecond: timing.perSecond, trouble });
  const bot = createBot({
    adapter,
    now,
    log,
    answering: tempo.answering,
    posted: () => reminders.soon(),
    store,
    identities,
    targets: createTargets(store),
    teams,
    links,
    card,
    glossary,
    vragen,
    cijfers,
    ...overviews,
    proefritten: createProefritten({ ...tasks, signal: stopping.signal }),
    tryAgain: createTryAgain({ store, again: (addressee) => reminders.again(addressee) }),
    setups,
    ...tasks,
    changes,
    said: createSaidStore(store),
    forms,
    audits: createAudits(store),
    localTerms,
    drafts: createDrafts(store, localTerms),
    extra,
  });
  const appId = config.credentials.type === 'none' ? '' : config.credentials.appId;
  const reminders = createReminders({
    store,
    setups,
    ...tasks,
    definitions,
    vragen,
    messenger: createMessenger({ adapter: sender, appId, card, glossary, log, patience: timing.sendPatience }),
    now,
    timing,
    owner,
    tempo,
    tally: (kind, counts) => log.info({ code: 'ROUND', kind, ...counts }, 'messages'),
    trouble,
  });
  const listening = await listen(
    createHttp(bot, createDownloads({ links, kinds, log }), { ready: () => store.ping() }, log),
    config,
  );
  const counting = createClockwork({
    every: COUNT_EVERY,
    work: cijfers.flush,
    trouble: (error) => log.warn({ code: error.code, err: error }, 'the numbers of the terms wait'),
  });
  const desk = createDesk({ adapter: sender, appId });
  const saidOf = (partnership: string) => {
    const setup = setups().find((each) => each.partnership.id === partnership);
    return textIn(setup?.partnership.language ?? 'nl').withdrawn;
  };
  const withdrawing = createClockwork({
    every: WITHDRAW_EVERY,
    async work(signal) {
      const counts = await seeToWishes({ store, desk, say: saidOf, now }, signal);
      if (Object.values(counts).some((count) => count > 0)) log.info({ code: 'WITHDRAWN', ...counts }, 'messages');
    },
    trouble: (error) => log.warn({ code: error.code, err: error }, 'messages wait to be taken back'),
  });
  reminders.start();
  counting.start();
  withdrawing.start();
  return {
    port: listening.port,
    async remind() {
      await Promise.all([reminders.wake(), withdrawing.wake()]);
    },
    async close() {
      clearInterval(timer);
      stopping.abort();
      await Promise.all([reminders.stop(), withdrawing.stop(), listening.close()]);
      await tempo.stop();
      await counting.wake();
      await counting.stop();
    },
  };
}
