import assert from 'node:assert/strict';
import sinon from 'sinon';
import { refusalOf } from '../../bot/messenger.js';
import { MINUTE } from '../../src/clock.js';
import type { Refusal } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, type GivenBot, givenBot, only, sentTo } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';

const [sanne, marijke] = [person('sanne-de-wit'), person('marijke-bos')];

describe('A digest that Teams does not take', () => {
  const clock = aClock('2026-08-03 12:00');
  let bot: GivenBot;
  beforeEach(async () => {
    clock.at('2026-08-03 12:00');
    bot = await givenBot({ setups: examples, store: createFakeStore(), now: clock.now });
    await bot.meet(sanne);
  });
  afterEach(() => bot.close());

  async function remindAt(moment: string) {
    clock.at(moment);
    return bot.remind();
  }

  function refuse(times: number, how: Partial<Refusal>): void {
    for (let time = 0; time < times; time += 1) bot.connector.refuse.push({ method: 'post', status: 500, ...how });
  }

  /** What was written of where to reach somebody is believed for ten minutes. */
  async function later(act: () => Promise<void>): Promise<void> {
    const start = performance.now();
    const clock = sinon.stub(performance, 'now').callsFake(() => start + 11 * MINUTE);
    await act().finally(() => clock.restore());
  }

  const codes = () => bot.logged.filter(({ code }) => code === 'DIGEST_NOT_SENT').map(({ reason }) => reason);

  const passing: [string, Partial<Refusal>][] = [
    ['because it is busy (429)', { status: 429, code: 'TooManyRequests' }],
    ['because the line was cut', { hangUp: true }],
  ];
  for (const [why, how] of passing) {
    it(`${why}, comes some minutes later, once`, async function () {
      // The SDK itself waits between its tries.
      this.timeout(20_000);
      refuse(4, how);
      assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
      bot.connector.refuse.splice(0);
      assert.equal(codes().length, 1);
      assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
      only(await remindAt('2026-08-31 15:26'));
      assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
    });
  }

  it('because it is too large (413), is not tried again that day; the next working day it is', async () => {
    refuse(1, { status: 413, code: 'MessageSizeTooBig' });
    assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
    assert.deepEqual(codes(), ['MessageSizeTooBig']);
    assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
    only(await remindAt('2026-09-01 15:20'));
  });

  for (const [how, refusal] of [
    ['ConversationBlockedByUser', { status: 403, code: 'ConversationBlockedByUser' }],
    ['MessageWritesBlocked', { status: 403, body: { errorCode: 209, message: '{"subCode": "MessageWritesBlocked"}' } }],
    ['BotNotInConversationRoster', { status: 403, code: 'BotNotInConversationRoster' }],
    ['ConversationNotFound', { status: 404, code: 'ConversationNotFound' }],
  ] as const) {
    it(`because the person blocked or removed the bot (${how}), is tried once; who writes again gets the next`, async () => {
      refuse(1, refusal);
      assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
      assert.deepEqual(codes(), [how]);
      const tries = bot.connector.refused;
      assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
      assert.deepEqual(await remindAt('2026-09-01 15:20'), []);
      assert.equal(bot.connector.refused, tries, 'it was tried again');

      await later(() => bot.meet(sanne));
      only(await remindAt('2026-09-03 15:20'));
    });
  }

  it('because of the configuration (401, or a 403 without more), keeps the person reachable for the next day', async () => {
    refuse(1, { status: 403, code: 'Forbidden' });
    assert.deepEqual(await remindAt('2026-08-31 15:20'), []);
    assert.deepEqual(await remindAt('2026-08-31 15:40'), []);
    only(await remindAt('2026-09-01 15:20'));
  });

  it('holds up nobody else', async () => {
    await bot.meet(marijke);
    refuse(1, { status: 403, code: 'ConversationBlockedByUser' });
    const sent = await remindAt('2026-08-31 15:20');
    assert.equal(sent.length, 1);
    assert.equal(sentTo(sanne, sent).length + sentTo(marijke, sent).length, 1);
  });

  it('leaves a reason in the log, and no name, address or conversation', async () => {
    refuse(1, { status: 403, code: 'ConversationBlockedByUser' });
    await remindAt('2026-08-31 15:20');
    const lines = JSON.stringify(bot.logged.filter(({ code }) => code === 'DIGEST_NOT_SENT'));
    assert.match(lines, /ConversationBlockedByUser/);
    for (const secret of [sanne.name, sanne.email, sanne.oid, 'Youssef']) {
      assert.ok(!lines.includes(secret), `the log holds ${secret}`);
    }
  });
});

describe('What a refusal means', () => {
  const refusals: [string, unknown, ReturnType<typeof refusalOf>][] = [
    ['no words at all', {}, { status: 'refused', code: 'UNEXPECTED', kind: 'fault' }],
    ['nothing thrown', undefined, { status: 'refused', code: 'UNEXPECTED', kind: 'fault' }],
    ['a status alone', { statusCode: 413 }, { status: 'refused', code: 'HTTP_413', kind: 'fault' }],
    [
      'a fault of Teams',
      { statusCode: 500, code: 'ServiceError' },
      { status: 'refused', code: 'ServiceError', kind: 'fault' },
    ],
    ['Teams away', { statusCode: 503 }, { status: 'refused', code: 'HTTP_503', kind: 'busy' }],
    ['a lost line', { code: 'ECONNRESET' }, { status: 'refused', code: 'ECONNRESET', kind: 'busy' }],
    [
      'a message that is no JSON',
      { statusCode: 403, code: 'Forbidden', details: { message: '{oops' } },
      { status: 'refused', code: 'Forbidden', kind: 'fault' },
    ],
    [
      'a message that is JSON of another kind',
      { statusCode: 403, code: 'Forbidden', details: { message: '["MessageWritesBlocked"]' } },
      { status: 'refused', code: 'Forbidden', kind: 'fault' },
    ],
    [
      'details that are no details',
      { statusCode: 429, code: 'TooManyRequests', details: 'soon' },
      { status: 'refused', code: 'TooManyRequests', kind: 'busy' },
    ],
  ];
  for (const [what, thrown, expected] of refusals) {
    it(`${what} is ${expected.code}`, () => assert.deepEqual(refusalOf(thrown), expected));
  }
});
