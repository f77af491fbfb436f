import assert from 'node:assert/strict';
import { MAX_CARD_BYTES } from '../../bot/render.js';
import type { FormKey } from '../../src/forms/definition.js';
import type { FormRef } from '../../src/forms/form.js';
import { storedSchema } from '../../src/forms/stored.js';
import type { Setup } from '../../src/partnership/setup.js';
import { advising } from '../support/advising.js';
import type { Sent } from '../support/connector.js';
import {
  aClock,
  buttonsIn,
  cardIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, noordHolland, person, stranger } from '../support/people.js';
import { handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = ['sanne-de-wit', 'marijke-bos', 'youssef-amrani'].map(person) as [
  Someone,
  Someone,
  Someone,
];
const karin = anyone('karin-blokker');

const ref = (form: FormKey = 'adviesformulier-1'): FormRef => ({
  form,
  partnership: 'noord-holland',
  student: 'youssef-amrani',
  when: { schoolYear: '2026-2027', semester: 1 },
});

describe('"mijn formulieren"', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  beforeEach(async () => {
    clock.at('2026-11-09 15:30');
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  const list = async (by: Someone, text = 'mijn formulieren') => only(await bot.say(by, text));
  /** What a row about this form says, up to the next row. */
  const rowOf = (card: Sent, form: string, who = '') =>
    new RegExp(`${form}\\n${who === '' ? '' : `: ${who}\\n`}([^\\n]*(?:\\n(?:Nu bij|Now with): .*)?)`).exec(
      wordsIn(card),
    )?.[1];
  const advice = () => advising(bot.store, noordHolland, ref());

  it('begins with what is with the speaker, with a button that opens it', async () => {
    const card = await list(sanne);
    assert.match(wordsIn(card), /^Mijn formulieren\nNu bij jou\n[\s\S]*Nog niet open\n/);
    assert.equal(
      rowOf(card, 'Adviesformulier halverwege', 'Youssef Amrani'),
      'Nog niet begonnen: uiterlijk vr 13 nov\nNu bij: jou',
    );
    assert.equal(rowOf(card, 'Adviesformulier voor het einde', 'Youssef Amrani'), 'Gaat open op di 15 dec');
    const data = dataIn(card).find(({ form, student }) => form === 'adviesformulier-1' && student === 'youssef-amrani');
    assert.match(wordsIn(only(await bot.pressData(sanne, data ?? {}))), /Stap 1 van/);
  });

  it('says of every stage how far it is and whom it is with, to each who has a part in it', async () => {
    const near = async (by: Someone, who = 'Youssef Amrani') => {
      let card = only(await bot.pressData(by, { verb: 'formulieren.toon', page: 1, all: true, lang: 'nl' }));
      for (; ; card = only(await bot.press(by, card, 'Volgende'))) {
        const row = rowOf(card, 'Adviesformulier halverwege', who);
        if (row !== undefined || !buttonsIn(card).includes('Volgende')) return row;
      }
    };
    await advice().begins('sanne-de-wit', clock.now());
    assert.equal(await near(sanne), 'Begonnen, nog niet ingediend: uiterlijk vr 13 nov\nNu bij: jou');
    assert.equal(await near(youssef, ''), 'Nog niet ingediend: uiterlijk vr 13 nov\nNu bij: Sanne de Wit');

    await advice().handsIn('sanne-de-wit', clock.now());
    assert.equal(await near(sanne), 'Ingediend op ma 9 nov\nNu bij: Youssef Amrani en Marijke Bos');
    assert.equal(await near(marijke), 'Ingediend op ma 9 nov\nNu bij: Youssef Amrani en jou');
    assert.ok(buttonsIn(await list(marijke)).includes('Lees en stem af'));
    assert.equal(await near(youssef, ''), 'Ingediend op ma 9 nov\nNu bij: jou en Marijke Bos');

    clock.at('2026-11-10 15:30');
    await advice().asksBack('marijke-bos', clock.now());
    assert.equal(await near(sanne), 'Aanpassing gevraagd op di 10 nov\nNu bij: jou');
    assert.ok(buttonsIn(await list(sanne)).includes('Pas aan'));
    assert.equal(await near(marijke), 'Aanpassing gevraagd op di 10 nov\nNu bij: Sanne de Wit');

    await advice().handsIn('sanne-de-wit', clock.now(), 'Beter');
    await advice().aligns('marijke-bos', clock.now());
    assert.equal(await near(marijke), 'Opnieuw ingediend op di 10 nov\nNu bij: Youssef Amrani');
    await advice().aligns('youssef-amrani', clock.now());
    assert.equal(await near(sanne), 'Klaar: iedereen heeft het gelezen, ingediend op di 10 nov');
  });

  it('says of what was changed and not handed in again that it waits for who did, and leads there', async () => {
    await advice().handsIn('sanne-de-wit', clock.now());
    const edit = { part: 'form', step: 0, version: 1, to: 'later', base: {}, a_lesgeven: 'Toch anders' };
    const about = { ...ref(), ...ref().when, lang: 'nl' };
    await bot.pressData(sanne, { verb: 'form.stap', ...about, ...edit });
    const row =
      /^Ingediend op ma 9 nov, daarna aangepast en nog niet opnieuw ingediend\nNu bij: Youssef Amrani, Marijke Bos en jou$/;
    const card = await list(sanne);
    assert.match(rowOf(card, 'Adviesformulier halverwege', 'Youssef Amrani') ?? '', row);
    const data = dataIn(card).find(({ edit }) => edit === true);
    const step = only(await bot.pressData(sanne, data ?? {}));
    assert.ok(fieldsIn(step).length > 0);
    assert.equal(
      rowOf(await list(marijke), 'Adviesformulier halverwege', 'Youssef Amrani'),
      'Ingediend op ma 9 nov\nNu bij: Youssef Amrani en jou',
    );
    const en = only(await bot.pressData(sanne, { verb: 'formulieren.toon', page: 1, lang: 'en' }));
    assert.match(wordsIn(en), /Submitted on Mon 9 Nov, changed since and not submitted again yet/);
  });

  it('says of a startgesprek that it was confirmed, not read', async () => {
    const talk = advising(bot.store, noordHolland, ref('startgesprek'));
    await talk.handsIn('sanne-de-wit', clock.now());
    await talk.aligns('youssef-amrani', clock.now());
    assert.match(
      rowOf(await list(sanne), 'Startgesprek', 'Youssef Amrani') ?? '',
      /^Klaar: iedereen heeft het bevestigd, ingediend op ma 9 nov/,
    );
  });

  it('says how much too late it was handed in, and warns as long as it was not', async () => {
    clock.at('2026-11-16 15:30');
    assert.equal(
      rowOf(await list(sanne), 'Adviesformulier halverwege', 'Youssef Amrani'),
      'Nog niet begonnen: laatste dag was vr 13 nov\nNu bij: jou',
    );
    await advice().handsIn('sanne-de-wit', clock.now());
    assert.equal(
      rowOf(await list(sanne), 'Adviesformulier halverwege', 'Youssef Amrani'),
      'Ingediend op ma 16 nov, 3 dagen te laat\nNu bij: Youssef Amrani en Marijke Bos',
    );
  });

  it('of ten students begins with how many there are, and shows the rest of what is to be done once it is asked for', async () => {
    await advice().handsIn('sanne-de-wit', clock.now());
    const card = await list(marijke);
    const words = wordsIn(card);
    assert.match(words, /^Mijn formulieren\n2 voor jou, 18 bij een ander, 10 nog niet open\nNu bij jou\n/);
    // Amira has no werkplekbegeleider; what is late comes first.
    assert.match(words, /: Amira Chaouki\n.*laatste dag was[\s\S]*: Youssef Amrani\nIngediend/);
    assert.doesNotMatch(words, /Nu bij een ander|Gaat open/);
    const all = only(await bot.press(marijke, card, 'Toon ook de andere 28'));
    assert.match(wordsIn(all), /Bladzijde 1 van 3\nNu bij jou\n[\s\S]*\nNu bij een ander\n/);
    const next = only(await bot.press(marijke, only(await bot.press(marijke, all, 'Volgende')), 'Volgende'));
    assert.match(wordsIn(next), /Bladzijde 3 van 3\nNog niet open\nAdviesformulier voor het einde/);
  });

  it('of ten students comes a page at a time, each small enough, and stays one card', async () => {
    let card = only(await bot.pressData(marijke, { verb: 'formulieren.toon', page: 1, all: true, lang: 'nl' }));
    const seen: string[] = [];
    for (let page = 1; ; page += 1) {
      assert.match(wordsIn(card), new RegExp(`Bladzijde ${page} van 3`));
      assert.ok(Buffer.byteLength(JSON.stringify(cardIn(card))) <= MAX_CARD_BYTES);
      seen.push(...(wordsIn(card).match(/: [A-Z][\p{L}-]+ .*(?=\n(?:Nog|Gaat))/gu) ?? []));
      if (!buttonsIn(card).includes('Volgende')) break;
      card = only(await bot.press(marijke, card, 'Volgende'));
      assert.equal(card.method, 'put');
    }
    assert.equal(seen.length, 30);
    assert.equal(new Set(seen).size, 10);
    const far = only(await bot.pressData(marijke, { verb: 'formulieren.toon', page: 99, all: true, lang: 'nl' }));
    assert.match(wordsIn(far), /Bladzijde 3 van 3/);
  });

  it('is computed anew at each press: what was done meanwhile is shown as done', async () => {
    const old = await list(sanne);
    await handIn(bot, sanne);
    const pressed = dataIn(old).find(({ form, student }) => form === 'startgesprek' && student === 'youssef-amrani');
    assert.doesNotMatch(wordsIn(only(await bot.pressData(sanne, pressed ?? {}))), /Stap 1/);
    const anew = only(await bot.pressData(sanne, { verb: 'formulieren.toon', page: 1, lang: 'nl' }));
    assert.match(
      rowOf(anew, 'Startgesprek', 'Youssef Amrani') ?? '',
      /^Ingediend op ma 9 nov, 56 dagen te laat\nNu bij: Youssef/,
    );
  });

  it('shows who coordinates a board only how far the adviesformulieren there are', async () => {
    const boardOf = (student: string) => noordHolland.schools.find(({ id }) => id === placedAt(student))?.board;
    const setup: Setup = {
      ...noordHolland,
      people: noordHolland.people.map((each) =>
        each.id === 'joke-prins'
          ? { ...each, roles: [{ role: 'bovenschoolse-schoolopleider', board: boardOf('youssef-amrani') }] }
          : each,
      ),
    };
    await bot.close();
    bot = await givenBot({ setups: [setup], now: clock.now });
    await advice().handsIn('sanne-de-wit', clock.now());
    let card = await list(anyone('joke-prins'));
    let words = '';
    for (;;) {
      words += wordsIn(card);
      assert.deepEqual(
        dataIn(card).filter(({ verb }) => verb !== 'formulieren.toon'),
        [],
      );
      if (!buttonsIn(card).includes('Volgende')) break;
      card = only(await bot.press(anyone('joke-prins'), card, 'Volgende'));
    }
    assert.match(words, /Adviesformulier halverwege\n: Youssef Amrani\nIngediend op ma 9 nov\n/);
    assert.doesNotMatch(words, /Nu bij|Startgesprek|Lees|Bekijk/);
    const others = noordHolland.placements.filter(
      ({ student, semester }) => semester === 1 && boardOf(student) !== boardOf('youssef-amrani'),
    );
    assert.ok(others.length > 0);
    for (const { student } of others) {
      const name = noordHolland.people.find(({ id }) => id === student)?.name ?? '';
      assert.ok(!words.includes(name), name);
    }
  });

  it('has nothing for who has no part in any form, and nothing for a stranger', async () => {
    assert.match(wordsIn(await list(anyone('joke-prins'))), /Er zijn nu geen formulieren/);
    assert.doesNotMatch(wordsIn(await list(stranger)), /Mijn formulieren/);
  });

  it('stands in the help of who has forms', async () => {
    assert.match(wordsIn(only(await bot.say(sanne, 'help'))), /mijn formulieren/);
    assert.doesNotMatch(wordsIn(only(await bot.say(anyone('joke-prins'), 'help'))), /mijn formulieren/);
  });

  function placedAt(student: string): string | undefined {
    return noordHolland.placements.find((each) => each.student === student && each.semester === 1)?.school;
  }
});

describe('A form before its first day', () => {
  const clock = aClock('2026-11-05 15:30');

  it('says when it opens, without a surname because a toast shows it, and nothing can be written in it', async () => {
    const bot = await givenBot({ setups: examples, now: clock.now });
    const about = { form: 'adviesformulier-2' };
    const told = /^Adviesformulier voor het einde \(Youssef\) gaat open op dinsdag 15 december\./;
    assert.match(wordsIn(await openForm(bot, sanne, about)), told);
    const forged = { ...ref('adviesformulier-2').when, ...ref('adviesformulier-2'), lang: 'nl', verb: 'form.stap' };
    const press = { ...forged, part: 'form', step: 0, version: 0, to: 'next', base: {}, a_lesgeven: 'Te vroeg' };
    assert.match(wordsIn(only(await bot.pressData(sanne, press))), told);
    clock.at('2026-12-15 15:30');
    const card = await openForm(bot, sanne, about);
    assert.ok(fieldsIn(card).every(({ value }) => value !== 'Te vroeg'));
    assert.match(wordsIn(card), /Stap 1 van/);
    assert.doesNotMatch(wordsIn(await openForm(bot, karin, about)), /gaat open|Stap/);
    await bot.close();
  });
});

describe('Another werkplekbegeleider in the middle of a semester', () => {
  const clock = aClock('2026-11-09 15:30');

  it('goes on with the draft, in which stays who wrote what; the one before can write and read no more', async () => {
    const bot = await givenBot({ setups: examples, now: clock.now });
    const first = await openForm(bot, sanne, { form: 'adviesformulier-1' });
    const second = only(await bot.fillIn(sanne, first, { Lessen: 'Rustig voor de klas' }, 'Bewaar en ga verder'));

    const task = { verb: 'taak.toon', task: 'wpb-adviesformulier-1', person: 'sanne-de-wit', date: '', from: 'taken' };
    const { when, ...ids } = ref();
    const card = only(await bot.pressData(sanne, { ...task, ...ids, ...when, lang: 'nl' }));
    const who = only(await bot.press(sanne, card, 'Dit ben ik niet meer'));
    const sure = only(await bot.fillIn(sanne, who, { 'Wie neemt': 'karin-blokker' }, 'Verder'));
    await bot.press(sanne, sure, 'Ja, draag over');

    const opened = wordsIn(await openForm(bot, karin, { form: 'adviesformulier-1', step: 0 }));
    assert.match(opened, /Stap 1 van/);
    const again = await openForm(bot, karin, { form: 'adviesformulier-1', step: 0 });
    assert.equal(fieldsIn(again).find(({ label }) => label.startsWith('Lessen'))?.value, 'Rustig voor de klas');
    assert.match(
      wordsIn(only(await bot.say(karin, 'mijn formulieren'))),
      /Adviesformulier halverwege\n: Youssef Amrani/,
    );

    await bot.fillIn(karin, again, { Opdrachten: 'Op tijd' }, 'Bewaar en ga verder');
    const stored = await bot.store.get('noord-holland:youssef-amrani', 'adviesformulier-1:2026-2027-1');
    const { answers } = storedSchema.parse(stored?.body);
    assert.deepEqual([answers.lesgeven?.by, answers.opdrachten?.by], ['sanne-de-wit', 'karin-blokker']);

    const refused = /Deze knop is voor iemand anders/;
    assert.match(wordsIn(await openForm(bot, sanne, { form: 'adviesformulier-1' })), refused);
    assert.match(wordsIn(only(await bot.press(sanne, second, 'Bewaar en ga verder'))), refused);
    const read = { verb: 'form.lees', page: 0, ...ids, ...when, lang: 'nl' };
    assert.match(wordsIn(only(await bot.pressData(sanne, read))), refused);
    assert.doesNotMatch(wordsIn(only(await bot.say(sanne, 'mijn formulieren'))), /Youssef/);
    await bot.close();
  });
});
