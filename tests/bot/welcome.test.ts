import assert from 'node:assert/strict';
import { z } from 'zod';
import { anActivity, type GivenBot, givenBot, inChannel, type Someone, wordsIn } from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('An installation', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  const installation = (by: Someone, over = {}) =>
    anActivity(bot.connector, by, { type: 'installationUpdate', action: 'add', ...over });
  const membersAdded = (by: Someone, over = {}) =>
    anActivity(bot.connector, by, {
      type: 'conversationUpdate',
      membersAdded: [{ id: `29:${by.oid}` }, { id: '28:bot' }],
      ...over,
    });

  it('arrives as two events at once and gives one welcome', async () => {
    await Promise.all([bot.receive(installation(sanne)), bot.receive(membersAdded(sanne))]);
    assert.equal(bot.connector.sent.length, 1);
    assert.match(wordsIn(bot.connector.sent[0]), /Ik ken je uit Samen Opleiden Noord-Holland/);
    assert.equal(bot.connector.sent[0]?.activity.summary, 'Welkom bij de bot van Samen Opleiden');
  });

  it('of an update of the app is no reason for another welcome', async () => {
    await bot.receive(installation(sanne));
    const { sent } = await bot.receive(installation(sanne, { action: 'add-upgrade' }));
    assert.deepEqual(sent, []);
  });

  it('by somebody in no roster says so, and that terms are open to everyone', async () => {
    const { sent } = await bot.receive(installation(stranger));
    assert.match(wordsIn(sent[0]), /Ik ken je nog niet.*Begrippen kun je me wel al vragen/);
  });

  it('in a team says one sentence, once', async () => {
    const first = await bot.receive(installation(sanne, inChannel(sanne)));
    await bot.receive(membersAdded(sanne, inChannel(sanne)));
    await bot.receive(installation(sanne, inChannel(sanne)));
    assert.match(wordsIn(first.sent[0]), /Noem me met een @/);
    assert.equal(bot.connector.sent.length, 1);
  });

  it('of a colleague in a team is no reason to speak', async () => {
    const joined = { ...membersAdded(sanne, inChannel(sanne)), membersAdded: [{ id: '29:ander' }] };
    assert.deepEqual((await bot.receive(joined)).sent, []);
  });

  it('keeps where to reach the person, and drops it when the app is removed', async () => {
    await bot.receive(installation(sanne));
    const partition = `person:${sanne.tenant}:${sanne.oid}`;
    const target = await bot.store.get(partition, 'target');
    assert.deepEqual(
      z.object({ target: z.object({ conversationId: z.string() }) }).parse(target?.body).target.conversationId,
      `chat-${sanne.oid}`,
    );

    await bot.receive(installation(sanne, { action: 'remove' }));
    assert.equal(await bot.store.get(partition, 'target'), undefined);
  });

  it('is written once: talking on changes nothing in the store', async () => {
    await bot.say(sanne, 'hallo');
    const before = await bot.store.get(`person:${sanne.tenant}:${sanne.oid}`, 'target');
    await bot.say(sanne, 'WPA');
    assert.equal((await bot.store.get(`person:${sanne.tenant}:${sanne.oid}`, 'target'))?.etag, before?.etag);
  });
});
