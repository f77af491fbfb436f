import assert from 'node:assert/strict';
import { createChanges } from '../../../src/partnership/changes/changes.js';
import { layOver } from '../../../src/partnership/changes/layOver.js';
import { putGeneration } from '../../../src/partnership/generations.js';
import type { Seat } from '../../../src/people/seat.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { aClock, givenBot, only, sentTo, wordsIn } from '../../support/givenBot.js';
import { examples, person } from '../../support/people.js';
import { dataAt } from '../../support/taskStory.js';
import { tasksOf } from '../../support/tasksOf.js';
import { aHandover, BRAM, JORIS, LOTTE, MIRTE, NOOR, SANNE, theSetup } from '../partnership/changes/given.js';

const catalogue = loadCatalogue();
const DAY = '2026-11-10';

/** The tasks of a person that are about finding a guide for Noor, after she was handed over on 9 November. */
function searching(who: string, ...handovers: { seat: Seat; from: string; to?: string }[]): string[] {
  const at = '2026-11-09T15:00:00.000Z';
  const changes = handovers.map(({ seat, from, to }) => aHandover(from, to, { seat, at }));
  const setup = layOver(theSetup(), changes);
  return tasksOf(who, DAY, { setup, catalogue })
    .filter(({ entry, student }) => entry.closedBy?.endsWith('-bekend') && student === NOOR)
    .map(({ entry, opens, due, state }) => `${entry.id} ${opens} ${due} ${state}`);
}

describe('A student whom a guide gave back', () => {
  for (const [seat, from] of [
    ['werkplekbegeleider', JORIS],
    ['schoolopleider', MIRTE],
    ['instituutsopleider', BRAM],
  ] as const) {
    it(`is a task of the stagebureau for a week, from the ${seat}`, () => {
      assert.deepEqual(searching(SANNE, { seat, from }), ['stg-teruggegeven 2026-11-09 2026-11-16 open']);
    });
  }

  it('is one task, however many gave that student back', () => {
    const both = [
      { seat: 'werkplekbegeleider' as const, from: JORIS },
      { seat: 'instituutsopleider' as const, from: BRAM },
    ];
    assert.equal(searching(SANNE, ...both).length, 1);
  });

  it('is known to the schoolopleider when there is no werkplekbegeleider any more, and not otherwise', () => {
    assert.deepEqual(searching(MIRTE, { seat: 'werkplekbegeleider', from: JORIS }), [
      'so-teruggegeven 2026-11-09 2026-11-16 open',
    ]);
    assert.deepEqual(searching(MIRTE, { seat: 'instituutsopleider', from: BRAM }), []);
  });

  it('is no task of whom gave back, nor of anybody once somebody has the seat', () => {
    assert.deepEqual(searching(JORIS, { seat: 'werkplekbegeleider', from: JORIS }), []);
    assert.deepEqual(searching(SANNE, { seat: 'werkplekbegeleider', from: JORIS, to: LOTTE }), []);
  });

  it('comes to the stagebureau in a digest once, and stands among the tasks until the roster has somebody', async () => {
    const clock = aClock('2026-11-10T12:00:00Z');
    const store = createFakeStore();
    const joke = person('joke-prins');
    const setup = examples.find(({ people }) => people.some(({ id }) => id === 'joke-prins')) ?? assert.fail();
    const noah = setup.placements.find(({ student }) => student === 'noah-van-der-horst') ?? assert.fail();
    const from = noah.schoolopleider ?? assert.fail();
    const about = { student: noah.student, schoolYear: noah.schoolYear, semester: noah.semester };
    const said = { by: from, at: '2026-11-10T10:00:00.000Z' };
    const handover = { kind: 'handover' as const, ...about, seat: 'schoolopleider' as const, from, ...said };
    await createChanges(store).put(setup.partnership.id, [handover]);
    const bot = await givenBot({ setups: examples, store, now: clock.now });
    try {
      await bot.meet(joke);
      clock.at('2026-11-11T08:30:00Z');
      const words = /Student zoekt een nieuwe begeleider\n: Noah van der Horst\n.*\nEr is geen schoolopleider\./;
      assert.match(wordsIn(only(sentTo(joke, await bot.remind()))), words);
      clock.at('2026-11-12T08:30:00Z');
      for (const sent of sentTo(joke, await bot.remind())) assert.doesNotMatch(wordsIn(sent), words);
      const mine = only(await bot.say(joke, 'mijn taken'));
      assert.match(wordsIn(mine), /Noah van der Horst[\s\S]*Er is geen schoolopleider\./);
      const card = only(await bot.pressData(joke, dataAt(mine, { verb: 'taak.toon', task: 'stg-teruggegeven' })));
      assert.match(wordsIn(card), /Noah van der Horst\nEr is geen schoolopleider\./);
      const roster = setup.placements.map((each) =>
        each === noah ? { ...each, schoolopleider: 'rachid-el-khatib' } : each,
      );
      await putGeneration(store, setup.partnership.id, { ...setup, placements: roster }, { now: clock.now() });
      const later = await givenBot({ store, now: clock.now });
      try {
        assert.doesNotMatch(wordsIn(only(await later.say(joke, 'mijn taken'))), /Noah van der Horst/);
      } finally {
        await later.close();
      }
    } finally {
      await bot.close();
    }
  });
});
