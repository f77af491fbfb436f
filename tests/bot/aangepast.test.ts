import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain, pressStep, readAdvies } from '../support/adviesformulier.js';
import { aClock, buttonsIn, type GivenBot, givenBot, only, type Someone, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { aboutForm, handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke] = [person('sanne-de-wit'), person('marijke-bos')];
const [NEXT, END, ASK, SECTIONS] = [
  'Volgende onderdeel',
  'Alles gelezen? Naar afstemmen',
  'Vraag om een aanpassing',
  'Lees na per onderdeel',
];

describe('An adviesformulier that is asked back for what was typed on an older version', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T14:30:00Z');
  const again = (version: number, a_lesgeven: string) =>
    pressStep(bot, sanne, 0, { a_lesgeven }, { version, to: 'submit' });
  beforeEach(async () => {
    clock.at('2026-11-10T14:30:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await handInAdvies(bot, sanne);
    clock.at('2026-11-11T14:30:00Z');
    const second = only(await bot.press(marijke, await readAdvies(bot, marijke), NEXT));
    await again(1, 'Tweede tekst');
    clock.at('2026-11-11T14:40:00Z');
    const told = only(await bot.fillIn(marijke, second, { Opmerking: 'Noem een leerdoel' }, NEXT));
    const last = only(await bot.press(marijke, only(await bot.press(marijke, told, SECTIONS)), END));
    clock.at('2026-11-11T14:50:00Z');
    assert.match(wordsIn(only(await bot.press(marijke, last, ASK))), /^Aanpassing gevraagd/);
  });
  afterEach(() => bot.close());

  it('leads the writer to the step of that remark, and shows it there', async () => {
    const read = await readAdvies(bot, sanne);
    assert.match(wordsIn(read), /Bij versie 1\.\nNoem een leerdoel/);
    const step = only(await bot.press(sanne, read, 'Aanpassen'));
    assert.match(wordsIn(step), /Stap 2 van 5[\s\S]*Noem een leerdoel/);
  });

  it('says of the version that was asked back that it was read, with who changed it since and when', async () => {
    clock.at('2026-11-12T14:30:00Z');
    await again(2, 'Derde tekst');
    const change = wordsIn(await readAdvies(bot, marijke));
    assert.match(change, /Sanne de Wit diende deze versie in op donderdag 12 november 2026 om 15:30/);
    assert.match(change, /Je las versie 2[\s\S]*Was\n[\s\S]*Tweede tekst\nIs nu\n[\s\S]*Derde tekst/);
    assert.match(change, /Bij versie 1\.\nNoem een leerdoel/);
  });

  it('shows no longer what was asked for before, once it is asked back again', async () => {
    clock.at('2026-11-12T14:30:00Z');
    await again(2, 'Derde tekst');
    const change = await readAdvies(bot, marijke);
    const first = only(await bot.press(marijke, change, 'Lees alles per onderdeel'));
    const last = only(await bot.press(marijke, first, END));
    clock.at('2026-11-12T14:40:00Z');
    await bot.fillIn(marijke, last, { Opmerking: 'Zet de datum erbij' }, ASK);
    const step = only(await bot.press(sanne, await readAdvies(bot, sanne), 'Aanpassen'));
    assert.match(wordsIn(step), /Stap 5 van 5[\s\S]*Zet de datum erbij/);
    const second = only(await bot.pressData(sanne, { verb: 'form.open', ...aboutAdvies({ edit: true, step: 1 }) }));
    assert.doesNotMatch(wordsIn(second), /Noem een leerdoel/);
  });
});

describe('A startgesprek of three that one of them changes and leaves', () => {
  const [linda, joyce, isa] = [anyone('linda-provoost'), anyone('joyce-martina'), anyone('isa-verhagen')];
  const esther = person('esther-vermeer');
  const about = { partnership: 'aos3r', student: 'isa-verhagen' };
  let bot: GivenBot;
  const clock = aClock('2026-09-14 15:30');
  const edit = async (by: Someone, title: string, goal: string, version = 1) => {
    const open = { verb: 'form.open', ...aboutForm({ ...about, edit: true, step: 1 }), version };
    return only(await bot.fillIn(by, only(await bot.pressData(by, open)), { 'Leerdoel 1': goal }, title));
  };
  beforeEach(async () => {
    clock.at('2026-09-14 15:30');
    bot = await givenBot({ setups: examples, now: clock.now });
    await handIn(bot, linda, about);
    for (const by of [joyce, esther, isa]) {
      await bot.press(by, await openForm(bot, by, about), 'Ik bevestig dit');
    }
    await edit(joyce, 'Later verder', 'Nog niet af');
  });
  afterEach(() => bot.close());

  it('tells who did so that it is not handed in yet, and nowhere that nothing is left to do', async () => {
    const card = await openForm(bot, joyce, about);
    assert.match(
      wordsIn(card),
      /Je hebt iets aangepast en nog niet opnieuw ingediend\. Hieronder staat wat het laatst/,
    );
    assert.doesNotMatch(wordsIn(card), /Iedereen heeft bevestigd|Joyce Martina is dit/);
    assert.equal(buttonsIn(card)[0], 'Ga verder met aanpassen');
  });

  it('tells the others who may change it who is doing so', async () => {
    for (const by of [linda, esther]) {
      const card = await openForm(bot, by, about);
      assert.match(wordsIn(card), /Joyce Martina is dit aan het aanpassen \(nog niet ingediend\)\. Hieronder staat/);
      assert.doesNotMatch(wordsIn(card), /Je hebt iets aangepast|Iedereen heeft bevestigd|Nog niet af/);
      assert.ok(!buttonsIn(card).includes('Ga verder met aanpassen'));
    }
  });

  it('tells the student nothing of it', async () => {
    const words = wordsIn(await openForm(bot, isa, about));
    assert.doesNotMatch(words, /aangepast|aan het aanpassen|Nog niet af/);
    assert.match(words, /Iedereen heeft bevestigd/);
  });

  it('says once it is handed in that who handed in the version before did that, not that they read it', async () => {
    clock.at('2026-09-15 15:30');
    await edit(joyce, 'Opnieuw indienen', 'Nu wel af');
    assert.match(
      wordsIn(await openForm(bot, linda, about)),
      /Joyce Martina diende deze versie in[\s\S]*Je diende versie 1 in\./,
    );
    assert.match(
      wordsIn(await openForm(bot, isa, about)),
      /Joyce Martina diende deze versie in[\s\S]*Je las versie 1\./,
    );
  });
});
