import assert from 'node:assert/strict';
import { aClock, buttonsIn, fieldsIn, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { aboutForm, answers, handIn, openForm } from '../support/startgesprek.js';

const [linda, joyce, isa] = [anyone('linda-provoost'), anyone('joyce-martina'), anyone('isa-verhagen')];
const esther = person('esther-vermeer');
const about = { partnership: 'aos3r', student: 'isa-verhagen' };

describe('The driegesprek of Opleidingsschool AOS3R', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-07 08:00');
  before(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
    await bot.meet(linda, joyce, esther, isa);
  });
  after(() => bot.close());

  it('is told to all three who hold it: on the first day of the semester, and to the werkplekbegeleider before the first day that the student is there', async () => {
    clock.at('2026-09-07 09:20');
    const morning = await bot.remind();
    clock.at('2026-09-07 15:20');
    const afternoon = await bot.remind();
    // Isa is there on Mondays, and Linda works from Monday to Wednesday.
    clock.at('2026-09-09 15:20');
    const wednesday = await bot.remind();
    for (const [guide, sent] of [
      [esther, morning],
      [joyce, afternoon],
      [linda, wednesday],
    ] as const) {
      assert.match(wordsIn(only(sentTo(guide, sent))), /Startgesprek[\s\S]*Isa/, guide.name);
    }
  });

  it('asks for two more agreements than the startgesprek with the werkplekbegeleider: who does what, and the contact', async () => {
    const first = await openForm(bot, linda, about);
    const second = only(await bot.fillIn(linda, first, {}, 'Bewaar en ga verder'));
    const third = only(await bot.fillIn(linda, second, {}, 'Bewaar en ga verder'));
    assert.deepEqual(
      fieldsIn(third).map(({ label }) => label),
      [
        'Werkafspraken (verplicht)',
        'Afspraak over lesvoorbereidingen (LBF)',
        'Wie doet wat?',
        'Hoe houden jullie contact?',
      ],
    );
  });

  it('may be handed in by the instituutsopleider, who has agreed with that', async () => {
    clock.at('2026-09-09 16:00');
    const receipt = await handIn(bot, esther, about);
    assert.match(wordsIn(receipt), /door Esther Vermeer/);
    assert.match(wordsIn(receipt), /bevestigen/);
    assert.doesNotMatch(wordsIn(receipt), /Esther(?! Vermeer\.)/);
    assert.ok(!buttonsIn(await openForm(bot, esther, about)).includes('Ik bevestig dit'));
  });

  it('is confirmed by the student, the werkplekbegeleider and the schoolopleider, each for the own part', async () => {
    clock.at('2026-09-14 15:20');
    await bot.remind();
    for (const [by, then] of [
      [isa, /Linda en Joyce bevestigen nog/],
      [linda, /Joyce bevestigt nog/],
      [joyce, /Iedereen heeft bevestigd/],
    ] as const) {
      const digest = sentTo(by, bot.connector.sent).at(-1);
      assert.match(wordsIn(digest), /Esther Vermeer heeft het ingediend/);
      assert.ok(digest);
      const read = only(await bot.press(by, digest, 'Lees en bevestig'));
      const receipt = only(await bot.press(by, read, 'Ik bevestig dit'));
      assert.ok(wordsIn(receipt).includes(`door ${by.name}`));
      assert.match(wordsIn(receipt), then);
    }
  });

  it('is then gone for everyone, in what they ask and in what they are sent', async () => {
    for (const by of [isa, linda, joyce, esther]) {
      const mine = only(await bot.say(by, 'mijn taken'));
      assert.ok(!buttonsIn(mine).includes('Lees en bevestig'), by.name);
    }
    for (let day = 15; day <= 30; day += 1) {
      for (const hour of ['09:20', '15:20']) {
        clock.at(`2026-09-${day} ${hour}`);
        for (const one of await bot.remind()) {
          assert.ok(!buttonsIn(one).includes('Lees en bevestig'));
          assert.doesNotMatch(wordsIn(one), /: Isa Verhagen/);
        }
      }
    }
  });
});

describe('What is told in a driegesprek', () => {
  let bot: GivenBot;
  const clock = aClock('2026-09-09 15:20');
  beforeEach(async () => {
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  async function prepare(): Promise<void> {
    const first = await openForm(bot, isa, about);
    const told = { Kennismaking: 'Ik kook graag', Iets: 'Ik zit graag vooraan' };
    const second = only(await bot.fillIn(isa, first, told, 'Bewaar en ga verder'));
    await bot.fillIn(isa, second, { 'Leervraag 1': 'Hoe begin ik?' }, 'Indienen');
  }

  it('what the student wants the mentors to know is read by the werkplekbegeleider and the schoolopleider, and not by the instituutsopleider', async () => {
    await prepare();
    for (const [by, reads] of [
      [linda, true],
      [joyce, true],
      [esther, false],
    ] as const) {
      const form = await openForm(bot, by, about);
      assert.doesNotMatch(JSON.stringify(form.activity), /vooraan/, `${by.name} sees it in the form`);
      const prepared = only(await bot.press(by, form, 'Toon de voorbereiding'));
      assert.match(wordsIn(prepared), /Ik kook graag/);
      assert.equal(wordsIn(prepared).includes('Ik zit graag vooraan'), reads, by.name);
    }
  });

  it('a preparation that is not handed in is not shown to a guide who asks for it', async () => {
    const first = await openForm(bot, isa, about);
    await bot.fillIn(isa, first, { Iets: 'Ik zit graag vooraan' }, 'Bewaar en ga verder');
    const read = only(
      await bot.pressData(linda, { verb: 'form.lees', ...aboutForm(about), part: 'preparation', page: 0 }),
    );
    assert.doesNotMatch(JSON.stringify(read.activity), /vooraan/);
  });

  it('by three guides in three steps at once is all kept', async () => {
    const first = await openForm(bot, linda, about);
    const second = only(await bot.fillIn(linda, first, {}, 'Bewaar en ga verder'));
    const third = only(await bot.fillIn(linda, second, {}, 'Bewaar en ga verder'));
    await Promise.all([
      bot.fillIn(linda, first, { ...answers.gesprek, Datum: '2026-09-09' }, 'Later verder'),
      bot.fillIn(joyce, second, answers.leerdoelen, 'Later verder'),
      bot.fillIn(esther, third, answers.afspraken, 'Later verder'),
    ]);
    const receipt = only(await bot.fillIn(joyce, third, {}, 'Indienen'));
    assert.match(wordsIn(receipt), /^Ingediend: .*\n[\s\S]*door Joyce Martina/);
  });

  it('is handed in by one of two who press at once; the other is told so', async () => {
    const first = await openForm(bot, linda, about);
    const second = only(
      await bot.fillIn(linda, first, { ...answers.gesprek, Datum: '2026-09-09' }, 'Bewaar en ga verder'),
    );
    const third = only(await bot.fillIn(linda, second, answers.leerdoelen, 'Bewaar en ga verder'));
    await bot.fillIn(linda, third, answers.afspraken, 'Later verder');
    const before = bot.connector.sent.length;
    await Promise.all([bot.fillIn(linda, third, {}, 'Indienen'), bot.fillIn(joyce, third, {}, 'Indienen')]);
    const told = bot.connector.sent.slice(before).map((one) => wordsIn(one).split(':')[0]);
    assert.deepEqual(told.toSorted(), ['Al ingediend', 'Ingediend']);
  });
});
