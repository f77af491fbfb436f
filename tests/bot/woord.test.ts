import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain, pressStep, readAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { aClock, buttonsIn, fieldsIn, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { anyone, person } from '../support/people.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const [END, ALIGN, ASK] = ['Alles gelezen? Naar afstemmen', 'Afgestemd', 'Vraag om een aanpassing'];
const SECTIONS = 'Lees na per onderdeel';

describe('What somebody said of an adviesformulier', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T14:30:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T14:30:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(sanne, marijke, youssef);
    await handInAdvies(bot, sanne);
    clock.at('2026-11-11T14:30:00Z');
  });
  afterEach(() => bot.close());

  const lastSection = async () => {
    const read = await readAdvies(bot, marijke);
    const first = buttonsIn(read).includes(SECTIONS) ? only(await bot.press(marijke, read, SECTIONS)) : read;
    return only(await bot.press(marijke, first, END));
  };
  const askBack = async (card: Sent, remark: string) =>
    only(await bot.fillIn(marijke, card, { Opmerking: remark }, ASK));
  const list = async () => wordsIn(await readAdvies(bot, sanne));

  it('stays asked back when the press that agreed before comes once more', async () => {
    const old = await lastSection();
    await bot.press(marijke, old, ALIGN);
    clock.at('2026-11-11T14:31:00Z');
    await askBack(await lastSection(), 'Toch concreter graag');
    clock.at('2026-11-11T14:32:00Z');
    const told = only(await bot.press(marijke, old, ALIGN));
    assert.match(
      wordsIn(told),
      /^Aanpassing gevraagd: [\s\S]*Aanpassing gevraagd op woensdag 11 november 2026 om 15:31/,
    );
    assert.match(
      wordsIn(told),
      /Je drukte op een oude kaart\. Die telt niet meer mee: hier staat wat je daarna koos\./,
    );
    assert.match(await list(), /Marijke Bos vraagt je om iets aan te passen/);
  });

  it('stays agreed when the press that asked back before comes once more, and the writer is asked once', async () => {
    const old = await lastSection();
    await askBack(old, 'Concreter graag');
    clock.at('2026-11-11T14:31:00Z');
    await bot.fillIn(marijke, await lastSection(), {}, ALIGN);
    clock.at('2026-11-11T14:32:00Z');
    const told = await askBack(old, 'Concreter graag');
    assert.match(wordsIn(told), /^Afgestemd: [\s\S]*Afgestemd op woensdag 11 november 2026 om 15:31/);
    assert.doesNotMatch(await list(), /vraagt je/);
    clock.at('2026-11-12T14:20:00Z');
    const asked = sentTo(sanne, await bot.remind()).filter((one) => /vraagt je/.test(wordsIn(one)));
    assert.ok(asked.length <= 1);
  });

  it('is no old card to who only pressed the same once more', async () => {
    const old = await lastSection();
    await bot.press(marijke, old, ALIGN);
    assert.doesNotMatch(wordsIn(only(await bot.press(marijke, old, ALIGN))), /oude kaart/);
  });

  it('may be followed by another word, from a card that was made after it', async () => {
    await bot.press(marijke, await lastSection(), ALIGN);
    const again = await lastSection();
    assert.match(wordsIn(again), /Je stemde dit af op woensdag 11 november/);
    assert.match(wordsIn(await askBack(again, 'Toch niet')), /^Aanpassing gevraagd/);
    const third = await lastSection();
    assert.match(wordsIn(third), /Je vroeg op woensdag 11 november/);
    assert.match(wordsIn(only(await bot.fillIn(marijke, third, {}, ALIGN))), /^Afgestemd/);
  });

  it('gives a remark back that was typed on a card of before it, not kept, to be kept by who still means it', async () => {
    const old = await lastSection();
    await bot.press(marijke, await lastSection(), ALIGN);
    const told = await askBack(old, 'Noem een voorbeeld');
    assert.match(wordsIn(told), /Je stemde dit af[\s\S]*je opmerking is nog niet bewaard/);
    assert.equal(fieldsIn(told).find(({ id }) => id === 'remark')?.value, 'Noem een voorbeeld');
    assert.doesNotMatch(await list(), /Noem een voorbeeld|vraagt je/);
    assert.match(wordsIn(only(await bot.fillIn(marijke, told, {}, ASK))), /^Aanpassing gevraagd/);
    assert.match(await list(), /Noem een voorbeeld/);
  });

  it('holds for a card of before words were counted, as long as there is none', async () => {
    const press = {
      verb: 'form.sectie',
      ...aboutAdvies(),
      section: 'afronden',
      at: 0,
      version: 1,
      to: 'align',
      base: '',
    };
    assert.match(wordsIn(only(await bot.pressData(marijke, press))), /^Afgestemd/);
    await askBack(await lastSection(), 'Toch niet');
    assert.match(wordsIn(only(await bot.pressData(marijke, press))), /^Aanpassing gevraagd/);
  });

  for (const word of [-1, 0.5, 'een', ['0'], null]) {
    it(`is nothing with ${JSON.stringify(word)} for the words that the card knew of`, async () => {
      const press = { verb: 'form.bevestig', ...aboutAdvies(), version: 1, word };
      assert.match(wordsIn(only(await bot.pressData(marijke, press))), /^Deze knop/);
      assert.doesNotMatch(await list(), /Afgestemd op/);
    });
  }

  it('changes nothing with more words than there are: it shows the form', async () => {
    const press = { verb: 'form.bevestig', ...aboutAdvies(), version: 1, word: 7 };
    assert.match(wordsIn(only(await bot.pressData(marijke, press))), /Onderdeel 1 van 5/);
    assert.doesNotMatch(await list(), /Afgestemd op/);
  });

  it('says on the cards and receipts of it that the form was handed in late', async () => {
    await bot.close();
    clock.at('2026-11-20T14:30:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await handInAdvies(bot, sanne);
    const late = /Te laat ingediend: de laatste dag was/;
    assert.match(wordsIn(await readAdvies(bot, marijke)), late);
    const last = await lastSection();
    assert.match(wordsIn(only(await bot.press(marijke, last, ALIGN))), late);
    assert.match(wordsIn(await askBack(await lastSection(), 'Toch niet')), late);
  });

  it('is in the audit as reading on the day that a card took the place of a pressed one', async () => {
    const old = await readAdvies(bot, marijke);
    const audit = async () => wordsIn(only(await bot.pressData(sanne, { verb: 'form.wie', ...aboutAdvies() })));
    const read = /vr 13 nov 2026, 15:30\nMarijke Bos opende het formulier/g;
    await pressStep(bot, sanne, 0, { a_lesgeven: 'Nieuw' }, { version: 1, to: 'submit' });
    clock.at('2026-11-13T14:30:00Z');
    const told = only(await bot.press(marijke, old, 'Volgende onderdeel'));
    assert.match(wordsIn(told), /Nieuw/);
    assert.equal((await audit()).match(read)?.length, 1);
    await bot.press(marijke, told, SECTIONS);
    assert.equal((await audit()).match(read)?.length, 1);
  });
});

describe('Agreeing with what one handed in oneself', () => {
  const [pieter, imane] = [anyone('pieter-van-der-meulen'), anyone('imane-benhaddou')];
  const about = { student: 'imane-benhaddou' };

  it('is said to be so already, and leaves no moment of it', async () => {
    const clock = aClock('2026-11-09T09:30:00Z');
    const bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(pieter, imane);
    await handInAdvies(bot, pieter, {}, about);
    clock.at('2026-11-09T14:20:00Z');
    const told = only(
      await bot.pressData(pieter, { verb: 'form.bevestig', ...aboutAdvies(about), version: 1, word: 0 }),
    );
    assert.match(wordsIn(told), /Je diende dit zelf in[\s\S]*Ingediend op maandag 9 november 2026 om 10:30/);
    assert.doesNotMatch(wordsIn(told), /Afgestemd|15:20/);
    assert.doesNotMatch(wordsIn(await readAdvies(bot, imane, about)), /Afgestemd op/);
    await bot.close();
  });
});
