import assert from 'node:assert/strict';
import sinon from 'sinon';
import { putGeneration } from '../../src/partnership/generations.js';
import { createFakeStore } from '../support/fakeStore.js';
import { givenBot, NOW, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, noordHolland, person } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('A partnership that is put while the bot runs', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ now: NOW, toFake: ['setInterval', 'clearInterval', 'Date'] });
  });
  afterEach(() => clock.restore());

  it('is known within 30 seconds, without anybody asking', async () => {
    const store = createFakeStore();
    const bot = await givenBot({ store, now: () => new Date() });
    assert.doesNotMatch(wordsIn((await bot.say(sanne, 'IO'))[0]), /Bij Samen Opleiden Noord-Holland/);

    for (const setup of examples) await putGeneration(store, setup.partnership.id, setup, { now: new Date() });
    await clock.tickAsync(30_000);
    assert.match(wordsIn((await bot.say(sanne, 'IO'))[0]), /Bij Samen Opleiden Noord-Holland/);
    await bot.close();
  });

  it('gets a term of its own: at once where it was approved, within 30 seconds on another instance', async () => {
    const store = createFakeStore();
    const here = await givenBot({ store, setups: examples, now: () => new Date() });
    const there = await givenBot({ store, now: () => new Date() });
    const joke = anyone('joke-prins');
    const form = only(await here.press(joke, only(await here.say(joke, 'begrippen beheren')), 'Voeg toe'));
    await here.fillIn(joke, form, { Begrip: 'Maatje', Wat: 'Wijst de weg.' }, 'Bewaar');

    assert.match(wordsIn(only(await here.say(sanne, 'maatje'))), /Wijst de weg\./);
    assert.doesNotMatch(wordsIn(only(await there.say(sanne, 'maatje'))), /Wijst de weg/);
    await clock.tickAsync(30_000);
    assert.match(wordsIn(only(await there.say(sanne, 'maatje'))), /Wijst de weg\./);
    await here.close();
    await there.close();
  });

  it('that changes who is in it counts at once for who speaks', async () => {
    const store = createFakeStore();
    const bot = await givenBot({ store, setups: examples, now: () => new Date() });
    assert.match(wordsIn((await bot.say(sanne, 'IO'))[0]), /Bij Samen Opleiden Noord-Holland/);

    const without = { ...noordHolland, people: noordHolland.people.filter(({ id }) => id !== 'sanne-de-wit') };
    await putGeneration(store, 'noord-holland', without, { now: new Date() });
    await clock.tickAsync(30_000);
    assert.doesNotMatch(wordsIn((await bot.say(sanne, 'IO'))[0]), /Bij Samen Opleiden Noord-Holland/);
    await bot.close();
  });
});
