import assert from 'node:assert/strict';
import { aClock, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';
import { handIn, openForm } from '../support/startgesprek.js';

const marijke = person('marijke-bos');

describe('A student without a werkplekbegeleider', () => {
  const amira = anyone('amira-chaouki');
  const about = { student: 'amira-chaouki' };
  let bot: GivenBot;
  const clock = aClock('2026-09-01 15:30');
  beforeEach(async () => {
    clock.at('2026-09-01 15:30');
    bot = await givenBot({ setups: examples, now: clock.now });
  });
  afterEach(() => bot.close());

  it('prepares the startgesprek and is told who holds it', async () => {
    const first = await openForm(bot, amira, about);
    const second = only(await bot.fillIn(amira, first, {}, 'Bewaar en ga verder'));
    const receipt = only(await bot.fillIn(amira, second, { 'Leerdoel 1': 'Rust' }, 'Indienen'));
    assert.match(wordsIn(receipt), /Marijke ziet je antwoorden/);
  });

  it('has it with the schoolopleider, who may fill it in, and confirms it', async () => {
    const receipt = await handIn(bot, marijke, about);
    assert.match(wordsIn(receipt), /Amira ziet het in het eerstvolgende overzicht en bevestigt/);
    const read = await openForm(bot, amira, about);
    assert.match(wordsIn(only(await bot.press(amira, read, 'Ik bevestig dit'))), /Iedereen heeft bevestigd/);
  });

  it('is a task of the stagebureau, told in a digest from two weeks before the start', async () => {
    const joke = person('joke-prins');
    clock.at('2026-08-24 09:10');
    await bot.meet(joke);
    const digest = only(sentTo(joke, await bot.remind()));
    assert.match(wordsIn(digest), /Amira Chaouki/);
  });

  it('is never asked of a stranger', async () => {
    const [refused] = await bot.pressData(stranger, { verb: 'form.open', form: 'startgesprek' });
    assert.match(wordsIn(refused), /alleen voor mensen van een partnerschap/);
  });
});
