import assert from 'node:assert/strict';
import { lettersOf } from '../../src/forms/letters/letters.js';
import { postOperation } from '../../src/outbox/post.js';
import { aboutAdvies, handInAdvies, plain, pressStep, stepPress } from '../support/adviesformulier.js';
import type { Sent } from '../support/connector.js';
import { createFakeStore } from '../support/fakeStore.js';
import { aClock, type GivenBot, givenBot, only, type Someone, sentTo, wordsIn } from '../support/givenBot.js';
import { anyone, person } from '../support/people.js';

const [sanne, marijke, youssef] = [person('sanne-de-wit'), person('marijke-bos'), person('youssef-amrani')];
const esther = person('esther-vermeer');
const stalls = { a_stagnatie: 'ja', a_stagnatieuitleg: 'Hij durft de groep nog niet over te nemen.' };

const askingBack = {
  ...{ verb: 'form.sectie', ...aboutAdvies(), section: 'lessen', at: 0, version: 1, base: '0' },
  ...{ remark: 'Noem een voorbeeld.', to: 'ask-back' },
};

// A message to Marijke leaves from 15:15 on a school day. In November 15:00Z is 16:00 there.
describe('A development that stalls', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T06:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T06:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(sanne, marijke, youssef, esther);
  });
  afterEach(() => bot.close());

  async function heardAt(moment: string, by = marijke): Promise<Sent[]> {
    clock.at(moment);
    return sentTo(by, await bot.remind()).filter(isSignal);
  }

  async function said(moment: string, typed: Record<string, string> = stalls): Promise<void> {
    clock.at(moment);
    await pressStep(bot, sanne, 4, typed);
  }

  for (const [hour, moment, before, then, when] of [
    ['09:00', '2026-11-10T08:00:00Z', '2026-11-10T08:05:00Z', '2026-11-10T14:20:00Z', 'after school that day'],
    ['16:00', '2026-11-10T15:00:00Z', undefined, '2026-11-10T15:01:00Z', 'at once'],
    ['21:00', '2026-11-10T20:00:00Z', '2026-11-10T20:01:00Z', '2026-11-11T14:20:00Z', 'the next day'],
    ['10:00 on a Saturday', '2026-11-14T09:00:00Z', '2026-11-15T14:20:00Z', '2026-11-16T14:20:00Z', 'on Monday'],
  ] as const) {
    it(`that is said at ${hour} reaches the schoolopleider ${when}, once`, async () => {
      await said(moment);
      if (before !== undefined) assert.deepEqual(await heardAt(before), []);
      const message = only(await heardAt(then));
      assert.match(wordsIn(message), /Sanne de Wit geeft aan dat de ontwikkeling van Youssef Amrani stokt/);
      assert.match(wordsIn(message), /Het kan nog een concept zijn/);
      assert.deepEqual(await heardAt(then), []);
      for (const other of [sanne, youssef, esther]) assert.deepEqual(await heardAt(then, other), []);
    });
  }

  it('shows on a locked phone no surname, no answer and not the word', async () => {
    await said('2026-11-10T15:00:00Z');
    const { summary = '' } = only(await heardAt('2026-11-10T15:01:00Z')).activity;
    assert.equal(summary, '1 bericht over je student');
  });

  it('holds no answer, and opens the concept as it stands', async () => {
    await said('2026-11-10T15:00:00Z');
    const message = only(await heardAt('2026-11-10T15:01:00Z'));
    assert.doesNotMatch(JSON.stringify(message), /durft de groep/);
    const read = only(await bot.press(marijke, message, 'Lees het formulier'));
    assert.match(wordsIn(read), /Dit is een concept/);
    assert.match(wordsIn(read), /Hij durft de groep nog niet over te nemen/);
  });

  it('that was said before is not said again by another press or by handing in', async () => {
    await said('2026-11-10T15:00:00Z');
    only(await heardAt('2026-11-10T15:01:00Z'));
    await said('2026-11-10T15:02:00Z');
    await handInAdvies(bot, sanne, stalls);
    assert.deepEqual(await heardAt('2026-11-10T15:10:00Z'), []);
  });
});

describe('A form that was asked back', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T15:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T15:00:00Z');
    bot = await givenBot({ setups: plain, now: clock.now });
    await bot.meet(sanne, marijke, youssef);
    await handInAdvies(bot, sanne);
    only(await bot.pressData(marijke, askingBack));
  });
  afterEach(() => bot.close());

  it('is told to who wrote it, who finds the remarks behind the button', async () => {
    clock.at('2026-11-10T15:05:00Z');
    const sent = (await bot.remind()).filter(isSignal);
    const message = only(sentTo(sanne, sent));
    assert.equal(sent.length, 1);
    assert.match(wordsIn(message), /Marijke Bos vraagt je om iets aan te passen in het adviesformulier halverwege/);
    assert.doesNotMatch(JSON.stringify(message), /voorbeeld/);
    assert.equal(message.activity.summary, '1 vraag over een formulier van jou');
    const read = only(await bot.press(sanne, message, 'Bekijk de opmerkingen'));
    assert.match(wordsIn(read), /Marijke Bos vraagt je om iets aan te passen/);
    assert.match(wordsIn(read), /Noem een voorbeeld\./);
  });
});

describe('A form that was handed in again', () => {
  let bot: GivenBot;
  const store = { ...createFakeStore() };
  const clock = aClock('2026-11-10T15:00:00Z');
  beforeEach(async () => {
    clock.at('2026-11-10T15:00:00Z');
    Object.assign(store, createFakeStore());
    bot = await givenBot({ setups: plain, store, now: clock.now });
    await bot.meet(sanne, marijke, youssef, esther);
    await handInAdvies(bot, sanne);
  });
  afterEach(() => bot.close());

  const asksBack = async () => void only(await bot.pressData(marijke, askingBack));

  async function handsInAgain(): Promise<void> {
    await pressStep(bot, sanne, 0, { a_lesgeven: 'Nu met een voorbeeld.' }, { version: 1 });
    await pressStep(bot, sanne, 4, { a_stagnatie: 'nee' }, { version: 1, to: 'submit' });
  }

  async function signals(moment: string): Promise<Sent[]> {
    clock.at(moment);
    return (await bot.remind()).filter(isSignal);
  }

  it('is told at once to who asked for it, once and to nobody else', async () => {
    await asksBack();
    assert.equal((await signals('2026-11-10T15:05:00Z')).length, 1, 'asking back');
    await handsInAgain();
    const last = stepPress(4, { a_stagnatie: 'nee' }, { version: 1, to: 'submit' });
    for (let time = 0; time < 4; time += 1) await bot.pressData(sanne, last);
    const sent = await signals('2026-11-10T15:10:00Z');
    assert.equal(sent.length, 1);
    const message = only(sentTo(marijke, sent));
    assert.match(wordsIn(message), /Sanne de Wit diende het adviesformulier halverwege \(Youssef Amrani\) opnieuw in/);
    assert.doesNotMatch(JSON.stringify(message), /voorbeeld/);
    assert.equal(message.activity.summary, '1 formulier opnieuw ingediend');
    const read = wordsIn(only(await bot.press(marijke, message, 'Lees en stem af')));
    assert.match(read, /Je las versie 1[\s\S]*Nu met een voorbeeld\./);
    assert.deepEqual(await signals('2026-11-11T15:10:00Z'), []);
  });

  it('waits for the next school day when that is over, and stands among the tasks too', async () => {
    await asksBack();
    await signals('2026-11-10T15:05:00Z');
    clock.at('2026-11-10T20:00:00Z');
    await handsInAgain();
    assert.deepEqual(await signals('2026-11-10T20:01:00Z'), []);
    assert.match(wordsIn(only(await bot.say(marijke, 'mijn taken'))), /Adviesformulier halverwege lezen en afstemmen/);
    assert.equal(sentTo(marijke, await signals('2026-11-11T14:20:00Z')).length, 1);
  });

  it('without anybody asking is told in the digest alone', async () => {
    await handsInAgain();
    assert.deepEqual(await signals('2026-11-10T15:10:00Z'), []);
  });

  it('is told once when another wrote in the form just then', async () => {
    await asksBack();
    await signals('2026-11-10T15:05:00Z');
    const { commit } = store;
    let conflicts = 2;
    store.commit = async (partition, operations) => {
      const isForm = operations.some(({ id }) => id.startsWith('adviesformulier-1'));
      if (!isForm || conflicts === 0) return commit(partition, operations);
      conflicts -= 1;
      return { status: 'conflict', index: 0, reason: 'changed' };
    };
    await handsInAgain();
    assert.equal(conflicts, 0);
    assert.equal(sentTo(marijke, await signals('2026-11-10T15:10:00Z')).length, 1);
  });
});

describe('A message about a form, when another has the seat before it leaves', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T15:00:00Z');
  const [karin, henkJan] = [anyone('karin-blokker'), anyone('henk-jan-zijlstra')];
  const colleagues = plain.map((setup) => ({
    ...setup,
    people: setup.people.map((each) => {
      if (each.id !== 'henk-jan-zijlstra') return each;
      return { ...each, roles: [...each.roles, { role: 'schoolopleider' as const, school: 'de-kaasbrug' }] };
    }),
  }));
  beforeEach(async () => {
    clock.at('2026-11-10T15:00:00Z');
    bot = await givenBot({ setups: colleagues, now: clock.now });
    await bot.meet(sanne, marijke, youssef, karin, henkJan);
    await bot.remind();
  });
  afterEach(() => bot.close());

  async function handsOver(from: Someone, task: string, to: string): Promise<void> {
    const ids = { task, person: from === sanne ? 'sanne-de-wit' : 'marijke-bos', date: '', from: 'taken' };
    const card = only(await bot.pressData(from, { verb: 'taak.toon', ...aboutAdvies(), ...ids }));
    const who = only(await bot.press(from, card, 'Dit ben ik niet meer'));
    const sure = only(await bot.fillIn(from, who, { 'Wie neemt': to }, 'Verder'));
    only(await bot.press(from, sure, 'Ja, draag over'));
  }

  async function heardNextDay(): Promise<[to: string, words: string][]> {
    clock.at('2026-11-11T14:30:00Z');
    const sent = (await bot.remind()).filter(isSignal);
    return sent.map((each) => [each.conversation, wordsIn(each)]);
  }

  it('is for the new schoolopleider when a development stalls, and says who says so', async () => {
    clock.at('2026-11-10T20:00:00Z');
    await handInAdvies(bot, sanne, stalls);
    await handsOver(marijke, 'so-adviesformulier-1-afstemmen', 'henk-jan-zijlstra');
    const [[to, words] = [], ...more] = await heardNextDay();
    assert.deepEqual([to, more], [`chat-${henkJan.oid}`, []]);
    assert.match(words ?? '', /^[\s\S]*Sanne de Wit geeft aan/);
    assert.match(words ?? '', /omdat jij Youssef begeleidt/);
    const letters: string[] = [];
    for await (const { kind, to: who } of lettersOf(bot.store, {
      partnership: 'noord-holland',
      student: 'youssef-amrani',
    }))
      if (kind === 'urgent') letters.push(who);
    assert.deepEqual(letters, ['henk-jan-zijlstra']);
  });

  it('is for the new werkplekbegeleider when it was asked back', async () => {
    await handInAdvies(bot, sanne);
    clock.at('2026-11-10T20:00:00Z');
    only(await bot.pressData(marijke, askingBack));
    await handsOver(sanne, 'wpb-adviesformulier-1-aanpassen', 'karin-blokker');
    const [[to, words] = [], ...more] = await heardNextDay();
    assert.deepEqual([to, more], [`chat-${karin.oid}`, []]);
    assert.match(words ?? '', /Marijke Bos vraagt je/);
  });

  it('is for the new schoolopleider when it was handed in again, also of what another asked', async () => {
    await handInAdvies(bot, sanne);
    only(await bot.pressData(marijke, askingBack));
    clock.at('2026-11-10T15:05:00Z');
    await bot.remind();
    clock.at('2026-11-10T20:00:00Z');
    await pressStep(bot, sanne, 4, { a_stagnatie: 'nee' }, { version: 1, to: 'submit' });
    await handsOver(marijke, 'so-adviesformulier-1-afstemmen', 'henk-jan-zijlstra');
    assert.deepEqual(
      (await heardNextDay()).map(([to]) => to),
      [`chat-${henkJan.oid}`],
    );
  });

  it('is still read of a release before, which wrote it to one person: it goes to them, and to nobody when they left', async () => {
    const { form, partnership, student, schoolYear, semester } = aboutAdvies();
    const data = { form, partnership, student, schoolYear, semester };
    for (const [kind, who] of [
      ['stagnatie', 'marijke-bos'],
      ['teruggevraagd', 'karin-blokker'],
    ] as const) {
      const to = { partnership: 'noord-holland', person: who };
      const post = postOperation(`${kind}:older`, { kind, data, to, causedAt: clock.now() });
      await bot.store.commit('noord-holland:youssef-amrani', [post]);
    }
    assert.deepEqual(
      (await heardNextDay()).map(([to]) => to),
      [`chat-${marijke.oid}`],
    );
    const { documents } = await bot.store.query({ partition: 'noord-holland:youssef-amrani' });
    assert.deepEqual(
      documents.filter(({ id }) => id.startsWith('post:')),
      [],
    );
    const letters: string[] = [];
    for await (const { kind, to } of lettersOf(bot.store, data)) if (kind === 'urgent') letters.push(to);
    assert.deepEqual(letters, ['marijke-bos']);
  });
});

/** Not a digest, and not an answer. */
function isSignal({ activity }: Sent): boolean {
  return /^1 (bericht over je student|vraag over een formulier|formulier opnieuw ingediend)/.test(
    activity.summary ?? '',
  );
}
