import assert from 'node:assert/strict';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { tipsFor } from '../../src/tasks/tips.js';
import { aClock, type GivenBot, givenBot, inChannel, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const catalogue = loadCatalogue();

/** Whether each of these names stands in the words of a card. */
const namesIn = (words: string, names: readonly string[]) => names.filter((name) => words.split('\n').includes(name));

describe('"tips"', () => {
  let bot: GivenBot;
  before(async () => {
    bot = await givenBot({ setups: examples, now: aClock('2026-09-01 15:30').now });
  });
  after(() => bot.close());

  const ownTips = (id: string) =>
    examples.flatMap((setup) => {
      const found = setup.people.find((each) => each.id === id);
      return found === undefined ? [] : tipsFor(setup, catalogue, found).flatMap(({ entries }) => entries);
    });

  it('tells what goes on all semester: what, why and from which document', async () => {
    const words = wordsIn(only(await bot.say(sanne, 'tips')));
    assert.match(words, /^Tips voor je rol\n.*Ik herinner je er niet aan\.\n/);
    assert.match(words, /Werkplekbegeleider bij Samen Opleiden Noord-Holland\n/);
    assert.match(
      words,
      /\nFeedback op lesvoorbereidingen \(LBF\)\nJe helpt je student bij het voorbereiden van lessen/,
    );
    assert.match(words, /Bron: rolbeschrijvingen Samen Opleiden Noord-Holland/);
    assert.doesNotMatch(words, /Startgesprek|Adviesformulier/, 'what has a date stands in mijn taken');
  });

  it('comes five at a time on one card, and "Volgende" leads past all of them', async () => {
    const names = ownTips('sanne-de-wit').map(({ name }) => name.nl);
    assert.ok(names.length > 5, String(names.length));
    let card = only(await bot.say(sanne, 'tips voor mijn rol'));
    const seen = namesIn(wordsIn(card), names);
    assert.equal(seen.length, 5);
    while (wordsIn(card).includes('Volgende')) {
      card = only(await bot.press(sanne, card, 'Volgende'));
      seen.push(...namesIn(wordsIn(card), names));
    }
    assert.deepEqual(seen.toSorted(), names.toSorted());
    assert.match(wordsIn(only(await bot.press(sanne, card, 'Vorige'))), /Blad 1 van|Blad 2 van/);
  });

  it('of somebody with two roles stand under each role, and none twice', async () => {
    const tips = ownTips('pieter-van-der-meulen');
    assert.equal(new Set(tips.map(({ id }) => id)).size, tips.length);
    const pages: string[] = [];
    let card = only(await bot.say(anyone('pieter-van-der-meulen'), 'tips'));
    pages.push(wordsIn(card));
    while (wordsIn(card).includes('Volgende')) {
      card = only(await bot.press(anyone('pieter-van-der-meulen'), card, 'Volgende'));
      pages.push(wordsIn(card));
    }
    const words = pages.join('\n');
    assert.match(words, /Schoolopleider bij/);
    assert.match(words, /Werkplekbegeleider bij/);
  });

  it('come to who leads as well: nobody is written to, but who asks is told', async () => {
    assert.match(wordsIn(only(await bot.say(anyone('marianne-de-graaf'), 'tips'))), /Bestuurder bij/);
  });

  it('are asked and answered in English too', async () => {
    const words = wordsIn(only(await bot.say(anyone('stefan-wojcik'), 'tips for my role')));
    assert.match(words, /^Tips for your role\n/);
  });

  it('are not for strangers and not for a channel', async () => {
    assert.match(wordsIn(only(await bot.say(stranger, 'tips'))), /ik ken je daar nog niet uit/);
    const told = only(await bot.say(sanne, '<at>Samen Opleiden</at> tips', inChannel(sanne)));
    assert.match(wordsIn(told), /alleen in onze eigen chat/);
  });

  it('of a page that is not there are those of the nearest', async () => {
    for (const page of [99, 1000]) {
      const words = wordsIn(only(await bot.pressData(sanne, { verb: 'tips.toon', page, lang: 'nl' })));
      assert.match(words, /^Tips voor je rol\n/);
    }
  });
});
