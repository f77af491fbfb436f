import { existsSync } from 'node:fs';
import { systemClock } from '../src/clock.js';
import { readConfig } from '../src/config.js';
import { asCodedError } from '../src/errors.js';
import { openStore } from '../src/store/open.js';
import { assemble } from './assemble.js';
import { createLog } from './log.js';

// Configuration -> store -> bot -> HTTP. Everything that can be wrong in the settings is said before anything is opened.
try {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const store = await openStore(config.store);
  const running = await assemble({ config, store, log, now: systemClock });
  log.info({ port: running.port, store: config.store.kind }, 'the bot listens');

  const stop = async () => {
    log.info('stopping: what is in flight is finished first');
    await running.close();
    await store.close();
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
} catch (thrown) {
  const { code, message } = asCodedError(thrown);
  process.stderr.write(`${code}: ${message}\n`);
  process.exitCode = 1;
}
