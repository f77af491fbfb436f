import assert from 'node:assert/strict';
import { advice, answerStep, handInAdvice, lastAdviceStep, openAdvice, stepOf } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import { aClock, buttonsIn, dataIn, fieldsIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const halfway = '2026-11-09 15:30';
const nearTheEnd = '2027-01-04 15:30';

const valueIn = (card: Parameters<typeof fieldsIn>[0], label: string) =>
  fieldsIn(card).find((field) => field.label.startsWith(label))?.value;

describe('Filling in an adviesformulier', () => {
  let bot: GivenBot;
  const clock = aClock(halfway);
  beforeEach(async () => {
    clock.at(halfway);
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  it('says which one it is, of whom, and what the roster knows', async () => {
    const first = await openAdvice(bot, sanne);
    assert.match(
      wordsIn(first),
      /^Adviesformulier halverwege\nStudent: Youssef Amrani\nGroep 5, semester 1 van 2026-2027\n/,
    );
    assert.match(stepOf(first), /^Stap 1 van \d: De lessen$/);
    clock.at(nearTheEnd);
    const second = await openAdvice(bot, sanne, { form: 'adviesformulier-2' });
    assert.match(wordsIn(second), /^Adviesformulier voor het einde\n/);
  });

  it('is handed in by the werkplekbegeleider, who is told who aligns it and who reads it', async () => {
    const receipt = await handInAdvice(bot, sanne);
    assert.equal(receipt.method, 'put');
    assert.match(wordsIn(receipt), /^Ingediend: adviesformulier halverwege\nStudent: Youssef Amrani/);
    assert.match(wordsIn(receipt), /om 14:30 door Sanne de Wit/);
    assert.match(
      wordsIn(receipt),
      /Marijke ziet het in het eerstvolgende overzicht, leest het en stemt het met je af\./,
    );
    assert.match(wordsIn(receipt), /Youssef kan het nu lezen en erop reageren\./);
    assert.doesNotMatch(JSON.stringify(receipt), /Rustig en helder/);
    assert.deepEqual(buttonsIn(receipt), ['Toon antwoorden']);
  });

  it('asks about each goal of the startgesprek, as it was typed there', async () => {
    await handIn(bot, sanne);
    const first = await openAdvice(bot, sanne);
    const second = await answerStep(bot, sanne, first, 'Bewaar en ga verder');
    const third = await answerStep(bot, sanne, second, 'Bewaar en ga verder');
    assert.match(wordsIn(third), /^Ik kan een les rustig beginnen$/m);
    assert.ok(fieldsIn(third).some(({ label }) => label === 'Voortgang leerdoel 1 (verplicht)'));
  });

  it('goes on from what it said halfway, and says so until it is changed', async () => {
    await handInAdvice(bot, sanne);
    clock.at(nearTheEnd);
    let card = await openAdvice(bot, sanne, { form: 'adviesformulier-2' });
    while (valueIn(card, 'Kwaliteiten') === undefined) {
      card = await answerStep(bot, sanne, card, 'Bewaar en ga verder', { Kwaliteiten: '' });
    }
    assert.equal(valueIn(card, 'Kwaliteiten'), advice.Kwaliteiten);
    assert.equal(wordsIn(card).match(/Dit stond er halverwege/g)?.length, 2);
    const next = only(await bot.fillIn(sanne, card, { Kwaliteiten: 'Nu ook rust.' }, 'Bewaar en ga verder'));
    const back = only(await bot.fillIn(sanne, next, {}, 'Vorige'));
    assert.equal(valueIn(back, 'Kwaliteiten'), 'Nu ook rust.');
    assert.equal(wordsIn(back).match(/Dit stond er halverwege/g)?.length, 1);
  });

  it('keeps a choice, a number and a date through going back and a pause of a week', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const typed = { 'Stokt de': 'nee', 'Besproken met': 'ja', 'Besproken op': '2026-11-06', Hoeveel: 'een stuk of 9' };
    const later = only(await bot.fillIn(sanne, last, typed, 'Later verder'));
    assert.match(wordsIn(later), /^Bewaard: adviesformulier halverwege[\s\S]*Er is nog niets ingediend/);
    clock.at('2026-11-16 15:30');
    const resumed = only(await bot.press(sanne, later, 'Ga verder'));
    assert.equal(stepOf(resumed), stepOf(last));
    for (const [label, value] of Object.entries(typed)) assert.equal(valueIn(resumed, label), value);
    const before = only(await bot.fillIn(sanne, resumed, {}, 'Vorige'));
    assert.equal(valueIn(before, 'Advies'), 'op-koers');
  });

  it('is opened where something is missing by who comes back without a card', async () => {
    const first = await openAdvice(bot, sanne);
    await answerStep(bot, sanne, first, 'Later verder');
    assert.match(stepOf(await openAdvice(bot, sanne)), /^Stap 2 van/);
  });

  it('handed in with something missing shows the first step with a fault, what was typed, and can be handed in there', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne), { Kwaliteiten: '' });
    const told = await answerStep(bot, sanne, last, 'Indienen', { Hoeveel: 'veel' });
    assert.match(stepOf(told), /Beeld van de student$/);
    assert.match(wordsIn(told), /Let op: vul dit nog in\./);
    assert.match(wordsIn(told), /Daarna nog 1 vraag, in stap \d\./);
    assert.equal(valueIn(told, 'Aandachtspunten'), advice.Aandachtspunten);
    assert.equal(buttonsIn(told)[0], 'Indienen');
    const number = await answerStep(bot, sanne, told, 'Indienen');
    assert.match(wordsIn(number), /Let op: schrijf hier een getal in cijfers, van 0 tot en met 200\./);
    assert.equal(valueIn(number, 'Hoeveel'), 'veel');
    const receipt = only(await bot.fillIn(sanne, number, { Hoeveel: '9' }, 'Indienen'));
    assert.match(wordsIn(receipt), /^Ingediend: adviesformulier halverwege/);
  });

  it('asks what is needed when the development stalls, and when it was discussed', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const yes = { 'Stokt de': 'ja', 'Besproken met': 'ja' };
    const told = only(await bot.fillIn(sanne, last, yes, 'Indienen'));
    assert.match(wordsIn(told), /kijk bij 2 vragen/);
    assert.match(wordsIn(told), /Let op: vul dit nog in\.[\s\S]*Let op: kies nog een datum\./);
    assert.equal(valueIn(told, 'Stokt de'), 'ja');
    assert.doesNotMatch(told.activity.summary ?? '', /stagn|stokt|Amrani/i);
    const mended = { 'Wat zie je': 'Komt niet op gang.', 'Besproken op': '2026-11-06' };
    assert.match(wordsIn(only(await bot.fillIn(sanne, told, mended, 'Indienen'))), /^Ingediend/);
  });

  it('lets a choice that need not be made be taken back', async () => {
    const over = { form: 'adviesformulier-2' };
    clock.at(nearTheEnd);
    let card = await openAdvice(bot, sanne, over);
    while (valueIn(card, 'Is de student klaar') === undefined) {
      card = await answerStep(bot, sanne, card, 'Bewaar en ga verder');
    }
    const next = only(await bot.fillIn(sanne, card, { 'Is de student klaar': 'ja' }, 'Bewaar en ga verder'));
    const back = only(await bot.fillIn(sanne, next, {}, 'Vorige'));
    assert.equal(valueIn(back, 'Is de student klaar'), 'ja');
    assert.match(wordsIn(back), /Toch geen antwoord/);
    const on = only(await bot.fillIn(sanne, back, { 'Is de student klaar': '_' }, 'Bewaar en ga verder'));
    assert.equal(valueIn(only(await bot.fillIn(sanne, on, {}, 'Vorige')), 'Is de student klaar'), '');
  });

  it('speaks English from the first step to the receipt', async () => {
    const first = await openAdvice(bot, sanne, { lang: 'en' });
    assert.match(wordsIn(first), /^Halfway advisory form\nStudent: Youssef Amrani\nGroup 5, semester 1 of 2026-2027/);
    const later = only(await bot.fillIn(sanne, first, {}, 'Finish later'));
    assert.match(wordsIn(later), /^Saved: halfway advisory form/);
  });
});

describe('An adviesformulier that was handed in', () => {
  let bot: GivenBot;
  const clock = aClock(halfway);
  beforeEach(async () => {
    clock.at(halfway);
    bot = await givenBot({ setups: examples, now: clock.now });
    await handInAdvice(bot, sanne);
  });
  afterEach(() => bot.close());

  it('is shown to read, and only a button that says so leads to changing it', async () => {
    assert.equal(stepOf(await openAdvice(bot, sanne)), '');
    assert.match(stepOf(await openAdvice(bot, sanne, { edit: true })), /^Stap 1 van/);
    for (const forged of [{ edit: 'true' }, { edit: 1 }, { part: 'form' }, { part: 'reaction' }, { step: 2 }]) {
      const shown = await openAdvice(bot, sanne, forged);
      assert.equal(stepOf(shown), '', JSON.stringify(forged));
    }
  });

  it('is changed as a copy: others read the last version until it is handed in again as the next', async () => {
    const edit = await openAdvice(bot, sanne, { edit: true });
    assert.match(wordsIn(edit), /^Aanpassen: adviesformulier halverwege/);
    assert.match(wordsIn(edit), /Anderen lezen versie 1 tot je opnieuw indient\./);
    const changed = only(await bot.fillIn(sanne, edit, { 'Lessen en': 'Nu ook rustig.' }, 'Bewaar en ga verder'));
    assert.match(wordsIn(changed), /^Aanpassen/);
    assert.doesNotMatch(wordsIn(await openAdvice(bot, youssef)), /Nu ook rustig/);
    const later = only(await bot.fillIn(sanne, changed, {}, 'Later verder'));
    assert.match(wordsIn(later), /Anderen lezen nog versie 1\./);
    const again = only(await bot.press(sanne, later, 'Ga verder'));
    assert.match(wordsIn(again), /^Aanpassen/);
    const receipt = only(await bot.fillIn(sanne, again, {}, 'Opnieuw indienen'));
    assert.match(wordsIn(receipt), /^Ingediend: adviesformulier halverwege[\s\S]*versie 2\./);
    assert.match(wordsIn(await openAdvice(bot, youssef)), /Nu ook rustig/);
  });

  it('handed in again without a change stays the version that it was', async () => {
    const edit = await openAdvice(bot, sanne, { edit: true });
    const told = only(await bot.fillIn(sanne, edit, {}, 'Opnieuw indienen'));
    assert.match(
      wordsIn(told),
      /^Niets veranderd: adviesformulier halverwege[\s\S]*versie 1\.[\s\S]*sinds de vorige keer/,
    );
  });

  it('is not changed by a card of before: who pressed it sees what there is', async () => {
    const first = { verb: 'form.stap', ...aboutAdvies(), part: 'form', step: 0, to: 'next', base: {}, version: 0 };
    const [words, told] = await bot.pressData(sanne, { ...first, a_lesgeven: 'Van een oude kaart' });
    assert.ok(words && told);
    assert.match(wordsIn(words), /^Niet bewaard: adviesformulier halverwege[\s\S]*\nVan een oude kaart$/);
    assert.match(
      wordsIn(told),
      /^Al ingediend: adviesformulier halverwege[\s\S]*Marijke leest het nog en stemt het af\./,
    );
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /Van een oude kaart/);
  });

  it('is reacted to by the student, who may do so once more', async () => {
    const first = await openAdvice(bot, youssef, { part: 'reaction' });
    assert.match(wordsIn(first), /^Jouw reactie op het adviesformulier halverwege\nStudent: Youssef Amrani/);
    const later = only(await bot.fillIn(youssef, first, { Reactie: 'Ik herken' }, 'Later verder'));
    assert.match(wordsIn(later), /^Bewaard: jouw reactie op het adviesformulier halverwege/);
    const resumed = only(await bot.press(youssef, later, 'Ga verder'));
    assert.equal(valueIn(resumed, 'Reactie'), 'Ik herken');
    const receipt = only(await bot.fillIn(youssef, resumed, { Reactie: 'Ik herken dit' }, 'Indienen'));
    assert.match(wordsIn(receipt), /^Ingediend: jouw reactie op het adviesformulier halverwege/);
    assert.doesNotMatch(JSON.stringify(receipt), /Ik herken dit/);
    const again = await openAdvice(bot, youssef, { part: 'reaction' });
    assert.match(wordsIn(again), /Je diende dit in op .* Je kunt het nog aanpassen\./);
  });

  it('has no buttons to change for who only reads', async () => {
    for (const by of [marijke, youssef]) {
      const shown = await openAdvice(bot, by, { edit: true, part: 'form' });
      assert.ok(dataIn(shown).every(({ verb, part }) => verb !== 'form.stap' || part === 'reaction'));
    }
  });
});
