import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { assemble } from '../../../bot/assemble.js';
import { createLog } from '../../../bot/log.js';
import { openCosmosStore } from '../../../src/store/cosmos/store.js';
import { openStore } from '../../../src/store/open.js';
import { timeOn } from './clock.js';
import { type News, orderSchema, settingsSchema } from './settings.js';

// The assembled bot in a process of its own, told by its parent when to look who is to be reminded. Without a parent it ends.
process.once('disconnect', () => process.exit(1));
if (!process.connected) process.exit(1);

const { name, store: kept, every, timing, ...settings } = settingsSchema.parse(JSON.parse(process.env.INSTANCE ?? ''));
let { clock } = settings;
let resting = true;
let busy = Promise.resolve();

signEachRequest(name);
const store =
  kept.kind === 'cosmos'
    ? // On a busy machine a second may not be enough, and that is not what is shown here.
      await openCosmosStore({ ...kept, patience: { attemptMs: 8000, totalMs: 30_000 } })
    : await openStore(kept);
const running = await assemble({
  config: {
    production: false,
    host: '127.0.0.1',
    port: 0,
    publicUrl: undefined,
    logLevel: 'silent',
    store: kept,
    credentials: { type: 'none' },
  },
  store,
  log: createLog('silent'),
  now: () => timeOn(clock),
  timing,
});

process.on('message', (message) => {
  const order = orderSchema.parse(message);
  switch (order.order) {
    case 'rest':
      resting = true;
      void busy.then(() => tell({ news: 'resting' }));
      return;
    case 'go':
      clock = order.clock;
      if (resting) {
        resting = false;
        busy = rounds();
      }
      return;
    case 'stop':
      resting = true;
      void stop();
      return;
  }
});
tell({ news: 'ready', port: running.port });

async function rounds(): Promise<void> {
  while (!resting) {
    await running.remind();
    if (!resting) await wait(every);
  }
}

async function stop(): Promise<void> {
  await running.close();
  await store.close();
  tell({ news: 'stopped' });
  process.exit(0);
}

function tell(news: News): void {
  process.send?.(news);
}

/** So that the connector can tell which process a message came from: no setting of the SDK does that. */
function signEachRequest(by: string): void {
  const { request } = http;
  http.request = ((options: http.RequestOptions, ...rest: []) =>
    request({ ...options, headers: { ...options.headers, 'x-instance': by } }, ...rest)) as typeof http.request;
}
