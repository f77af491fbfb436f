import assert from 'node:assert/strict';
import sinon from 'sinon';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import { handInAdvice, lastAdviceStep, openAdvice } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { cardIn, fieldsIn, type GivenBot, givenBot, only, type Someone, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { aboutForm, handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const karin = anyone('karin-blokker');
const [noordHolland] = examples.filter(({ partnership }) => partnership.id === 'noord-holland');
assert.ok(noordHolland);

/** The roster as it comes in anew, with Karin as Youssef's werkplekbegeleider from this semester on. */
const withKarin: Setup = {
  ...noordHolland,
  placements: noordHolland.placements.map((each) =>
    each.student === 'youssef-amrani' && each.schoolYear === '2026-2027'
      ? { ...each, werkplekbegeleider: 'karin-blokker' }
      : each,
  ),
};

describe('A werkplekbegeleider whom a new roster replaces in the middle of a semester', () => {
  let bot: GivenBot;
  let clock: sinon.SinonFakeTimers;
  beforeEach(async () => {
    const now = new Date('2026-11-09T14:30:00Z');
    clock = sinon.useFakeTimers({ now, toFake: ['setInterval', 'clearInterval', 'Date'] });
    bot = await givenBot({ setups: examples, now: () => new Date(), publicUrl: 'https://bot.example' });
  });
  afterEach(async () => {
    await bot.close();
    clock.restore();
  });

  async function newRoster(): Promise<void> {
    await putGeneration(bot.store, 'noord-holland', withKarin, { now: new Date() });
    await clock.tickAsync(30_000);
  }
  async function fetched(sent: Sent): Promise<{ status: number; body: Buffer }> {
    const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(sent)))?.[1];
    assert.ok(path, 'a link');
    const response = await fetch(`${bot.url}${path}`);
    return { status: response.status, body: Buffer.from(await response.arrayBuffer()) };
  }
  const pdf = async (by: Someone, about: object) => only(await bot.pressData(by, { ...about, verb: 'form.pdf' }));
  const onPaper = async (by: Someone, about: object) =>
    JSON.stringify((await readPdf((await fetched(await pdf(by, about))).body)).pages);
  const begin = async () =>
    only(
      await bot.fillIn(sanne, await openAdvice(bot, sanne), { Lessen: 'Rustig voor de klas' }, 'Bewaar en ga verder'),
    );
  const said = async (by: Someone, text: string) => wordsIn(only(await bot.say(by, text)));
  const refused = /Deze knop is voor iemand anders/;

  it('leaves the draft to the new one, on paper and in the audit with who wrote what', async () => {
    await begin();
    await newRoster();

    const card = await openAdvice(bot, karin, { step: 0 });
    assert.equal(fieldsIn(card).find(({ label }) => label.startsWith('Lessen'))?.value, 'Rustig voor de klas');
    const last = await lastAdviceStep(bot, karin, card, { 'Lessen en activiteiten': 'Rustig voor de klas' });
    await bot.fillIn(karin, last, { Stokt: 'nee', Besproken: 'nog-niet' }, 'Indienen');

    const paper = await onPaper(karin, aboutAdvies());
    assert.match(paper, /Karin Blokker.*ingediend/);
    assert.match(paper, /Rustig voor de klas.{0,200}Ingevuld door Sanne de Wit/);
    assert.match(paper, /Ingevuld door Karin Blokker/);
    const audit = wordsIn(only(await bot.pressData(youssef, { ...aboutAdvies(), verb: 'form.wie' })));
    for (const what of [/Karin Blokker diende in \(versie 1\)/, /Sanne de Wit schreef/, /Karin Blokker schreef/])
      assert.match(audit, what);
  });

  it('gives the new one what was handed in before, with who signed it', async () => {
    await handIn(bot, sanne);
    await newRoster();
    const read = wordsIn(await openForm(bot, karin));
    assert.match(read, /Hoe krijg ik de klas stil\?/);
    assert.match(await onPaper(karin, aboutForm()), /Sanne de Wit.*ingediend/);
    assert.match(
      wordsIn(only(await bot.pressData(karin, { ...aboutForm(), verb: 'form.wie' }))),
      /Sanne de Wit diende in \(versie 1\)/,
    );
  });

  it('shuts the one before out: no card, no reading, no list, no file of before', async () => {
    await handIn(bot, sanne);
    const link = await pdf(sanne, aboutForm());
    assert.equal((await fetched(link)).status, 200);
    const old = await begin();
    await newRoster();

    assert.match(wordsIn(await openAdvice(bot, sanne)), refused);
    assert.match(wordsIn(only(await bot.fillIn(sanne, old, {}, 'Bewaar en ga verder'))), refused);
    assert.match(wordsIn(await openForm(bot, sanne)), refused);
    for (const verb of ['form.lees', 'form.wie', 'form.pdf']) {
      for (const about of [aboutForm(), aboutAdvies()]) {
        assert.match(wordsIn(only(await bot.pressData(sanne, { ...about, verb, part: 'form', page: 0 }))), refused);
      }
    }
    const gone = await fetched(link);
    assert.notEqual(gone.status, 200);
    assert.doesNotMatch(gone.body.toString(), /klas stil|Youssef/);
    const stored = await bot.store.get('noord-holland:youssef-amrani', 'adviesformulier-1:2026-2027-1');
    assert.match(JSON.stringify(stored?.body), /Rustig voor de klas/);
  });

  it('takes the tasks and the list of forms of both along', async () => {
    await begin();
    assert.match(await said(sanne, 'mijn formulieren'), /Adviesformulier halverwege\n: Youssef Amrani\n/);
    assert.doesNotMatch(await said(karin, 'mijn formulieren'), /Youssef/);
    assert.match(await said(sanne, 'mijn taken'), /Youssef/);
    await newRoster();
    for (const list of ['mijn formulieren', 'mijn taken']) {
      assert.doesNotMatch(await said(sanne, list), /Youssef/, list);
      assert.match(await said(karin, list), /Adviesformulier halverwege[\s\S]*Youssef/, list);
    }
    assert.match(
      await said(karin, 'mijn formulieren'),
      /: Youssef Amrani\nBegonnen, nog niet ingediend[^\n]*\nNu bij: jou\n/,
    );
    assert.match(await said(youssef, 'mijn formulieren'), /Adviesformulier halverwege\n[^\n]*\nNu bij: Karin Blokker/);
  });

  it('says to who reads it that the new one will read the remark', async () => {
    await handInAdvice(bot, sanne);
    await newRoster();
    const first = only(await bot.pressData(marijke, { ...aboutAdvies(), verb: 'form.nalezen' }));
    assert.match(wordsIn(first), /door Sanne de Wit[\s\S]*Karin ziet je opmerking als je afstemt/);
    const last = only(await bot.press(marijke, first, 'Alles gelezen? Naar afstemmen'));
    assert.match(wordsIn(last), /Moet Karin iets veranderen\?/);
    assert.match(
      wordsIn(only(await bot.press(marijke, last, 'Vraag om een aanpassing'))),
      /schrijf eerst wat Karin moet aanpassen/,
    );
  });

  it('leaves what was asked back to the new one', async () => {
    await handInAdvice(bot, sanne);
    const section = { section: 'lessen', at: 0, version: 1, to: 'ask-back', base: '0', remark: 'Noem een voorbeeld' };
    await bot.pressData(marijke, { ...aboutAdvies(), verb: 'form.sectie', ...section });
    await newRoster();
    const toAdjust = /Adviesformulier halverwege aanpassen/;
    assert.match(await said(karin, 'mijn taken'), toAdjust);
    assert.doesNotMatch(await said(sanne, 'mijn taken'), toAdjust);
    assert.match(wordsIn(await openAdvice(bot, karin, { step: 0 })), /Noem een voorbeeld/);
    assert.match(wordsIn(await openAdvice(bot, sanne)), refused);
  });

  it('does not say of what the one before changed that the new one did', async () => {
    const last = await handInAdvice(bot, sanne);
    assert.match(wordsIn(last), /Ingediend/);
    const step = await openAdvice(bot, sanne, { step: 0, edit: true });
    await bot.fillIn(sanne, step, { 'Lessen en': 'Nog een woord' }, 'Later verder');
    const read = async (by: Someone) =>
      wordsIn(only(await bot.pressData(by, { ...aboutAdvies(), verb: 'form.lees', part: 'form', page: 0 })));
    assert.match(await read(sanne), /Je hebt iets aangepast en nog niet/);
    await newRoster();
    assert.match(await read(karin), /Er is iets aangepast en nog niet/);
  });
});
