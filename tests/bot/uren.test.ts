import assert from 'node:assert/strict';
import { aClock, type GivenBot, givenBot, inChannel, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');

describe('"uren"', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  beforeEach(() => clock.at('2026-09-01 15:30'));
  after(() => bot.close());

  const ask = async (id: string, text = 'mijn uren') => wordsIn(only(await bot.say(anyone(id), text)));

  it('of a werkplekbegeleider with three students are those of the source times three, and say that they are a calculation', async () => {
    const words = await ask('sanne-de-wit');
    assert.match(words, /^Mijn uren\n/);
    assert.match(words, /Werkplekbegeleider bij Samen Opleiden Noord-Holland/);
    assert.match(words, /De bron gaat uit van 1 student\. Jij hebt er nu 3: dit is dus een berekening, geen norm\./);
    assert.match(words, /3 studenten x 1 uur/);
  });

  it('of a werkplekbegeleider with one student are the norm itself', async () => {
    const words = await ask('karin-blokker');
    assert.doesNotMatch(words, /berekening/);
    assert.match(words, /1 student x 1 uur/);
  });

  it('of a schoolopleider with ten students are the norm itself', async () => {
    const words = await ask('marijke-bos');
    assert.match(words, /Schoolopleider bij/);
    assert.doesNotMatch(words, /berekening/);
  });

  it('of somebody with two roles stand under each role', async () => {
    const words = await ask('pieter-van-der-meulen');
    assert.match(words, /Schoolopleider bij/);
    assert.match(words, /Werkplekbegeleider bij/);
  });

  it('count what not everyone does for whom the partnership names, and leave it out for the others', async () => {
    const marijke = await ask('marijke-bos');
    assert.match(marijke, /Traject werkplekbegeleiders\n4 x 2,5 uur \+ 4 x 2 uur\n18 uur\n/);
    assert.doesNotMatch(marijke, /Praktijkoriëntatiedagen/);
    assert.doesNotMatch(await ask('rachid-el-khatib'), /Traject werkplekbegeleiders/);
  });

  it('leave out what the partnership does not do', async () => {
    const words = await ask('arno-stolk');
    assert.match(words, /Schoolopleider bij Opleidingsschool AOS3R/);
    assert.doesNotMatch(words, /WPA|Werkpleklab|Opleidersmiddag/);
  });

  it('of who coordinates are those of the role and the extra ones', async () => {
    assert.match(
      await ask('lucia-fernandez-smit'),
      /Reistijd naar scholen[\s\S]*Regionaal overleg Samen Opleiden\n2 x 3,5 uur\n7 uur/,
    );
    assert.match(
      await ask('ingrid-oosterhof'),
      /Afstemming binnen het bestuur[\s\S]*Intern bestuurlijk overleg\n2 x 2 uur\n4 uur/,
    );
  });

  for (const [who, id] of [
    ['a student', 'youssef-amrani'],
    ['a medewerker stagebureau', 'joke-prins'],
    ['a bestuurder', 'marianne-de-graaf'],
    ['a studiebegeleider', 'roos-van-dam'],
    ['a programmaleider', 'liesbeth-terpstra'],
    ['a bovenschoolse schoolopleider', 'ruben-kaya'],
  ] as const) {
    it(`of ${who} are not in the sources, so no number is named`, async () => {
      const words = await ask(id);
      assert.match(words, /staan er geen uren in de bronnen|Ik noem dus geen getal/);
      assert.doesNotMatch(words, /\d uur/);
    });
  }

  it('are asked and answered in English too', async () => {
    assert.match(await ask('sanne-de-wit', 'how many hours do I have?'), /^My hours\n/);
    assert.match(await ask('stefan-wojcik', 'uren'), /^My hours\n/);
  });

  it('without a semester are told as such', async () => {
    clock.at('2031-01-01 12:00');
    assert.match(await ask('sanne-de-wit'), /^Mijn uren\n/);
  });

  it('are not for strangers and not for a channel', async () => {
    assert.match(wordsIn(only(await bot.say(stranger, 'uren'))), /ik ken je daar nog niet uit/);
    const told = only(await bot.say(sanne, '<at>Samen Opleiden</at> uren', inChannel(sanne)));
    assert.match(wordsIn(told), /alleen in onze eigen chat/);
  });
});
