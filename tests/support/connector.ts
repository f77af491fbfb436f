import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

/** What the bot sent, as Teams would have got it. */
export interface Sent {
  method: 'post' | 'put';
  conversation: string;
  /** For a put: the activity that is replaced. */
  replaces?: string;
  id: string;
  activity: Partial<Activity>;
}

/** How a send is not taken: with a status and the error that Teams gives, or without any answer. */
export interface Refusal {
  method: 'post' | 'put' | 'delete';
  status: number;
  /** What Teams calls it: "ConversationBlockedByUser". */
  code?: string;
  /** What it answers, when that is not the usual error with a code; text goes out as it is. */
  body?: object | string;
  headers?: Record<string, string>;
  /** No answer at all: the line stays open until the other side gives up. */
  silent?: boolean;
  /** The line is cut instead of an answer. */
  hangUp?: boolean;
}

/** A Teams connector of our own on loopback: records what the bot sends, knows members, and can refuse. */
export interface Connector {
  serviceUrl: string;
  sent: Sent[];
  /** Ids of the messages that the bot deleted. */
  deleted: string[];
  members: Map<string, object>;
  /** Number of times a member was asked for. */
  memberRequests: number;
  /** Next answers to sends (POST or PUT) and deletes, before it behaves again. */
  refuse: Refusal[];
  /** Number of sends that were refused or cut off. */
  refused: number;
  close(): Promise<void>;
}

/** Starts a connector on a free port. */
export async function startConnector(): Promise<Connector> {
  let count = 0;
  const server = createServer(async (request, response) => {
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    const path = (request.url ?? '').split('/').map(decodeURIComponent);
    const [, , , conversation = '', what, id] = path;
    const method = request.method?.toLowerCase();
    if (method === 'get' && what === 'members') {
      connector.memberRequests += 1;
      const member = connector.members.get(id ?? '');
      return member ? json(200, member) : json(404, { error: { code: 'MemberNotFoundInConversation' } });
    }
    if (what !== 'activities' || (method !== 'post' && method !== 'put' && method !== 'delete')) return json(404, {});
    const body = await bodyOf(request);
    const refusal = connector.refuse[0];
    if (refusal?.method === method) {
      connector.refuse.shift();
      connector.refused += 1;
      const { status, code = 'Refused', hangUp = false, silent = false } = refusal;
      const { body: answer = { error: { code, message: 'refused by the test' } }, headers = {} } = refusal;
      if (silent) return;
      if (hangUp) return request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      return response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
    }
    if (method === 'delete') {
      const isThere = connector.sent.some((each) => each.conversation === conversation && each.id === id);
      if (!isThere || connector.deleted.includes(id ?? '')) return json(404, { error: { code: 'ActivityNotFound' } });
      connector.deleted.push(id ?? '');
      return json(200, {});
    }
    const activity = JSON.parse(body);
    count += 1;
    const sent: Sent = { method, conversation, activity, id: `activity-${count}` };
    if (method === 'put') sent.replaces = id ?? '';
    connector.sent.push(sent);
    return json(200, { id: sent.id });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const connector: Connector = {
    serviceUrl: `http://127.0.0.1:${port}`,
    sent: [],
    deleted: [],
    members: new Map(),
    memberRequests: 0,
    refuse: [],
    refused: 0,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return connector;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
