import assert from 'node:assert/strict';
import { digestsAbout } from '../../../../src/forms/letters/digests.js';
import type { Letter, Place } from '../../../../src/forms/letters/letter.js';
import {
  type Desk,
  keepLetter,
  lettersOf,
  type Taken,
  withdrawLetters,
} from '../../../../src/forms/letters/letters.js';
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
  for await (const { place } of lettersOf(store, about)) ids.push(place.activityId);
  return ids.toSorted();
}

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
    assert.deepEqual(await withdrawLetters(store, desk, about), { done: 1, gone: 1, refused: 0 });
    assert.deepEqual(await left(store), []);
  });

  it('are kept where a delete was refused, so that it can be tried again', async () => {
    const store = await given('f:1', 'f:2');
    const desk = aDesk({ 'f:1': { status: 'refused', code: 'ConversationBlockedByUser' } });
    assert.deepEqual(await withdrawLetters(store, desk, about), { done: 1, gone: 0, refused: 1 });
    assert.deepEqual(await left(store), ['f:1']);
  });

  it('are replaced by a sentence, and can be deleted after that', async () => {
    const store = await given('f:1', 'f:2');
    const desk = aDesk({ 'f:2': { status: 'gone' } });
    await withdrawLetters(store, desk, about, 'Dit klopt niet meer.');
    assert.deepEqual(desk.asked.toSorted(), ['"Dit klopt niet meer." for f:1', '"Dit klopt niet meer." for f:2']);
    assert.deepEqual(await left(store), ['f:1']);
  });
});

describe('The digests with a row about a student', () => {
  const sent = (task: string, activityId?: string) => {
    const rows = [{ task, step: 'opens' as const }];
    const settlement = { status: 'sent' as const, at: '2026-09-07T13:00:00.000Z', activityId, rows, attempts: 1 };
    return { day: '2026-09-07', settlement };
  };

  it('are found by the id of the message, in what is kept of who got them', () => {
    const settled = [
      sent('duin/wpb-startgesprek:2026-2027-1:noor-bakelaar', 'f:7'),
      sent('duin/wpb-startgesprek:2026-2027-1:sem-vos', 'f:8'),
      sent('elders/wpb-startgesprek:2026-2027-1:noor-bakelaar', 'f:9'),
      sent('duin/wpb-startgesprek:2026-2027-1:noor-bakelaar'),
    ];
    assert.deepEqual(digestsAbout(settled, about), [{ day: '2026-09-07', activityId: 'f:7' }]);
  });
});
