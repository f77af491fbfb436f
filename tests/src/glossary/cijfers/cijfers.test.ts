import assert from 'node:assert/strict';
import type { Answer } from '../../../../src/glossary/answer.js';
import { createCijfers } from '../../../../src/glossary/cijfers/cijfers.js';
import { glossary } from '../../../support/cardSamples.js';
import { everyStore, type Open } from '../../../support/everyStore.js';
import { createFakeStore } from '../../../support/fakeStore.js';

const MONDAY = '2026-09-07';
const NOW = new Date('2026-09-09T10:00:00Z');
const nobody = { partnerships: [], roles: [] };
const ask = (question: string): Answer => glossary.ask(question, nobody);

for (const [name, open] of everyStore) {
  describe(`the numbers of the terms (${name})`, function () {
    this.timeout(30_000);
    let opened: Awaited<ReturnType<Open>>;
    let duin: string;
    let number = 0;

    before(async () => {
      opened = await open();
    });
    beforeEach(() => {
      number += 1;
      duin = `duin-${number}`;
    });
    after(() => opened.close());

    it('are those of all instances together, what is not written yet here included', async () => {
      const [one, two] = [createCijfers(opened.store, `one-${number}`), createCijfers(opened.store, `two-${number}`)];
      one.answered([duin], ask('WPA'), NOW);
      two.answered([duin], ask('WPA'), NOW);
      two.answered([duin], ask('floepsel'), NOW);
      await two.flush();
      const { asked, answered, unknown, terms } = await one.of(duin, MONDAY);
      assert.deepEqual({ asked, answered, unknown }, { asked: 3, answered: 2, unknown: 1 });
      assert.deepEqual(Object.values(terms), [{ asked: 2, answered: 2, chosen: 0 }]);
    });

    it('are counted once, however often they are written', async () => {
      const cijfers = createCijfers(opened.store, `one-${number}`);
      for (let time = 0; time < 3; time += 1) {
        cijfers.answered([duin], ask('WPA'), NOW);
        await cijfers.flush();
        await cijfers.flush();
      }
      assert.equal((await createCijfers(opened.store, 'other').of(duin, MONDAY)).asked, 3);
    });

    it('are kept apart by week and by partnership', async () => {
      const cijfers = createCijfers(opened.store, `one-${number}`);
      cijfers.answered([duin], ask('WPA'), new Date('2026-09-06T21:59:00Z'));
      cijfers.answered([duin], ask('WPA'), new Date('2026-09-06T22:01:00Z'));
      cijfers.answered([`${duin}-2`], ask('WPA'), NOW);
      assert.equal((await cijfers.of(duin, '2026-08-31')).asked, 1);
      assert.equal((await cijfers.of(duin, MONDAY)).asked, 1);
      await cijfers.flush();
      // The week before is let go of; what comes in late is added to what was written.
      cijfers.answered([duin], ask('WPA'), new Date('2026-09-06T21:59:59Z'));
      await cijfers.flush();
      assert.equal((await cijfers.of(duin, '2026-08-31')).asked, 2);
    });
  });
}

describe('A question in the numbers', () => {
  const cijfers = () => createCijfers(createFakeStore(), 'one');

  it('with a choice counts for each meaning, and as answered for the one that is chosen', async () => {
    const numbers = cijfers();
    const answer = ask('BSO');
    assert.ok(answer.status === 'choice');
    const [first = assert.fail(), ...others] = answer.options.map(({ entry }) => entry.id);
    numbers.answered(['duin'], answer, NOW);
    numbers.chosen(['duin'], first, NOW);
    const { asked, answered, chosen, terms } = await numbers.of('duin', MONDAY);
    assert.deepEqual({ asked, answered, chosen }, { asked: 1, answered: 0, chosen: 1 });
    assert.deepEqual(terms[first], { asked: 1, answered: 0, chosen: 1 });
    for (const other of others) assert.deepEqual(terms[other], { asked: 1, answered: 0, chosen: 0 });
  });

  it('that is not known leaves no word behind, and small talk counts for nothing', async () => {
    const store = createFakeStore();
    const numbers = createCijfers(store, 'one');
    numbers.answered(['duin'], ask('wat is een geheimwoord?'), NOW);
    numbers.answered(['duin'], ask('hoi'), NOW);
    await numbers.flush();
    assert.ok(!JSON.stringify(store.dump()).includes('geheimwoord'));
    assert.equal((await numbers.of('duin', MONDAY)).asked, 1);
  });

  it('of a stranger is not counted, and costs no write', async () => {
    const store = createFakeStore();
    const numbers = createCijfers(store, 'one');
    numbers.answered([], ask('WPA'), NOW);
    await numbers.flush();
    assert.deepEqual(store.commits, []);
  });

  it('is written later when the store is away', async () => {
    const store = createFakeStore();
    const numbers = createCijfers(store, 'one');
    numbers.answered(['duin'], ask('WPA'), NOW);
    store.setDown(true);
    await assert.rejects(numbers.flush(), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    await numbers.flush();
    assert.equal((await createCijfers(store, 'two').of('duin', MONDAY)).asked, 1);
  });
});
