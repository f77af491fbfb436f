import assert from 'node:assert/strict';
import type { Sent } from '../support/connector.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import {
  aClock,
  buttonsIn,
  dataIn,
  fieldsIn,
  type GivenBot,
  givenBot,
  inChannel,
  only,
  type Someone,
  wordsIn,
} from '../support/givenBot.js';
import { anyone, examples, person, stranger } from '../support/people.js';

const sanne = person('sanne-de-wit');
const marijke = person('marijke-bos');
const joke = person('joke-prins');

const setup = examples.find(({ people }) => people.some(({ id }) => id === 'marijke-bos')) ?? assert.fail();
const HERE = setup.partnership.id;
const ELSEWHERE = examples.find((each) => each !== setup)?.partnership.id ?? '';

describe('Another last day', () => {
  const clock = aClock('2026-09-08 15:30');
  let bot: GivenBot;
  let store: FakeStore;
  beforeEach(async () => {
    clock.at('2026-09-08 15:30');
    store = createFakeStore();
    bot = await givenBot({ setups: examples, store, now: clock.now });
  });
  afterEach(() => bot.close());

  const ask = async (by: Someone, text: string, from = bot) => only(await from.say(by, text));
  const choicesOf = (card: Sent, id: string) => {
    const found = JSON.stringify(card.activity).match(new RegExp(`"id":"${id}".*?"choices":(\\[.*?\\])`))?.[1];
    return (JSON.parse(found ?? '[]') as { title: string; value: string }[]).map(({ title, value }) => ({
      title,
      value,
    }));
  };
  const valueFor = (card: Sent, id: string, title: string) =>
    choicesOf(card, id).find((choice) => choice.title.startsWith(title))?.value ?? assert.fail(`no choice ${title}`);

  /** Marijke has chosen Noah. */
  async function noahs(by = marijke): Promise<Sent> {
    const card = await ask(by, 'uitstel');
    return only(await bot.fillIn(by, card, { 'Voor welke student': valueFor(card, 'u_student', 'Noah') }, 'Verder'));
  }
  async function given(due = '2026-10-02', by = marijke): Promise<Sent> {
    const card = await noahs(by);
    const task = valueFor(card, 'u_task', 'Startgesprek:');
    return only(await bot.fillIn(by, card, { 'Voor welke taak': task, 'Nieuwe laatste': due }, 'Geef uitstel'));
  }

  it('is given by the schoolopleider for a student of the own school, shown as was and becomes', async () => {
    const students = await ask(marijke, 'uitstel');
    assert.ok(choicesOf(students, 'u_student').some(({ title }) => title === 'Noah van der Horst'));
    const tasks = await noahs();
    assert.match(wordsIn(tasks), /Noah van der Horst/);
    assert.ok(choicesOf(tasks, 'u_task').some(({ title }) => title === 'Startgesprek: uiterlijk ma 14 sep'));
    const receipt = await given();
    assert.match(wordsIn(receipt), /^Uitstel gegeven/);
    assert.match(wordsIn(receipt), /Noah van der Horst\nStartgesprek: was ma 14 sep, wordt vr 2 okt/);
    assert.deepEqual(buttonsIn(receipt), ['Nog een uitstel', 'Trek in']);
  });

  it('is there at once for the werkplekbegeleider, for that student alone', async () => {
    assert.match(wordsIn(await ask(sanne, 'mijn taken')), /iterlijk ma 14 sep/);
    await given();
    const mine = wordsIn(await ask(sanne, 'mijn taken'));
    assert.match(mine, /iterlijk vr 2 okt/);
    assert.match(mine, /iterlijk ma 14 sep/);
  });

  it('is there on another instance too, after a look', async () => {
    const other = await givenBot({ store, now: clock.now });
    try {
      await given();
      await other.say(marijke, 'uitstel');
      assert.match(wordsIn(await ask(sanne, 'mijn taken', other)), /iterlijk vr 2 okt/);
    } finally {
      await other.close();
    }
  });

  it('is taken back from the receipt, and from the card of the student', async () => {
    const receipt = await given();
    const back = only(await bot.press(marijke, receipt, 'Trek in'));
    assert.match(wordsIn(back), /^Uitstel ingetrokken.*Startgesprek: weer uiterlijk ma 14 sep/s);
    assert.doesNotMatch(wordsIn(await ask(sanne, 'mijn taken')), /vr 2 okt/);
    await given('2026-10-05');
    const again = await noahs();
    assert.match(wordsIn(again), /Startgesprek\nUitstel tot en met ma 5 okt, was ma 14 sep/);
    only(await bot.press(marijke, again, 'Trek in'));
    assert.doesNotMatch(wordsIn(await ask(sanne, 'mijn taken')), /ma 5 okt/);
  });

  it('replaces the one before, and says from which date of the calendar it goes', async () => {
    await given('2026-10-02');
    assert.match(wordsIn(await given('2026-09-25')), /was ma 14 sep, wordt vr 25 sep/);
    assert.match(wordsIn(await ask(sanne, 'mijn taken')), /iterlijk vr 25 sep/);
  });

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['no date', {}, /Dit is geen datum/],
    ['what is no date', { 'Nieuwe laatste': 'volgende week' }, /Dit is geen datum/],
    ['a day that has passed', { 'Nieuwe laatste': '2026-09-07' }, /Deze dag is al geweest/],
    ['the date that it has already', { 'Nieuwe laatste': '2026-09-14' }, /de laatste dag is al ma 14 sep/],
    ['a date earlier than that', { 'Nieuwe laatste': '2026-09-10' }, /de laatste dag is al ma 14 sep/],
    ['a date in another semester', { 'Nieuwe laatste': '2027-06-01' }, /te laat in dit semester/],
    ['a task that there is not', { 'Voor welke taak': 'wpb-niets', 'Nieuwe laatste': '2026-10-02' }, /Kies een taak/],
  ];
  for (const [title, typed, message] of wrong) {
    it(`comes back with what was typed and what is wrong: ${title}`, async () => {
      const card = await noahs();
      const all = { 'Voor welke taak': valueFor(card, 'u_task', 'Startgesprek:'), ...typed };
      const back = only(await bot.fillIn(marijke, card, all, 'Geef uitstel'));
      assert.equal(back.replaces, card.replaces ?? card.id);
      assert.match(wordsIn(back), message);
      assert.equal(fieldsIn(back).find(({ id }) => id === 'u_due')?.value, typed['Nieuwe laatste'] ?? '');
      assert.deepEqual((await store.query({ partition: `wijzigingen:${HERE}` })).documents, []);
    });
  }

  it('is asked for again when no student was chosen', async () => {
    assert.match(wordsIn(only(await bot.press(marijke, await ask(marijke, 'uitstel'), 'Verder'))), /Kies een student/);
  });

  it('is given by the stagebureau for anybody, found by part of the name when there are many', async () => {
    const card = await ask(joke, 'uitstel');
    const isLong = fieldsIn(card).some(({ id }) => id === 'u_name');
    const next = isLong
      ? only(await bot.fillIn(joke, card, { Typ: 'NOAH' }, 'Verder'))
      : only(await bot.fillIn(joke, card, { Voor: valueFor(card, 'u_student', 'Noah') }, 'Verder'));
    assert.match(wordsIn(next), /Noah van der Horst/);
  });

  for (const id of ['sanne-de-wit', 'youssef-amrani', 'esther-vermeer', 'marianne-de-graaf']) {
    it(`is not for ${id}, who hears who can`, async () => {
      assert.match(wordsIn(await ask(anyone(id), 'uitstel')), /Uitstel geven kan de schoolopleider/);
      const forged = { verb: 'uitstel.geef', lang: 'nl', u_task: 'startgesprek-ingediend', u_due: '2026-10-02' };
      const about = {
        partnership: HERE,
        student: 'noah-van-der-horst',
        schoolYear: '2026-2027',
        semester: 1,
      };
      assert.match(wordsIn(only(await bot.pressData(anyone(id), { ...forged, ...about }))), /Uitstel geven kan/);
      assert.deepEqual((await store.query({ partition: `wijzigingen:${HERE}` })).documents, []);
    });
  }

  const forgeries: [string, object][] = [
    ['a student of another schoolopleider', { student: otherStudent() }],
    ['a student that there is not', { student: 'niemand' }],
    ['a partnership of others', { partnership: ELSEWHERE }],
    ['a semester that there is not', { semester: 7 }],
    ['ids of another kind', { student: ['noah-van-der-horst'], semester: '1', partnership: { $ne: '' } }],
  ];
  for (const [title, ids] of forgeries) {
    it(`is refused on a forged card about ${title}, and that is logged by code alone`, async () => {
      const about = { partnership: HERE, student: 'noah-van-der-horst', schoolYear: '2026-2027', semester: 1 };
      const typed = { u_task: 'startgesprek-ingediend', u_due: '2026-10-02', task: 'startgesprek-ingediend' };
      for (const verb of ['uitstel.geef', 'uitstel.trek']) {
        const answer = only(await bot.pressData(marijke, { verb, lang: 'nl', ...about, ...typed, ...ids }));
        assert.match(wordsIn(answer), /Deze student heeft dit semester geen plek meer op de lijst/);
      }
      for (const { partnership } of examples) {
        assert.deepEqual((await store.query({ partition: `wijzigingen:${partnership.id}` })).documents, []);
      }
      const refused = bot.logged.filter(({ code }) => code === 'REFUSED');
      assert.equal(refused.length, 2);
      assert.doesNotMatch(JSON.stringify(refused), /noah|marijke/);
    });
  }

  it('is not for a stranger, nor for a channel', async () => {
    assert.match(wordsIn(await ask(stranger, 'uitstel')), /alleen voor mensen van een partnerschap/);
    assert.match(wordsIn(only(await bot.say(marijke, 'uitstel', inChannel(marijke)))), /alleen in onze eigen chat/);
  });

  it('is given once, however often it is pressed', async () => {
    const card = await noahs();
    const typed = { 'Voor welke taak': valueFor(card, 'u_task', 'Startgesprek:'), 'Nieuwe laatste': '2026-10-02' };
    await bot.fillIn(marijke, card, typed, 'Geef uitstel');
    await bot.fillIn(marijke, card, typed, 'Geef uitstel');
    const { documents } = await store.query({ partition: `wijzigingen:${HERE}`, type: 'wijziging' });
    assert.equal(documents.length, 1);
  });

  it('can be asked for in English', async () => {
    const card = await ask(marijke, 'more time');
    const [data] = dataIn(card);
    assert.ok(data);
    const english = only(await bot.pressData(marijke, { ...data, verb: 'uitstel.toon', lang: 'en' }));
    assert.match(wordsIn(english), /^Give more time/);
  });

  function otherStudent(): string {
    return setup.placements.find(({ schoolopleider }) => schoolopleider !== 'marijke-bos')?.student ?? '';
  }
});
