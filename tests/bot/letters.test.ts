import assert from 'node:assert/strict';
import { CodedError } from '../../src/errors.js';
import type { Letter } from '../../src/forms/letters/letter.js';
import { lettersOf } from '../../src/forms/letters/letters.js';
import { lastWish, wishWithdrawal } from '../../src/forms/letters/wish.js';
import { type Standing, standingAbout } from '../../src/forms/letters/withdraw.js';
import { plain, pressStep } from '../support/adviesformulier.js';
import { createFakeStore, type FakeStore } from '../support/fakeStore.js';
import { aClock, type GivenBot, givenBot, only, sentTo, wordsIn } from '../support/givenBot.js';
import { anyone, examples, person } from '../support/people.js';
import { answers, handIn, openForm } from '../support/startgesprek.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const about = { partnership: 'noord-holland', student: 'youssef-amrani' };
const SAID = 'Dit bericht is vervallen. Typ mijn taken of mijn formulieren: dan zie je hoe het nu is.';

/** Who runs the bot asks to take back the messages about Youssef; the bot does. */
async function takeBack(bot: GivenBot, { remove }: { remove: boolean }) {
  await wishWithdrawal(bot.store, about, remove, new Date('2026-11-10T09:00:00Z'));
  const replaced = await bot.remind();
  const came = (await lastWish(bot.store, about))?.came;
  return { replaced, counts: [came?.done, came?.gone, came?.refused] };
}

async function standing(bot: GivenBot): Promise<Standing[]> {
  const found: Standing[] = [];
  for await (const each of standingAbout(bot.store, about)) found.push(each);
  return found;
}

describe('The cards about a form', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  async function letters(): Promise<Letter[]> {
    const found: Letter[] = [];
    for await (const letter of lettersOf(bot.store, about)) found.push(letter);
    return found;
  }

  it('are found back by whom they are about, with the chat and the message in which they stand', async () => {
    const step = await openForm(bot, sanne);
    const [letter, ...more] = await letters();
    assert.deepEqual(more, []);
    assert.equal(letter?.place.activityId, step.id);
    assert.equal(letter?.place.conversationId, `chat-${sanne.oid}`);
    assert.deepEqual([letter?.kind, letter?.to], ['step', 'sanne-de-wit']);
  });

  it('stay one message while they are pressed on: only what stands new in the chat is kept', async () => {
    await handIn(bot, sanne);
    assert.equal((await letters()).length, 1);
    await bot.pressData(youssef, { ...aboutReading, verb: 'form.lees' });
    assert.deepEqual((await letters()).map(({ kind }) => kind).toSorted(), ['answers', 'step']);
  });

  it('are kept anew where a client could not replace the pressed one', async () => {
    const step = await openForm(bot, sanne);
    bot.connector.refuse.push({ method: 'put', status: 404 });
    const next = only(await bot.fillIn(sanne, step, answers.gesprek, 'Bewaar en ga verder'));
    const ids = (await letters()).map(({ place }) => place.activityId);
    assert.deepEqual(ids.toSorted(), [step.id, next.id].toSorted());
  });

  it('are kept too of what came too late and was given back', async () => {
    const stale = await openForm(bot, sanne);
    await handIn(bot, sanne);
    await bot.fillIn(sanne, stale, { Kennismaking: 'Te laat' }, 'Bewaar en ga verder');
    assert.ok((await letters()).some(({ kind, to }) => kind === 'unsaved' && to === 'sanne-de-wit'));
  });

  it('can all be deleted, once; a second time there is nothing left', async () => {
    await handIn(bot, sanne);
    const read = only(await bot.pressData(youssef, { ...aboutReading, verb: 'form.lees' }));
    assert.deepEqual((await takeBack(bot, { remove: true })).counts, [2, 0, 0]);
    assert.ok(bot.connector.deleted.includes(read.id));
    assert.equal(bot.connector.deleted.length, 2);
    assert.deepEqual((await takeBack(bot, { remove: true })).counts, [0, 0, 0]);
  });

  it('that somebody deleted before are gone; one that Teams does not give up is kept', async () => {
    const first = await openForm(bot, sanne);
    await openForm(bot, sanne);
    bot.connector.deleted.push(first.id);
    assert.deepEqual((await takeBack(bot, { remove: true })).counts, [1, 1, 0]);
    await openForm(bot, sanne);
    bot.connector.refuse.push({ method: 'delete', status: 403, code: 'ConversationBlockedByUser' });
    assert.deepEqual((await takeBack(bot, { remove: true })).counts, [0, 0, 1]);
    assert.equal((await letters()).length, 1);
  });

  it('can be replaced by a sentence', async () => {
    const step = await openForm(bot, sanne);
    const last = only((await takeBack(bot, { remove: false })).replaced);
    assert.deepEqual([last.method, last.replaces], ['put', step.id]);
    assert.equal(last.activity.text, SAID);
  });
});

describe('The lists on which a student stands with others', () => {
  let bot: GivenBot;
  beforeEach(async () => {
    bot = await givenBot({ setups: examples });
  });
  afterEach(() => bot.close());

  for (const typed of ['mijn formulieren', 'mijn taken', 'taken van deze maand']) {
    it(`are kept, and a sentence takes their place: ${typed}`, async () => {
      const list = only(await bot.say(sanne, typed));
      assert.match(wordsIn(list), /Youssef Amrani/);
      assert.deepEqual(
        (await standing(bot)).map(({ kind, to, place, isAlone }) => [kind, to, place?.activityId, isAlone]),
        [['list', sanne.oid, list.id, false]],
      );
      const { replaced, counts } = await takeBack(bot, { remove: true });
      assert.deepEqual(counts, [1, 0, 0]);
      assert.deepEqual([only(replaced).replaces, only(replaced).activity.text], [list.id, SAID]);
      assert.deepEqual(bot.connector.deleted, []);
      assert.deepEqual(await standing(bot), []);
    });
  }

  it('are found in every chat; one without the student stays as it is', async () => {
    const [mine, his] = [
      only(await bot.say(sanne, 'mijn formulieren')),
      only(await bot.say(youssef, 'mijn formulieren')),
    ];
    await bot.say(anyone('omar-haddad'), 'mijn formulieren');
    const { replaced, counts } = await takeBack(bot, { remove: true });
    assert.deepEqual(counts, [2, 0, 0]);
    assert.deepEqual([replaced.map(({ replaces }) => replaces), bot.connector.deleted], [[mine.id], [his.id]]);
  });

  it('are one message while pages are turned; the card of one task is a message of its own', async () => {
    const list = only(await bot.say(sanne, 'mijn taken'));
    await bot.pressData(sanne, { verb: 'taken.toon', page: 1, turns: true, lang: 'nl' }, { replyToId: list.id });
    assert.equal((await standing(bot)).length, 1);
    const task = only(await bot.pressData(sanne, aTask));
    assert.match(wordsIn(task), /Youssef Amrani/);
    const ids = (await standing(bot)).map(({ place }) => place?.activityId);
    assert.deepEqual(ids.toSorted(), [list.id, task.id].toSorted());
  });
});

describe('A list that could not be kept', () => {
  it('is given all the same', async () => {
    const store = refusingCommits(createFakeStore());
    const bot = await givenBot({ setups: examples, store });
    await bot.meet(sanne);
    store.refuses = true;
    assert.match(wordsIn(only(await bot.say(sanne, 'mijn formulieren'))), /Youssef Amrani/);
    store.refuses = false;
    assert.deepEqual(await standing(bot), []);
    await bot.close();
  });
});

describe('A digest in which a student stands', () => {
  it('gives way to a sentence, when it tells of others too', async () => {
    const clock = aClock('2026-08-31 10:00');
    const bot = await givenBot({ setups: examples, now: clock.now });
    await bot.meet(sanne);
    clock.at('2026-08-31 15:20');
    const digest = only(sentTo(sanne, await bot.remind()));
    for (const name of [/Youssef Amrani/, /Lieke Zonneveld/]) assert.match(wordsIn(digest), name);
    const { replaced } = await takeBack(bot, { remove: true });
    assert.deepEqual([only(replaced).replaces, only(replaced).activity.text], [digest.id, SAID]);
    assert.deepEqual(await bot.remind(), [], 'the digest comes once more');
    await bot.close();
  });
});

describe('A message about a form that did not wait for a digest', () => {
  let bot: GivenBot;
  const clock = aClock('2026-11-10T15:00:00Z');
  beforeEach(async () => {
    bot = await givenBot({ setups: plain, now: clock.now });
  });
  afterEach(() => bot.close());

  it('is kept by where it stands, once it left the outbox', async () => {
    const marijke = person('marijke-bos');
    await bot.meet(sanne, marijke);
    await pressStep(bot, sanne, 4, { a_stagnatie: 'ja' });
    clock.at('2026-11-10T15:01:00Z');
    const [message] = sentTo(marijke, await bot.remind());
    const urgent: Letter[] = [];
    for await (const letter of lettersOf(bot.store, about)) if (letter.kind === 'urgent') urgent.push(letter);
    assert.deepEqual(
      urgent.map(({ place, form, to }) => [place.activityId, form, to]),
      [[message?.id, 'adviesformulier-1', 'marijke-bos']],
    );
    await takeBack(bot, { remove: true });
    assert.ok(bot.connector.deleted.includes(message?.id ?? ''));
  });
});

const aboutReading = {
  form: 'startgesprek',
  partnership: 'noord-holland',
  student: 'youssef-amrani',
  schoolYear: '2026-2027',
  semester: 1,
  page: 0,
  lang: 'nl',
};

const aTask = {
  verb: 'taak.toon',
  partnership: 'noord-holland',
  task: 'wpb-adviesformulier-1',
  schoolYear: '2026-2027',
  semester: 1,
  person: 'sanne-de-wit',
  student: 'youssef-amrani',
  date: '',
  from: 'taken',
  lang: 'nl',
};

/** Everything can be read and nothing written, while it refuses. */
function refusingCommits(store: FakeStore): FakeStore & { refuses: boolean } {
  const refusing = {
    ...store,
    refuses: false,
    async commit(...call: Parameters<FakeStore['commit']>) {
      if (refusing.refuses) throw new CodedError('STORE_UNAVAILABLE', 'It takes nothing now.');
      return store.commit(...call);
    },
  };
  return refusing;
}
