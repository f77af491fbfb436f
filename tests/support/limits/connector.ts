import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Activity } from 'botbuilder';
import { SECOND } from '../../../src/clock.js';
import { createLimits, type Kind } from './windows.js';

/** One request that came, and what was done with it. */
export interface Arrival {
  /** Milliseconds, by the clock of the connector. */
  at: number;
  kind: Kind;
  /** The conversation. */
  thread: string;
  /** Which process sent it, when it says so (`x-instance`). */
  by: string;
  /** Of a send. */
  activity?: Partial<Activity>;
  /** The person has the message, whatever the bot was told. */
  taken: boolean;
  /** What the bot was told; `cut`: nothing, the line was broken; `waiting`: nothing yet. */
  answer: number | 'cut' | 'waiting';
  /** Refused by the limits, not by a fault that was asked for. */
  throttled: boolean;
}

/**
 * How one send is treated that is within the limits. `refuse`: with this status, not taken; `cut`: the line is broken, before the
 * message was taken or after it; nothing said: taken. `delay`: milliseconds until the answer; taken is taken at once.
 */
export interface Treatment {
  refuse?: number;
  /** Of a refusal: the seconds after which to come back. */
  retryAfter?: number;
  cut?: 'before' | 'after';
  delay?: number;
}

/** A Teams connector on loopback, of one tenant, that holds to the limits of Teams and writes down what came. */
export interface LimitedConnector {
  serviceUrl: string;
  arrivals: Arrival[];
  close(): Promise<void>;
}

/**
 * Starts one on a free port. Usable in a test and outside it.
 * @param now milliseconds, never going back; for the limits and what is written down
 * @param treat what is done with a send that the limits let through; default: it is taken at once
 */
export async function startLimitedConnector({
  now = () => performance.now(),
  treat = () => ({}),
}: {
  now?: () => number;
  treat?: (send: Readonly<Arrival>) => Treatment;
} = {}): Promise<LimitedConnector> {
  const limits = createLimits();
  const arrivals: Arrival[] = [];

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, , , thread = '', what] = (request.url ?? '').split('/').map(decodeURIComponent);
    const method = request.method ?? '';
    const isMember = method === 'GET' && what === 'members';
    if (!isMember && (what !== 'activities' || !['POST', 'PUT'].includes(method))) return say(response, 404);
    const body = await bodyOf(request);
    const arrival: Arrival = {
      at: now(),
      kind: isMember ? 'member' : 'send',
      thread,
      by: String(request.headers['x-instance'] ?? ''),
      ...(!isMember && { activity: JSON.parse(body) }),
      taken: false,
      answer: 'waiting',
      throttled: false,
    };
    arrivals.push(arrival);
    const tooSoon = limits.take({ kind: arrival.kind, tenant: '', thread }, arrival.at);
    if (tooSoon !== undefined) {
      arrival.throttled = true;
      arrival.answer = 429;
      return say(response, 429, Math.ceil(tooSoon / SECOND));
    }
    const { refuse, retryAfter, cut, delay = 0 }: Treatment = isMember ? { refuse: 404 } : treat(arrival);
    arrival.taken = refuse === undefined && cut !== 'before';
    if (delay > 0) await wait(delay);
    if (cut !== undefined) {
      arrival.answer = 'cut';
      request.socket.destroy();
      return;
    }
    arrival.answer = refuse ?? 200;
    say(response, arrival.answer, retryAfter);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    arrivals,
    async close() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

let count = 0;

function say(response: ServerResponse, status: number, retryAfter?: number): void {
  count += 1;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter !== undefined && { 'retry-after': `${retryAfter}` }),
  });
  const refused = { error: { code: status === 429 ? 'Throttled' : 'ServiceError', message: 'refused by the test' } };
  response.end(JSON.stringify(status === 200 ? { id: `activity-${count}` } : refused));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
