import assert from 'node:assert/strict';
import { aClock, buttonsIn, fieldsIn, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { answers, handIn, lastStep, openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];

describe('The startgesprek with the werkplekbegeleider', () => {
  let bot: GivenBot;
  const clock = aClock('2026-08-31 08:00');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
    await bot.meet(sanne, marijke, youssef);
  });
  after(() => bot.close());

  it('begins with the student, who prepares it from the first digest', async () => {
    clock.at('2026-08-31 09:30');
    const digest = only(await bot.remind());
    assert.equal(digest.conversation, `chat-${youssef.oid}`);

    const first = only(await bot.press(youssef, digest, 'Bereid voor'));
    assert.match(wordsIn(first), /Stap 1 van 2/);
    const second = only(await bot.fillIn(youssef, first, { Kennismaking: 'Ik zing graag' }, 'Bewaar en ga verder'));
    const receipt = only(await bot.fillIn(youssef, second, { 'Leervraag 1': 'Hoe begin ik een les?' }, 'Indienen'));
    assert.match(wordsIn(receipt), /Ingediend: voorbereiding/);
    assert.equal(receipt.method, 'put');
    assert.doesNotMatch(wordsIn(only(await bot.say(youssef, 'mijn taken'))), /Bereid voor/);
  });

  it('goes on after school with the werkplekbegeleider, who finds what was prepared and hands it in', async () => {
    clock.at('2026-08-31 15:20');
    const digest = only(sentTo(sanne, await bot.remind()));
    assert.match(wordsIn(digest), /Youssef heeft zich voorbereid/);

    const first = await openForm(bot, sanne);
    assert.match(wordsIn(first), /Youssef heeft dit al voorbereid/);
    assert.ok(fieldsIn(first).some(({ value }) => value === 'Hoe begin ik een les?'));
    const receipt = await handIn(bot, sanne);
    assert.match(wordsIn(receipt), /Ingediend op maandag 31 augustus 2026 om 15:20 door Sanne de Wit/);
    assert.match(wordsIn(receipt), /Youssef ziet het in het eerstvolgende overzicht en bevestigt/);
  });

  it('is gone from the werkplekbegeleider once it was handed in', async () => {
    const mine = wordsIn(only(await bot.say(sanne, 'mijn taken')));
    assert.match(mine, /Klaar: Startgesprek \(Youssef Amrani\)/);
    assert.doesNotMatch(mine.split('Klaar:')[0] ?? '', /Youssef/);
  });

  it('comes to the student the next morning, who reads and confirms it', async () => {
    clock.at('2026-09-01 09:20');
    const digest = only(sentTo(youssef, await bot.remind()));
    assert.match(wordsIn(digest), /Sanne de Wit heeft het ingediend/);
    const read = only(await bot.press(youssef, digest, 'Lees en bevestig'));
    assert.match(wordsIn(read), /Elke maandag kijken we terug op de week/);
    const receipt = only(await bot.press(youssef, read, 'Ik bevestig dit'));
    assert.match(wordsIn(receipt), /Iedereen heeft bevestigd/);
    assert.doesNotMatch(wordsIn(only(await bot.say(youssef, 'mijn taken'))), /Lees en bevestig/);
  });

  it('is told to the schoolopleider in a digest, to read', async () => {
    clock.at('2026-09-01 15:20');
    const digest = only(sentTo(marijke, await bot.remind()));
    assert.match(wordsIn(digest), /Startgesprek lezen\n: Youssef Amrani/);
    assert.match(wordsIn(digest), /Youssef heeft het bevestigd/);
    const read = only(await bot.press(marijke, digest, 'Lees'));
    assert.match(wordsIn(read), /Hoe krijg ik de klas stil/);
    assert.ok(!buttonsIn(read).includes('Ik bevestig dit'));
  });

  it('is asked of nobody any more in the three weeks after', async () => {
    for (let day = 2; day <= 22; day += 1) {
      for (const hour of ['09:20', '15:20']) {
        clock.at(`2026-09-${String(day).padStart(2, '0')} ${hour}`);
        const sent = await bot.remind();
        for (const digest of sentTo(youssef, sent)) assert.doesNotMatch(wordsIn(digest), /Startgesprek/);
        for (const digest of sentTo(sanne, sent)) assert.doesNotMatch(wordsIn(digest), /Youssef/);
      }
    }
    assert.ok(sentTo(sanne, bot.connector.sent).some((one) => /datum voorbij/.test(one.activity.summary ?? '')));
  });
});

describe('Filling in a startgesprek', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  beforeEach(async () => {
    clock.at('2026-09-01 15:30');
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  it('keeps what was typed when going back', async () => {
    const first = await openForm(bot, sanne);
    const second = only(await bot.fillIn(sanne, first, answers.gesprek, 'Bewaar en ga verder'));
    const back = only(await bot.fillIn(sanne, second, { 'Leerdoel 1': 'Half getypt' }, 'Vorige'));
    assert.match(wordsIn(back), /Stap 1 van 3/);
    assert.ok(fieldsIn(back).some(({ value }) => value === 'Hoe krijg ik de klas stil?'));
    const again = only(await bot.fillIn(sanne, back, {}, 'Bewaar en ga verder'));
    assert.equal(fieldsIn(again).find(({ label }) => label.startsWith('Leerdoel 1'))?.value, 'Half getypt');
  });

  it('goes on where it was left, days later', async () => {
    const last = await lastStep(bot, sanne);
    const later = only(await bot.fillIn(sanne, last, { Werkafspraken: 'Op tijd zijn' }, 'Later verder'));
    assert.match(wordsIn(later), /Bewaard: startgesprek/);
    clock.at('2026-09-08 15:30');
    const mine = only(await bot.say(sanne, 'mijn taken'));
    const open = only(await bot.press(sanne, mine, 'Ga verder'));
    assert.match(wordsIn(open), /Student: Youssef Amrani/);
    const resumed = only(await bot.press(sanne, later, 'Ga verder'));
    assert.match(wordsIn(resumed), /Stap 3 van 3/);
    assert.deepEqual(
      fieldsIn(resumed).map(({ value }) => value),
      ['Op tijd zijn', ''],
    );
  });

  it('says at the question what is missing when it is handed in, and keeps the rest', async () => {
    const first = await openForm(bot, sanne);
    const second = only(await bot.fillIn(sanne, first, { Kennismaking: 'Zingt graag' }, 'Bewaar en ga verder'));
    const third = only(await bot.fillIn(sanne, second, {}, 'Bewaar en ga verder'));
    const told = only(await bot.fillIn(sanne, third, answers.afspraken, 'Indienen'));
    assert.match(wordsIn(told), /Stap 1 van 3/);
    assert.match(wordsIn(told), /Let op: kies nog een datum/);
    assert.match(wordsIn(told), /Let op: vul er minstens één in/);
    assert.match(wordsIn(told), /Daarna nog 1 vraag, in stap \d\./);
    assert.equal(fieldsIn(told).find(({ label }) => label === 'Kennismaking')?.value, 'Zingt graag');

    // When it is put right, what was typed in the last step is still there.
    const two = only(await bot.fillIn(sanne, told, answers.gesprek, 'Bewaar en ga verder'));
    const three = only(await bot.fillIn(sanne, two, answers.leerdoelen, 'Bewaar en ga verder'));
    assert.match(wordsIn(only(await bot.fillIn(sanne, three, {}, 'Indienen'))), /^Ingediend: startgesprek/);
  });

  for (const [what, day] of [
    ['tomorrow', '2026-09-02'],
    ['a year before', '2025-09-01'],
    ['no day at all', '31-31-2026'],
  ] as const) {
    it(`a date of the talk that is ${what} is told at the date, and kept to look at`, async () => {
      const first = await openForm(bot, sanne);
      const second = only(await bot.fillIn(sanne, first, { ...answers.gesprek, Datum: day }, 'Bewaar en ga verder'));
      const third = only(await bot.fillIn(sanne, second, answers.leerdoelen, 'Bewaar en ga verder'));
      const told = only(await bot.fillIn(sanne, third, answers.afspraken, 'Indienen'));
      assert.match(wordsIn(told), /Stap 1 van 3[\s\S]*Let op: (kies een dag|dit is geen datum)/);
    });
  }

  it('shows text with marks of HTML, Markdown and templates exactly as it was typed', async () => {
    const typed = '<b>vet</b> **vet** ${title} {{x}} [a](http://b) & "c" \\ 👩‍🏫';
    const last = await lastStep(bot, sanne);
    const again = only(await bot.fillIn(sanne, last, { Werkafspraken: typed }, 'Vorige'));
    const third = only(await bot.fillIn(sanne, again, {}, 'Bewaar en ga verder'));
    assert.equal(fieldsIn(third)[0]?.value, typed);
    const receipt = only(await bot.fillIn(sanne, third, {}, 'Indienen'));
    const read = only(await bot.press(sanne, receipt, 'Toon antwoorden'));
    assert.ok(wordsIn(read).includes(typed), wordsIn(read));
  });

  it('by two people at once loses nothing that either typed', async () => {
    const ofSanne = await openForm(bot, sanne);
    const ofMarijke = await openForm(bot, marijke);
    await Promise.all([
      bot.fillIn(sanne, ofSanne, { 'Leervraag 1': 'Van Sanne' }, 'Bewaar en ga verder'),
      bot.fillIn(marijke, ofMarijke, { Kennismaking: 'Van Marijke' }, 'Bewaar en ga verder'),
    ]);
    const values = fieldsIn(await openForm(bot, sanne)).map(({ value }) => value);
    assert.ok(values.includes('Van Sanne'));
    assert.ok(values.includes('Van Marijke'));
  });

  it('by two people in the same question keeps the text of both', async () => {
    const ofSanne = await openForm(bot, sanne);
    const ofMarijke = await openForm(bot, marijke);
    await bot.fillIn(sanne, ofSanne, { Kennismaking: 'Van Sanne' }, 'Bewaar en ga verder');
    await bot.fillIn(marijke, ofMarijke, { Kennismaking: 'Van Marijke' }, 'Bewaar en ga verder');
    const [text = ''] = fieldsIn(await openForm(bot, sanne))
      .filter(({ label }) => label === 'Kennismaking')
      .map(({ value }) => value);
    assert.match(text, /Van Sanne/);
    assert.match(text, /Van Marijke/);
  });

  it('a card of step 1 that was left open does not undo what was typed since', async () => {
    const stale = await openForm(bot, sanne);
    await lastStep(bot, sanne);
    const next = only(await bot.fillIn(sanne, stale, {}, 'Bewaar en ga verder'));
    assert.match(wordsIn(next), /Stap 2 van 3/);
    const back = only(await bot.fillIn(sanne, next, {}, 'Vorige'));
    assert.ok(fieldsIn(back).some(({ value }) => value === 'Hoe krijg ik de klas stil?'));
  });
});

describe('A startgesprek that was handed in', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  it('is handed in once, however often the button is pressed and the press delivered', async () => {
    const last = await lastStep(bot, sanne);
    const presses = Array.from({ length: 5 }, () => bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
    for (const sent of await Promise.all(presses)) {
      for (const one of sent) assert.match(wordsIn(one), /^Ingediend: startgesprek[\s\S]*versie 1\./);
    }
    const again = only(await bot.fillIn(sanne, last, answers.afspraken, 'Indienen'));
    assert.match(wordsIn(again), /^Ingediend: startgesprek[\s\S]*versie 1\./);
  });

  it('stays as it is when a card of before is still pressed', async () => {
    const stale = await openForm(bot, marijke);
    await handIn(bot, sanne);
    const sent = await bot.fillIn(marijke, stale, { Kennismaking: 'Te laat' }, 'Bewaar en ga verder');
    const told = sent.find(({ method }) => method === 'put');
    assert.ok(told);
    assert.match(wordsIn(told), /^Al ingediend: startgesprek/);
    const read = only(await bot.press(marijke, told, 'Toon antwoorden'));
    assert.doesNotMatch(wordsIn(read), /Te laat/);
  });

  it('gives what came too late back to who typed it, and none of the words of another', async () => {
    const stale = await openForm(bot, marijke);
    await handIn(bot, sanne);
    const typed = 'Houdt van <b>koken</b>, **echt** ${waar}';
    const [words, receipt, ...more] = await bot.fillIn(marijke, stale, { Kennismaking: typed }, 'Bewaar en ga verder');
    assert.deepEqual([words?.method, receipt?.method, more.length], ['post', 'put', 0]);
    assert.ok(words && receipt);
    assert.match(
      wordsIn(words),
      /^Niet bewaard: startgesprek\nStudent: Youssef Amrani\nDit typte je, maar het staat niet/,
    );
    const said = wordsIn(words).split('\n');
    assert.deepEqual(said.slice(said.indexOf('Kennismaking')), ['Kennismaking', typed]);
    assert.doesNotMatch(JSON.stringify(receipt), /koken/);
    assert.doesNotMatch(words.activity.summary ?? '', /koken|Amrani/);
    assert.deepEqual(buttonsIn(words), []);
  });

  it('gives nothing back of a card of before on which nothing was typed', async () => {
    const stale = await openForm(bot, marijke);
    await handIn(bot, sanne);
    const told = only(await bot.fillIn(marijke, stale, {}, 'Bewaar en ga verder'));
    assert.match(wordsIn(told), /^Al ingediend: startgesprek/);
  });

  it('points at what the student prepared after the werkplekbegeleider began: what was filled in stays', async () => {
    const first = await openForm(bot, sanne);
    await bot.fillIn(sanne, first, { 'Leervraag 1': 'Vraag van Sanne' }, 'Later verder');
    const own = only(await bot.fillIn(youssef, await openForm(bot, youssef), {}, 'Bewaar en ga verder'));
    await bot.fillIn(youssef, own, { 'Leervraag 1': 'Vraag van Youssef' }, 'Indienen');

    const card = await openForm(bot, sanne, { step: 0 });

    assert.match(wordsIn(card), /Youssef heeft zich voorbereid nadat hier iets was ingevuld/);
    assert.equal(fieldsIn(card).find(({ label }) => label.startsWith('Leervraag 1'))?.value, 'Vraag van Sanne');
    assert.match(wordsIn(only(await bot.press(sanne, card, 'Toon de voorbereiding'))), /Vraag van Youssef/);
  });

  it('closes the preparation of a student who was late', async () => {
    const first = await openForm(bot, youssef);
    const second = only(await bot.fillIn(youssef, first, { Kennismaking: 'Ik zing' }, 'Bewaar en ga verder'));
    await handIn(bot, sanne);
    const told = await bot.fillIn(youssef, second, { 'Leervraag 1': 'Te laat' }, 'Indienen');
    assert.deepEqual(
      told.map((one) => wordsIn(one).split('\n')[0]),
      ['Niet bewaard: voorbereiding op het startgesprek', 'Gesloten: voorbereiding op het startgesprek'],
    );
  });

  it('is confirmed once, also when the press is delivered five times', async () => {
    await handIn(bot, sanne);
    const read = await openForm(bot, youssef);
    const presses = Array.from({ length: 5 }, () => bot.press(youssef, read, 'Ik bevestig dit'));
    for (const sent of await Promise.all(presses)) {
      for (const one of sent) assert.match(wordsIn(one), /^Bevestigd: startgesprek/);
    }
    const after = only(await bot.press(youssef, read, 'Ik bevestig dit'));
    assert.match(wordsIn(after), /^Bevestigd: startgesprek[\s\S]*Iedereen heeft bevestigd/);
  });
});
