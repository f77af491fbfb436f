import assert from 'node:assert/strict';
import { CodedError } from '../../../../src/errors.js';
import { createLocalTerms } from '../../../../src/glossary/local/localTerms.js';
import { createFakeStore, type FakeStore } from '../../../support/fakeStore.js';
import { adding, changing, done, MIRTE, NOW, SANNE } from './given.js';

const away = () => new CodedError('STORE_UNAVAILABLE', 'The store is away.');

/** A store of which this commit fails; `written`: it was written all the same. */
function failingAt(commit: number, { written = false } = {}): FakeStore {
  const store = createFakeStore();
  const real = store.commit;
  let count = 0;
  store.commit = async (...args) => {
    count += 1;
    if (count !== commit) return real(...args);
    if (written) await real(...args);
    throw away();
  };
  return store;
}

describe('A wish for a local term', () => {
  it('that is done again changes nothing: pressed twice, or delivered twice', async () => {
    const terms = createLocalTerms(createFakeStore());
    const wish = adding('Maatje', { names: ['b', 'a'] });
    const term = done(await terms.change('duin', wish, SANNE, NOW));
    assert.equal(done(await terms.change('duin', wish, MIRTE, NOW)), term);
    const changed = changing(term, { definition: { nl: 'Anders.' } });
    const second = done(await terms.change('duin', changed, SANNE, NOW));
    assert.equal(done(await terms.change('duin', changed, SANNE, NOW)), second);
    const retire = { kind: 'retire', id: term.id, seen: 2 } as const;
    assert.equal(
      done(await terms.change('duin', retire, SANNE, NOW)),
      done(await terms.change('duin', retire, SANNE, NOW)),
    );
    assert.equal((await terms.history('duin', term.id)).length, 3);
  });

  it('that was written although the store did not answer is done when it comes again', async () => {
    const store = failingAt(1, { written: true });
    const terms = createLocalTerms(store);
    await assert.rejects(terms.change('duin', adding('Maatje'), SANNE, NOW), { code: 'STORE_UNAVAILABLE' });
    assert.deepEqual(terms.of('duin'), []);
    assert.equal(done(await terms.change('duin', adding('Maatje'), SANNE, NOW)).version, 1);
    assert.equal((await terms.history('duin', 'maatje')).length, 1);
  });

  for (const written of [false, true]) {
    it(`among many goes on where a commit failed that was ${written ? '' : 'not '}written, and doubles nothing`, async () => {
      const many = Array.from({ length: 200 }, (_, at) => adding(`Begrip ${at}`));
      const terms = createLocalTerms(failingAt(3, { written }));
      await assert.rejects(terms.changeAll('duin', many, SANNE, NOW), { code: 'STORE_UNAVAILABLE' });
      assert.equal(terms.of('duin').length, 98);
      const outcomes = await terms.changeAll('duin', many, SANNE, NOW);
      assert.ok(outcomes.every((outcome) => done(outcome).version === 1));
      assert.equal(terms.of('duin').length, 200);
    });
  }

  it('that is too long, empty or has no word to find it by is not written, and says which fields', async () => {
    const store = createFakeStore();
    const terms = createLocalTerms(store);
    for (const [wish, fields] of [
      [adding(' '), ['term']],
      [adding('x'.repeat(81)), ['term']],
      [adding('?!'), ['term']],
      [adding('a', { names: ['x'.repeat(81)] }), ['names']],
      [adding('a', { names: Array.from({ length: 11 }, (_, at) => `naam ${at}`) }), ['names']],
      [adding('a', { definition: { nl: '\u0000 ' } }), ['nl']],
      [adding('a', { definition: { nl: 'x'.repeat(1001), en: 'x'.repeat(1001) } }), ['nl', 'en']],
    ] as const) {
      assert.deepEqual(await terms.change('duin', wish, SANNE, NOW), { status: 'invalid', fields });
    }
    assert.deepEqual(store.dump(), []);
  });

  it('keeps the words as typed, apart from what is no text', async () => {
    const terms = createLocalTerms(createFakeStore());
    const definition = { nl: ' **vet** <b>\r\nregel\u0007 twee ', en: ' ' };
    const term = done(
      await terms.change('duin', adding(' Maat  je ', { names: ['x; y', 'x'], definition }), SANNE, NOW),
    );
    assert.deepEqual(
      [term.term, term.names, term.definition],
      ['Maat je', ['x', 'y'], { nl: '**vet** <b>\nregel twee' }],
    );
  });

  it('lets go of a shared term, or leaves it', async () => {
    const terms = createLocalTerms(createFakeStore());
    const term = done(await terms.change('duin', adding('Maatje', { entry: 'werkplekbegeleider' }), SANNE, NOW));
    const changed = done(await terms.change('duin', changing(term, { definition: { nl: 'Anders.' } }), SANNE, NOW));
    assert.equal(changed.entry, 'werkplekbegeleider');
    assert.equal(done(await terms.change('duin', changing(changed, { entry: '' }), SANNE, NOW)).entry, undefined);
  });

  it('gives a twin an id of its own, and lets both be changed while they share a name', async () => {
    const terms = createLocalTerms(createFakeStore());
    const one = done(await terms.change('duin', adding('Maatje'), SANNE, NOW));
    const twin = adding('Maatje', { definition: { nl: 'Iets anders.' }, twin: true });
    const two = done(await terms.change('duin', twin, SANNE, NOW));
    assert.deepEqual([one.id, two.id], ['maatje', 'maatje-2']);
    assert.equal(
      done(await terms.change('duin', changing(two, { definition: { nl: 'Nog anders.' } }), SANNE, NOW)).version,
      2,
    );
    await terms.change('duin', adding('Gids'), SANNE, NOW);
    assert.equal((await terms.change('duin', changing(one, { names: ['gids'] }), SANNE, NOW)).status, 'same-name');
  });
});
