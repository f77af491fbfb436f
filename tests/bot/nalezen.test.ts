import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain, pressStep, readAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import {
  aClock,
  buttonsIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, person } from '../support/people.js';
import { aboutForm, handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const esther = person('esther-vermeer');
const [NEXT, END, ALIGN, ASK] = [
  'Volgende onderdeel',
  'Alles gelezen? Naar afstemmen',
  'Afgestemd',
  'Vraag om een aanpassing',
];
const SECTIONS = 'Lees na per onderdeel';
const LAST = /Onderdeel 5 van 5: Afronden/;

describe('An adviesformulier that was handed in', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T15:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T15:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    // How many LBFs is for the writer alone.
    await handInAdvies(bot, sanne, { a_lbf: '9' });
    clock.at('2026-11-11T15:00:00Z');
  });
  afterEach(() => bot.close());

  const remarkOn = async (by: Someone, card: Sent, text: string, title: string) =>
    only(await bot.fillIn(by, card, { 'Opmerking bij dit onderdeel': text }, title));
  const handInAgain = (typed: Record<string, string>, over: object = {}) =>
    pressStep(bot, sanne, 0, {}, { ...typed, version: 1, to: 'submit', ...over });
  const remarkIn = (card: Sent) => fieldsIn(card).find(({ id }) => id === 'remark')?.value;

  describe('read by the schoolopleider', () => {
    it('is gone through by section, with the answers of that section alone', async () => {
      const first = await readAdvies(bot, marijke);
      assert.match(wordsIn(first), /Onderdeel 1 van 5: De lessen[\s\S]*Elke les heeft een doel/);
      assert.doesNotMatch(wordsIn(first), /Rust voor de groep|Op koers/);
      const second = only(await bot.press(marijke, first, NEXT));
      assert.equal(second.method, 'put');
      assert.match(wordsIn(second), /Onderdeel 2 van 5/);
      const third = only(await bot.press(marijke, second, NEXT));
      const fourth = only(await bot.press(marijke, third, NEXT));
      assert.match(wordsIn(fourth), /Advies\nOp koers/);
      assert.match(wordsIn(only(await bot.press(marijke, fourth, NEXT))), /Besproken op\nmaandag 9 november/);
    });

    it('can be agreed with where all of it was passed, and nowhere else', async () => {
      const first = await readAdvies(bot, marijke);
      assert.deepEqual(buttonsIn(first), [NEXT, END]);
      const last = only(await bot.press(marijke, first, END));
      assert.match(wordsIn(last), LAST);
      assert.deepEqual(buttonsIn(last), [ALIGN, ASK, 'Vorige']);
    });

    it('keeps the remark whatever the button, and shows it again in its field', async () => {
      let card = await remarkOn(marijke, await readAdvies(bot, marijke), 'Over de lessen', NEXT);
      card = await remarkOn(marijke, card, 'Over reflectie', 'Vorige');
      assert.equal(remarkIn(card), 'Over de lessen');
      card = await remarkOn(marijke, card, 'Over de lessen, langer', END);
      assert.match(wordsIn(card), /Je schreef een opmerking bij: De lessen en Reflectie en leerdoelen/);
      const again = await readAdvies(bot, marijke);
      assert.equal(remarkIn(again), 'Over de lessen, langer');
      assert.equal(remarkIn(only(await bot.press(marijke, again, NEXT))), 'Over reflectie');
    });

    it('takes a remark away that was emptied', async () => {
      await remarkOn(marijke, await readAdvies(bot, marijke), 'Weg ermee', NEXT);
      await remarkOn(marijke, await readAdvies(bot, marijke), '', NEXT);
      assert.equal(remarkIn(await readAdvies(bot, marijke)), '');
    });

    it('gives the remarks to the writer along with afgestemd, and a receipt without them', async () => {
      const second = await remarkOn(marijke, await readAdvies(bot, marijke), 'Mooi **beschreven**', END);
      assert.doesNotMatch(wordsIn(await readAdvies(bot, sanne)), /beschreven/);
      const receipt = only(await bot.press(marijke, second, ALIGN));
      assert.match(wordsIn(receipt), /^Afgestemd: adviesformulier halverwege/);
      assert.doesNotMatch(JSON.stringify(receipt), /beschreven|Elke les/);
      const read = wordsIn(await readAdvies(bot, sanne));
      assert.match(read, /Opmerking van Marijke Bos, 11 november 2026\.\nMooi \*\*beschreven\*\*/);
      assert.match(read, /Afgestemd op woensdag 11 november 2026 om 16:00 door Marijke Bos/);
      for (const other of [youssef, esther]) assert.doesNotMatch(wordsIn(await readAdvies(bot, other)), /beschreven/);
    });

    it('is not asked back without a remark: that is said at the field', async () => {
      const last = only(await bot.press(marijke, await readAdvies(bot, marijke), END));
      const told = only(await bot.press(marijke, last, ASK));
      assert.match(wordsIn(told), LAST);
      assert.match(wordsIn(told), /Let op: schrijf eerst wat Sanne moet aanpassen/);
      const receipt = await remarkOn(marijke, told, 'Vul de datum aan', ASK);
      assert.match(wordsIn(receipt), /^Aanpassing gevraagd: adviesformulier halverwege/);
      assert.doesNotMatch(JSON.stringify(receipt), /Vul de datum/);
    });

    it('is the form itself on the same press five times: one agreement', async () => {
      const last = only(await bot.press(marijke, await readAdvies(bot, marijke), END));
      const receipts: string[] = [];
      for (const minute of [1, 2, 3, 4, 5]) {
        clock.at(`2026-11-11T15:0${minute}:00Z`);
        receipts.push(wordsIn(only(await bot.press(marijke, last, ALIGN))));
      }
      assert.equal(new Set(receipts).size, 1);
      assert.equal(wordsIn(await readAdvies(bot, sanne)).match(/Afgestemd op/g)?.length, 1);
    });
  });

  describe('asked back', () => {
    beforeEach(async () => {
      await remarkOn(marijke, await readAdvies(bot, marijke), 'Noem een voorbeeld', END).then((last) =>
        bot.press(marijke, last, ASK),
      );
    });

    it('asks the writer on top, with the remark at its section, and leads to the step', async () => {
      const read = await readAdvies(bot, sanne);
      assert.match(wordsIn(read), /Marijke Bos vraagt je om iets aan te passen/);
      assert.doesNotMatch(wordsIn(read), /vroeg op .* om een aanpassing/);
      assert.equal(buttonsIn(read)[0], 'Aanpassen');
      const step = only(await bot.press(sanne, read, 'Aanpassen'));
      assert.match(wordsIn(step), /Stap 1 van 5: De lessen/);
      assert.match(wordsIn(step), /Noem een voorbeeld/);
    });

    it('reads for others as it was handed in, until it is handed in again', async () => {
      await pressStep(bot, sanne, 0, { a_lesgeven: 'Half aangepast' }, { version: 1 });
      assert.doesNotMatch(wordsIn(await readAdvies(bot, youssef)), /Half aangepast/);
      const read = await readAdvies(bot, sanne);
      assert.doesNotMatch(wordsIn(read), /Half aangepast/);
      assert.match(wordsIn(read), /Je hebt iets aangepast en nog niet opnieuw ingediend/);
      assert.equal(buttonsIn(read)[0], 'Ga verder met aanpassen');
    });

    it('shows who asked for it what changed, old and new, beside what was asked, and asks for that alone', async () => {
      await handInAgain({ a_lesgeven: 'Met een <b>voorbeeld</b> ${student}' });
      const change = await readAdvies(bot, marijke);
      const words = wordsIn(change);
      assert.match(words, /^Aangepast: adviesformulier halverwege/);
      assert.match(words, /Noem een voorbeeld[\s\S]*Was\n[\s\S]*De instructie is kort en helder[\s\S]*Is nu\n/);
      assert.ok(words.includes('Met een <b>voorbeeld</b> ${student}'));
      assert.doesNotMatch(words, /Rust voor de groep|Elke les heeft/);
      const receipt = only(await bot.press(marijke, change, 'Akkoord met deze wijziging'));
      assert.match(wordsIn(receipt), /^Afgestemd: /);
      assert.match(wordsIn(receipt), /versie 2/);
    });

    it('can be read as a whole from there', async () => {
      await handInAgain({ a_lesgeven: 'Anders' });
      const all = only(await bot.press(marijke, await readAdvies(bot, marijke), 'Lees alles per onderdeel'));
      assert.match(wordsIn(all), /Onderdeel 1 van 5/);
    });
  });

  describe('changed while somebody had a card of it', () => {
    it('keeps a remark that was typed on the old card, says so, and shows what changed', async () => {
      const old = await readAdvies(bot, marijke);
      await handInAgain({ a_lesgeven: 'Anders' });
      const told = await remarkOn(marijke, old, 'Over de oude', NEXT);
      assert.match(wordsIn(told), /Er is een nieuwere versie dan je net zag/);
      assert.match(wordsIn(told), /Je opmerking is bewaard/);
      assert.match(wordsIn(told), /versie 2[\s\S]*Alleen jij ziet dit nog\.\nOver de oude[\s\S]*Is nu\n[\s\S]*Anders/);
      const first = only(await bot.press(marijke, told, SECTIONS));
      assert.equal(remarkIn(first), 'Over de oude');
      const last = only(await bot.fillIn(marijke, first, {}, END));
      await bot.press(marijke, last, ASK);
      assert.match(wordsIn(await readAdvies(bot, sanne)), /Over de oude/);
    });

    it('shows who was halfway what changed in what they had passed, and leads from there to all sections', async () => {
      const second = only(await bot.press(marijke, await readAdvies(bot, marijke), NEXT));
      await handInAgain({ a_lesgeven: 'Heel anders' });
      const told = only(await bot.press(marijke, second, NEXT));
      assert.equal(told.method, 'put');
      const words = wordsIn(told);
      assert.match(
        words,
        /^Aangepast: [\s\S]*nieuwere versie[\s\S]*Sanne de Wit diende deze versie in op woensdag 11 nov/,
      );
      assert.match(words, /Je las versie 1[\s\S]*Was\nDe instructie is kort en helder\.\nIs nu\n[\s\S]*Heel anders/);
      // Of version 1 she did not see the end.
      assert.deepEqual(new Set(buttonsIn(told)), new Set([SECTIONS]));
      assert.match(wordsIn(only(await bot.press(marijke, told, SECTIONS))), /Onderdeel 1 van 5[\s\S]*Heel anders/);
    });

    it('goes on where they were for who may not read what changed', async () => {
      const second = only(await bot.press(marijke, await readAdvies(bot, marijke), NEXT));
      await handInAgain({ a_lbf: '12' }, { step: 4 });
      assert.match(wordsIn(only(await bot.press(marijke, second, NEXT))), /nieuwere versie[\s\S]*Onderdeel 2 van 5/);
    });

    it('turns the pages of what changed since the card they had', async () => {
      const long = `${'€'.repeat(9)} `.repeat(190);
      const old = await readAdvies(bot, marijke);
      await handInAgain({ a_lesvoorbereiding: long, a_lesgeven: long });
      await handInAgain({ a_reflectie: long, a_leervoortgang: long }, { step: 1, version: 2 });
      const first = only(await bot.press(marijke, old, NEXT));
      const pages = Number(/Bladzijde 1 van (\d)/.exec(wordsIn(first))?.[1]);
      assert.ok(pages >= 2);
      const next = only(await bot.press(marijke, first, 'Lees verder'));
      assert.match(wordsIn(next), /^Aangepast: [\s\S]*Je las versie 1[\s\S]*Bladzijde 2/);
    });

    it('does not count as agreed with by the old button', async () => {
      const last = only(await bot.press(marijke, await readAdvies(bot, marijke), END));
      await handInAgain({ a_lesgeven: 'Anders' });
      const told = only(await bot.press(marijke, last, ALIGN));
      assert.match(wordsIn(told), /nieuwere versie/);
      assert.doesNotMatch(wordsIn(await readAdvies(bot, sanne)), /Afgestemd op/);
    });

    it('asks again only who read what changed', async () => {
      const last = only(await bot.press(marijke, await readAdvies(bot, marijke), END));
      await bot.press(marijke, last, ALIGN);
      const read = only(await bot.press(youssef, await readAdvies(bot, youssef), 'Ik heb dit gelezen'));
      assert.match(wordsIn(read), /^Gelezen: [\s\S]*Het is afgestemd en gelezen/);
      await handInAgain({ a_lbf: '12' }, { step: 4 });
      assert.match(wordsIn(await readAdvies(bot, youssef)), /versie 2[\s\S]*Het is afgestemd en gelezen/);
      await handInAgain({ a_kwaliteiten: 'Humor' }, { step: 2, version: 2 });
      const change = await readAdvies(bot, youssef);
      assert.match(wordsIn(change), /Je las versie 1[\s\S]*Was\n[\s\S]*Rust voor de groep[\s\S]*Is nu\n[\s\S]*Humor/);
      assert.doesNotMatch(wordsIn(change), /Elke les heeft|LBF's/);
      const whole = only(await bot.press(youssef, change, 'Toon alles'));
      assert.match(wordsIn(whole), /Elke les heeft een doel/);
      assert.match(wordsIn(only(await bot.press(youssef, change, 'Ik heb dit gelezen'))), /^Gelezen: /);
    });

    it('shows the latest on a page of a change that is no more', async () => {
      await bot.press(youssef, await readAdvies(bot, youssef), 'Ik heb dit gelezen');
      await handInAgain({ a_kwaliteiten: 'Humor' }, { step: 2 });
      const page = { verb: 'form.wijziging', ...aboutAdvies(), part: 'form', page: 3, version: 1 };
      assert.match(wordsIn(only(await bot.pressData(youssef, page))), /nieuwere versie[\s\S]*Humor/);
    });
  });

  describe('read by the student', () => {
    it('is signed as read, and asks who reads it for a reaction', async () => {
      const read = await readAdvies(bot, youssef);
      const asked = ['Ik heb dit gelezen', 'Schrijf een reactie'];
      assert.deepEqual(buttonsIn(read), [...asked, ...asked, 'Wie deed wat?']);
      assert.deepEqual(
        dataIn(read)
          .slice(0, 2)
          .map(({ verb, part, version }) => [verb, part, version]),
        [
          ['form.bevestig', 'form', 1],
          ['form.open', 'reaction', 1],
        ],
      );
      assert.match(wordsIn(only(await bot.press(youssef, read, 'Schrijf een reactie'))), /reactie/i);
      assert.match(wordsIn(only(await bot.press(youssef, read, 'Ik heb dit gelezen'))), /^Gelezen: adviesformulier/);
      assert.match(wordsIn(await readAdvies(bot, sanne)), /Gelezen op .* door Youssef Amrani/);
    });

    it('shows the reaction to the guides once it was handed in, and not to the instituutsopleider', async () => {
      const about = { verb: 'form.stap', ...aboutAdvies(), part: 'reaction', step: 0, version: 1, base: {} };
      await bot.pressData(youssef, { ...about, to: 'later', a_reactie: 'Dat herken ik' });
      assert.doesNotMatch(wordsIn(await readAdvies(bot, sanne)), /herken/);
      assert.match(wordsIn(await readAdvies(bot, youssef)), /Dat herken ik/);
      await bot.pressData(youssef, { ...about, to: 'submit', a_reactie: 'Dat herken ik' });
      assert.match(wordsIn(await readAdvies(bot, sanne)), /Reactie van Youssef[\s\S]*Dat herken ik/);
      assert.match(wordsIn(only(await bot.press(marijke, await readAdvies(bot, marijke), END))), /Dat herken ik/);
      assert.doesNotMatch(wordsIn(await readAdvies(bot, esther)), /herken/);
    });
  });

  describe('pressed by somebody it is not for, or as no card does', () => {
    const section = { section: 'lessen', at: 0, version: 1, to: 'next', base: '0', remark: 'Van mij' };
    const press = (over: object = {}) => ({ verb: 'form.sectie', ...aboutAdvies(), ...section, ...over });

    for (const [who, by] of [
      ['the writer', sanne],
      ['the student', youssef],
      ['the instituutsopleider', esther],
      ['another schoolopleider', anyone('henk-jan-zijlstra')],
    ] as const) {
      it(`keeps no remark of ${who}, and opens no section; that is on record`, async () => {
        for (const value of [press(), press({ to: 'ask-back' }), { verb: 'form.nalezen', ...aboutAdvies() }]) {
          assert.match(wordsIn(only(await bot.pressData(by, value))), /voor iemand anders/);
        }
        assert.ok(bot.logged.filter(({ code }) => code === 'REFUSED').length >= 3);
        assert.doesNotMatch(wordsIn(await readAdvies(bot, sanne)), /Van mij|vraagt je/);
      });
    }

    for (const [what, over] of [
      ['a section that does not exist', { section: 'geheim' }],
      ['a section that is a list', { section: ['lessen'] }],
      ['a version in letters', { version: 'een' }],
      ['version 0', { version: 0 }],
      ['a direction that does not exist', { to: 'weg' }],
      ['a remark that is an object', { remark: { text: 'x' } }],
      ['no mark of what was shown', { base: undefined }],
      ['a student of nobody', { student: 'niemand' }],
      ['a form that does not exist', { form: 'adviesformulier-3' }],
    ] as const) {
      it(`with ${what} is an unknown button, and nothing is kept`, async () => {
        assert.match(wordsIn(only(await bot.pressData(marijke, press(over)))), /^Deze knop/);
        assert.equal(remarkIn(await readAdvies(bot, marijke)), '');
      });
    }

    it('with a version that is not there yet shows what there is', async () => {
      assert.match(wordsIn(only(await bot.pressData(marijke, press({ version: 7 })))), /nieuwere versie/);
    });

    it('with 100 KB says that it is too long, and keeps what stood there', async () => {
      await bot.pressData(marijke, press());
      const told = only(await bot.pressData(marijke, press({ remark: 'x'.repeat(100_000) })));
      assert.match(wordsIn(told), /Let op: dit is te lang en nog niet bewaard\. Er passen 1\.000 tekens/);
      assert.equal(remarkIn(await readAdvies(bot, marijke)), 'Van mij');
    });

    it('before it was handed in shows that there is nothing to read by section yet', async () => {
      const about = aboutAdvies({ student: 'lieke-zonneveld' });
      for (const verb of ['form.nalezen', 'form.sectie']) {
        const told = only(await bot.pressData(marijke, { verb, ...section, ...about }));
        assert.doesNotMatch(wordsIn(told), /Onderdeel 1/);
      }
    });
  });
});

describe('A startgesprek that is changed after it was confirmed', () => {
  let bot: GivenBot;
  const clock = aClock('2026-08-31 15:30');
  beforeEach(async () => {
    bot = await givenBot({ setups: plain, now: clock.now });
    await handIn(bot, sanne);
    await bot.press(youssef, await openForm(bot, youssef), 'Ik bevestig dit');
    const edit = await openForm(bot, sanne, { step: 2, edit: true });
    await bot.fillIn(sanne, edit, { Werkafspraken: 'Elke dinsdag' }, 'Opnieuw indienen');
  });
  afterEach(() => bot.close());

  it('shows the student only what changed, and asks for that alone', async () => {
    const change = await openForm(bot, youssef);
    assert.match(
      wordsIn(change),
      /^Aangepast: startgesprek[\s\S]*Werkafspraken\nWas\n[\s\S]*Is nu\n[\s\S]*Elke dinsdag/,
    );
    assert.doesNotMatch(wordsIn(change), /Hoe krijg ik de klas stil/);
    const receipt = only(await bot.press(youssef, change, 'Akkoord met deze wijziging'));
    assert.match(wordsIn(receipt), /^Bevestigd: startgesprek[\s\S]*versie 2[\s\S]*Iedereen heeft bevestigd/);
    assert.match(wordsIn(await openForm(bot, youssef)), /^Startgesprek/);
  });

  it('says so in English to who reads in English', async () => {
    const change = await openForm(bot, youssef, { lang: 'en' });
    assert.match(wordsIn(change), /^Changed: start interview[\s\S]*You read version 1[\s\S]*Is now/);
    assert.match(wordsIn(only(await bot.press(youssef, change, 'I agree with this change'))), /^Confirmed: /);
  });

  it('has no section to remark on: everybody who may agree may also write it', async () => {
    const told = only(await bot.pressData(marijke, { verb: 'form.nalezen', ...aboutForm() }));
    assert.match(wordsIn(told), /voor iemand anders/);
  });
});
