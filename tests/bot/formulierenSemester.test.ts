import assert from 'node:assert/strict';
import type { FormKey } from '../../src/forms/definition.js';
import type { Setup } from '../../src/partnership/setup.js';
import { handInAdvice, openAdvice } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import { advising } from '../support/advising.js';
import {
  aClock,
  buttonsIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  sentTo,
  wordsIn,
} from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const found = examples.find(({ partnership }) => partnership.id === 'noord-holland');
assert.ok(found);
const noordHolland: Setup = found;

/** The first semester ends on 29 January: three weeks later is Friday 19 February. */
const clock = aClock('2027-02-19 15:30');
const shut =
  /^Adviesformulier halverwege[\s\S]*Dit formulier is dicht sinds zaterdag 20 februari\. Klopt dat niet\? Vraag het je stagebureau\./;

describe('A form after its semester', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    clock.at('2027-02-19 15:30');
    bot = await givenBot({ setups: examples, now: clock.now, publicUrl: 'https://bot.example' });
    await bot.meet(sanne, marijke, youssef);
  });
  afterEach(() => bot.close());

  const list = async (by: Someone) => only(await bot.say(by, 'mijn formulieren'));
  const advice = (form: FormKey = 'adviesformulier-1') => {
    const when = { schoolYear: '2026-2027', semester: 1 as const };
    return advising(bot.store, noordHolland, { form, partnership: 'noord-holland', student: 'youssef-amrani', when });
  };

  it('is written until three weeks after it, and handed in on the last day reaches who reads it', async () => {
    const receipt = await handInAdvice(bot, sanne);
    assert.match(wordsIn(receipt), /^Ingediend: adviesformulier halverwege/);
    clock.at('2027-03-01 16:30');
    const digests = await bot.remind();
    for (const [by, row] of [
      [marijke, /Adviesformulier halverwege lezen en afstemmen/],
      [youssef, /Adviesformulier halverwege lezen/],
    ] as const) {
      assert.match(sentTo(by, digests).map(wordsIn).join('\n'), row, by.name);
    }
    // After the holiday; by then the semester is over for more than four weeks.
    clock.at('2027-03-02 15:30');
    for (const by of [marijke, youssef]) {
      assert.match(wordsIn(only(await bot.say(by, 'mijn taken'))), /Adviesformulier halverwege lezen/, by.name);
      assert.match(
        wordsIn(await list(by)),
        /Nu bij jou\n[\s\S]*Semester 1 van 2026-2027\nAdviesformulier halverwege\n[\s\S]*Nu bij: /,
      );
    }
    clock.at('2027-03-05 15:30');
    assert.match(wordsIn(only(await bot.say(youssef, 'mijn taken'))), /Adviesformulier halverwege lezen/);
  });

  it('is closed the day after: opening it shows what is there and since when, and what was typed comes back', async () => {
    const card = await openAdvice(bot, sanne);
    clock.at('2027-02-20 10:00');
    assert.match(wordsIn(await openAdvice(bot, sanne)), shut);
    assert.deepEqual(fieldsIn(await openAdvice(bot, sanne)), []);
    for (const title of ['Bewaar en ga verder', 'Later verder']) {
      const [words, told, ...more] = await bot.fillIn(sanne, card, { 'Lessen en': 'Te laat getypt' }, title);
      assert.deepEqual([words?.method, told?.method, more.length], ['post', 'put', 0]);
      assert.match(wordsIn(words), /^Niet bewaard: adviesformulier halverwege/);
      assert.deepEqual(
        words &&
          fieldsIn(words)
            .map(({ value }) => value)
            .concat(wordsIn(words).split('\n'))
            .filter((text) => text === 'Te laat getypt'),
        ['Te laat getypt'],
      );
      assert.match(wordsIn(told), shut);
      assert.doesNotMatch(wordsIn(told), /Te laat getypt/);
    }
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /Te laat getypt/);
  });

  it('is closed for what the student prepares, too', async () => {
    clock.at('2027-02-20 10:00');
    const told = await openForm(bot, youssef);
    assert.match(wordsIn(told), /dicht sinds zaterdag 20 februari/);
    assert.deepEqual(fieldsIn(told), []);
  });

  it('that was handed in cannot be changed nor asked back any more; it is read, signed and taken along for good', async () => {
    await advice().handsIn('sanne-de-wit', clock.now());
    const edit = await openAdvice(bot, sanne, { edit: true });
    const toSections = 'Alles gelezen? Naar afstemmen';
    const old = only(await bot.press(marijke, await openAdvice(bot, marijke), toSections));
    clock.at('2027-04-20 10:00');
    assert.match(wordsIn(await openAdvice(bot, sanne, { edit: true })), shut);
    assert.ok(!buttonsIn(await openAdvice(bot, sanne)).includes('Aanpassen'));
    const told = await bot.fillIn(sanne, edit, { 'Lessen en': 'Toch anders' }, 'Later verder');
    assert.deepEqual(told.map(wordsIn).filter((words) => shut.test(words)).length, 1);

    const last = only(await bot.press(marijke, await openAdvice(bot, marijke), toSections));
    assert.match(wordsIn(last), /Dit formulier is dicht sinds zaterdag 20 februari/);
    assert.ok(!buttonsIn(last).includes('Vraag om een aanpassing'));
    const asked = only(await bot.fillIn(marijke, old, { Opmerking: 'Noem een voorbeeld' }, 'Vraag om een aanpassing'));
    assert.match(wordsIn(asked), /Dit formulier is dicht sinds zaterdag 20 februari/);
    assert.ok(fieldsIn(asked).some(({ value }) => value === 'Noem een voorbeeld'));
    assert.match(wordsIn(only(await bot.press(marijke, asked, 'Afgestemd'))), /^Afgestemd: adviesformulier halverwege/);

    const read = await openAdvice(bot, youssef);
    const receipt = only(await bot.press(youssef, read, 'Ik heb dit gelezen'));
    assert.match(wordsIn(receipt), /^Gelezen: adviesformulier halverwege/);
    assert.match(wordsIn(only(await bot.press(youssef, receipt, 'PDF'))), /Je PDF staat klaar/);
  });

  it('says that it is closed to whom it waited for, and is with nobody any more', async () => {
    const draft = await openAdvice(bot, sanne);
    await bot.fillIn(sanne, draft, { 'Lessen en': 'Halverwege blijven steken' }, 'Later verder');
    clock.at('2027-02-22 15:30');
    for (const by of [sanne, marijke]) {
      const words = wordsIn(only(await bot.pressData(by, { verb: 'form.lees', ...aboutAdvies() })));
      assert.match(words, /\nNiet ingediend\.[\s\S]*Halverwege blijven steken/, by.name);
      assert.doesNotMatch(words, /concept|Nu bij/, by.name);
    }
    assert.match(wordsIn(await openAdvice(bot, sanne)), shut);
  });

  it('gives back to its writer what was changed and not handed in, and shows it to nobody else', async () => {
    await handInAdvice(bot, sanne);
    const card = await openAdvice(bot, sanne, { edit: true });
    await bot.fillIn(sanne, card, { 'Lessen en': 'Nog verbeterd' }, 'Later verder');
    clock.at('2027-02-22 15:30');
    for (const over of [{ verb: 'form.lees' }, { verb: 'form.open' }, { verb: 'form.open', edit: true }]) {
      const [read, left, ...others] = await bot.pressData(sanne, { ...aboutAdvies(), ...over });
      assert.match(wordsIn(read), shut);
      assert.doesNotMatch(wordsIn(read), /Nog verbeterd/);
      assert.match(wordsIn(left), /^Niet bewaard: adviesformulier halverwege[\s\S]*Nog verbeterd/);
      assert.deepEqual(others, []);
    }
    const seen = await bot.pressData(marijke, { verb: 'form.lees', ...aboutAdvies() });
    assert.doesNotMatch(seen.map(wordsIn).join(), /Nog verbeterd|Niet bewaard/);
  });

  it('that was asked back and never changed says to its writer that it is closed', async () => {
    await handInAdvice(bot, sanne);
    const last = only(await bot.press(marijke, await openAdvice(bot, marijke), 'Alles gelezen? Naar afstemmen'));
    await bot.fillIn(marijke, last, { Opmerking: 'Noem een voorbeeld' }, 'Vraag om een aanpassing');
    clock.at('2027-02-22 15:30');
    const read = wordsIn(await openAdvice(bot, sanne));
    assert.match(read, shut);
    assert.doesNotMatch(read, /Nu bij/);
  });

  it('is written longer where a later last day was agreed', async () => {
    const agreed = { task: 'adviesformulier-1-ingediend', schoolYear: '2026-2027', semester: 1 as const };
    const extensions = [...noordHolland.extensions, { ...agreed, student: 'youssef-amrani', due: '2027-02-26' }];
    await bot.close();
    bot = await givenBot({ setups: [{ ...noordHolland, extensions }], now: clock.now });
    clock.at('2027-02-26 15:30');
    assert.ok(fieldsIn(await openAdvice(bot, sanne)).length > 0);
    clock.at('2027-02-27 15:30');
    assert.match(wordsIn(await openAdvice(bot, sanne)), /dicht sinds zaterdag 27 februari/);
  });

  it('stands on a list of its own, one press away, with reading and the PDF as before', async () => {
    await advice('startgesprek').handsIn('sanne-de-wit', clock.now());
    await advice().handsIn('sanne-de-wit', clock.now());
    clock.at('2027-04-20 10:00');
    const now = await list(sanne);
    assert.doesNotMatch(wordsIn(now), /Ingediend|van 2026-2027/);
    const before = only(await bot.press(sanne, now, 'Vorig semester'));
    assert.equal(before.method, 'put');
    const words = wordsIn(before);
    assert.match(words, /^Mijn formulieren: semester 1 van 2026-2027\n/);
    assert.match(words, /Nu bij een ander\n[\s\S]*Adviesformulier halverwege\n: Youssef Amrani\n/);
    assert.match(
      words,
      /Gesloten\n[\s\S]*Adviesformulier voor het einde\n: Youssef Amrani\nNiet ingediend, dicht sinds za 20 feb/,
    );
    assert.ok(!buttonsIn(before).includes('Vorig semester'));
    const data = dataIn(before).find(({ verb, form }) => verb === 'form.lees' && form === 'adviesformulier-1');
    assert.ok(buttonsIn(only(await bot.pressData(sanne, data ?? {}))).includes('PDF'));
    const back = only(await bot.press(sanne, before, 'Terug naar nu'));
    assert.match(wordsIn(back), /^Mijn formulieren\n/);
  });

  it('of which nobody had any is not offered, nor shown to who forges the button', async () => {
    clock.at('2026-11-09 15:30');
    assert.ok(!buttonsIn(await list(sanne)).includes('Vorig semester'));
    const forged = { verb: 'formulieren.toon', page: 1, schoolYear: '2019-2020', semester: 2, lang: 'nl' };
    assert.match(wordsIn(only(await bot.pressData(sanne, forged))), /^Mijn formulieren\n/);
  });
});

describe('Rows of two semesters on one list', () => {
  it('say which are not of the one that runs, in nl and en', async () => {
    const clock = aClock('2027-01-28 15:30');
    const bot = await givenBot({ setups: examples, now: clock.now });
    const words = wordsIn(only(await bot.say(youssef, 'mijn formulieren')));
    assert.match(words, /Semester 2 van 2026-2027\nStartgesprek\n/);
    assert.doesNotMatch(words, /Semester 1/);
    assert.equal(words.match(/^Startgesprek$/gm)?.length, 2);
    const en = only(await bot.pressData(youssef, { verb: 'formulieren.toon', page: 1, lang: 'en' }));
    assert.match(wordsIn(en), /Semester 2 of 2026-2027\nStart interview\n/);
    await bot.close();
  });
});
