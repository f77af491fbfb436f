import assert from 'node:assert/strict';
import { answerStep, handInAdvice, lastAdviceStep, openAdvice, stepOf } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { aClock, anActivity, dataIn, fieldsIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { answers, handIn, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];

const valueIn = (card: Sent, label: string) => fieldsIn(card).find((field) => field.label.startsWith(label))?.value;
const noteIn = (card: Sent) =>
  wordsIn(card)
    .split('\n')
    .filter((line) => line.startsWith('Let op'));

describe('Two people who fill in a startgesprek at once', () => {
  let bot: GivenBot;
  let [hers, theirs]: Sent[] = [];
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: aClock('2026-09-02 15:30').now });
    [hers, theirs] = [await openForm(bot, sanne), await openForm(bot, marijke)];
    const typed = { Datum: '2026-09-01', Kennismaking: 'Van Sanne.', 'Leervraag 1': 'Vraag van Sanne' };
    await bot.fillIn(sanne, hers, typed, 'Bewaar en ga verder');
  });
  afterEach(() => bot.close());

  const press = async (typed: Record<string, string>, title: string) =>
    only(await bot.fillIn(marijke, theirs ?? assert.fail(), typed, title));

  it('hear of the other’s date, which stays, with their own to choose again', async () => {
    for (const title of ['Bewaar en ga verder', 'Later verder']) {
      const told = await press({ Datum: '2026-09-02' }, title);
      assert.match(stepOf(told), /^Stap 1 van/);
      assert.deepEqual(noteIn(told), [
        'Let op: Sanne koos hier ondertussen dinsdag 1 september. Jij koos woensdag 2 september. Nu staat er dinsdag 1 september. Klopt dat niet? Kies dan opnieuw.',
      ]);
      assert.match(wordsIn(told), /Kijk nog even bij 1 vraag hieronder\. .* De rest van wat je typte, is bewaard\./);
      assert.equal(valueIn(told, 'Datum'), '2026-09-01');
    }
    const told = await press({ Datum: '2026-09-02' }, 'Later verder');
    const next = only(await bot.fillIn(marijke, told, { Datum: '2026-09-02' }, 'Bewaar en ga verder'));
    assert.match(stepOf(next), /^Stap 2 van/);
    assert.equal(valueIn(await openForm(bot, sanne, { step: 0 }), 'Datum'), '2026-09-02');
  });

  it('see both texts at once, and whose the other is', async () => {
    const told = await press(
      { Kennismaking: 'Van Marijke.', 'Leervraag 1': 'Vraag van Marijke' },
      'Bewaar en ga verder',
    );
    assert.match(stepOf(told), /^Stap 1 van/);
    assert.equal(valueIn(told, 'Kennismaking'), 'Van Sanne.\n\nVan Marijke.');
    assert.deepEqual(noteIn(told), [
      'Let op: hier staan nu twee teksten onder elkaar: jouw tekst en die van Sanne. Maak er één van.',
      'Let op: hier staan nu de regels van twee kaarten: jouw tekst en die van Sanne. Haal weg wat dubbel is.',
    ]);
    const next = only(await bot.fillIn(marijke, told, { Kennismaking: 'Van ons samen.' }, 'Bewaar en ga verder'));
    assert.match(stepOf(next), /^Stap 2 van/);
    assert.equal(valueIn(await openForm(bot, sanne, { step: 0 }), 'Kennismaking'), 'Van ons samen.');
  });

  it('see it as often as that press comes, and nothing of it where nothing differs', async () => {
    const value = { ...dataIn(theirs)[0], a_kennismaking: 'Van Marijke.' };
    for (let time = 0; time < 3; time += 1) {
      // By another instance, which does not know the activity.
      const same = anActivity(bot.connector, marijke, { id: `again-${time}`, replyToId: theirs?.id, value });
      const { sent } = await bot.receive(same);
      assert.match(noteIn(only(sent))[0] ?? '', /jouw tekst en die van Sanne/);
    }
    assert.equal(valueIn(await openForm(bot, sanne, { step: 0 }), 'Kennismaking'), 'Van Sanne.\n\nVan Marijke.');
    // Of Sanne's own press, once more, the other text is Marijke's.
    const again = only(await bot.fillIn(sanne, hers ?? assert.fail(), { Kennismaking: 'Van Sanne.' }, 'Later verder'));
    assert.match(noteIn(again).join(), /jouw tekst en die van Marijke/);
  });

  it('who filled in the same go on', async () => {
    const next = await press({ Datum: '2026-09-01', Kennismaking: 'Van Sanne.' }, 'Bewaar en ga verder');
    assert.match(stepOf(next), /^Stap 2 van/);
  });

  it('do not hand in what they have not seen', async () => {
    await bot.fillIn(sanne, await openForm(bot, sanne, { step: 1 }), answers.leerdoelen, 'Later verder');
    const [last, old] = [await openForm(bot, sanne, { step: 2 }), await openForm(bot, marijke, { step: 2 })];
    await bot.fillIn(sanne, last, { Werkafspraken: 'Van Sanne.' }, 'Later verder');
    const told = only(await bot.fillIn(marijke, old, { Werkafspraken: 'Van Marijke.' }, 'Indienen'));
    assert.match(wordsIn(told), /Nog niet ingediend: kijk bij 1 vraag hieronder/);
    assert.match(stepOf(told), /^Stap 3 van/);
    assert.match(wordsIn(only(await bot.fillIn(marijke, told, {}, 'Indienen'))), /^Ingediend: startgesprek/);
  });
});

describe('An adviesformulier on two cards of one person', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  const stuck = 'Stokt de ontwikkeling?';

  it('keeps that it stalls, whatever an older card says', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne), { [stuck]: '' });
    const [a, b] = [last, await openAdvice(bot, sanne, { step: 5 })];
    await bot.fillIn(sanne, a, { [stuck]: 'ja', 'Wat zie': 'Zorgen.' }, 'Later verder');
    const told = only(await bot.fillIn(sanne, b, { [stuck]: 'nee' }, 'Indienen'));
    assert.match(
      noteIn(told).join(),
      /^Let op: op een andere kaart koos je ondertussen Ja\. Hier koos je Nee\. Nu staat er Ja\. Klopt dat niet/,
    );
    assert.equal(valueIn(told, stuck), 'ja');
    assert.equal(valueIn(told, 'Wat zie'), 'Zorgen.');
    await bot.fillIn(sanne, told, { [stuck]: 'nee' }, 'Later verder');
    assert.equal(valueIn(await openAdvice(bot, sanne, { step: 5 }), stuck), 'nee');
  });

  it('with more text than a card has room for says so, and can be shortened in a few goes', async () => {
    const cards = [];
    for (let at = 0; at < 5; at += 1) cards.push(await openAdvice(bot, sanne));
    const words = (name: string) => `${name} woord `.repeat(300).slice(0, 1990).trim();
    for (const [at, card] of cards.entries()) {
      const typed = { Lesvoor: words(`a${at}`), 'Lessen en': words(`b${at}`), Opdrachten: words(`c${at}`) };
      await bot.fillIn(sanne, card, typed, 'Bewaar en ga verder');
    }
    const open = () => openAdvice(bot, sanne, { step: 0 });
    let goes = 0;
    for (let card = await open(); /er staat meer dan hier past/.test(wordsIn(card)); card = await open()) {
      assert.ok(goes < 10);
      goes += 1;
      assert.match(wordsIn(only(await bot.fillIn(sanne, card, {}, 'Bewaar en ga verder'))), /Stap 2 van/);
      const typed = { Lesvoor: `kort${goes}.`, 'Lessen en': '', Opdrachten: `kort${goes}.` };
      await bot.fillIn(sanne, card, typed, 'Later verder');
      await bot.fillIn(sanne, card, typed, 'Later verder');
    }
    assert.ok(goes >= 1);
    const left = await open();
    assert.match(valueIn(left, 'Lesvoor') ?? '', /^kort\d\. .*a4 woord a$/s);
    await bot.fillIn(sanne, left, { Lesvoor: 'Kort.', 'Lessen en': 'Kort.', Opdrachten: 'Kort.' }, 'Later verder');
    assert.equal(valueIn(await open(), 'Lesvoor'), 'Kort.');
    assert.match(wordsIn(await handInAdvice(bot, sanne)), /^Ingediend/);
  });

  it('with 100 KB in one field keeps the others, and says how much it was', async () => {
    const [next] = dataIn(await openAdvice(bot, sanne));
    const typed = { a_lesvoorbereiding: 'Goed.', a_lesgeven: 'x'.repeat(100_000) };
    const told = only(await bot.pressData(sanne, { ...next, ...typed }));
    assert.match(
      noteIn(told).join(),
      /veel te lang en is niet bewaard\. Er passen 2\.000 tekens, je had er 100\.000\./,
    );
    assert.deepEqual([valueIn(told, 'Lesvoor'), valueIn(told, 'Lessen en')], ['Goed.', '']);
    assert.ok(JSON.stringify(told.activity).length < 25 * 1024);
  });

  it('with a choice that is in no list keeps the others, and shows it to nobody', async () => {
    const card = await openAdvice(bot, sanne, { step: 4 });
    const told = only(await bot.fillIn(sanne, card, { Advies: 'geslaagd' }, 'Bewaar en ga verder'));
    assert.equal(stepOf(told), stepOf(card));
    assert.deepEqual(noteIn(told), ['Let op: wat hier stond, kan niet meer. Kies opnieuw.']);
    const read = only(await bot.pressData(marijke, { verb: 'form.lees', ...aboutAdvies() }));
    assert.doesNotMatch(JSON.stringify(read), /geslaagd/);
  });

  it('was discussed in this semester, and not tomorrow', async () => {
    let card = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    for (const day of ['2026-07-03', '2026-08-30', '2026-11-10']) {
      card = await answerStep(bot, sanne, card, 'Indienen', { 'Besproken met': 'ja', 'Besproken op': day });
      assert.match(noteIn(card).join(), /vandaag of eerder, en niet vóór maandag 31 augustus/, day);
    }
    const done = await answerStep(bot, sanne, card, 'Indienen', {
      'Besproken met': 'ja',
      'Besproken op': '2026-08-31',
    });
    assert.match(wordsIn(done), /^Ingediend/);
  });

  it('gives a remark that is far too long back as far as it fits', async () => {
    await handInAdvice(bot, sanne);
    const card = await openAdvice(bot, marijke);
    const next = dataIn(card).find(({ to }) => to === 'next');
    const told = only(await bot.pressData(marijke, { ...next, remark: 'r'.repeat(12_000) }));
    assert.match(noteIn(told).join(), /je had er 12\.000\. Hier staat het begin ervan\./);
    assert.equal(fieldsIn(told)[0]?.value.length, 3000);
  });
});

describe('An adviesformulier that was opened before the goals of the startgesprek changed', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  const [first, second] = ['Rustig beginnen', 'Beter uitleggen'];
  let old: Sent;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
    await handIn(bot, sanne);
    await changeGoals([first, second]);
    old = await openAdvice(bot, sanne, { step: 2 });
    await changeGoals([second]);
  });
  afterEach(() => bot.close());

  async function changeGoals(goals: string[]): Promise<void> {
    const card = await openForm(bot, sanne, { edit: true, step: 1 });
    const typed = Object.fromEntries([0, 1, 2].map((at) => [`Leerdoel ${at + 1}`, goals[at] ?? '']));
    await bot.fillIn(sanne, card, typed, 'Opnieuw indienen');
  }

  it('keeps nothing with another goal than it was typed about, and gives it back', async () => {
    assert.match(wordsIn(old), /Rustig beginnen[\s\S]*Beter uitleggen/);
    const typed = { a_toelichting1: 'Over rustig beginnen.', a_toelichting2: 'Over uitleggen.' };
    const press = dataIn(old).find(({ to }) => to === 'next');
    const cards = await bot.pressData(sanne, { ...press, ...typed });
    assert.match(noteIn(cards[1] ?? only(cards)).join(), /iets anders dan op je kaart[^:]*: Over rustig beginnen\./);
    assert.match(cards.map(wordsIn).join('\n'), /Over uitleggen\./);
    const now = await openAdvice(bot, sanne, { step: 2 });
    assert.match(wordsIn(now), /Beter uitleggen/);
    assert.doesNotMatch(JSON.stringify(now.activity), /Over rustig beginnen/);
  });

  it('says nothing of it to who typed nothing there', async () => {
    const next = only(await bot.fillIn(sanne, old, {}, 'Bewaar en ga verder'));
    assert.deepEqual(noteIn(next), []);
  });
});

describe('Who is no longer the werkplekbegeleider', () => {
  const clock = aClock('2026-11-09 15:30');
  let bot: GivenBot;
  let card: Sent;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
    card = await openAdvice(bot, sanne);
    await bot.fillIn(sanne, card, { Lesvoor: 'Bewaard door Sanne.' }, 'Later verder');
    card = await openAdvice(bot, sanne, { step: 0 });
    const task = {
      ...{ verb: 'taak.toon', task: 'wpb-adviesformulier-1', person: 'sanne-de-wit', date: '', from: 'taken' },
    };
    const shown = only(await bot.pressData(sanne, { ...aboutAdvies(), ...task }));
    const who = only(await bot.press(sanne, shown, 'Dit ben ik niet meer'));
    const sure = only(await bot.fillIn(sanne, who, { 'Wie neemt': 'karin-blokker' }, 'Verder'));
    await bot.press(sanne, sure, 'Ja, draag over');
    const karin = anyone('karin-blokker');
    await bot.fillIn(karin, await openAdvice(bot, karin, { step: 0 }), { Opdrachten: 'Van Karin.' }, 'Later verder');
  });
  afterEach(() => bot.close());

  for (const title of ['Bewaar en ga verder', 'Later verder']) {
    it(`gets back what was typed on the old card at "${title}", and sees nothing of the form`, async () => {
      const [back, told] = await bot.fillIn(sanne, card, { 'Lessen en': 'Twintig minuten werk.' }, title);
      assert.match(wordsIn(back), /^Niet bewaard: adviesformulier halverwege[\s\S]*Twintig minuten werk\.$/);
      assert.doesNotMatch(wordsIn(back), /Bewaard door Sanne|Van Karin/);
      assert.match(wordsIn(told), /^Deze knop is voor iemand anders/);
      const karin = anyone('karin-blokker');
      assert.equal(valueIn(await openAdvice(bot, karin, { step: 0 }), 'Lessen en'), '');
      assert.doesNotMatch(JSON.stringify(bot.logged), /Twintig minuten/);
    });
  }

  it('gets nothing when nothing was typed', async () => {
    const told = only(await bot.fillIn(sanne, card, {}, 'Later verder'));
    assert.match(wordsIn(told), /^Deze knop is voor iemand anders/);
  });

  it('is not who presses a card that was never theirs', async () => {
    for (const by of [anyone('lieke-zonneveld'), youssef, marijke]) {
      const told = only(await bot.fillIn(by, card, { 'Lessen en': 'Van een ander.' }, 'Later verder'));
      assert.match(wordsIn(told), /^Deze knop is voor iemand anders/);
    }
  });
});
