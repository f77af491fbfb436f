import assert from 'node:assert/strict';
import type { Store } from '../../src/store/store.js';
import { answerStep, handInAdvice, lastAdviceStep, openAdvice, stepOf } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, anActivity, dataIn, fieldsIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const forSomeoneElse = /^Deze knop is voor iemand anders/;
const unknownButton = /^Deze knop ken ik niet meer/;
const aStep = { verb: 'form.stap', part: 'form', step: 0, to: 'next', base: {}, version: 0 };

/** The same store, with every call written down. */
function counting(store: Store): Store & { calls: string[] } {
  const calls: string[] = [];
  return {
    ...store,
    calls,
    get(partition, id) {
      calls.push(`get ${id}`);
      return store.get(partition, id);
    },
    query(query) {
      calls.push('query');
      return store.query(query);
    },
    scan(scan) {
      calls.push('scan');
      return store.scan(scan);
    },
    commit(partition, operations) {
      calls.push(`commit ${operations.map(({ op, id }) => `${op} ${id}`).join(', ')}`);
      return store.commit(partition, operations);
    },
  };
}

describe('What a step of an adviesformulier asks of the store', () => {
  const form = 'adviesformulier-1:2026-2027-1';
  let store: ReturnType<typeof counting>;
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  beforeEach(async () => {
    store = counting(createFakeStore());
    bot = await givenBot({ setups: examples, store, now: clock.now });
  });
  afterEach(() => bot.close());

  /** What the store was asked for during one press. */
  async function callsOf(press: () => Promise<unknown>): Promise<string[]> {
    const before = store.calls.length;
    await press();
    return store.calls.slice(before);
  }

  it('is the form once and one write, of somebody whom this bot has met', async () => {
    const second = await answerStep(bot, sanne, await openAdvice(bot, sanne), 'Bewaar en ga verder');
    const calls = await callsOf(() => answerStep(bot, sanne, second, 'Bewaar en ga verder'));
    assert.deepEqual(calls, [`get ${form}`, `commit replace ${form}`]);
  });

  it('is the form alone when nothing was typed', async () => {
    const second = await answerStep(bot, sanne, await openAdvice(bot, sanne), 'Bewaar en ga verder');
    assert.deepEqual(await callsOf(() => bot.fillIn(sanne, second, {}, 'Vorige')), [`get ${form}`]);
  });

  it('is no more of the form on a bot that has just started and does not know the person yet', async () => {
    const second = await answerStep(bot, sanne, await openAdvice(bot, sanne), 'Bewaar en ga verder');
    const restarted = await givenBot({ store, now: clock.now });
    const calls = await callsOf(() => answerStep(restarted, sanne, second, 'Bewaar en ga verder'));
    assert.deepEqual(
      calls.filter((call) => call.includes(form)),
      [`get ${form}`, `commit replace ${form}`],
    );
    await restarted.close();
  });

  it('is the form and one write with its copy when it is handed in', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const calls = await callsOf(() => answerStep(bot, sanne, last, 'Indienen'));
    assert.deepEqual(calls, [`get ${form}`, `commit replace ${form}, create ${form}:v1`]);
  });
});

describe('An adviesformulier in trouble', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  const store = { current: createFakeStore() };
  beforeEach(async () => {
    store.current = createFakeStore();
    bot = await givenBot({ setups: examples, store: store.current, now: clock.now });
  });
  afterEach(() => bot.close());

  const lessonsNow = async () =>
    fieldsIn(await openAdvice(bot, sanne, { step: 0 })).find(({ label }) => label.startsWith('Lessen'))?.value;

  it('keeps what is on the card while the store is gone, and goes on after', async () => {
    const first = await openAdvice(bot, sanne);
    store.current.setDown(true);
    const told = await answerStep(bot, sanne, first, 'Bewaar en ga verder');
    assert.match(wordsIn(told), /Ik kan even niet bij mijn gegevens/);
    assert.equal(told.method, 'post', 'the card with what was typed is still there');
    store.current.setDown(false);
    assert.match(stepOf(await answerStep(bot, sanne, first, 'Bewaar en ga verder')), /^Stap 2 van/);
    assert.equal(await lessonsNow(), 'Rustig en helder.');
  });

  it('handed in five times at once is handed in once', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const [submit] = dataIn(last);
    const answers = { a_stagnatie: 'nee', a_besproken: 'nog-niet' };
    const press = () => anActivity(bot.connector, sanne, { replyToId: last.id, value: { ...submit, ...answers } });
    const before = bot.connector.sent.length;
    await Promise.all(Array.from({ length: 5 }, () => bot.receive(press())));
    const told = bot.connector.sent.slice(before).map(wordsIn);
    assert.ok(told.length > 0);
    for (const words of told) assert.match(words, /^Ingediend: adviesformulier halverwege[\s\S]*versie 1\./);
    const copies = store.current.dump().filter(({ type }) => type === 'form-version');
    assert.equal(copies.length, 1);
  });

  it('handed in again by the very same press later on is still that version', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const press = () => answerStep(bot, sanne, last, 'Indienen');
    for (const receipt of [await press(), await press()])
      assert.match(wordsIn(receipt), /^Ingediend: .*[\s\S]*versie 1\./);
  });

  it('typed in on two cards at once keeps both texts', async () => {
    const [phone, laptop] = [await openAdvice(bot, sanne), await openAdvice(bot, sanne)];
    await bot.fillIn(sanne, phone, { 'Lessen en': 'Op de telefoon.' }, 'Later verder');
    await bot.fillIn(sanne, laptop, { 'Lessen en': 'Op de laptop.' }, 'Later verder');
    assert.equal(await lessonsNow(), 'Op de telefoon.\n\nOp de laptop.');
  });

  it('takes the presses in any order, each for the step that its card shows', async () => {
    const first = await openAdvice(bot, sanne);
    const second = await answerStep(bot, sanne, first, 'Bewaar en ga verder');
    await answerStep(bot, sanne, second, 'Bewaar en ga verder');
    const again = only(await bot.fillIn(sanne, first, { 'Lessen en': 'Nog eens.' }, 'Bewaar en ga verder'));
    assert.match(stepOf(again), /^Stap 1 van/, 'two texts are one first');
    assert.match(stepOf(only(await bot.fillIn(sanne, again, {}, 'Bewaar en ga verder'))), /^Stap 2 van/);
    assert.match((await lessonsNow()) ?? '', /Nog eens\./);
  });

  it('says nothing but what everyone may see in the line of its notification', async () => {
    await handInAdvice(bot, sanne, { 'Stokt de ontwikkeling?': 'ja', 'Wat zie je': 'GEHEIM' });
    for (const { activity } of bot.connector.sent) {
      assert.doesNotMatch(activity.summary ?? '', /GEHEIM|Amrani|stagn|stokt/i);
    }
  });

  const others: [string, string][] = [
    ['the schoolopleider, who aligns it', 'marijke-bos'],
    ['the student', 'youssef-amrani'],
    ['the instituutsopleider', 'esther-vermeer'],
    ['another werkplekbegeleider of the same school', 'karin-blokker'],
    ['another student', 'lieke-zonneveld'],
    ['the schoolleider', 'gerda-nauta'],
    ['the bestuurder', 'marianne-de-graaf'],
  ];
  for (const [who, id] of others) {
    it(`is not filled in by ${who}`, async () => {
      for (const to of ['next', 'later', 'submit']) {
        const told = only(
          await bot.pressData(anyone(id), { ...aboutAdvies(), ...aStep, to, a_lesgeven: 'Van een ander' }),
        );
        assert.match(wordsIn(told), forSomeoneElse);
      }
      assert.equal(await lessonsNow(), '');
    });
  }

  it('is not reacted to before it was handed in, nor by anybody but the student', async () => {
    const react = { ...aboutAdvies(), ...aStep, part: 'reaction', to: 'submit', a_reactie: 'Van een ander' };
    assert.match(wordsIn(only(await bot.pressData(youssef, react))), forSomeoneElse);
    await handInAdvice(bot, sanne);
    for (const by of [sanne, anyone('marijke-bos'), anyone('lieke-zonneveld')]) {
      assert.match(wordsIn(only(await bot.pressData(by, react))), forSomeoneElse);
    }
    assert.match(wordsIn(only(await bot.pressData(youssef, react))), /^Ingediend: jouw reactie/);
  });

  const forged: [string, Record<string, unknown>][] = [
    ['a form that is not there', { form: 'adviesformulier-3' }],
    ['the form without its moment', { form: 'adviesformulier' }],
    ['a student of somebody else’s partnership', { partnership: 'aos3r', student: 'isa-verhagen' }],
    ['a semester without a placement', { schoolYear: '2030-2031' }],
    ['a step that is not there', { step: 29 }],
    ['the preparation, which this form has not', { part: 'preparation' }],
  ];
  for (const [what, over] of forged) {
    it(`pressed for ${what} is refused and changes nothing`, async () => {
      const told = only(await bot.pressData(sanne, { ...aboutAdvies(), ...aStep, a_lesgeven: 'Vervalst', ...over }));
      assert.match(wordsIn(told), /^Deze knop/);
      assert.equal(await lessonsNow(), '');
    });
  }

  it('drops a choice that is in no list when it is handed in, and keeps what was there to choose again', async () => {
    const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne));
    const told = await answerStep(bot, sanne, last, 'Indienen', { 'Stokt de ontwikkeling?': 'misschien' });
    assert.match(wordsIn(told), /Let op: wat hier stond, kan niet meer\. Kies opnieuw\./);
    assert.equal(fieldsIn(told).find(({ label }) => label.startsWith('Stokt'))?.value, '');
    assert.match(wordsIn(await answerStep(bot, sanne, told, 'Indienen')), /^Ingediend/);
  });

  for (const value of [{ a: 1 }, ['op-koers'], 7, null, true, '__proto__', 'constructor']) {
    it(`takes ${JSON.stringify(value)} for no choice`, async () => {
      const steps = { 'Stokt de ontwikkeling?': '' };
      const last = await lastAdviceStep(bot, sanne, await openAdvice(bot, sanne), steps);
      const [submit] = dataIn(last);
      const told = only(await bot.pressData(sanne, { ...submit, a_stagnatie: value, a_besproken: 'nog-niet' }));
      assert.match(wordsIn(told), /Let op: (kies nog wat het best past|wat hier stond, kan niet meer)/);
    });
  }

  it('shows what looks like Markdown, HTML or a template as it was typed', async () => {
    const nasty = '**vet** [x](http://kwaad.test) <b>x</b> ${student} "aan" \\';
    const first = await openAdvice(bot, sanne);
    const second = only(await bot.fillIn(sanne, first, { 'Lessen en': nasty }, 'Bewaar en ga verder'));
    assert.equal(await lessonsNow(), nasty);
    assert.doesNotMatch(JSON.stringify(second), /kwaad/);
  });

  it('from a press with words in it that no card has, is an unknown button', async () => {
    for (const over of [{ to: 'align' }, { part: 'remarks' }, { base: 'x' }, { step: '0' }]) {
      const told = only(await bot.pressData(sanne, { ...aboutAdvies(), ...aStep, ...over }));
      assert.match(wordsIn(told), unknownButton);
    }
  });
});
