import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { aClock, cardIn, type GivenBot, givenBot, only } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { aboutForm, handIn } from '../support/startgesprek.js';

const [sanne, joke] = [person('sanne-de-wit'), person('joke-prins')];
/** Each kind of link of a partnership, with how it is got and how another is. */
const links: [what: string, ask: (bot: GivenBot) => Promise<Sent[]>, again: RegExp][] = [
  [
    'the PDF of a form',
    (bot) => bot.pressData(sanne, { ...aboutForm(), verb: 'form.pdf' }),
    /mijn formulieren\. Open het formulier en druk op PDF\..*my forms\. Open the form and press PDF\./,
  ],
  ['the forms in Excel', (bot) => bot.say(sanne, 'formulieren exporteren'), /formulieren exporteren\..*export forms/],
  [
    'who is reached',
    (bot) => bot.pressData(joke, { verb: 'bereik.csv', partnership: 'noord-holland', lang: 'nl' }),
    /Typ daar: bereik\..*Type: reach\./,
  ],
  [
    'the report of messages',
    (bot) => bot.pressData(joke, { verb: 'verslag.csv', partnership: 'noord-holland', lang: 'nl' }),
    /Typ daar: verslag\..*Type: report\./,
  ],
  [
    'progress per school',
    (bot) => bot.pressData(joke, { verb: 'voortgang.csv', partnership: 'noord-holland', lang: 'nl' }),
    /Typ daar: voortgang\..*Type: progress\./,
  ],
];

for (const [what, ask, again] of links) {
  describe(`A link to ${what}`, () => {
    const clock = aClock('2026-09-01 10:00');
    let bot: GivenBot;
    let path: string;
    beforeEach(async () => {
      clock.at('2026-09-01 10:00');
      bot = await givenBot({ setups: examples, now: clock.now, publicUrl: 'https://bot.example' });
      await handIn(bot, sanne);
      path = pathIn(only(await ask(bot)));
    });
    afterEach(() => bot.close());

    it('of which the time is over says how to get another', async () => {
      clock.at('2026-09-01 10:16');
      const { status, page } = await pageAt(bot, path);
      assert.equal(status, 410);
      assert.match(page, again);
      assert.doesNotMatch(page, /alle begrippen|all terms/);
    });
  });
}

function pathIn(sent: Sent): string {
  const path = /https:\/\/bot\.example(\/[^"]+)/.exec(JSON.stringify(cardIn(sent)))?.[1];
  assert.ok(path, 'a link');
  return path;
}

async function pageAt(bot: GivenBot, path: string): Promise<{ status: number; page: string }> {
  const response = await fetch(`${bot.url}${path}`);
  return { status: response.status, page: await response.text() };
}
