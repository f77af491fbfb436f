import assert from 'node:assert/strict';
import { CodedError } from '../../../src/errors.js';
import { putGeneration } from '../../../src/partnership/generations.js';
import { createPartnershipReader, type PartnershipReader } from '../../../src/partnership/reader.js';
import { openEmbeddedStore } from '../../../src/store/embedded/store.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnership, aSetup } from '../../support/builders/setup.js';

const SECOND = 1000;

describe('the reader of partnerships', () => {
  let store: Store;
  let isDown: boolean;
  let calls: string[];
  let now: Date;
  let reader: PartnershipReader;

  beforeEach(async () => {
    isDown = false;
    calls = [];
    now = new Date('2026-11-10T08:00:00Z');
    store = openEmbeddedStore(':memory:');
    reader = createPartnershipReader(watched(store), { now: () => now });
    await put('duin', 'eerste');
    await put('polder', 'polder');
  });
  afterEach(() => store.close());

  it('gives the current set-up, and undefined for a partnership that is not there', async () => {
    assert.equal((await reader.read('duin'))?.setup.partnership.name, 'eerste');
    assert.equal(await reader.read('nergens'), undefined);
  });

  it('looks at the pointer at most once in 30 seconds, and sees a new generation after that', async () => {
    await reader.read('duin');
    await put('duin', 'tweede');
    later(29 * SECOND);
    assert.equal((await reader.read('duin'))?.setup.partnership.name, 'eerste');
    later(1 * SECOND);
    assert.equal((await reader.read('duin'))?.setup.partnership.name, 'tweede');
    assert.equal(calls.filter((call) => call === 'get').length, 2);
  });

  it('reads the pages only when the generation is another', async () => {
    const first = await reader.read('duin');
    later(60 * SECOND);
    const second = await reader.read('duin');
    assert.equal(calls.filter((call) => call === 'query').length, 1);
    assert.equal(second?.setup, first?.setup);
    assert.deepEqual(second?.checkedAt, now);
  });

  it('asks once for all who come at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, () => reader.read('duin')));
    assert.deepEqual(calls, ['get', 'query']);
  });

  it('gives all partnerships by id, and does not look at each again after that', async () => {
    const all = await reader.all();
    assert.deepEqual(
      all.map((snapshot) => snapshot.partnership),
      ['duin', 'polder'],
    );
    await reader.read('duin');
    await reader.all();
    assert.deepEqual(calls, ['scan', 'query', 'query']);
  });

  it('goes on with what it knows while the store is down, says so, and recovers', async () => {
    await reader.all();
    isDown = true;
    later(60 * SECOND);

    const down = await reader.read('duin');
    assert.equal(down?.setup.partnership.name, 'eerste');
    assert.equal(down?.stale, 'STORE_UNAVAILABLE');
    assert.deepEqual(down?.checkedAt, new Date('2026-11-10T08:00:00Z'));
    assert.deepEqual(
      (await reader.all()).map((snapshot) => snapshot.stale),
      ['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
    );

    isDown = false;
    later(60 * SECOND);
    assert.equal((await reader.read('duin'))?.stale, undefined);
  });

  it('does not let everyone wait for a store that is down: it asks once in 30 seconds', async () => {
    await reader.read('duin');
    isDown = true;
    later(30 * SECOND);
    calls = [];
    await reader.read('duin');
    await reader.read('duin');
    assert.deepEqual(calls, ['get']);
  });

  it('throws when the store is down and nothing was read before, and asks again the next time', async () => {
    isDown = true;
    for (const call of [() => reader.read('duin'), () => reader.all()]) {
      await assert.rejects(call, (error) => error instanceof CodedError && error.code === 'STORE_UNAVAILABLE');
    }
    assert.deepEqual(reader.known(), []);
    isDown = false;
    assert.equal((await reader.read('duin'))?.setup.partnership.name, 'eerste');
  });

  it('goes on with the generation it knows when the new one can not be read', async () => {
    await reader.read('duin');
    const { generation } = await put('duin', 'tweede');
    const { documents } = await store.query({ partition: 'partnership:duin', idPrefix: generation });
    for (const { id, etag } of documents) {
      await store.commit('partnership:duin', [{ op: 'delete', id, ifMatch: etag }]);
    }
    later(60 * SECOND);

    const snapshot = await reader.read('duin');

    assert.equal(snapshot?.setup.partnership.name, 'eerste');
    assert.equal(snapshot?.stale, 'PARTNERSHIP_INVALID');
  });

  it('looks again when the clock was set back', async () => {
    await reader.read('duin');
    await put('duin', 'tweede');
    later(-3600 * SECOND);
    assert.equal((await reader.read('duin'))?.setup.partnership.name, 'tweede');
  });

  function put(id: string, name: string) {
    return putGeneration(store, id, aSetup({ partnership: aPartnership({ id, name }) }), { now });
  }

  function later(ms: number): void {
    now = new Date(now.getTime() + ms);
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
