import assert from 'node:assert/strict';
import { refusalOf } from '../../bot/messenger.js';
import type { Refusal } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, type GivenBot, givenBot, sentTo } from '../support/givenBot.js';
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
      { status: 'refused', code: 'TooManyRequests', kind: 'busy', retryAfter: 5000 },
    ],
  ];
  for (const [what, thrown, expected] of refusals) {
    it(`${what} is ${expected.code}`, () => assert.deepEqual(refusalOf(thrown), expected));
  }
});
