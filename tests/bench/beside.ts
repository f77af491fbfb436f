import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dayIn } from '../../src/calendar/day.js';
import { SECOND } from '../../src/clock.js';
import { openStore } from '../../src/store/open.js';
import { type DuePerson, peopleDue, putCrowd } from '../support/due.js';
import { clockAt } from '../support/instance/clock.js';
import { startInstance } from '../support/instance/start.js';
import { type Arrival, startLimitedConnector } from '../support/limits/connector.js';

/** Sending to many, with people who ask something meanwhile. */
export interface Beside {
  due: number;
  sent: number;
  /** Digests that came in a second, from the first to the last of them. */
  perSecond: number;
  /** Answers 429 of a connector that holds to the limits of Teams. */
  throttled: number;
  replies: number;
  /** Milliseconds from a question to the end of its turn, of 95 in 100: while nothing is sent, and while it is. */
  idle: number;
  during: number;
}

const DUE = 5_000;
const REPLIES_PER_SECOND = 20;
/** Everybody may be written to then, and it is the first day of a semester. */
const MOMENT = '2026-08-31T15:20:00+02:00';
/** Nobody may. */
const NIGHT = new Date('2026-08-31T05:20:00+02:00');
/** How many of those who are due ask something, in turn: so that no conversation meets a limit of its own. */
const ASKERS = 400;
const WARM_UP = 10;
const IDLE = 20;
/** What the id of each question begins with, so that the replies to it can be told from what the bot sends by itself. */
const QUESTION = 'question';
/** Of Teams, for a message that the bot sends by itself, in milliseconds. */
const ANSWER = 100;

/** Sends for so many seconds, or until all 5,000 have it; 20 questions a second the whole time. */
export async function sendBeside(seconds: number): Promise<Beside> {
  const folder = mkdtempSync(join(tmpdir(), 'sobot-bench-'));
  const file = join(folder, 'beside.sqlite');
  const connector = await startLimitedConnector({
    treat: (send) => ({ delay: isReply(send) ? 0 : ANSWER }),
  });
  const { setups, people } = peopleDue(DUE, dayIn(new Date(MOMENT)));
  const store = await openStore({ kind: 'embedded', file });
  await putCrowd(store, { setups, people }, connector.serviceUrl, NIGHT);
  await store.close();
  const instance = await startInstance({
    name: 'one',
    store: { kind: 'embedded', file },
    clock: clockAt(NIGHT),
    every: SECOND,
  });
  try {
    const ask = (length: number) =>
      askFor(length, (count) => turnOf(instance.url, connector.serviceUrl, people[count % ASKERS]));
    await ask(WARM_UP);
    const idle = await ask(IDLE);
    instance.go(clockAt(MOMENT));
    const during = await ask(seconds);
    const digests = connector.arrivals.filter((send) => send.taken && !isReply(send));
    const [first, last] = [digests.at(0)?.at ?? 0, digests.at(-1)?.at ?? 0];
    return {
      due: DUE,
      sent: digests.length,
      perSecond: ((digests.length - 1) * SECOND) / (last - first),
      throttled: connector.arrivals.filter(({ throttled }) => throttled).length,
      replies: during.length,
      idle: p95(idle),
      during: p95(during),
    };
  } finally {
    await instance.kill();
    await connector.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Asks at fixed moments, whether or not what was asked before is answered: people do not wait for each other. */
async function askFor(seconds: number, ask: (count: number) => Promise<void>): Promise<number[]> {
  const began = performance.now();
  const asked: Promise<number>[] = [];
  for (let count = 0; count < seconds * REPLIES_PER_SECOND; count += 1) {
    const at = began + (count * SECOND) / REPLIES_PER_SECOND;
    await wait(Math.max(0, at - performance.now()));
    asked.push(ask(count).then(() => performance.now() - at));
  }
  return Promise.all(asked);
}

/** Each question has an id of its own: one that comes again is not answered twice. */
let asked = 0;

async function turnOf(url: string, serviceUrl: string, person: DuePerson | undefined): Promise<void> {
  if (person === undefined) throw new Error('nobody asks');
  const { speaker, thread } = person;
  asked += 1;
  const response = await fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message',
      id: `${QUESTION}-${asked}`,
      text: 'Wat betekent IO hier?',
      channelId: 'msteams',
      serviceUrl,
      from: { id: `29:${speaker.oid}`, aadObjectId: speaker.oid },
      recipient: { id: '28:bot' },
      conversation: { id: thread, conversationType: 'personal', tenantId: speaker.tenant },
    }),
  });
  await response.arrayBuffer();
  if (response.status !== 200) throw new Error(`a question was answered ${response.status}`);
}

function isReply({ activity }: Pick<Arrival, 'activity'>): boolean {
  return activity?.replyToId?.startsWith(QUESTION) ?? false;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;
}
