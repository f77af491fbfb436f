import assert from 'node:assert/strict';
import { CodedError } from '../../../src/errors.js';
import { noFacts } from '../../../src/glossary/facts/load.js';
import { createDirectory } from '../../../src/partnership/directory.js';
import { putGeneration } from '../../../src/partnership/generations.js';
import { createPartnershipReader, type PartnershipReader } from '../../../src/partnership/reader.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnership, aSetup } from '../../support/builders/setup.js';

const now = new Date('2026-11-10T08:00:00Z');

describe('the reader of partnerships', () => {
  let store: Store;
  let isDown: boolean;
  let calls: string[];
  let reader: PartnershipReader;

  beforeEach(async () => {
    isDown = false;
    calls = [];
    store = openEmbeddedStore(':memory:');
    reader = createPartnershipReader(watched(store));
    await put('duin', 'eerste');
    await put('polder', 'polder');
  });
  afterEach(() => store.close());

  it('knows nothing before its first look, and after it every partnership by id', async () => {
    assert.equal(reader.known(), undefined);
    await reader.refresh();
    assert.deepEqual(
      reader.known()?.map(({ partnership }) => partnership),
      ['duin', 'polder'],
    );
    assert.equal(nameOf('duin'), 'eerste');
  });

  it('sees a new generation at its next look', async () => {
    await reader.refresh();
    await put('duin', 'tweede');
    await reader.refresh();
    assert.equal(nameOf('duin'), 'tweede');
  });

  it('reads the pages only when the generation is another', async () => {
    await reader.refresh();
    const before = reader.known()?.[0]?.setup;
    await reader.refresh();
    assert.deepEqual(calls, ['scan', 'query', 'query', 'scan']);
    assert.equal(reader.known()?.[0]?.setup, before);
  });

  it('asks once for all who come at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => reader.refresh()));
    assert.deepEqual(calls, ['scan', 'query', 'query']);
  });

  it('forgets a partnership that is no longer in the store', async () => {
    await reader.refresh();
    const pointer = await store.get('partnership:duin', 'current');
    await store.commit('partnership:duin', [{ op: 'delete', id: 'current', ifMatch: pointer?.etag ?? '' }]);
    await reader.refresh();
    assert.deepEqual(
      reader.known()?.map(({ partnership }) => partnership),
      ['polder'],
    );
  });

  it('goes on with what it knows while the store is down, tells it, and recovers at once', async () => {
    await reader.refresh();
    isDown = true;
    await fails(reader.refresh(), 'STORE_UNAVAILABLE');
    assert.equal(nameOf('duin'), 'eerste');

    isDown = false;
    await put('duin', 'tweede');
    await reader.refresh();
    assert.equal(nameOf('duin'), 'tweede');
  });

  it('goes on with the generation it knows when the new one can not be read, and reads the others', async () => {
    await reader.refresh();
    await unreadable('duin');
    await put('polder', 'nieuwe polder');

    await fails(reader.refresh(), 'PARTNERSHIP_INVALID');

    assert.equal(nameOf('duin'), 'eerste');
    assert.equal(nameOf('polder'), 'nieuwe polder');
  });

  it('reads the others also at its first look when one can not be read', async () => {
    await unreadable('duin');
    await fails(reader.refresh(), 'PARTNERSHIP_INVALID');
    assert.equal(nameOf('duin'), undefined);
    assert.equal(nameOf('polder'), 'polder');
  });

  describe('as a directory', () => {
    const noTerms = { entries: [], homonyms: [], facts: noFacts };

    it('says that the store has not answered, not that there is no partnership', async () => {
      const directory = createDirectory(reader, noTerms);
      assert.throws(() => directory.setups(), /has not answered/);
      assert.equal(directory.glossary().ask('IO', { partnerships: [], roles: [] }).status, 'unknown');
      await directory.refresh();
      assert.equal(directory.setups().length, 2);
    });

    it('builds its begrippen anew for a new generation only', async () => {
      const directory = createDirectory(reader, noTerms);
      await directory.refresh();
      const before = directory.glossary();
      await directory.refresh();
      assert.equal(directory.glossary(), before);
      await put('duin', 'tweede');
      await directory.refresh();
      assert.notEqual(directory.glossary(), before);
      assert.equal(directory.setups()[0]?.partnership.name, 'tweede');
    });
  });

  function nameOf(id: string): string | undefined {
    return reader.known()?.find(({ partnership }) => partnership === id)?.setup.partnership.name;
  }

  function put(id: string, name: string) {
    return putGeneration(store, id, aSetup({ partnership: aPartnership({ id, name }) }), { now });
  }

  /** Makes another generation current, without its pages. */
  async function unreadable(id: string): Promise<void> {
    const { generation } = await put(id, 'onleesbaar');
    const { documents } = await store.query({ partition: `partnership:${id}`, idPrefix: generation });
    for (const { partition, id: page, etag } of documents) {
      await store.commit(partition, [{ op: 'delete', id: page, ifMatch: etag }]);
    }
  }

  function watched(inner: Store): Store {
    const seen = <A extends unknown[], R>(name: string, call: (...args: A) => Promise<R>) => {
      return async (...args: A): Promise<R> => {
        calls.push(name);
        if (isDown) throw new CodedError('STORE_UNAVAILABLE', 'down for this test');
        return call(...args);
      };
    };
    return { ...inner, get: seen('get', inner.get), query: seen('query', inner.query), scan: seen('scan', inner.scan) };
  }
});

async function fails(call: Promise<unknown>, code: string): Promise<void> {
  await assert.rejects(call, (error) => error instanceof CodedError && error.code === code);
}
