import assert from 'node:assert/strict';
import type { FormRef } from '../../src/forms/form.js';
import { advising } from '../support/advising.js';
import type { Sent } from '../support/connector.js';
import { dataIn, only, type Someone, wordsIn } from '../support/givenBot.js';
import { noordHolland, person } from '../support/people.js';
import { dataAt, endStories, joke, marijke, sanne, type TaskStory, taskStory } from '../support/taskStory.js';

const youssef = person('youssef-amrani');
const ref: FormRef = {
  form: 'adviesformulier-1',
  partnership: 'noord-holland',
  student: 'youssef-amrani',
  when: { schoolYear: '2026-2027', semester: 1 },
};
const ofYoussef = { form: 'adviesformulier-1', student: 'youssef-amrani' };

afterEach(endStories);

/** The first digest of somebody in these days that has this in it. */
async function digestWith(s: TaskStory, by: Someone, days: string[], words: RegExp): Promise<Sent | undefined> {
  for (const day of days) {
    for (const sent of await s.told(by, `2026-11-${day} 16:20`)) if (words.test(wordsIn(sent))) return sent;
  }
  return undefined;
}

describe('The adviesformulier in what people are told', () => {
  it('opens from the digest, from the card of the task and from mijn taken', async () => {
    const s = await taskStory([sanne]);
    const digest = await digestWith(s, sanne, ['05', '06', '09'], /Adviesformulier halverwege\n: Youssef Amrani/);
    assert.ok(digest);
    assert.doesNotMatch(wordsIn(digest), /buiten deze bot/);
    const open = { verb: 'form.open', ...ofYoussef };
    assert.match(wordsIn(await s.at(sanne, digest, open)), /Stap 1 van/);

    const task = await s.at(sanne, digest, { verb: 'taak.toon', ...ofYoussef });
    assert.match(wordsIn(only(await s.bot.press(sanne, task, 'Vul in'))), /Stap 1 van/);
    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    assert.match(wordsIn(only(await s.bot.pressData(sanne, dataAt(mine, open)))), /Stap 1 van/);
  });

  it('that was handed in is for who reads it next in the digest, and for the writer no more', async () => {
    const s = await taskStory([sanne, marijke, youssef]);
    await s.told(sanne, '2026-11-06 16:20');
    await advising(s.bot.store, noordHolland, ref).handsIn('sanne-de-wit', s.clock.now());

    const read = await digestWith(s, marijke, ['06', '09', '10'], /Adviesformulier halverwege lezen en afstemmen/);
    assert.ok(read);
    assert.match(
      wordsIn(read),
      /: Youssef Amrani[\s\S]*Sanne de Wit heeft het ingediend op vr 6 nov\. Lees het en stem het samen af\.[\s\S]*Lees en stem af/,
    );
    assert.equal(dataAt(read, { verb: 'form.open', ...ofYoussef }).task, 'so-adviesformulier-1-afstemmen');
    const own = only(await s.bot.say(youssef, 'mijn taken'));
    assert.equal(dataAt(own, { verb: 'form.open', ...ofYoussef }).task, 'stu-adviesformulier-1-lezen');
    assert.match(wordsIn(own), /heeft het ingediend op vr 6 nov\. Lees het\. Reageren mag, maar het hoeft niet\./);
    const rest = await digestWith(s, sanne, ['10', '11', '12', '13'], /Adviesformulier halverwege/);
    assert.ok(rest);
    assert.deepEqual(
      dataIn(rest).filter(({ student }) => student === 'youssef-amrani'),
      [],
    );
  });

  it('that came back stands open for the writer, with who asked for it', async () => {
    const s = await taskStory([sanne], '2026-11-06 12:00');
    const advice = advising(s.bot.store, noordHolland, ref);
    await advice.handsIn('sanne-de-wit', s.clock.now());
    s.clock.at('2026-11-09 12:00');
    await advice.asksBack('marijke-bos', s.clock.now());
    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    assert.match(
      wordsIn(mine),
      /Adviesformulier halverwege aanpassen\n[\s\S]*Marijke Bos vroeg op ma 9 nov om een aanpassing\. Pas aan wat nodig is en dien het opnieuw in\.\n[\s\S]*Pas aan/,
    );
  });

  it('that was asked back and is shut since asks nothing of the writer any more', async () => {
    const second: FormRef = { ...ref, form: 'adviesformulier-2' };
    const ofSecond = { verb: 'form.open', ...ofYoussef, form: 'adviesformulier-2' };
    const s = await taskStory([sanne], '2027-02-16 12:00');
    const advice = advising(s.bot.store, noordHolland, second);
    await advice.handsIn('sanne-de-wit', s.clock.now());
    s.clock.at('2027-02-17 12:00');
    await advice.asksBack('marijke-bos', s.clock.now());
    assert.ok(dataAt(only(await s.bot.say(sanne, 'mijn taken')), ofSecond));

    const isAsked = (sent: Sent) =>
      dataIn(sent).some(
        ({ verb, student, form }) => verb === ofSecond.verb && student === ref.student && form === ofSecond.form,
      );
    for (const day of ['03-01', '03-02', '03-05', '03-15']) {
      for (const sent of await s.told(sanne, `2027-${day} 16:20`)) {
        assert.doesNotMatch(wordsIn(sent), /einde aanpassen/);
        assert.ok(!isAsked(sent));
      }
    }
    s.clock.at('2027-03-01 16:25');
    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    assert.doesNotMatch(wordsIn(mine), /einde aanpassen/);
    assert.ok(!isAsked(mine));
  });

  it('that was done on paper is ticked off for the own reminders; the numbers of the schools go by the form', async () => {
    const s = await taskStory([sanne, joke], '2026-11-09 12:00');
    const done = async () => {
      let card = only(await s.bot.say(joke, 'voortgang'));
      let words = wordsIn(card);
      for (let data = next(card); data !== undefined; data = next(card)) {
        card = only(await s.bot.pressData(joke, data));
        words += `\n${wordsIn(card)}`;
      }
      return (words.match(/^Adviesformulier 1 ingediend: .*$/gm) ?? [])
        .map((line) => Number(/(\d+) klaar/.exec(line)?.[1]))
        .reduce((sum, each) => sum + each, 0);
    };
    const next = (card: Sent) =>
      dataIn(card).find(({ verb, page }) => verb === 'voortgang.toon' && Number(page) > pageOf(card));
    const pageOf = (card: Sent) => Number(/(?:Bladzijde|bladzijde) (\d+)/.exec(wordsIn(card))?.[1] ?? 1);

    const mine = only(await s.bot.say(sanne, 'mijn taken'));
    const task = only(
      await s.bot.pressData(sanne, dataAt(mine, { verb: 'taak.toon', ...ofYoussef, task: 'wpb-adviesformulier-1' })),
    );
    const ticked = wordsIn(only(await s.bot.press(sanne, task, 'Op papier gedaan')));
    assert.match(
      ticked,
      /Het formulier zelf is nog niet ingediend[\s\S]*\nOp papier gedaan, afgevinkt op ma 9 nov\.\n/,
    );
    assert.doesNotMatch(ticked, /Klaar/);
    assert.doesNotMatch(ticked, /je collega/);
    assert.equal(await done(), 0);

    await advising(s.bot.store, noordHolland, ref).handsIn('sanne-de-wit', s.clock.now());
    s.clock.at('2026-11-09 12:02');
    assert.equal(await done(), 1);
  });
});
