import assert from 'node:assert/strict';
import type { Setup } from '../../src/partnership/setup.js';
import { buttonsIn, only, wordsIn } from '../support/givenBot.js';
import { examples } from '../support/people.js';
import { dataAt, endStories, noah, sanne, type TaskStory, taskStory } from '../support/taskStory.js';

/** The examples, where nobody writes to a werkplekbegeleider. */
const silent = examples.map(
  (setup): Setup => ({
    ...setup,
    tasks: { ...setup.tasks, roles: [...setup.tasks.roles, { role: 'werkplekbegeleider', reminded: false }] },
  }),
);

const promise = /herinner|hoort er weer|krijg je|laatste herinnering/;

describe('A task of a role that gets no messages', () => {
  afterEach(endStories);

  const startgesprek = { verb: 'taak.toon', task: 'wpb-startgesprek', student: noah };

  async function opens(story: TaskStory) {
    const mine = only(await story.bot.say(sanne, 'mijn taken'));
    return { data: dataAt(mine, startgesprek), card: await story.at(sanne, mine, startgesprek) };
  }

  it('promises none: there is nothing to put off, and why says that nothing comes', async () => {
    const story = await taskStory([sanne], '2026-08-31 12:00', { setups: silent });
    assert.deepEqual(await story.told(sanne, '2026-08-31 15:20'), []);
    const { card, data } = await opens(story);
    assert.ok(!buttonsIn(card).includes('Later'), buttonsIn(card).join());
    assert.doesNotMatch(wordsIn(card), promise);
    const why = wordsIn(only(await story.bot.press(sanne, card, 'Waarom krijg ik dit?')));
    assert.match(why, /Hierover stuur ik geen berichten\. Je vindt het bij "mijn taken"\./);
    assert.doesNotMatch(why, promise);
    // From a card of before the partnership changed it.
    for (const step of ['', 'nu', 'bewaar']) {
      const later = only(await story.bot.pressData(sanne, { ...data, verb: 'taak.later', step, wanneer: 'week' }));
      assert.match(wordsIn(later), /^Startgesprek\nNoah van der Horst/, step);
      assert.doesNotMatch(wordsIn(later), promise, step);
    }
  });

  it('can be ticked off, and taken back without a word of reminding', async () => {
    const story = await taskStory([sanne], '2026-08-31 12:00', { setups: silent });
    const done = only(await story.bot.press(sanne, (await opens(story)).card, 'Op papier gedaan'));
    assert.match(wordsIn(done), /Op papier gedaan, afgevinkt op ma 31 aug/);
    const undone = only(await story.bot.press(sanne, done, 'Toch niet klaar'));
    assert.match(wordsIn(undone), /Staat weer open bij "mijn taken"\./);
    assert.doesNotMatch(wordsIn(undone), promise);
  });
});
