import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain, stepPress } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { aClock, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { person } from '../support/people.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const esther = person('esther-vermeer');
const stalls = { a_stagnatie: 'ja', a_stagnatieuitleg: 'Hij durft de groep nog niet over te nemen.' };

// A message to Marijke leaves from 15:15 on a school day. In November 15:00Z is 16:00 there.
describe('A development that stalls', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T06:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T06:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(sanne, marijke, youssef, esther);
  });
  afterEach(() => bot.close());

  async function heardAt(moment: string, by = marijke): Promise<Sent[]> {
    clock.at(moment);
    return sentTo(by, await bot.remind()).filter(isSignal);
  }

  async function said(moment: string, typed: Record<string, string> = stalls): Promise<void> {
    clock.at(moment);
    only(await bot.pressData(sanne, stepPress(4, typed)));
  }

  for (const [hour, moment, before, then, when] of [
    ['09:00', '2026-11-10T08:00:00Z', '2026-11-10T08:05:00Z', '2026-11-10T14:20:00Z', 'after school that day'],
    ['16:00', '2026-11-10T15:00:00Z', undefined, '2026-11-10T15:01:00Z', 'at once'],
    ['21:00', '2026-11-10T20:00:00Z', '2026-11-10T20:01:00Z', '2026-11-11T14:20:00Z', 'the next day'],
    ['10:00 on a Saturday', '2026-11-14T09:00:00Z', '2026-11-15T14:20:00Z', '2026-11-16T14:20:00Z', 'on Monday'],
  ] as const) {
    it(`that is said at ${hour} reaches the schoolopleider ${when}, once`, async () => {
      await said(moment);
      if (before !== undefined) assert.deepEqual(await heardAt(before), []);
      const message = only(await heardAt(then));
      assert.match(wordsIn(message), /Sanne de Wit geeft aan dat de ontwikkeling van Youssef Amrani stokt/);
      assert.match(wordsIn(message), /Het kan nog een concept zijn/);
      assert.deepEqual(await heardAt(then), []);
      for (const other of [sanne, youssef, esther]) assert.deepEqual(await heardAt(then, other), []);
    });
  }

  it('shows on a locked phone no surname, no answer and not the word', async () => {
    await said('2026-11-10T15:00:00Z');
    const { summary = '' } = only(await heardAt('2026-11-10T15:01:00Z')).activity;
    assert.equal(summary, '1 bericht over je student');
  });

  it('holds no answer, and opens the concept as it stands', async () => {
    await said('2026-11-10T15:00:00Z');
    const message = only(await heardAt('2026-11-10T15:01:00Z'));
    assert.doesNotMatch(JSON.stringify(message), /durft de groep/);
    const read = only(await bot.press(marijke, message, 'Lees het formulier'));
    assert.match(wordsIn(read), /Dit is een concept/);
    assert.match(wordsIn(read), /Hij durft de groep nog niet over te nemen/);
  });

  it('that was said before is not said again by another press or by handing in', async () => {
    await said('2026-11-10T15:00:00Z');
    only(await heardAt('2026-11-10T15:01:00Z'));
    await said('2026-11-10T15:02:00Z');
    await handInAdvies(bot, sanne, stalls);
    assert.deepEqual(await heardAt('2026-11-10T15:10:00Z'), []);
  });
});

describe('A form that was asked back', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T15:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T15:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(sanne, marijke, youssef);
    await handInAdvies(bot, sanne);
    const remark = { section: 'lessen', at: 0, version: 1, base: '0', remark: 'Noem een voorbeeld.' };
    only(await bot.pressData(marijke, { verb: 'form.sectie', ...aboutAdvies(), ...remark, to: 'ask-back' }));
  });
  afterEach(() => bot.close());

  it('is told to who wrote it, who finds the remarks behind the button', async () => {
    clock.at('2026-11-10T15:05:00Z');
    const sent = (await bot.remind()).filter(isSignal);
    const message = only(sentTo(sanne, sent));
    assert.equal(sent.length, 1);
    assert.match(wordsIn(message), /Marijke Bos vraagt je om iets aan te passen in het adviesformulier halverwege/);
    assert.doesNotMatch(JSON.stringify(message), /voorbeeld/);
    assert.equal(message.activity.summary, '1 vraag over een formulier van jou');
    const read = only(await bot.press(sanne, message, 'Bekijk de opmerkingen'));
    assert.match(wordsIn(read), /Marijke Bos vraagt je om iets aan te passen/);
    assert.match(wordsIn(read), /Noem een voorbeeld\./);
  });
});

/** Not a digest, and not an answer. */
function isSignal({ activity }: Sent): boolean {
  return /^1 (bericht over je student|vraag over een formulier)/.test(activity.summary ?? '');
}
