import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SECOND, systemClock } from '../../src/clock.js';
import { asCodedError, CodedError } from '../../src/errors.js';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import { openStore } from '../../src/store/open.js';
import { assemble } from '../assemble.js';
import { createLog } from '../log.js';
import { openDemoClock } from './clock.js';
import { loadExamples } from './examples.js';
import { type Persona, personas } from './personas.js';
import { openWindow, type Window } from './playground.js';
import { assertFree } from './ports.js';
import { tijdRoute } from './tijd.js';

const { values } = parseArgs({
  options: {
    fresh: { type: 'boolean', default: false },
    port: { type: 'string', default: '3978' },
    // Below 32768: higher ones are given to connections to outside, and a window then finds its own taken now and then.
    windows: { type: 'string', default: '26150' },
    data: { type: 'string', default: '.data/demo' },
    // For who works on the bot: stop and start one of the two, and the other stays as it is.
    only: { type: 'string' },
    // Somebody else of Noord-Holland in the place of the instituutsopleider, by person id: "karin-blokker".
    guest: { type: 'string' },
  },
});
const port = Number(values.port);
const withBot = values.only !== 'windows';
const withWindows = values.only !== 'bot';

/** Who does not stop in this time is stopped: what is on its way may be tried a few times first. */
const PATIENCE = 15 * SECOND;

/** Things to put away at the end, last opened first. */
const opened: (() => Promise<void> | void)[] = [];
const closeAll = async () => {
  for (const close of opened.splice(0).reverse()) await close();
};

async function demo(): Promise<void> {
  if (values.only !== undefined && values.only !== 'bot' && values.only !== 'windows') {
    throw new CodedError('CONFIG_INVALID', '--only is "bot" or "windows".');
  }
  if (values.fresh) rmSync(values.data, { recursive: true, force: true });
  const setups = await loadExamples();
  const cast = personas(setups, values.guest);
  const windowPorts = cast.map((_, index) => Number(values.windows) + index);
  await assertFree([...(withBot ? [port] : []), ...(withWindows ? windowPorts : [])]);
  if (withBot) await startBot(setups);
  if (withWindows) await openWindows(cast, windowPorts);
  console.log(
    'In de demo zet "tijd +7d" of "tijd 2026-08-31" de klok. Ctrl-C stopt; de gegevens blijven (npm run demo -- --fresh begint opnieuw).',
  );
}

async function startBot(setups: readonly Setup[]): Promise<void> {
  const settings = { kind: 'embedded', file: join(values.data, 'sobot.sqlite') } as const;
  const store = await openStore(settings);
  opened.push(() => store.close());
  const clock = await openDemoClock(store, systemClock);
  opened.push(() => clock.keep());
  for (const setup of setups) await putGeneration(store, setup.partnership.id, setup, { now: clock.now() });
  const config = {
    production: false,
    host: '127.0.0.1',
    port,
    publicUrl: `http://127.0.0.1:${port}`,
    logLevel: 'warn',
    store: settings,
    credentials: { type: 'none' },
  } as const;
  const tijd = tijdRoute(clock, () => running.remind());
  const running = await assemble({ config, store, log: createLog('warn'), now: clock.now, extra: [tijd] });
  opened.push(() => running.close());
  console.log('De bot staat aan.');
}

async function openWindows(cast: readonly Persona[], ports: readonly number[]): Promise<void> {
  console.log('De vensters openen; dat duurt even ...');
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  const windows = await Promise.all(
    cast.map(async (persona, index): Promise<Window> => {
      const others = cast.filter((other) => other !== persona);
      const window = await openWindow(persona, others, { endpoint, port: ports[index] ?? 0, folder: values.data });
      // Put away after the bot: what it is sending must still arrive somewhere, or it keeps trying.
      opened.unshift(() => window.close());
      return window;
    }),
  );
  console.log(`\n${windows.map(({ address, persona }) => line(address, persona)).join('\n')}\n`);
  console.log('Open elk venster één keer: dan kent de bot iedereen. Vraag daar: wat betekent IO hier?');
}

function line(address: string, { person, who, partnerships }: Persona): string {
  return `  ${address}  ${person.name.padEnd(16)} ${who}, ${partnerships.join(' en ')}`;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), PATIENCE).unref();
    void closeAll().then(() => process.exit(0));
  });
}

try {
  await demo();
} catch (thrown) {
  const { code, message } = asCodedError(thrown);
  console.error(`${code}: ${message}`);
  await closeAll();
  process.exit(1);
}
