import assert from 'node:assert/strict';
import { only, wordsIn } from '../support/givenBot.js';
import { endStories, firstDigest, noah, opensTask, sanne, taskStory } from '../support/taskStory.js';

afterEach(endStories);

describe('"taken van deze maand"', () => {
  it('shows all that falls in the month, by date, also what is done', async () => {
    const s = await taskStory([sanne]);
    const digest = await firstDigest(s);
    await s.bot.press(sanne, await opensTask(s, digest, noah), 'Op papier gedaan');
    s.clock.at('2026-09-02 12:00');
    const month = only(await s.bot.say(sanne, 'taken van deze maand'));
    assert.match(wordsIn(month), /^Taken van september 2026\n/);
    assert.match(wordsIn(month), /Maandag 14 september/);
    assert.match(wordsIn(month), /: Noah van der Horst\nOp papier gedaan, afgevinkt op ma 31 aug/);
    assert.doesNotMatch(wordsIn(month), /Adviesformulier/);
  });

  it('says so when nothing falls in it', async () => {
    const s = await taskStory([sanne]);
    assert.match(
      wordsIn(only(await s.bot.say(sanne, 'tasks of this month'))),
      /^Tasks of August 2026\nThere is nothing/,
    );
  });
});
