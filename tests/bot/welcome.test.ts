import assert from 'node:assert/strict';
import { z } from 'zod';
import type { Sent } from '../support/connector.js';
import { aClock, anActivity, type GivenBot, givenBot, inChannel, type Someone, wordsIn } from '../support/givenBot.js';
import { examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('An installation', () => {
  /** A Tuesday in which Sanne's school is open; half past three is in her send window. */
  const clock = aClock('2026-09-08 15:30');
  let bot: GivenBot;
  beforeEach(async () => {
    clock.at('2026-09-08 15:30');
    bot = await givenBot({ setups: examples, now: clock.now });
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

  const welcomes = (sent: readonly Sent[]) =>
    sent.filter(({ activity }) => activity.summary === 'Welkom bij de bot van Samen Opleiden');
  async function remindAt(moment: string): Promise<Sent[]> {
    clock.at(moment);
    return welcomes(await bot.remind());
  }

  it('arrives as two events at once and gives one welcome', async () => {
    await Promise.all([bot.receive(installation(sanne)), bot.receive(membersAdded(sanne))]);
    const [first, ...others] = await remindAt('2026-09-08 15:31');
    assert.deepEqual(others, []);
    assert.match(wordsIn(first), /Ik ken je uit Samen Opleiden Noord-Holland/);
    assert.deepEqual(await remindAt('2026-09-08 15:40'), []);
  });

  for (const [when, moment, then] of [
    ['at night', '2026-09-07 23:10', '2026-09-08 15:15'],
    ['while the pupils are in', '2026-09-08 10:00', '2026-09-08 15:15'],
    ['at the weekend', '2026-09-12 12:00', '2026-09-14 15:15'],
    ['in a holiday', '2026-10-14 15:30', '2026-10-19 15:15'],
  ] as const) {
    it(`${when} says hello at the hour of the person on the next school day`, async () => {
      clock.at(moment);
      const { sent } = await bot.receive(installation(sanne));
      assert.deepEqual(sent, []);
      assert.deepEqual(welcomes(await bot.remind()), []);
      assert.equal((await remindAt(then)).length, 1);
    });
  }

  it('before the person speaks first needs no welcome any more: what they wrote is answered at once', async () => {
    await bot.receive(installation(sanne));
    assert.equal((await bot.say(sanne, 'WPA')).length, 1);
    assert.deepEqual(await remindAt('2026-09-08 15:31'), []);
    assert.deepEqual(await remindAt('2026-09-09 15:31'), []);
  });

  it('that is undone before the welcome left is no reason to speak', async () => {
    await bot.receive(installation(sanne));
    await bot.receive(installation(sanne, { action: 'remove' }));
    await bot.receive(installation(sanne));
    assert.deepEqual(await remindAt('2026-09-08 15:31'), []);
  });

  it('of an update of the app is no reason for another welcome', async () => {
    await bot.receive(installation(sanne));
    assert.equal((await remindAt('2026-09-08 15:31')).length, 1);
    await bot.receive(installation(sanne, { action: 'add-upgrade' }));
    assert.deepEqual(await remindAt('2026-09-08 15:40'), []);
  });

  it('by somebody in no roster says so in office hours, and that terms are open to everyone', async () => {
    clock.at('2026-09-08 08:00');
    await bot.receive(installation(stranger));
    assert.deepEqual(welcomes(await bot.remind()), []);
    const [sent] = await remindAt('2026-09-08 09:00');
    assert.match(wordsIn(sent), /Ik ken je nog niet.*Begrippen kun je me wel al vragen/);
  });

  it('makes the person known: a reminder reaches also who never writes a word', async () => {
    clock.at('2026-08-28 12:00');
    await bot.receive(installation(sanne));
    clock.at('2026-08-31 15:30');
    const digests = (await bot.remind()).filter((each) => welcomes([each]).length === 0);
    assert.equal(digests.length, 1);
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
