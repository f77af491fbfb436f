import assert from 'node:assert/strict';
import sinon from 'sinon';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Placement, Setup } from '../../src/partnership/setup.js';
import { handInAdvice, openAdvice } from '../support/adviceSteps.js';
import { aboutAdvies } from '../support/adviesformulier.js';
import { cardIn, type GivenBot, givenBot, only, type Someone, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { readPdf } from '../support/readPdf.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const henkJan = anyone('henk-jan-zijlstra');
const [noordHolland] = examples.filter(({ partnership }) => partnership.id === 'noord-holland');
assert.ok(noordHolland);
const from: Setup = noordHolland;

describe('What a schoolopleider said who has the seat no more', () => {
  let bot: GivenBot;
  let clock: sinon.SinonFakeTimers;
  beforeEach(async () => {
    const now = new Date('2026-11-09T14:30:00Z');
    clock = sinon.useFakeTimers({ now, toFake: ['setInterval', 'clearInterval', 'Date'] });
    bot = await givenBot({ setups: examples, now: () => new Date(), publicUrl: 'https://bot.example' });
    await handInAdvice(bot, sanne);
  });
  afterEach(async () => {
    await bot.close();
    clock.restore();
  });

  /** A roster comes in anew, in which this is different for Youssef. */
  async function moved(over: Partial<Placement>): Promise<void> {
    const placements = from.placements.map((each) =>
      each.student === 'youssef-amrani' && each.schoolYear === '2026-2027' ? { ...each, ...over } : each,
    );
    await putGeneration(bot.store, 'noord-holland', { ...from, placements }, { now: new Date() });
    await clock.tickAsync(30_000);
  }
  const press = async (by: Someone, to: string, more: object = {}) => {
    const section = { section: 'lessen', at: 0, version: 1, base: '0', remark: '', to, ...more };
    return wordsIn(only(await bot.pressData(by, { ...aboutAdvies(), verb: 'form.sectie', ...section })));
  };
  const said = async (by: Someone, text: string) => wordsIn(only(await bot.say(by, text)));
  async function onPaper(by: Someone): Promise<string> {
    const sent = only(await bot.pressData(by, { ...aboutAdvies(), verb: 'form.pdf' }));
    const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(sent)))?.[1];
    const response = await fetch(`${bot.url}${path}`);
    return JSON.stringify((await readPdf(Buffer.from(await response.arrayBuffer()))).pages);
  }

  it('stands: what was finished stays finished, and is not asked of the new one', async () => {
    await press(marijke, 'align');
    await bot.pressData(youssef, { ...aboutAdvies(), verb: 'form.bevestig', version: 1 });
    await moved({ schoolopleider: 'henk-jan-zijlstra' });

    assert.match(await said(youssef, 'mijn formulieren'), /Adviesformulier halverwege\nKlaar/);
    assert.match(await said(henkJan, 'mijn formulieren'), /1 afgerond[\s\S]*Er wacht nu geen formulier op jou/);
    assert.doesNotMatch(await said(henkJan, 'mijn taken'), /afstemmen[\s\S]{0,60}Youssef/);
    const read = wordsIn(only(await bot.pressData(henkJan, { ...aboutAdvies(), verb: 'form.open' })));
    assert.match(read, /Afgestemd op .* door Marijke Bos/);
    assert.doesNotMatch(read, /Nu bij/);
  });

  it('is left to the new one where there was nothing said yet', async () => {
    await moved({ schoolopleider: 'henk-jan-zijlstra' });
    assert.match(
      await said(henkJan, 'mijn formulieren'),
      /: Youssef Amrani\n[^\n]*\nNu bij: (jou|Youssef Amrani en jou|jou en Youssef Amrani)/,
    );
  });

  it('is lifted by the new one who agrees: nobody is asked to change it any more', async () => {
    await press(marijke, 'ask-back', { remark: 'Noem een voorbeeld.' });
    await moved({ schoolopleider: 'henk-jan-zijlstra' });
    assert.match(await said(sanne, 'mijn taken'), /Adviesformulier halverwege aanpassen/);

    const receipt = await press(henkJan, 'align');

    assert.match(receipt, /^Afgestemd/);
    assert.doesNotMatch(receipt, /past het aan/);
    assert.doesNotMatch(await said(sanne, 'mijn taken'), /Adviesformulier halverwege aanpassen/);
    assert.doesNotMatch(wordsIn(await openAdvice(bot, sanne)), /vraagt je om iets aan te passen/);
  });

  it('bears on paper the names, the roles and the school of when it was handed in', async () => {
    await press(marijke, 'align');
    const before = await onPaper(youssef);
    await moved({ school: 'de-wierschuur', werkplekbegeleider: 'karin-blokker', schoolopleider: 'henk-jan-zijlstra' });
    const after = await onPaper(youssef);
    for (const page of [before, after]) {
      assert.match(page, /De Kaasbrug/);
      assert.match(page, /Marijke Bos.{0,40}schoolopleider.{0,40}afgestemd/);
      assert.doesNotMatch(page, /Wierschuur|Karin Blokker|Henk-Jan/);
    }
  });
});
