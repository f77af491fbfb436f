import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { createDrafts } from '../../../../src/glossary/local/draft.js';
import { createLocalTerms } from '../../../../src/glossary/local/localTerms.js';
import { everyStore, type Open } from '../../../support/everyStore.js';
import { adding, changing, done, MIRTE, NOW, SANNE } from './given.js';

for (const [name, open] of everyStore) {
  describe(`local terms on ${name}`, function () {
    this.timeout(60_000);
    let opened: Awaited<ReturnType<Open>>;
    const fresh = () => `duin-${randomUUID()}`;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('are known at once where they were approved, and elsewhere after looking', async () => {
      const duin = fresh();
      const [one, two] = [createLocalTerms(opened.store), createLocalTerms(opened.store)];
      const definition = { nl: 'Wie je de weg wijst.\n**"Één"** <b>vet</b> ${x} 😀', en: 'Who shows you around.' };
      const term = done(await one.change(duin, adding('Maatje', { names: ['buddy'], definition }), SANNE, NOW));

      assert.deepEqual(term, {
        id: 'maatje',
        term: 'Maatje',
        names: ['buddy'],
        definition,
        by: SANNE,
        at: NOW.toISOString(),
        version: 1,
      });
      assert.deepEqual(one.of(duin), [term]);
      assert.deepEqual(two.of(duin), []);
      await two.refresh([duin, fresh()]);
      assert.deepEqual(two.of(duin), [term]);
    });

    it('keep every version: who wrote what when, also of a term that is retired and comes back', async () => {
      const duin = fresh();
      const terms = createLocalTerms(opened.store);
      const later = new Date(NOW.getTime() + 60_000);
      const first = done(await terms.change(duin, adding('Maatje'), SANNE, NOW));
      const second = done(await terms.change(duin, changing(first, { definition: { nl: 'Anders.' } }), MIRTE, later));
      const third = done(await terms.change(duin, { kind: 'retire', id: second.id, seen: 2 }, SANNE, later));
      const fourth = done(await terms.change(duin, adding('Maatje'), SANNE, later));

      assert.deepEqual(await terms.history(duin, 'maatje'), [fourth, third, second, first]);
      assert.deepEqual(
        [first, second, third, fourth].map(({ version, by, retired = false }) => [version, by, retired]),
        [
          [1, SANNE, false],
          [2, MIRTE, false],
          [3, SANNE, true],
          [4, SANNE, false],
        ],
      );
      assert.deepEqual(terms.of(duin), [fourth]);
    });

    it('of two owners who change one term at the same moment, tell one that it was changed', async () => {
      const duin = fresh();
      const [one, two] = [createLocalTerms(opened.store), createLocalTerms(opened.store)];
      const term = done(await one.change(duin, adding('Maatje'), SANNE, NOW));
      await two.refresh([duin]);

      const outcomes = await Promise.all([
        one.change(duin, changing(term, { definition: { nl: 'Van de een.' } }), SANNE, NOW),
        two.change(duin, changing(term, { definition: { nl: 'Van de ander.' } }), MIRTE, NOW),
      ]);

      assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['changed', 'done']);
      const [kept] = await one.history(duin, term.id);
      assert.deepEqual(
        outcomes.map((outcome) => (outcome.status === 'changed' ? outcome.now : done(outcome))),
        [kept, kept],
      );
    });

    it('of two owners who add one name at the same moment, ask one whether it is another meaning', async () => {
      const duin = fresh();
      const [one, two] = [createLocalTerms(opened.store), createLocalTerms(opened.store)];

      const outcomes = await Promise.all([
        one.change(duin, adding('Maatje'), SANNE, NOW),
        two.change(duin, adding('maat-je', { definition: { nl: 'Iets anders.' } }), MIRTE, NOW),
      ]);

      assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['done', 'same-name']);
    });

    it('let two owners add different terms at the same moment', async () => {
      const duin = fresh();
      const [one, two] = [createLocalTerms(opened.store), createLocalTerms(opened.store)];

      await Promise.all([
        one.change(duin, adding('Maatje'), SANNE, NOW),
        two.change(duin, adding('Kernteam Zuid'), MIRTE, NOW),
      ]);

      await Promise.all([one.refresh([duin]), two.refresh([duin])]);
      assert.deepEqual(
        one.of(duin).map(({ term }) => term),
        ['Kernteam Zuid', 'Maatje'],
      );
      assert.deepEqual(two.of(duin), one.of(duin));
    });

    it('are taken over from a preview once, and by nobody else than who saw it', async () => {
      const duin = fresh();
      const terms = createLocalTerms(opened.store);
      const drafts = createDrafts(opened.store, terms);
      const changes = Array.from({ length: 120 }, (_, at) => adding(`Begrip ${at}`));
      const key = await drafts.keep(duin, SANNE, changes, NOW);
      assert.deepEqual(terms.of(duin), []);

      assert.deepEqual(await drafts.take(duin, MIRTE, key, NOW), { status: 'other' });
      const taken = { count: 120, changed: [] };
      assert.deepEqual(await drafts.take(duin, SANNE, key, NOW), { status: 'taken', taken });
      assert.equal(terms.of(duin).length, 120);
      assert.deepEqual(await drafts.take(duin, SANNE, key, NOW), { status: 'again', taken });
      assert.ok((await terms.history(duin, 'begrip-3')).length === 1);
    });

    it('are written many at a time, and a second time nothing is new', async () => {
      const duin = fresh();
      const many = Array.from({ length: 230 }, (_, at) => adding(`Begrip ${at}`));
      const terms = createLocalTerms(opened.store);
      const first = await terms.changeAll(duin, many, SANNE, NOW);
      assert.ok(first.every(({ status }) => status === 'done'));

      const again = createLocalTerms(opened.store);
      const later = new Date(NOW.getTime() + 60_000);
      assert.deepEqual(await again.changeAll(duin, many, MIRTE, later), first);
      assert.equal(again.of(duin).length, 230);
      assert.equal((await again.history(duin, 'begrip-7')).length, 1);
    });
  });
}
