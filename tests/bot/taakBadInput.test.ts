import assert from 'node:assert/strict';
import { createFakeStore } from '../support/fakeStore.js';
import { buttonsIn, fieldsIn, inChannel, only, wordsIn } from '../support/givenBot.js';
import { stranger } from '../support/people.js';
import { handIn } from '../support/startgesprek.js';
import { endStories, firstDigest, karin, noah, opensTask, sanne, taskStory, youssef } from '../support/taskStory.js';

afterEach(endStories);

describe('A press on the card of a task', () => {
  const ids = {
    verb: 'taak.toon',
    partnership: 'noord-holland',
    task: 'wpb-startgesprek',
    schoolYear: '2026-2027',
    semester: 1,
    person: 'sanne-de-wit',
    student: youssef,
    date: '',
    lang: 'nl',
  };
  const verbs = ['taak.toon', 'taak.klaar', 'taak.open', 'taak.later', 'taak.over', 'taak.waarom'];

  it('may come five times: the card shows how things stand', async () => {
    const s = await taskStory([sanne]);
    const task = await opensTask(s, await firstDigest(s), noah);
    for (let press = 0; press < 5; press += 1) {
      const done = only(await s.bot.press(sanne, task, 'Op papier gedaan'));
      assert.match(wordsIn(done), /Op papier gedaan, afgevinkt op ma 31 aug/);
    }
    const mine = wordsIn(only(await s.bot.say(sanne, 'mijn taken')));
    assert.equal(mine.match(/Op papier gedaan/g)?.length, 1);
  });

  it('on a card of before it was handed in shows that it is done', async () => {
    const s = await taskStory([sanne]);
    const task = await opensTask(s, await firstDigest(s), youssef);
    await handIn(s.bot, sanne);
    for (const title of ['Op papier gedaan', 'Later']) {
      assert.match(wordsIn(only(await s.bot.press(sanne, task, title))), /Klaar op ma 31 aug/);
    }
  });

  for (const verb of verbs) {
    it(`${verb}, by somebody whose task it is not, is refused and on record`, async () => {
      const s = await taskStory([karin]);
      const told = only(await s.bot.pressData(karin, { ...ids, verb }));
      assert.match(wordsIn(told), /Deze knop is voor iemand anders/);
      assert.ok(s.bot.logged.some(({ code }) => code === 'REFUSED'));
    });

    it(`${verb}, by a stranger or in a channel, does nothing`, async () => {
      const s = await taskStory([sanne]);
      assert.match(wordsIn(only(await s.bot.pressData(stranger, { ...ids, verb }))), /ik ken je daar nog niet uit/);
      const shared = only(await s.bot.pressData(sanne, { ...ids, verb }, inChannel(sanne)));
      assert.match(wordsIn(shared), /alleen in onze eigen chat/);
    });

    for (const [what, over] of [
      ['a student of somebody else', { student: 'jada-wijnaldum' }],
      ['a student who is not there', { student: 'niemand' }],
      ['another semester', { schoolYear: '2024-2025' }],
      ['a task that is not there', { task: 'wpb-bestaat-niet' }],
      ['a partnership that is not the own', { partnership: 'aos3r' }],
      ['odd ids', { student: '../../x', semester: 7 }],
      ['a long list', { subjects: 'x,'.repeat(50_000), voor: 'y' }],
      ['ids of 30,000 characters', { task: 'x'.repeat(30_000), student: 'y'.repeat(30_000) }],
      ['no ids', { partnership: undefined, task: undefined }],
    ] as const) {
      it(`${verb}, about ${what}, tells nothing of others and changes nothing`, async () => {
        const s = await taskStory([sanne], '2026-08-31 12:00');
        const step = verb === 'taak.over' ? { step: 'doe', to: 'karin-blokker' } : { step: 'bewaar', wanneer: 'week' };
        const told = only(await s.bot.pressData(sanne, { ...ids, ...step, verb, ...over }));
        assert.doesNotMatch(wordsIn(told), /Karin Blokker hoort|Jada|Overgedragen|Er ging iets mis/);
        assert.ok(!s.bot.logged.some(({ level }) => level === 50), 'no error');
      });
    }
  }

  it('hands nobody over when nobody is chosen, whoever the card was opened for', async () => {
    const s = await taskStory([sanne]);
    const who = only(
      await s.bot.press(sanne, await opensTask(s, await firstDigest(s), youssef), 'Dit ben ik niet meer'),
    );
    const none = { 'Welke studenten': '', 'Wie neemt': 'karin-blokker' };
    const asked = only(await s.bot.fillIn(sanne, who, none, 'Verder'));
    assert.match(wordsIn(asked), /Kies eerst wie je niet meer begeleidt\./);
    assert.equal(fieldsIn(asked)[1]?.value, 'karin-blokker', 'what was chosen stays');
    const forged = { ...ids, verb: 'taak.over', step: 'doe', student: '', to: 'karin-blokker' };
    assert.match(wordsIn(only(await s.bot.pressData(sanne, forged))), /Kies eerst wie je niet meer begeleidt\./);
  });

  it('hands nobody over to who may not have the seat', async () => {
    const s = await taskStory([sanne], '2026-08-31 12:00');
    for (const to of ['marijke-bos', youssef, 'sanne-de-wit', 'niemand', '', 'linda-provoost']) {
      const told = only(
        await s.bot.pressData(sanne, { ...ids, verb: 'taak.over', step: 'doe', subjects: youssef, to }),
      );
      assert.match(wordsIn(told), /kan dit niet overnemen|Kies eerst wie het overneemt/, to);
    }
    assert.match(wordsIn(only(await s.bot.say(sanne, 'mijn taken'))), /Youssef Amrani/);
  });

  it('is apologised for while the store is away, and works when pressed again', async () => {
    const store = createFakeStore();
    const { bot } = await taskStory([sanne], '2026-08-31 12:00', { store });
    store.setDown(true);
    assert.match(
      wordsIn(only(await bot.pressData(sanne, { ...ids, verb: 'taak.klaar' }))),
      /even niet bij mijn gegevens/,
    );
    store.setDown(false);
    const done = only(await bot.pressData(sanne, { ...ids, verb: 'taak.klaar' }));
    assert.ok(buttonsIn(done).includes('Toch niet klaar'));
  });
});
