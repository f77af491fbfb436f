import assert from 'node:assert/strict';
import { only, wordsIn } from '../support/givenBot.js';
import { endStories, firstDigest, lieke, opensTask, sanne, type TaskStory, taskStory } from '../support/taskStory.js';

afterEach(endStories);

describe('Putting off', () => {
  const choose = async (s: TaskStory, typed: Record<string, string>) => {
    const task = await opensTask(s, await firstDigest(s), lieke);
    const when = only(await s.bot.press(sanne, task, 'Later'));
    return only(await s.bot.fillIn(sanne, when, typed, 'Bewaar'));
  };
  const faults: [string, RegExp][] = [
    ['2026-08-31', /Kies een dag na vandaag\./],
    ['2026-01-01', /Kies een dag na vandaag\./],
    ['2026-09-14', /Dat is te laat voor deze taak\. Kies vr 11 sep of eerder\./],
    ['2031-01-01', /Dat is te laat/],
    ['2026-02-31', /Kies eerst een moment\./],
    ['morgen', /Kies eerst een moment\./],
  ];
  for (const [date, expected] of faults) {
    it(`until ${date} is refused in plain words, and nothing is put off`, async () => {
      const s = await taskStory([sanne]);
      assert.match(wordsIn(await choose(s, { 'Kies een moment': 'datum', 'Of kies': date })), expected);
      assert.doesNotMatch(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /later: vanaf/);
    });
  }

  it('after the next placement day is the day after it', async () => {
    const s = await taskStory([sanne]);
    assert.match(wordsIn(await choose(s, { 'Kies een moment': 'stagedag' })), /weer over vanaf vr 4 sep\./);
  });

  it('says so on the last day, and offers what can be done', async () => {
    const s = await taskStory([sanne]);
    const task = await opensTask(s, await firstDigest(s), lieke);
    s.clock.at('2026-09-11 16:00');
    assert.match(wordsIn(only(await s.bot.press(sanne, task, 'Later'))), /Later kan hier niet meer/);
  });
});
