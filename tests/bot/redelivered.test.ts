import assert from 'node:assert/strict';
import { createRedelivered } from '../../bot/redelivered.js';
import { handInAdvice, lastAdviceStep, openAdvice } from '../support/adviceSteps.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import { aClock, anActivity, dataIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('An activity that Teams delivers again', () => {
  const clock = aClock('2026-11-09 15:30');
  let store: FakeStore;
  let bot: GivenBot;
  beforeEach(async () => {
    clock.at('2026-11-09 15:30');
    store = createFakeStore();
    bot = await givenBot({ setups: examples, store, now: clock.now, publicUrl: 'https://bot.example' });
  });
  afterEach(() => bot.close());

  /** What the bot sent because of so many deliveries at once. */
  async function deliveredAtOnce(activity: object, times: number) {
    const before = bot.connector.sent.length;
    const answers = await Promise.all(Array.from({ length: times }, () => bot.receive(activity)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    return bot.connector.sent.slice(before);
  }

  it('is answered once, and so is a press that asks for a link', async () => {
    const receipt = await handInAdvice(bot, sanne);
    const value = dataIn(receipt).find(({ verb }) => verb === 'form.pdf');
    const press = anActivity(bot.connector, sanne, { value });
    assert.match(wordsIn(only(await deliveredAtOnce(press, 5))), /Je PDF staat klaar/);
    assert.deepEqual(await deliveredAtOnce(press, 2), []);
    const typed = anActivity(bot.connector, sanne, { text: 'mijn formulieren' });
    assert.match(wordsIn(only(await deliveredAtOnce(typed, 3))), /^Mijn formulieren/);
    assert.equal(bot.logged.filter(({ code }) => code === 'REDELIVERED').length, 8);
  });

  it('leaves alone what the same person did since', async () => {
    const receipt = await handInAdvice(bot, sanne);
    const open = anActivity(bot.connector, sanne, { replyToId: receipt.id, value: dataIn(receipt)[0] });
    only(await deliveredAtOnce(open, 1));
    await bot.say(sanne, 'mijn formulieren');
    clock.at('2026-11-09 15:39');
    assert.deepEqual(await deliveredAtOnce(open, 1), []);
  });

  it('is done when the first time went wrong', async () => {
    const typed = anActivity(bot.connector, sanne, { text: 'mijn formulieren' });
    store.setDown(true);
    assert.match(wordsIn(only(await deliveredAtOnce(typed, 1))), /Ik kan even niet bij mijn gegevens/);
    store.setDown(false);
    assert.match(wordsIn(only(await deliveredAtOnce(typed, 3))), /^Mijn formulieren/);
  });

  it('is another one in another conversation, and with another id', async () => {
    const typed = anActivity(bot.connector, sanne, { text: 'IO' });
    const elsewhere = { ...typed, conversation: { ...typed.conversation, id: 'another chat' } };
    for (const each of [typed, elsewhere, { ...typed, id: 'another' }]) only(await deliveredAtOnce(each, 1));
  });

  it('to another instance is answered there too, and hands in nothing twice', async () => {
    const other = await givenBot({ store, now: clock.now });
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const value = { ...dataIn(last)[0], a_stagnatie: 'nee', a_besproken: 'nog-niet' };
    const press = anActivity(bot.connector, sanne, { replyToId: last.id, value });
    for (const instance of [bot, other, other]) assert.equal((await instance.receive(press)).status, 200);
    const told = bot.connector.sent.slice(-2).map(wordsIn);
    for (const words of told) assert.match(words, /^Ingediend: adviesformulier halverwege[\s\S]*versie 1\./);
    assert.equal(store.dump().filter(({ type }) => type === 'form-version').length, 1);
    await other.close();
  });
});

describe('What was taken', () => {
  const activity = (id: number) => ({ id: `${id}`, type: 'message', conversation: { id: 'chat' } });
  const well = async () => true;

  it('is known again for ten minutes', async () => {
    const clock = aClock('2026-11-09 15:30');
    const redelivered = createRedelivered(clock.now);
    assert.equal(await redelivered(activity(1), well), true);
    clock.at('2026-11-09 15:39');
    assert.equal(await redelivered(activity(1), well), false);
    clock.at('2026-11-09 15:40');
    await redelivered(activity(2), well);
    assert.equal(await redelivered(activity(1), well), true);
  });

  it('is forgotten, the first one first, when it is more than ten thousand', async () => {
    const redelivered = createRedelivered(aClock('2026-11-09 15:30').now);
    for (let id = 0; id <= 10_000; id += 1) await redelivered(activity(id), well);
    assert.equal(await redelivered(activity(10_000), well), false);
    assert.equal(await redelivered(activity(1), well), false);
    assert.equal(await redelivered(activity(0), well), true);
  });

  it('by nobody, because it went wrong, is taken by one of those that wait', async () => {
    const redelivered = createRedelivered(aClock('2026-11-09 15:30').now);
    const outcomes = [false, true, true];
    const take = async () => outcomes.shift() ?? true;
    const taken = await Promise.all([1, 2, 3, 4].map(() => redelivered(activity(1), take)));
    assert.deepEqual(taken, [true, true, false, false]);
    await assert.rejects(
      redelivered(activity(2), () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(await redelivered(activity(2), well), true);
  });
});
