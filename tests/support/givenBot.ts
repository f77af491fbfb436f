import assert from 'node:assert/strict';
import type { Activity, Attachment } from 'botbuilder';
import { assemble } from '../../bot/assemble.js';
import type { Route } from '../../bot/bot.js';
import { createLog } from '../../bot/log.js';
import type { Config } from '../../src/config.js';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Store } from '../../src/store/store.js';
import { type Connector, type Sent, startConnector } from './connector.js';
import { createFakeStore } from './fakeStore.js';

/** Somebody who speaks to the bot in a test. */
export interface Someone {
  name: string;
  email: string;
  tenant: string;
  oid: string;
}

/** A bot that runs for one test: real HTTP in, a fake connector out, a store in memory, a clock that stands still. */
export interface GivenBot {
  url: string;
  connector: Connector;
  store: Store;
  /** Log lines so far, parsed. */
  logged: Record<string, unknown>[];
  /** Sends any activity as Teams would; gives the HTTP answer and what the bot sent because of it. */
  receive(activity: unknown): Promise<{ status: number; body: unknown; sent: Sent[] }>;
  /** Types a message in the personal chat (or as `over` says). */
  say(by: Someone, text: string, over?: Partial<Activity>): Promise<Sent[]>;
  /** Presses the button with this title on a card that the bot sent. */
  press(by: Someone, card: Sent, title: string, over?: Partial<Activity>): Promise<Sent[]>;
  close(): Promise<void>;
}

export const NOW = new Date('2026-11-10T09:00:00Z');

/** Starts a bot. Close it after the test. */
export async function givenBot(
  options: {
    setups?: Setup[];
    store?: Store;
    now?: () => Date;
    credentials?: Config['credentials'];
    extra?: readonly Route[];
  } = {},
): Promise<GivenBot> {
  const { setups = [], store = createFakeStore(), now = () => NOW, credentials = { type: 'none' } } = options;
  const connector = await startConnector();
  for (const setup of setups) await putGeneration(store, setup.partnership.id, setup, { now: now() });
  const logged: Record<string, unknown>[] = [];
  const log = createLog('debug', { write: (line) => logged.push(JSON.parse(line)) });
  const config: Config = {
    production: false,
    host: '127.0.0.1',
    port: 0,
    logLevel: 'debug',
    store: { kind: 'embedded', file: '' },
    credentials,
  };
  const running = await assemble({ config, store, log, now, extra: options.extra });
  const url = `http://127.0.0.1:${running.port}`;

  async function receive(activity: unknown) {
    const before = connector.sent.length;
    const response = await fetch(`${url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const text = await response.text();
    const body: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, body, sent: connector.sent.slice(before) };
  }

  async function turn(activity: unknown): Promise<Sent[]> {
    const { status, sent } = await receive(activity);
    assert.equal(status, 200);
    return sent;
  }

  return {
    url,
    connector,
    store,
    logged,
    receive,
    say: (by, text, over) => turn({ ...anActivity(connector, by), text, ...over }),
    press: (by, card, title, over) =>
      turn({
        ...anActivity(connector, by),
        replyToId: card.replaces ?? card.id,
        value: buttonData(card, title),
        ...over,
      }),
    async close() {
      await running.close();
      await store.close();
      await connector.close();
    },
  };
}

let count = 0;

/** A message in somebody's personal chat, as Teams sends it. Teams knows this person's mail from now on. */
export function anActivity(connector: Connector, by: Someone, over: object = {}) {
  count += 1;
  const userId = `29:${by.oid}`;
  connector.members.set(userId, { id: userId, name: by.name, email: by.email, userPrincipalName: by.email });
  return {
    type: 'message',
    id: `incoming-${count}`,
    channelId: 'msteams',
    serviceUrl: connector.serviceUrl,
    from: { id: userId, name: by.name, aadObjectId: by.oid },
    recipient: { id: '28:bot', name: 'Samen Opleiden' },
    conversation: { id: `chat-${by.oid}`, conversationType: 'personal', tenantId: by.tenant },
    channelData: { tenant: { id: by.tenant } },
    ...over,
  };
}

/** What makes a message one in a channel in which the bot is mentioned. */
export function inChannel(by: Someone, { mention = true } = {}) {
  const at = { type: 'mention', text: '<at>Samen Opleiden</at>', mentioned: { id: '28:bot', name: 'Samen Opleiden' } };
  return {
    conversation: {
      id: '19:kanaal@thread.tacv2',
      conversationType: 'channel',
      isGroup: true,
      tenantId: by.tenant,
      name: '',
    },
    entities: mention ? [at] : [],
  };
}

/** The adaptive card in what was sent. */
export function cardIn(sent: Sent | undefined): Record<string, unknown> {
  const card = (sent?.activity.attachments as Attachment[] | undefined)?.[0]?.content;
  assert.ok(card, 'there is no card in what was sent');
  return card;
}

/** All that can be read in a message: its text, or the texts and button titles of its card, in order. */
export function wordsIn(sent: Sent | undefined): string {
  if (sent?.activity.text !== undefined) return sent.activity.text;
  return members(cardIn(sent))
    .flatMap((member) => [member.text, member.title])
    .filter((words) => typeof words === 'string')
    .join('\n');
}

/** Titles of the buttons of a card. */
export function buttonsIn(sent: Sent | undefined): string[] {
  return members(cardIn(sent))
    .filter(({ type }) => type === 'Action.Submit')
    .map(({ title }) => String(title));
}

function buttonData(card: Sent, title: string): unknown {
  const button = members(cardIn(card)).find((member) => member.type === 'Action.Submit' && member.title === title);
  assert.ok(button, `no button "${title}", only: ${buttonsIn(card).join(', ')}`);
  return button.data;
}

function members(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(members);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
