import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { aClock, dataIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { person } from '../support/people.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const LAST = 4;
const stalls = { a_stagnatie: 'ja', a_stagnatieuitleg: 'Hij durft de groep nog niet over te nemen.' };
const promise = /krijgt je schoolopleider daar bericht van: vandaag na schooltijd/;
const nobody = /Er staat nu geen schoolopleider bij deze student\. .*schoolleider/;

/** Youssef without a schoolopleider. */
const without = plain.map((setup) => ({
  ...setup,
  placements: setup.placements.map((each) =>
    each.student === 'youssef-amrani' ? { ...each, schoolopleider: undefined } : each,
  ),
}));

describe('A student without a schoolopleider', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T14:00:00Z');
  afterEach(() => bot.close());

  async function given(setups = without): Promise<void> {
    clock.at('2026-11-10T14:00:00Z');
    bot = await givenBot({ setups, now: clock.now });
    await bot.meet(sanne, youssef);
  }
  async function lastStep(lang = 'nl'): Promise<Sent> {
    const open = { verb: 'form.open', ...aboutAdvies(), part: 'form', step: LAST, lang };
    return only(await bot.pressData(sanne, open));
  }
  async function leaves(typed: Record<string, string>, lang = 'nl'): Promise<string> {
    const later = dataIn(await lastStep(lang)).find(({ to }) => to === 'later');
    return wordsIn(only(await bot.pressData(sanne, { ...later, ...typed })));
  }

  it('has a form that promises nobody a message: at the choice it says whom to ask', async () => {
    await given();
    const words = wordsIn(await lastStep());
    assert.doesNotMatch(words, promise);
    assert.match(words, nobody);
    assert.match(words, /Kies je ja, bespreek het dan zelf[\s\S]*Zodra er een schoolopleider is, krijgt die bericht/);
    assert.match(words, /Een nieuwe schoolopleider leest dit, en je student zodra je indient/);
    assert.doesNotMatch(words, /Je schoolopleider leest dit/);
  });

  it('has one that promises it where there is a schoolopleider', async () => {
    await given(plain);
    const words = wordsIn(await lastStep());
    assert.match(words, promise);
    assert.doesNotMatch(words, nobody);
    assert.doesNotMatch(await leaves(stalls), nobody);
  });

  it('has one that says so in the words of the partnership, in English too', async () => {
    await given();
    const words = wordsIn(await lastStep('en'));
    assert.match(words, /This student has no school-based teacher educator now\./);
    assert.match(words, /A new school-based teacher educator reads this/);
    assert.doesNotMatch(words, /schoolopleider/);
    assert.match(await leaves(stalls, 'en'), /This student has no school-based teacher educator now\./);
  });

  it('has one that promises no message to who is the schoolopleider too', async () => {
    await given(
      plain.map((setup) => ({
        ...setup,
        placements: setup.placements.map((each) =>
          each.student === 'youssef-amrani' ? { ...each, schoolopleider: 'sanne-de-wit' } : each,
        ),
      })),
    );
    const words = wordsIn(await lastStep());
    assert.doesNotMatch(words, promise);
    assert.match(words, /Jij bent zelf schoolopleider bij deze student\. Je krijgt hier dus geen bericht van\./);
    assert.doesNotMatch(words, /Je schoolopleider leest dit/);
  });

  it('gives a receipt that says so too of a stagnation, and not that nothing is left to do', async () => {
    await given();
    const later = await leaves(stalls);
    assert.match(later, /Bewaard/);
    assert.match(later, nobody);
    const receipt = wordsIn(await handInAdvies(bot, sanne, stalls));
    assert.match(receipt, /Ingediend[\s\S]*Youssef kan het nu lezen/);
    assert.match(receipt, nobody);
    assert.match(receipt, /Is er een nieuwe schoolopleider, dan krijgt die bericht van mij/);
    assert.doesNotMatch(receipt, /niets meer te doen|stokt/);
  });

  it('who is away is one too for as long: the receipt says until when, of a stagnation and of what waits for them', async () => {
    const away = plain.map((setup) => ({ ...setup, absences: [{ person: 'marijke-bos', until: '2026-12-07' }] }));
    const later = /Marijke is afwezig tot maandag 7 december en krijgt het bericht daarna\. .*schoolleider/;
    await given(away);
    assert.match(await leaves(stalls), later);
    const receipt = wordsIn(await handInAdvies(bot, sanne, stalls));
    assert.match(receipt, later);
    assert.doesNotMatch(receipt, /niets meer te doen/);
    await bot.close();

    await given(away);
    const plainReceipt = wordsIn(await handInAdvies(bot, sanne));
    assert.doesNotMatch(plainReceipt, later);
    assert.match(plainReceipt, /Marijke Bos is afwezig tot ma 7 dec\.[\s\S]*Jij hoeft niets meer te doen/);
  });

  it('gives it in English with the word for the seat, not with its id', async () => {
    await given();
    assert.match(
      await leaves(stalls, 'en'),
      /no school-based teacher educator now\. [\s\S]*new school-based teacher educator, I/,
    );
  });

  it('gives the usual receipt when nothing stalls', async () => {
    await given();
    assert.doesNotMatch(await leaves({ a_stagnatie: 'nee' }), nobody);
    const receipt = wordsIn(await handInAdvies(bot, sanne));
    assert.match(receipt, /Jij hoeft niets meer te doen/);
    assert.doesNotMatch(receipt, nobody);
  });

  it('keeps the message, and tells nobody', async () => {
    await given();
    await leaves(stalls);
    clock.at('2026-11-10T14:20:00Z');
    assert.deepEqual(
      (await bot.remind()).filter(({ activity }) => /bericht over/.test(activity.summary ?? '')),
      [],
    );
    const { documents } = await bot.store.query({ partition: 'noord-holland:youssef-amrani' });
    assert.equal(documents.filter(({ id }) => id.startsWith('post:stagnatie')).length, 1);
  });
});
