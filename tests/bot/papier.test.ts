import assert from 'node:assert/strict';
import { partitionOf } from '../../src/forms/stored.js';
import { handInAdvice } from '../support/adviceSteps.js';
import { pressStep } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import {
  aClock,
  buttonsIn,
  cardIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { readWorkbook } from '../support/readWorkbook.js';
import { aboutForm, handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef, joke] = [
  person('sanne-de-wit'),
  person('marijke-bos'),
  person('youssef-amrani'),
  person('joke-prins'),
];
const henkJan = anyone('henk-jan-zijlstra');
const verb = (name: string, over: object = {}) => ({ ...aboutForm(), verb: name, ...over });
const partition = partitionOf({ partnership: 'noord-holland', student: 'youssef-amrani' });

describe('A form that was handed in', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 10:00');
  beforeEach(async () => {
    clock.at('2026-09-01 10:00');
    bot = await givenBot({ setups: examples, now: clock.now, publicUrl: 'https://bot.example' });
    await handIn(bot, sanne);
  });
  afterEach(() => bot.close());

  /** What a card's link gives. */
  async function fetched(sent: Sent): Promise<{ status: number; name: string; body: Buffer; cache: string }> {
    const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(sent)))?.[1];
    assert.ok(path, 'a link');
    const response = await fetch(`${bot.url}${path}`);
    const name = response.headers.get('content-disposition') ?? '';
    const cache = response.headers.get('cache-control') ?? '';
    return { status: response.status, name, cache, body: Buffer.from(await response.arrayBuffer()) };
  }
  const askPdf = async (by: Someone) => only(await bot.pressData(by, verb('form.pdf')));
  const askWho = async (by: Someone) => wordsIn(only(await bot.pressData(by, verb('form.wie'))));

  it('is given as a PDF by a button on what is read, and on the receipt', async () => {
    const read = await openForm(bot, youssef);
    assert.ok(buttonsIn(read).includes('PDF'));
    const receipt = only(await bot.press(youssef, read, 'Ik bevestig dit'));
    const file = await fetched(only(await bot.press(youssef, receipt, 'PDF')));
    assert.equal(file.status, 200);
    assert.equal(file.cache, 'no-store');
    assert.match(file.name, /"startgesprek-SG-[A-Z0-9]{6}\.pdf"/);
    const text = JSON.stringify((await readPdf(file.body)).pages);
    for (const said of ['Hoe krijg ik de klas stil?', 'Youssef Amrani', 'De Kaasbrug', 'ingediend', 'bevestigd'])
      assert.match(text, new RegExp(said.replace('?', '\\?')));
  });

  it('is read by the student and aligned with by the schoolopleider when it is an advice, never confirmed', async () => {
    clock.at('2026-11-09 15:30');
    await handInAdvice(bot, sanne);
    const about = { form: 'adviesformulier-1' };
    for (const one of [marijke, youssef]) await bot.pressData(one, verb('form.bevestig', { ...about, version: 1 }));
    const file = await fetched(only(await bot.pressData(youssef, verb('form.pdf', about))));
    const { pages } = await readPdf(file.body);
    const text = JSON.stringify(pages);
    assert.match(text, /Adviesformulier halverwege/);
    for (const said of [/Marijke Bos.*afgestemd/, /Youssef Amrani.*gelezen/]) assert.match(text, said);
    assert.doesNotMatch(text, /bevestigd/);
    assert.equal(text.match(/Ik kan een les rustig beginnen/g)?.length, 1, 'a goal stands above its questions once');
    const words = wordsIn(only(await bot.pressData(youssef, verb('form.wie', about))));
    assert.match(words, /Adviesformulier halverwege, Youssef Amrani/);
    assert.match(words, /Youssef Amrani las het en liet dat weten \(versie 1\)/);
    assert.match(words, /Marijke Bos stemde af \(versie 1\)/);
  });

  it('says on paper of a remark about an older version which one that is', async () => {
    clock.at('2026-11-09 15:30');
    await handInAdvice(bot, sanne);
    const about = { form: 'adviesformulier-1' };
    const section = { ...about, version: 1, at: 0, base: '0' };
    const align = { ...section, section: 'lessen', to: 'align', remark: 'Mooi beschreven' };
    await bot.pressData(marijke, verb('form.sectie', align));
    const read = async () => {
      const file = await fetched(only(await bot.pressData(sanne, verb('form.pdf', about))));
      return JSON.stringify((await readPdf(file.body)).pages);
    };
    assert.doesNotMatch(await read(), /bij versie/);
    await pressStep(bot, sanne, 0, { a_lesgeven: 'Anders' }, { version: 1, to: 'submit' });
    assert.match(await read(), /Opmerking van Marijke Bos, 9 november 2026 \(bij versie 1\)/);
  });

  it('stands on paper as it was handed in, not as somebody changed it since', async () => {
    const partOf = { part: 'form', step: 2, version: 1, to: 'later', base: {} };
    await bot.pressData(sanne, verb('form.stap', { ...partOf, a_werkafspraken: 'Heel iets anders' }));
    const text = JSON.stringify((await readPdf((await fetched(await askPdf(youssef))).body)).pages);
    assert.doesNotMatch(text, /Heel iets anders/);
    assert.match(text, /Elke maandag kijken we terug/);
  });

  it('leaves no name of anybody in the link, and the link stops after a quarter of an hour', async () => {
    const link = await askPdf(youssef);
    const token = /bestand\/([^."]+)\./.exec(JSON.stringify(cardIn(link)))?.[1] ?? '';
    assert.doesNotMatch(Buffer.from(token, 'base64url').toString(), /youssef|amrani/);
    clock.at('2026-09-01 10:16');
    assert.equal((await fetched(link)).status, 410);
  });

  it('says of which form and of which student it is, and not in its notification', async () => {
    const link = await askPdf(youssef);
    assert.match(wordsIn(link), /^Je PDF staat klaar\nStartgesprek, Youssef Amrani\nDe link werkt 15 minuten/);
    assert.doesNotMatch(link.activity.summary ?? '', /Amrani|gesprek/);
  });

  it('changes nothing by being fetched: that the link was given is what is kept', async () => {
    const link = await askPdf(youssef);
    const before = JSON.stringify((await bot.store.query({ partition })).documents);
    for (let time = 0; time < 3; time += 1) assert.equal((await fetched(link)).status, 200);
    assert.equal(JSON.stringify((await bot.store.query({ partition })).documents), before);
    assert.match(await askWho(sanne), /Youssef Amrani kreeg een link naar de PDF/);
  });

  it('is given to nobody who may not read it, nor before it was handed in', async () => {
    for (const by of [joke, henkJan, anyone('omar-haddad'), stranger]) {
      const words = wordsIn(await askPdf(by));
      assert.doesNotMatch(words, /PDF staat klaar/);
    }
    const other = { student: 'lieke-zonneveld' };
    const early = only(await bot.pressData(sanne, verb('form.pdf', other)));
    assert.match(wordsIn(early), /nog niet ingediend/);
  });

  it('tells who may read it who wrote, read and signed it, and nobody else', async () => {
    const read = await openForm(bot, youssef);
    await bot.press(youssef, read, 'Ik bevestig dit');
    const words = await askWho(marijke);
    assert.match(words, /\n\p{L}{2} \d+ \p{L}{3} 2026, \d\d:\d\d\nSanne de Wit diende in \(versie 1\)/u);
    assert.match(words, /Youssef Amrani opende het formulier/);
    assert.match(words, /Youssef Amrani bevestigde \(versie 1\)/);
    assert.doesNotMatch(words, /klas stil/);
    assert.doesNotMatch(await askWho(joke), /Sanne/);
    assert.doesNotMatch(await askWho(henkJan), /Sanne/);
  });

  it('turns the pages of that list on one card', async () => {
    for (let day = 2; day <= 15; day += 1) {
      clock.at(`2026-09-${String(day).padStart(2, '0')} 10:00`);
      await openForm(bot, youssef);
    }
    const first = only(await bot.pressData(youssef, verb('form.wie')));
    assert.match(wordsIn(first), /Bladzijde 1 van 2/);
    const second = only(await bot.press(youssef, first, 'Ouder'));
    assert.equal(second.method, 'put');
    assert.match(wordsIn(second), /Sanne de Wit diende in/);
  });

  it('goes along in the file of who guides the student, with the answers; and that is kept', async () => {
    const file = await fetched(only(await bot.say(marijke, 'formulieren exporteren')));
    assert.match(file.name, /formulieren\.xlsx/);
    const { sheets } = readWorkbook(file.body);
    assert.match(JSON.stringify(sheets), /Hoe krijg ik de klas stil\?/);
    assert.match(await askWho(youssef), /Marijke Bos kreeg een link naar het Excel-bestand/);
  });

  it('stands in the file with who handed it in and how many days late; for who may know only how far it is without the name', async () => {
    clock.at('2026-11-16 15:30');
    await handInAdvice(bot, sanne);
    const columns = async (by: Someone, lang: string, titles: readonly string[]) => {
      const link = only(await bot.pressData(by, verb('form.export', { lang })));
      const { sheets } = readWorkbook((await fetched(link)).body);
      const { cells = {} } = sheets.find(({ name }) => /halverwege|Halfway/.test(name)) ?? {};
      const at = (value: string) => Object.entries(cells).find(([, cell]) => cell.value === value)?.[0] ?? '';
      const row = at('Youssef Amrani').replace(/\D/g, '');
      return titles.map((title) => cells[`${at(title).replace(/\d/g, '')}${row}`]?.value ?? '');
    };
    const titles = ['Ingediend door', 'Dagen te laat'];
    assert.deepEqual(await columns(marijke, 'nl', titles), ['Sanne de Wit', '3']);
    assert.deepEqual(await columns(marijke, 'en', ['Submitted by', 'Days late']), ['Sanne de Wit', '3']);
    assert.deepEqual(await columns(henkJan, 'nl', titles), ['', '3']);
  });

  it('stands in the file with when it was prepared, and an adviesformulier without: that is not prepared', async () => {
    clock.at('2026-11-09 15:30');
    await handInAdvice(bot, sanne);
    const { sheets } = readWorkbook((await fetched(only(await bot.say(marijke, 'formulieren exporteren')))).body);
    const heads = (wanted: RegExp) =>
      Object.values(sheets.find(({ name }) => wanted.test(name))?.cells ?? {}).map(({ value }) => value);
    assert.ok(heads(/Startgesprek/).includes('Voorbereid op'));
    assert.ok(heads(/halverwege/).includes('Ingediend op'));
    assert.ok(!heads(/halverwege/).includes('Voorbereid op'));
  });

  it('stands without answers in the file of who may know only how far it is', async () => {
    const file = await fetched(only(await bot.say(henkJan, 'formulieren exporteren')));
    const cells = JSON.stringify(readWorkbook(file.body).sheets);
    assert.match(cells, /Youssef Amrani/);
    assert.doesNotMatch(cells, /klas stil|Werkafspraken|Lesvoorbereidingen/);
    assert.doesNotMatch(await askWho(youssef), /Henk-Jan/);
  });

  it('is in the file that a button on the list of forms gives, to who may know of it', async () => {
    for (const by of [sanne, marijke, youssef]) {
      const list = only(await bot.say(by, 'mijn formulieren'));
      const file = await fetched(only(await bot.press(by, list, 'Formulieren in Excel')));
      assert.equal(file.status, 200);
      assert.match(wordsIn(only(await bot.say(by, 'help'))), /formulieren exporteren/);
    }
    assert.ok(!buttonsIn(only(await bot.say(joke, 'mijn formulieren'))).includes('Formulieren in Excel'));
    assert.doesNotMatch(wordsIn(only(await bot.say(joke, 'help'))), /formulieren exporteren/);
  });

  it('is in no file for who may know nothing of it', async () => {
    assert.match(wordsIn(only(await bot.say(joke, 'formulieren exporteren'))), /geen formulieren/);
    assert.match(wordsIn(only(await bot.say(joke, 'export forms'))), /no forms/);
  });
});

describe('Where the bot does not know its own address', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  it('there is no button for a file, and an old one is told so', async () => {
    await handIn(bot, sanne);
    assert.ok(!buttonsIn(await openForm(bot, youssef)).includes('PDF'));
    assert.ok(!buttonsIn(only(await bot.say(marijke, 'mijn formulieren'))).includes('Formulieren in Excel'));
    assert.doesNotMatch(wordsIn(only(await bot.say(marijke, 'help'))), /formulieren exporteren/);
    assert.match(wordsIn(only(await bot.pressData(youssef, verb('form.pdf')))), /Downloaden kan hier niet/);
    assert.match(wordsIn(only(await bot.say(marijke, 'exporteer formulieren'))), /Downloaden kan hier niet/);
  });
});
