import assert from 'node:assert/strict';
import type { Letter, Place } from '../../../../src/forms/letters/letter.js';
import { keepLetter } from '../../../../src/forms/letters/letters.js';
import { keepList } from '../../../../src/forms/letters/list.js';
import { type Desk, standingAbout, type Taken, withdraw } from '../../../../src/forms/letters/withdraw.js';
import { createFakeStore } from '../../../support/fakeStore.js';

const about = { partnership: 'duin', student: 'noor-bakelaar' };

const aLetter = (activityId: string): Letter => ({
  place: {
    serviceUrl: 'https://smba.example/emea/',
    conversationId: 'a:1joris',
    tenantId: '11111111-1111-4111-8111-111111111111',
    botId: '28:bot',
    activityId,
  },
  kind: 'step',
  form: 'startgesprek',
  to: 'joris-elshout',
  at: '2026-09-07T13:00:00.000Z',
});

/** Answers by activity id, and notes what was asked of it. */
function aDesk(answers: Record<string, Taken> = {}): Desk & { asked: string[] } {
  const asked: string[] = [];
  const answer = ({ activityId }: Place, what: string): Taken => {
    asked.push(`${what} ${activityId}`);
    return answers[activityId] ?? { status: 'done' };
  };
  return {
    asked,
    remove: async (place) => answer(place, 'remove'),
    replace: async (place, text) => answer(place, `"${text}" for`),
  };
}

async function given(...ids: string[]) {
  const store = createFakeStore();
  for (const id of ids) await keepLetter(store, about, aLetter(id));
  return store;
}

async function left(store: Awaited<ReturnType<typeof given>>): Promise<string[]> {
  const ids: string[] = [];
  for await (const { place } of standingAbout(store, about)) ids.push(place?.activityId ?? '');
  return ids.toSorted();
}

const say = 'Dit klopt niet meer.';

describe('The messages about a student', () => {
  it('are found back with where each stands, the same one once, each for one call of the store', async () => {
    const store = await given('f:1', 'f:2', 'f:1');
    assert.deepEqual(await left(store), ['f:1', 'f:2']);
    assert.equal(store.commits.length, 3);
  });

  it('keep nothing of what they said, and are of this student alone', async () => {
    const store = await given('f:1');
    await keepLetter(store, { ...about, student: 'sem-vos' }, aLetter('f:9'));
    assert.deepEqual(await left(store), ['f:1']);
    assert.deepEqual(Object.keys(store.dump()[0]?.body ?? {}).toSorted(), ['at', 'form', 'kind', 'place', 'to']);
  });

  it('are deleted and forgotten with it; one that was gone already is fine', async () => {
    const store = await given('f:1', 'f:2');
    const desk = aDesk({ 'f:2': { status: 'gone' } });
    assert.deepEqual(await withdraw(store, desk, about, { say, remove: true }), { done: 1, gone: 1, refused: 0 });
    assert.deepEqual(await left(store), []);
  });

  it('are kept where a delete was refused, so that it can be tried again', async () => {
    const store = await given('f:1', 'f:2');
    const desk = aDesk({ 'f:1': { status: 'refused', code: 'ConversationBlockedByUser' } });
    assert.deepEqual(await withdraw(store, desk, about, { say, remove: true }), { done: 1, gone: 0, refused: 1 });
    assert.deepEqual(await left(store), ['f:1']);
  });

  it('are replaced by a sentence, and forgotten: nothing of the student stands there any more', async () => {
    const store = await given('f:1', 'f:2');
    const desk = aDesk({ 'f:2': { status: 'gone' } });
    await withdraw(store, desk, about, { say, remove: false });
    assert.deepEqual(desk.asked.toSorted(), [`"${say}" for f:1`, `"${say}" for f:2`]);
    assert.deepEqual(await left(store), []);
  });
});

describe('A list about several students', () => {
  const sem = { ...about, student: 'sem-vos' };
  const to = { tenant: '11111111-1111-4111-8111-111111111111', oid: '22222222-2222-4222-8222-222222222222' };
  const aList = (activityId: string, ...students: (typeof about)[]) => {
    const { place, at } = aLetter(activityId);
    return { place, about: students, to, at };
  };

  it('is found by each of them, in whatever order, and is one document', async () => {
    const store = createFakeStore();
    await keepList(store, aList('f:1', about, sem, about));
    await keepList(store, aList('f:1', sem, about));
    await keepList(store, aList('f:2', sem));
    await keepList(store, aList('f:3', { ...about, partnership: 'elders' }));
    assert.deepEqual(await left(store), ['f:1']);
    assert.equal(store.dump().length, 3);
  });

  it('is found by who came on it on another page', async () => {
    const store = createFakeStore();
    await keepList(store, aList('f:1', sem));
    await keepList(store, aList('f:1', about));
    assert.deepEqual(await left(store), ['f:1']);
  });

  it('about nobody is not kept', async () => {
    const store = createFakeStore();
    await keepList(store, aList('f:1'));
    assert.deepEqual(store.commits, []);
  });

  it('is replaced by a sentence where a letter is deleted, and deleted when it tells of nobody else', async () => {
    const store = await given('f:1');
    await keepList(store, aList('f:2', about, sem));
    await keepList(store, aList('f:3', about));
    const desk = aDesk();
    assert.deepEqual(await withdraw(store, desk, about, { say, remove: true }), { done: 3, gone: 0, refused: 0 });
    assert.deepEqual(desk.asked.toSorted(), [`"${say}" for f:2`, 'remove f:1', 'remove f:3']);
    assert.deepEqual(await left(store), []);
  });
});

describe('A digest with a row about a student', () => {
  const speaker = 'person:11111111-1111-4111-8111-111111111111:22222222-2222-4222-8222-222222222222';
  const row = (task: string) => ({ task, step: 'opens' });
  const noor = row('duin/wpb-startgesprek:2026-2027-1:noor-bakelaar');
  const sem = row('duin/wpb-startgesprek:2026-2027-1:sem-vos');
  const elsewhere = row('elders/wpb-startgesprek:2026-2027-1:noor-bakelaar');

  async function digests(...told: { activityId?: string; rows: object[] }[]) {
    const store = createFakeStore();
    const { serviceUrl, conversationId, tenantId, botId } = aLetter('').place;
    const target = { serviceUrl, conversationId, tenantId, botId, aadObjectId: 'joris' };
    await store.commit(speaker, [
      { op: 'create', id: 'target', type: 'target', body: { target, at: '2026-09-01T08:00:00.000Z' } },
      ...told.map(({ activityId, rows }, at) => {
        const body = { status: 'sent', at: '2026-09-07T13:00:00.000Z', activityId, rows, attempts: 1 };
        return { op: 'create' as const, id: `digest:2026-09-0${at + 1}`, type: 'digest', body };
      }),
    ]);
    return store;
  }

  it('is found by the id of its message, in the chat of who got it', async () => {
    const store = await digests(
      { activityId: 'f:1', rows: [sem, noor] },
      { activityId: 'f:2', rows: [sem] },
      { activityId: 'f:3', rows: [elsewhere] },
      { rows: [noor] },
    );
    assert.deepEqual(await left(store), ['f:1']);
  });

  it('is taken back once, and what it told stays known', async () => {
    const store = await digests({ activityId: 'f:1', rows: [sem, noor] }, { activityId: 'f:2', rows: [noor] });
    const desk = aDesk();
    assert.deepEqual(await withdraw(store, desk, about, { say, remove: true }), { done: 2, gone: 0, refused: 0 });
    assert.deepEqual(desk.asked.toSorted(), [`"${say}" for f:1`, 'remove f:2']);
    assert.deepEqual(await left(store), []);
    const told = (await store.get(speaker, 'digest:2026-09-01'))?.body;
    assert.deepEqual(told, { status: 'sent', at: '2026-09-07T13:00:00.000Z', rows: [sem, noor], attempts: 1 });
  });

  it('in a chat that nobody knows any more still stands there', async () => {
    const store = await digests({ activityId: 'f:1', rows: [noor] });
    const target = await store.get(speaker, 'target');
    await store.commit(speaker, [{ op: 'delete', id: 'target', ifMatch: target?.etag ?? '' }]);
    assert.deepEqual(await withdraw(store, aDesk(), about, { say, remove: true }), { done: 0, gone: 0, refused: 1 });
    assert.equal((await left(store)).length, 1);
  });
});
