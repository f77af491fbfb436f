import assert from 'node:assert/strict';
import sinon from 'sinon';
import { MINUTE } from '../../src/clock.js';
import { speakerOf } from '../../src/people/speaker.js';
import { forgetTarget } from '../../src/people/target.js';
import { aSetup } from '../support/builders/setup.js';
import { storedTarget } from '../support/builders/target.js';
import { aClock, anActivity, type GivenBot, givenBot, only, sentTo } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';

const joris = {
  name: 'Joris Elshout',
  email: 'joris.elshout@example.org',
  tenant: '11111111-1111-4111-8111-111111111111',
  oid: 'aaaaaaaa-0000-4000-8000-000000000001',
};

describe('where to reach somebody', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: [aSetup()] });
  });
  afterEach(() => bot.close());

  it('is known again within a minute when somebody speaks whose target was dropped elsewhere', async () => {
    const speaker = speakerOf(joris.tenant, joris.oid);
    assert.ok(speaker);
    await bot.say(joris, 'help');
    const target = await storedTarget(bot.store, speaker);
    assert.ok(target);
    await forgetTarget(bot.store, speaker);

    const start = performance.now();
    const clock = sinon.stub(performance, 'now').callsFake(() => start + MINUTE + 1);
    await bot.say(joris, 'help').finally(() => clock.restore());

    assert.deepEqual(await storedTarget(bot.store, speaker), target);
  });

  it('is known again at once when the app is installed again', async () => {
    const speaker = speakerOf(joris.tenant, joris.oid);
    assert.ok(speaker);
    const installation = anActivity(bot.connector, joris, { type: 'installationUpdate', action: 'add' });
    await bot.receive(installation);
    await forgetTarget(bot.store, speaker);
    await bot.receive(installation);
    assert.notEqual(await storedTarget(bot.store, speaker), undefined);
  });
});

describe('somebody who blocked the bot', () => {
  it('has the next digest when they wrote again a minute later', async () => {
    const sanne = person('sanne-de-wit');
    const clock = aClock('2026-08-31 15:14');
    const bot = await givenBot({ setups: examples, now: clock.now });
    const monotonic = sinon.stub(performance, 'now').callsFake(() => clock.now().getTime());
    try {
      await bot.meet(sanne);
      clock.at('2026-08-31 15:15');
      bot.connector.refuse.push({ method: 'post', status: 403, code: 'ConversationBlockedByUser' });
      assert.deepEqual(await bot.remind(), []);
      assert.equal(bot.connector.refused, 1);

      clock.at('2026-08-31 15:16');
      await bot.say(sanne, 'hoi');
      clock.at('2026-09-01 15:15');
      only(sentTo(sanne, await bot.remind()));
    } finally {
      monotonic.restore();
      await bot.close();
    }
  });
});
