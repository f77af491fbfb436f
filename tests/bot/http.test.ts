import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import express from 'express';
import { listen } from '../../bot/listen.js';
import { CodedError } from '../../src/errors.js';
import { anActivity, type GivenBot, givenBot } from '../support/givenBot.js';
import { person } from '../support/people.js';

describe('Over HTTP', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot();
  });
  after(() => bot.close());

  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
    it(`${method} /api/messages is a probe, and is told what is asked for`, async () => {
      const response = await fetch(`${bot.url}/api/messages`, { method });
      assert.deepEqual([response.status, response.headers.get('allow')], [405, 'POST']);
    });
  }

  it('tells that it is alive, and that it can work', async () => {
    assert.deepEqual(await (await fetch(`${bot.url}/healthz`)).json(), { status: 'alive' });
    assert.deepEqual(await (await fetch(`${bot.url}/readyz`)).json(), { status: 'ready' });
  });

  it('has nothing else, and does not tell what it is made with', async () => {
    const response = await fetch(`${bot.url}/admin`);
    assert.deepEqual([response.status, response.headers.get('x-powered-by')], [404, null]);
  });

  const unreadable: [string, string, string, number][] = [
    ['broken JSON', '{"type":', 'application/json', 400],
    ['a form', 'type=message', 'application/x-www-form-urlencoded', 400],
    ['2 MB', JSON.stringify({ text: 'x'.repeat(2_000_000) }), 'application/json', 413],
  ];
  for (const [what, body, type, expected] of unreadable) {
    it(`${what} is refused with ${expected}, and the bot goes on`, async () => {
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': type },
        body,
      });
      assert.equal(response.status, expected);
      assert.equal((await fetch(`${bot.url}/healthz`)).status, 200);
    });
  }

  it('with credentials an activity without a token is refused with 401', async () => {
    const guarded = await givenBot({
      credentials: {
        type: 'SingleTenant',
        appId: '22222222-2222-4222-8222-222222222222',
        tenantId: '11111111-1111-4111-8111-111111111111',
        password: 'geheim',
      },
    });
    const { status, sent } = await guarded.receive(
      anActivity(guarded.connector, person('sanne-de-wit'), { text: 'IO' }),
    );
    assert.deepEqual([status, sent], [401, []]);
    assert.ok(guarded.logged.some(({ code }) => code === 'NOT_AUTHENTICATED'));
    await guarded.close();
  });

  it('a taken port is named, with the setting that chooses another', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    await assert.rejects(
      listen(express(), { host: '127.0.0.1', port }),
      (thrown) =>
        thrown instanceof CodedError &&
        thrown.message.includes(`Port ${port} is taken`) &&
        /SOBOT_PORT/.test(thrown.message),
    );
    other.close();
  });
});
