import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { MINUTE } from '../../../src/clock.js';
import type { SharedClock } from './clock.js';
import { type InstanceSettings, type News, newsSchema, type Order } from './settings.js';

/** The assembled bot in a process of its own. It rests until `go`. */
export interface Instance {
  name: string;
  url: string;
  isAlive(): boolean;
  /** Goes its rounds, by this clock. */
  go(clock: SharedClock): void;
  /** Resolves when the round that is busy has ended; no other begins until `go`. */
  rest(): Promise<void>;
  /** As on SIGTERM; resolves when the process has ended, with its exit code. */
  stop(): Promise<number | null>;
  /** `kill -9`; resolves when nothing is left of the process. */
  kill(): Promise<void>;
}

/** On a machine that does much else a start can take long. */
const PATIENCE = 3 * MINUTE;

const started = new Set<ChildProcess>();
// However this process ends: nothing that it started is left behind.
process.once('exit', () => {
  for (const child of started) child.kill('SIGKILL');
});

/** Starts a process and waits until the bot in it listens. @throws when it ended before that, or took minutes. */
export async function startInstance(settings: InstanceSettings): Promise<Instance> {
  const child = fork(fileURLToPath(new URL('main.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, INSTANCE: JSON.stringify(settings) },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  started.add(child);
  const ended = once(child, 'exit').then(() => started.delete(child));
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const tell = (order: Order) => child.send(order);

  /** The next news of this kind; rejects when the process ends first. */
  function hear<K extends News['news']>(kind: K): Promise<Extract<News, { news: K }>> {
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => leave(new Error(`${settings.name} did not say "${kind}"`)), PATIENCE);
      const onEnd = () => leave(new Error(`${settings.name} ended before it said "${kind}"`));
      const onMessage = (message: unknown) => {
        const news = newsSchema.parse(message);
        if (isOf(news, kind)) leave(undefined, news);
      };
      const leave = (error: Error | undefined, news?: Extract<News, { news: K }>) => {
        clearTimeout(patience);
        child.off('message', onMessage).off('exit', onEnd);
        if (news !== undefined) resolve(news);
        else reject(error);
      };
      child.on('message', onMessage).on('exit', onEnd);
    });
  }

  const { port } = await hear('ready').catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    name: settings.name,
    url: `http://127.0.0.1:${port}`,
    isAlive,
    go: (clock) => void tell({ order: 'go', clock }),
    async rest() {
      const resting = hear('resting');
      tell({ order: 'rest' });
      await resting;
    },
    async stop() {
      if (isAlive()) tell({ order: 'stop' });
      await ended;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function isOf<K extends News['news']>(news: News, kind: K): news is Extract<News, { news: K }> {
  return news.news === kind;
}
