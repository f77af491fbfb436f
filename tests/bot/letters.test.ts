import assert from 'node:assert/strict';
import { createSender } from '../../bot/adapter.js';
import { createDesk } from '../../bot/desk.js';
import { SECOND } from '../../src/clock.js';
import type { Letter } from '../../src/forms/letters/letter.js';
import { lettersOf, withdrawLetters } from '../../src/forms/letters/letters.js';
import { plain, stepPress } from '../support/adviesformulier.js';
import { aClock, type GivenBot, givenBot, only, sentTo } from '../support/givenBot.js';
import { examples, person } from '../support/people.js';
import { answers, handIn, openForm } from '../support/startgesprek.js';

const [sanne, youssef] = [person('sanne-de-wit'), person('youssef-amrani')];
const about = { partnership: 'noord-holland', student: 'youssef-amrani' };
const desk = createDesk({ adapter: createSender({ type: 'none' }, 5 * SECOND), appId: '' });

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
    assert.deepEqual(await withdrawLetters(bot.store, desk, about), { done: 2, gone: 0, refused: 0 });
    assert.ok(bot.connector.deleted.includes(read.id));
    assert.equal(bot.connector.deleted.length, 2);
    assert.deepEqual(await withdrawLetters(bot.store, desk, about), { done: 0, gone: 0, refused: 0 });
  });

  it('that somebody deleted before are gone; one that Teams does not give up is kept', async () => {
    const first = await openForm(bot, sanne);
    await openForm(bot, sanne);
    bot.connector.deleted.push(first.id);
    assert.deepEqual(await withdrawLetters(bot.store, desk, about), { done: 1, gone: 1, refused: 0 });
    await openForm(bot, sanne);
    bot.connector.refuse.push({ method: 'delete', status: 403, code: 'ConversationBlockedByUser' });
    assert.deepEqual(await withdrawLetters(bot.store, desk, about), { done: 0, gone: 0, refused: 1 });
    assert.equal((await letters()).length, 1);
  });

  it('can be replaced by a sentence', async () => {
    const step = await openForm(bot, sanne);
    await withdrawLetters(bot.store, desk, about, 'Deze kaart geldt niet meer.');
    const last = bot.connector.sent.at(-1);
    assert.deepEqual([last?.method, last?.replaces], ['put', step.id]);
    assert.equal(last?.activity.text, 'Deze kaart geldt niet meer.');
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
    await bot.pressData(sanne, stepPress(4, { a_stagnatie: 'ja' }));
    clock.at('2026-11-10T15:01:00Z');
    const [message] = sentTo(marijke, await bot.remind());
    const urgent: Letter[] = [];
    for await (const letter of lettersOf(bot.store, about)) if (letter.kind === 'urgent') urgent.push(letter);
    assert.deepEqual(
      urgent.map(({ place, form, to }) => [place.activityId, form, to]),
      [[message?.id, 'adviesformulier-1', 'marijke-bos']],
    );
    await withdrawLetters(bot.store, desk, about);
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
