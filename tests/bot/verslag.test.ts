import assert from 'node:assert/strict';
import { parse } from 'csv-parse/sync';
import type { Refusal } from '../support/connector.js';
import { aClock, buttonsIn, dataIn, type GivenBot, givenBot, only, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';

const [sanne, youssef, joke] = [person('sanne-de-wit'), person('youssef-amrani'), person('joke-prins')];
const linda = anyone('linda-provoost');

describe('The report of messages per day', () => {
  let bot: GivenBot;
  let clock: ReturnType<typeof aClock>;
  beforeEach(async () => {
    clock = aClock('2026-08-03 12:00');
    bot = await givenBot({ setups: examples, now: clock.now, publicUrl: 'https://bot.example' });
  });
  afterEach(() => bot.close());

  async function remindAt(moment: string, ...refusals: Partial<Refusal>[]) {
    clock.at(moment);
    bot.connector.refuse.push(...refusals.map((refusal) => ({ method: 'post' as const, status: 403, ...refusal })));
    return bot.remind();
  }

  it('says of each day what was due and what became of it, opens a day, and goes along as a file', async () => {
    await bot.meet(sanne);
    only(await remindAt('2026-08-31 15:20'));
    await bot.meet(youssef);
    await remindAt('2026-09-01 09:20', { code: 'ConversationBlockedByUser' });
    clock.at('2026-09-01 09:21');
    await bot.meet(joke);
    const report = only(await bot.say(joke, 'verslag'));
    assert.match(
      wordsIn(report),
      /^Dinsdag 1 september\n\n?1 bericht: 0 verstuurd, 1 niet aangekomen \(geblokkeerd 1\)\.$/m,
    );
    assert.match(wordsIn(report), /^Maandag 31 augustus\n\n?1 bericht: 1 verstuurd\.$/m);

    const day = only(await bot.press(joke, report, 'Wie op di 1 sep?'));
    assert.match(
      wordsIn(day),
      /^Berichten van dinsdag 1 september\n[\s\S]*Youssef Amrani\n · aankomend leraar\nNiet aangekomen: de bot is geblokkeerd \(ConversationBlockedByUser\)\./m,
    );
    assert.doesNotMatch(wordsIn(day), /Sanne/);
    assert.deepEqual(buttonsIn(day), ['Terug']);

    const link = only(await bot.press(joke, report, 'Download als CSV'));
    const path = /\/bestand\/[\w.-]+/.exec(JSON.stringify(link.activity))?.[0];
    const text = await (await fetch(`${bot.url}${path}`)).text();
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true, delimiter: ';' });
    assert.deepEqual(
      rows.map((row) => [row.dag, row.moest, row.verstuurd, row['niet aangekomen'], row.geblokkeerd]),
      [
        ['2026-09-01', '1', '0', '1', '1'],
        ['2026-08-31', '1', '1', '0', '0'],
      ],
    );
    assert.doesNotMatch(text, /Youssef|Sanne|@/);
  });

  it('goes back two weeks', async () => {
    await bot.meet(sanne, linda);
    await remindAt('2026-08-31 15:20');
    clock.at('2026-09-13 10:00');
    await bot.meet(joke);
    assert.match(wordsIn(only(await bot.say(joke, 'verslag'))), /Maandag 31 augustus/);
    clock.at('2026-09-14 08:30');
    assert.match(wordsIn(only(await bot.say(joke, 'verslag'))), /was er niets te versturen/);
  });

  it('answers a day that has nothing, and a page that is not there', async () => {
    await bot.meet(joke);
    const fixed = { partnership: 'noord-holland', lang: 'en' };
    const empty = only(await bot.pressData(joke, { ...fixed, verb: 'verslag.dag', of: '1999-01-01', page: 7 }));
    assert.match(wordsIn(empty), /There was nothing to send on that day/);
    const far = only(await bot.pressData(joke, { ...fixed, verb: 'verslag.toon', page: 9000 }));
    assert.match(wordsIn(far), /There was nothing to send in the last two weeks/);
    assert.ok(dataIn(far).every(({ partnership }) => partnership === 'noord-holland'));
  });
});
