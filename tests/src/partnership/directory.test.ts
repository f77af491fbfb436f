import assert from 'node:assert/strict';
import { noFacts } from '../../../src/glossary/facts/load.js';
import { createLocalTerms } from '../../../src/glossary/local/localTerms.js';
import { createDirectory } from '../../../src/partnership/directory.js';
import { putGeneration } from '../../../src/partnership/generations.js';
import { createPartnershipReader } from '../../../src/partnership/reader.js';
import { anEntry, inShort, memberOf } from '../../support/builders/glossary.js';
import { aSetup } from '../../support/builders/setup.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { adding, NOW, SANNE } from '../glossary/local/given.js';

const content = { entries: [anEntry({ id: 'leerteam' })], homonyms: [], facts: noFacts };

async function given() {
  const store = createFakeStore();
  await putGeneration(store, 'duin', aSetup(), { now: NOW });
  const instance = () => {
    const terms = createLocalTerms(store);
    return { terms, directory: createDirectory(createPartnershipReader(store), content, terms) };
  };
  const [here, there] = [instance(), instance()];
  await Promise.all([here.directory.refresh(), there.directory.refresh()]);
  const asked = ({ directory }: typeof here) => inShort(directory.glossary().ask('maatje', memberOf('duin')));
  return { store, here, there, asked };
}

describe('A directory with terms of partnerships’ own', () => {
  it('knows one at once where it was approved, and elsewhere after looking', async () => {
    const { here, there, asked } = await given();
    assert.deepEqual([asked(here), asked(there)], ['-', '-']);
    await here.terms.change('duin', adding('Maatje'), SANNE, NOW);
    assert.deepEqual([asked(here), asked(there)], ['= maatje', '-']);
    await there.directory.refresh();
    assert.equal(asked(there), '= maatje');
  });

  it('builds nothing anew while nothing changed, and looks at one document', async () => {
    const { store, here } = await given();
    await here.terms.change('duin', adding('Maatje'), SANNE, NOW);
    const before = here.directory.glossary();
    const read: string[] = [];
    const watched = { get: store.get, query: store.query };
    store.get = (partition, id) => {
      read.push(`${partition} ${id}`);
      return watched.get(partition, id);
    };
    store.query = (query) => {
      read.push(`${query.partition} *`);
      return watched.query(query);
    };
    await here.directory.refresh();
    assert.equal(here.directory.glossary(), before);
    assert.deepEqual(read, ['begrippen:duin stand']);
  });

  it('keeps what it knows while the store is away', async () => {
    const { store, here, asked } = await given();
    await here.terms.change('duin', adding('Maatje'), SANNE, NOW);
    store.setDown(true);
    await assert.rejects(here.directory.refresh(), { code: 'STORE_UNAVAILABLE' });
    assert.equal(asked(here), '= maatje');
  });

  it('does not lose the other terms over one that a newer release wrote', async () => {
    const { store, here, there, asked } = await given();
    await here.terms.change('duin', adding('Maatje'), SANNE, NOW);
    const body = { id: 'gids', nieuw: true };
    await store.commit('begrippen:duin', [{ op: 'create', id: 'laatste:gids', type: 'local-term', body }]);
    await assert.rejects(there.directory.refresh(), { code: 'CONTENT_INVALID' });
    assert.equal(asked(there), '= maatje');
    const added = await there.terms.change('duin', adding('Gids'), SANNE, NOW);
    assert.equal(added.status === 'done' && added.term.id, 'gids-2');
  });
});
