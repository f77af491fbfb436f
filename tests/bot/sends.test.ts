import assert from 'node:assert/strict';
import sinon from 'sinon';
import { MINUTE } from '../../src/clock.js';
import type { RefusalKind } from '../../src/reminders/messenger.js';
import type { Refusal } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, type GivenBot, givenBot, only } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';

const sanne = person('sanne-de-wit');

/** What comes of a refusal that day: another try within some minutes, none until tomorrow, or none until the person speaks. */
type After = 'minutes' | 'tomorrow' | 'speaks';

interface Row {
  /** As Teams answers it, recorded in platform.md 1. */
  answer: Partial<Refusal>;
  code: string;
  kind: RefusalKind;
  after: After;
  /** Whether `again` is at least so many minutes away. */
  asked?: number;
}

const html = { 'content-type': 'text/html' };
const blocked = '{"subCode":"MessageWritesBlocked","details":"The bot is blocked by the user."}';

const table: Record<string, Row> = {
  '400 BadArgument': row(400, 'BadArgument', 'fault', 'tomorrow'),
  '401 BotNotRegistered': row(401, 'BotNotRegistered', 'config', 'tomorrow'),
  '401 without a body': { answer: { status: 401, body: '' }, code: 'HTTP_401', kind: 'config', after: 'tomorrow' },
  '403 BotDisabledByAdmin': row(403, 'BotDisabledByAdmin', 'blocked', 'speaks'),
  '403 BotNotInConversationRoster': row(403, 'BotNotInConversationRoster', 'not-installed', 'speaks'),
  '403 ConversationBlockedByUser': row(403, 'ConversationBlockedByUser', 'blocked', 'speaks'),
  '403 ForbiddenOperationException': row(403, 'ForbiddenOperationException', 'not-installed', 'speaks'),
  '403 InvalidBotApiHost': row(403, 'InvalidBotApiHost', 'config', 'tomorrow'),
  '403 NotEnoughPermissions': row(403, 'NotEnoughPermissions', 'config', 'tomorrow'),
  '403 MessageWritesBlocked': {
    answer: { status: 403, body: { errorCode: 209, message: blocked } },
    code: 'MessageWritesBlocked',
    kind: 'blocked',
    after: 'speaks',
  },
  '403 MessageWritesBlocked inside an error': {
    answer: { status: 403, body: { error: { code: 'Forbidden', message: blocked } } },
    code: 'MessageWritesBlocked',
    kind: 'blocked',
    after: 'speaks',
  },
  '403 with a code nobody knows': row(403, 'Forbidden', 'fault', 'tomorrow'),
  '403 with a body that is no JSON': {
    answer: { status: 403, body: '{oops' },
    code: 'HTTP_403',
    kind: 'fault',
    after: 'tomorrow',
  },
  '404 ConversationNotFound': row(404, 'ConversationNotFound', 'not-installed', 'speaks'),
  '408 without a body': { answer: { status: 408, body: '' }, code: 'HTTP_408', kind: 'busy', after: 'minutes' },
  '412 PreconditionFailed': row(412, 'PreconditionFailed', 'busy', 'minutes'),
  '413 MessageSizeTooBig': row(413, 'MessageSizeTooBig', 'fault', 'tomorrow'),
  '413 as a page of HTML': {
    answer: { status: 413, body: '<html><h1>Request Entity Too Large</h1></html>', headers: html },
    code: 'HTTP_413',
    kind: 'fault',
    after: 'tomorrow',
  },
  '429 Throttled': row(429, 'Throttled', 'busy', 'minutes'),
  '429 with Retry-After': {
    answer: { status: 429, code: 'Throttled', headers: { 'retry-after': '240' } },
    code: 'Throttled',
    kind: 'busy',
    after: 'minutes',
    asked: 4,
  },
  '429 with Retry-After as a date': {
    answer: {
      status: 429,
      code: 'Throttled',
      headers: { date: 'Mon, 31 Aug 2026 13:20:00 GMT', 'retry-after': 'Mon, 31 Aug 2026 13:24:00 GMT' },
    },
    code: 'Throttled',
    kind: 'busy',
    after: 'minutes',
    asked: 4,
  },
  '429 with a Retry-After that says nothing': {
    answer: { status: 429, code: 'Throttled', headers: { 'retry-after': 'soon' } },
    code: 'Throttled',
    kind: 'busy',
    after: 'minutes',
  },
  '500 ServiceError': row(500, 'ServiceError', 'fault', 'tomorrow'),
  '502 as a page of HTML': {
    answer: { status: 502, body: '<html>Bad Gateway</html>', headers: html },
    code: 'HTTP_502',
    kind: 'busy',
    after: 'minutes',
  },
  '503 ServiceUnavailable': row(503, 'ServiceUnavailable', 'busy', 'minutes'),
  '503 with Retry-After': {
    answer: { status: 503, code: 'ServiceUnavailable', headers: { 'retry-after': '180' } },
    code: 'ServiceUnavailable',
    kind: 'busy',
    after: 'minutes',
    asked: 3,
  },
  '504 GatewayTimeout': row(504, 'GatewayTimeout', 'busy', 'minutes'),
  'a line that is cut': { answer: { hangUp: true }, code: 'ECONNRESET', kind: 'busy', after: 'minutes' },
  'no answer': { answer: { silent: true }, code: 'NO_ANSWER', kind: 'busy', after: 'minutes' },
};

function row(status: number, code: string, kind: RefusalKind, after: After): Row {
  return { answer: { status, code }, code, kind, after };
}

describe('A digest that Teams answers with', () => {
  const clock = aClock('2026-08-03 12:00');
  let bot: GivenBot;
  beforeEach(async () => {
    clock.at('2026-08-03 12:00');
    const timing = { sendPatience: 150 };
    bot = await givenBot({ setups: examples, store: createFakeStore(), now: clock.now, timing });
    await bot.meet(sanne);
  });
  afterEach(() => bot.close());

  const partition = `person:${sanne.tenant}:${sanne.oid}`;
  const stored = async (id: string) => (await bot.store.get(partition, id))?.body as Record<string, unknown>;

  async function remindAt(moment: string) {
    clock.at(moment);
    return bot.remind();
  }

  /** What was written of where to reach somebody is believed for ten minutes. */
  async function later(act: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const clock = sinon.stub(performance, 'now').callsFake(() => start + 11 * MINUTE);
    await act().finally(() => clock.restore());
  }

  for (const [what, { answer, code, kind, after, asked = 0 }] of Object.entries(table)) {
    const next = { minutes: 'comes some minutes later', tomorrow: 'comes tomorrow', speaks: 'comes when they speak' };
    it(`${what}: ${kind}; one call, and it ${next[after]}`, async () => {
      bot.connector.refuse.push({ method: 'post', status: 500, ...answer });

      assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
      assert.equal(bot.connector.refused, 1, 'calls');
      const lines = bot.logged.filter((line) => line.code === 'DIGEST_NOT_SENT');
      assert.deepEqual(
        lines.map((line) => [line.reason, line.kind]),
        [[code, kind]],
      );
      const { again, ...record } = await stored('digest:2026-08-31');
      assert.deepEqual(record, { status: 'refused', at: clock.now().toISOString(), code, kind, attempts: 1 });
      const pause = again === undefined ? undefined : Date.parse(String(again)) - clock.now().getTime();
      assert.equal(pause !== undefined, after === 'minutes');
      if (pause !== undefined) assert.ok(pause >= Math.max(asked, 0.5) * MINUTE, `again after ${pause} ms`);
      assert.equal((await stored('target')) !== undefined, after !== 'speaks', 'where to reach them');

      assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
      const soon = await remindAt('2026-08-31 15:26');
      assert.equal(soon.length, after === 'minutes' ? 1 : 0, 'that day');
      const tomorrow = await remindAt('2026-09-01 15:20');
      assert.equal(tomorrow.length, after === 'tomorrow' ? 1 : 0, 'the next day');
      if (after === 'speaks') {
        await later(() => bot.meet(sanne));
        only(await remindAt('2026-09-03 15:20'));
      }
      assert.equal(bot.connector.refused, 1);
      assert.deepEqual(await remindAt('2026-09-03 15:40'), []);
    });
  }

  it('200 and a body that is no JSON was taken: nobody gets it twice', async () => {
    bot.connector.refuse.push({ method: 'post', status: 200, body: '{oops' });
    await remindAt('2026-08-31 15:20');
    assert.equal((await stored('digest:2026-08-31')).status, 'sent');
    assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
    assert.equal(bot.connector.refused, 1);
  });

  it('ConversationBlockedByUser is never tried again by itself: no call in four weeks', async () => {
    bot.connector.refuse.push({ method: 'post', status: 403, code: 'ConversationBlockedByUser' });
    await remindAt('2026-08-31 15:20');
    const days = Array.from({ length: 28 }, (_, at) => new Date(Date.UTC(2026, 8, 1 + at)).toISOString().slice(0, 10));
    for (const day of days) for (const hour of ['09:05', '15:20', '17:55']) await remindAt(`${day} ${hour}`);
    assert.equal(bot.connector.refused, 1);
    assert.equal(bot.connector.sent.length, 1, 'only the answer to the hello');
  });

  it('a 503 every time is tried so many times a day, ever later, and not once more', async () => {
    for (let time = 0; time < 20; time += 1) bot.connector.refuse.push({ method: 'post', status: 503 });
    for (let minute = 20; minute < 60; minute += 1) await remindAt(`2026-08-31 15:${minute}`);
    for (let minute = 10; minute < 60; minute += 1) await remindAt(`2026-08-31 16:${minute}`);
    assert.equal(bot.connector.refused, 5);
    assert.deepEqual(await stored('digest:2026-08-31').then(({ attempts, again }) => [attempts, again]), [
      5,
      undefined,
    ]);
  });
});

describe('An answer to somebody who is waiting', () => {
  it('is tried again by the SDK at once when Teams is away for a moment', async () => {
    const bot = await givenBot({ setups: examples });
    bot.connector.refuse.push({ method: 'post', status: 503 });
    only(await bot.say(sanne, 'hoi'));
    assert.equal(bot.connector.refused, 1);
    await bot.close();
  });
});
