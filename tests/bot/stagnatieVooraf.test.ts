import assert from 'node:assert/strict';
import { aboutAdvies, handInAdvies, plain, pressStep, readAdvies } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { aClock, buttonsIn, dataIn, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { person } from '../support/people.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const esther = person('esther-vermeer');
const LAST = 4;
const words = 'Hij durft de *groep* nog niet over te nemen.\nIk wil samen kijken.';
const stalls = { a_stagnatie: 'ja', a_stagnatieuitleg: words };
const told = "Sanne koos bij 'Stokt de ontwikkeling?': Ja. Dat is nog niet ingediend. Bespreek het met Sanne.";
const notice = (version: number) =>
  `${told} Wat Sanne erbij schreef, staat hieronder. De andere antwoorden zijn van versie ${version}.`;
const noticeAlone = (version: number) => `${told} De antwoorden hieronder zijn van versie ${version}.`;

describe('A stagnation in a change that was not handed in yet', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T14:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T14:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now, publicUrl: 'https://bot.example' });
    await bot.meet(sanne, marijke, youssef, esther);
    await handInAdvies(bot, sanne);
  });
  afterEach(() => bot.close());

  /** Sanne changes the last step, and leaves it or hands it in. */
  async function leaves(typed: Record<string, string>, button = 'later'): Promise<void> {
    const open = { verb: 'form.open', ...aboutAdvies(), part: 'form', edit: true, step: LAST };
    const card = only(await bot.pressData(sanne, open));
    const press = dataIn(card).find(({ to }) => to === button);
    only(await bot.pressData(sanne, { ...press, ...typed }));
  }
  /** "Lees het formulier" under the message that Marijke got. */
  async function readAfterMessage(): Promise<Sent> {
    clock.at('2026-11-10T14:20:00Z');
    const message = only(
      sentTo(marijke, await bot.remind()).filter(({ activity }) => /bericht/.test(activity.summary ?? '')),
    );
    return only(await bot.press(marijke, message, 'Lees het formulier'));
  }
  const align = {
    verb: 'form.sectie',
    ...aboutAdvies(),
    section: 'afronden',
    at: 0,
    base: '',
    remark: '',
    to: 'align',
  };

  it('is read by who is told of it, with the explanation, above the version before it', async () => {
    await leaves(stalls);
    const card = await readAfterMessage();
    assert.ok(wordsIn(card).includes(notice(1)), wordsIn(card));
    assert.ok(wordsIn(card).includes(words));
    assert.match(wordsIn(card), /Uit de aanpassing van Sanne\. Nog niet ingediend\.[\s\S]*Elke les heeft een doel/);
  });

  it('stands at the very section that still says "Nee", and on every card on the way', async () => {
    await leaves(stalls);
    let card = await readAfterMessage();
    const cards = [card];
    while (buttonsIn(card).includes('Volgende onderdeel')) {
      card = only(await bot.press(marijke, card, 'Volgende onderdeel'));
      cards.push(card);
    }
    assert.ok(cards.length > 3);
    for (const [at, each] of cards.entries()) {
      const hasMore = at === 0 || at === cards.length - 1;
      assert.ok(wordsIn(each).includes(hasMore ? notice(1) : noticeAlone(1)), wordsIn(each));
      assert.equal(wordsIn(each).includes(words), hasMore);
    }
    assert.match(wordsIn(card), /Stokt de ontwikkeling\?\s+Nee/);
  });

  it('keeps nobody from aligning the version that was handed in, and is still read after that', async () => {
    await leaves(stalls);
    const receipt = only(await bot.pressData(marijke, { ...align, version: 1 }));
    assert.match(wordsIn(receipt), /Afgestemd/);
    const card = await readAdvies(bot, marijke);
    assert.ok(wordsIn(card).includes(notice(1)));
    assert.ok(wordsIn(card).includes(words));
  });

  it('does not say of the form that it is finished, though all agree with the version before it', async () => {
    only(await bot.pressData(marijke, { ...align, version: 1 }));
    only(await bot.pressData(youssef, { verb: 'form.bevestig', ...aboutAdvies(), version: 1, word: 0 }));
    const finished = /Het is afgestemd en gelezen/;
    assert.match(wordsIn(await readAdvies(bot, marijke)), finished);
    await leaves(stalls);
    assert.doesNotMatch(wordsIn(await readAdvies(bot, marijke)), finished);
  });

  it('is read with what changed as well, by who knows an older version', async () => {
    only(await bot.pressData(marijke, { ...align, version: 1 }));
    await pressStep(bot, sanne, 0, { a_lesgeven: 'Nu met een voorbeeld.' }, { version: 1 });
    await pressStep(bot, sanne, LAST, { a_stagnatie: 'nee' }, { version: 1, to: 'submit' });
    await leaves(stalls);
    const card = await readAfterMessage();
    assert.match(wordsIn(card), /Je las versie 1/);
    assert.ok(wordsIn(card).includes(notice(2)));
    assert.ok(wordsIn(card).includes(words));
  });

  it('is read by nobody else: not by the student, not by the instituutsopleider, and not as news by who wrote it', async () => {
    await leaves(stalls);
    for (const who of [youssef, sanne]) {
      const card = wordsIn(await readAdvies(bot, who));
      assert.match(card, /Elke les heeft een doel/);
      assert.doesNotMatch(card, /koos bij|durft de/);
    }
    for (const each of await bot.pressData(esther, { verb: 'form.lees', ...aboutAdvies(), part: 'form', page: 0 }))
      assert.doesNotMatch(wordsIn(each), /koos bij|durft de/);
  });

  it('brings along nothing else of the change', async () => {
    await leaves({ ...stalls, a_bijlage: 'Nog niet voor anderen' });
    await pressStep(bot, sanne, 0, { a_lesgeven: 'Ook nog niet.' }, { version: 1, to: 'later' });
    const card = await readAdvies(bot, marijke, {});
    assert.ok(wordsIn(card).includes(notice(1)));
    assert.doesNotMatch(JSON.stringify(card), /Nog niet voor anderen|Ook nog niet/);
  });

  it('is gone from the card once it was taken back, or handed in', async () => {
    await leaves(stalls);
    await leaves({ a_stagnatie: 'nee' });
    assert.doesNotMatch(wordsIn(await readAdvies(bot, marijke)), /koos bij|durft de/);
    const rest = { a_besproken: 'ja', a_besprokenop: '2026-11-09' };
    await leaves({ ...stalls, ...rest }, 'submit');
    assert.match(wordsIn(await readAdvies(bot, marijke)), /versie 2/);
    const card = await readAdvies(bot, marijke, {});
    assert.doesNotMatch(wordsIn(card), /koos bij/);
  });
});
