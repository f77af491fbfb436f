import assert from 'node:assert/strict';
import type { Activity, Attachment } from 'botbuilder';
import { assemble } from '../../bot/assemble.js';
import type { Route } from '../../bot/bot.js';
import { createLog } from '../../bot/log.js';
import type { Config } from '../../src/config.js';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import type { Timing } from '../../src/reminders/timing.js';
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
  /** Types in fields (by the beginning of their label) and presses; the client sends along what stands in all fields. */
  fillIn(by: Someone, card: Sent, typed: Record<string, string>, title: string): Promise<Sent[]>;
  /** Presses a button with data of the test's own making: an old one, or one that no card has. */
  pressData(by: Someone, value: object, over?: Partial<Activity>): Promise<Sent[]>;
  /** These people say hello, so that the bot knows where to reach them. */
  meet(...people: Someone[]): Promise<void>;
  /** Looks who is to be reminded now, and gives what was sent to whom. */
  remind(): Promise<Sent[]>;
  close(): Promise<void>;
}

/** A clock that stands where it is put: "2026-08-31 15:20" is that hour in summer time, with a Z it is UTC. */
export function aClock(moment: string): { now: () => Date; at(moment: string): void } {
  let current = read(moment);
  return {
    now: () => current,
    at(next) {
      current = read(next);
    },
  };

  function read(text: string): Date {
    return new Date(text.endsWith('Z') ? text : `${text.replace(' ', 'T')}:00+02:00`);
  }
}

export const NOW = new Date('2026-11-10T09:00:00Z');

/** Starts a bot. Close it after the test. */
export async function givenBot(
  options: {
    setups?: Setup[];
    store?: Store;
    now?: () => Date;
    credentials?: Config['credentials'];
    publicUrl?: string;
    extra?: readonly Route[];
    timing?: Partial<Timing>;
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
    publicUrl: options.publicUrl,
    logLevel: 'debug',
    store: { kind: 'embedded', file: '' },
    credentials,
  };
  const running = await assemble({ config, store, log, now, extra: options.extra, timing: options.timing });
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
    fillIn: (by, card, typed, title) =>
      turn({
        ...anActivity(connector, by),
        replyToId: card.replaces ?? card.id,
        value: { ...fieldData(card, typed), ...buttonData(card, title) },
      }),
    pressData: (by, value, over) => turn({ ...anActivity(connector, by), value, ...over }),
    async meet(...people) {
      for (const by of people) await turn({ ...anActivity(connector, by), text: 'hoi' });
    },
    async remind() {
      const before = connector.sent.length;
      await running.remind();
      return connector.sent.slice(before);
    },
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

/** The data of the buttons of a card, in order. */
export function dataIn(sent: Sent | undefined): Record<string, unknown>[] {
  return members(cardIn(sent)).flatMap(({ type, data }) =>
    type === 'Action.Submit' && typeof data === 'object' && data !== null ? [{ ...data }] : [],
  );
}

/** The one thing that was sent: a test that expects one answer says so with this. */
export function only(sent: readonly Sent[]): Sent {
  assert.equal(sent.length, 1, `sent ${sent.length} things instead of one`);
  const [first] = sent;
  assert.ok(first);
  return first;
}

/** What was sent to somebody's personal chat. */
export function sentTo(by: Someone, sent: readonly Sent[]): Sent[] {
  return sent.filter(({ conversation }) => conversation === `chat-${by.oid}`);
}

/** The fields of a card, with what stands in them. */
export function fieldsIn(sent: Sent | undefined): { id: string; label: string; value: string }[] {
  return members(cardIn(sent))
    .filter(({ type }) => String(type).startsWith('Input.'))
    .map(({ id, label, value }) => ({ id: String(id), label: String(label), value: String(value ?? '') }));
}

/** What a client sends of the fields: an empty one is absent. */
function fieldData(card: Sent, typed: Record<string, string>): Record<string, string> {
  const fields = fieldsIn(card);
  const data = new Map(fields.map(({ id, value }) => [id, value]));
  for (const [label, text] of Object.entries(typed)) {
    const field = fields.find((each) => each.label.startsWith(label));
    assert.ok(field, `no field "${label}", only: ${fields.map((each) => each.label).join(', ')}`);
    data.set(field.id, text);
  }
  return Object.fromEntries([...data].filter(([, value]) => value !== ''));
}

function buttonData(card: Sent, title: string): object {
  const button = members(cardIn(card)).find((member) => member.type === 'Action.Submit' && member.title === title);
  assert.ok(button, `no button "${title}", only: ${buttonsIn(card).join(', ')}`);
  assert.ok(typeof button.data === 'object' && button.data !== null);
  return button.data;
}

function members(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(members);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
