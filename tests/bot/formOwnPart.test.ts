import assert from 'node:assert/strict';
import { handInAdvice, openAdvice } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import { aClock, fieldsIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';
import { openForm } from '../support/startgesprek.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const notAgain = /Je hebt iets veranderd en nog niet opnieuw ingediend\./;

describe('What a student hands in', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-09 15:30');
  beforeEach(async () => {
    clock.at('2026-11-09 15:30');
    bot = await givenBot({ setups: examples, now: clock.now, publicUrl: 'https://bot.example' });
  });
  afterEach(() => bot.close());

  const openReaction = () => openAdvice(bot, youssef, { part: 'reaction' });
  async function react(text: string, title: string) {
    return only(await bot.fillIn(youssef, await openReaction(), { Reactie: text }, title));
  }
  async function paper(): Promise<string> {
    const link = only(await bot.pressData(sanne, { verb: 'form.pdf', ...aboutAdvies() }));
    const url = /https:\/\/bot\.example[^"\\]*/.exec(JSON.stringify(link.activity))?.[0] ?? assert.fail('no link');
    const file = await fetch(url.replace('https://bot.example', bot.url));
    const { pages } = await readPdf(Buffer.from(await file.arrayBuffer()));
    return pages.flatMap((lines) => lines.map(({ text }) => text)).join('\n');
  }

  it('as a reaction is what others read, on the card and on paper, until it is handed in again', async () => {
    await handInAdvice(bot, sanne);
    await react('Ik herken dit.', 'Indienen');
    clock.at('2026-11-10 09:30');
    const later = await react('Toch niet, ik ben boos.', 'Later verder');
    assert.match(wordsIn(later), /nog niet opnieuw ingediend\. Je begeleiders lezen nog wat je op maandag 9 november/);
    for (const by of [sanne, marijke]) {
      const read = wordsIn(only(await bot.pressData(by, { verb: 'form.lees', whole: true, ...aboutAdvies() })));
      assert.match(read, /Ik herken dit\./);
      assert.doesNotMatch(read, /boos/);
      assert.doesNotMatch(read, notAgain);
    }
    const onPaper = await paper();
    assert.match(onPaper, /Ik herken dit\./);
    assert.doesNotMatch(onPaper, /boos/);
    const own = await openReaction();
    assert.match(wordsIn(own), notAgain);
    assert.equal(fieldsIn(own)[0]?.value, 'Toch niet, ik ben boos.');
    assert.match(wordsIn(await openAdvice(bot, youssef)), notAgain);

    assert.match(wordsIn(only(await bot.fillIn(youssef, own, {}, 'Indienen'))), /^Ingediend: jouw reactie/);
    assert.match(wordsIn(await openAdvice(bot, sanne)), /boos/);
    assert.doesNotMatch(wordsIn(await openReaction()), notAgain);
  });

  it('is not handed in again by the old press that comes once more', async () => {
    await handInAdvice(bot, sanne);
    const card = await openReaction();
    await bot.fillIn(youssef, card, { Reactie: 'Ik herken dit.' }, 'Indienen');
    await react('Ik herken dit. Maar niet alles.', 'Later verder');
    await bot.fillIn(youssef, card, { Reactie: 'Ik herken dit.' }, 'Indienen');
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /Maar niet alles/);
  });

  it('as a reaction is not empty, unless to take back an earlier one', async () => {
    await handInAdvice(bot, sanne);
    const told = await react(' ', 'Indienen');
    assert.match(wordsIn(told), /Let op: schrijf eerst iets\./);
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /Gelezen op|Reactie van/);

    await react('Ik herken dit.', 'Indienen');
    assert.match(wordsIn(await openAdvice(bot, sanne)), /Ik herken dit\./);
    const gone = await react('', 'Indienen');
    assert.match(wordsIn(gone), /Je hebt je reactie weggehaald\./);
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /Ik herken dit/);
  });

  it('as a preparation is what stands in the form of the guides until it is handed in again', async () => {
    clock.at('2026-09-01 15:30');
    const prepare = async (text: string, title: string) => {
      const card = await openForm(bot, youssef, { step: 1 });
      return only(await bot.fillIn(youssef, card, { 'Leervraag 1': text }, title));
    };
    const asked = async () => {
      const form = await openForm(bot, sanne);
      return fieldsIn(form).find(({ label }) => label.startsWith('Leervraag 1'))?.value;
    };
    await prepare('Hoe begin ik een les?', 'Indienen');
    const later = await prepare('Iets heel anders?', 'Later verder');
    assert.match(wordsIn(later), /nog niet opnieuw ingediend/);
    assert.equal(await asked(), 'Hoe begin ik een les?');
    const shown = only(await bot.press(sanne, await openForm(bot, sanne), 'Toon de voorbereiding'));
    assert.match(wordsIn(shown), /Hoe begin ik een les\?/);
    assert.match(wordsIn(await openForm(bot, youssef, { step: 1 })), notAgain);

    await prepare('Iets heel anders?', 'Indienen');
    assert.equal(await asked(), 'Iets heel anders?');
  });
});
