import assert from 'node:assert/strict';
import { CodedError } from '../../../src/errors.js';
import { putGeneration, readGeneration, undoGeneration } from '../../../src/partnership/generations.js';
import { listPartnerships, readPointer } from '../../../src/partnership/pointer.js';
import type { Setup } from '../../../src/partnership/setup.js';
import type { Store } from '../../../src/store/store.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { everyStore, type Open } from '../../support/everyStore.js';

const MONDAY = new Date('2026-11-09T08:00:00Z');
const TUESDAY = new Date('2026-11-10T08:00:00Z');
const WEDNESDAY = new Date('2026-11-11T08:00:00Z');

for (const [name, open] of everyStore) {
  describe(`the generations of a partnership: ${name}`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let id: string;
    let number = 0;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(() => {
      number += 1;
      id = `duin-${number}`;
    });
    after(() => opened.close());

    it('are read back just as they were put', async () => {
      const setup = named('eerste');

      const put = await putGeneration(store, id, setup, { now: MONDAY });

      assert.equal(put.status, 'put');
      assert.deepEqual(await readGeneration(store, id, put.generation), setup);
      assert.deepEqual(await currentGeneration(store, id), {
        partnership: id,
        current: { generation: put.generation, at: MONDAY.toISOString() },
      });
    });

    it('do not change by a put of equal content, whatever the order of its fields', async () => {
      const first = await putGeneration(store, id, named('eerste'), { now: MONDAY });
      const { partnership, ...rest } = named('eerste');

      const again = await putGeneration(store, id, { ...rest, partnership }, { now: TUESDAY });

      assert.deepEqual(again, { status: 'unchanged', generation: first.generation });
      assert.equal((await currentGeneration(store, id))?.current.at, MONDAY.toISOString());
    });

    it('stay readable after the next put, for the difference between the two', async () => {
      const [first, second] = await twoGenerations();

      assert.equal((await readGeneration(store, id, first)).partnership.name, 'eerste');
      assert.equal((await readGeneration(store, id, second)).partnership.name, 'tweede');
      assert.deepEqual(await currentGeneration(store, id), {
        partnership: id,
        current: { generation: second, at: TUESDAY.toISOString() },
        previous: { generation: first, at: MONDAY.toISOString() },
      });
    });

    it('go back to the previous one by undo, and forth again by a second undo', async () => {
      const [first, second] = await twoGenerations();

      assert.deepEqual(await undoGeneration(store, id, { now: WEDNESDAY }), { status: 'undone', generation: first });
      assert.deepEqual(await currentGeneration(store, id), {
        partnership: id,
        current: { generation: first, at: WEDNESDAY.toISOString() },
        previous: { generation: second, at: TUESDAY.toISOString() },
      });
      assert.deepEqual(await undoGeneration(store, id, { now: WEDNESDAY }), { status: 'undone', generation: second });
    });

    it('can be put again after an undo', async () => {
      const [, second] = await twoGenerations();
      await undoGeneration(store, id, { now: WEDNESDAY });

      assert.deepEqual(await putGeneration(store, id, named('tweede'), { now: WEDNESDAY }), {
        status: 'put',
        generation: second,
      });
    });

    it('have nothing to undo when there is none or one', async () => {
      assert.deepEqual(await undoGeneration(store, id, { now: MONDAY }), { status: 'nothing' });
      await putGeneration(store, id, named('eerste'), { now: MONDAY });
      assert.deepEqual(await undoGeneration(store, id, { now: TUESDAY }), { status: 'nothing' });
    });

    for (const start of ['as its first', 'after an earlier one']) {
      it(`of three put at once ${start}, one is current and whole and the others are conflicts`, async () => {
        if (start !== 'as its first') await putGeneration(store, id, named('eerste'), { now: MONDAY });
        const names = ['links', 'rechts', 'midden'];

        const puts = await Promise.all(names.map((n) => putGeneration(store, id, large(n), { now: TUESDAY })));

        const winner = puts.findIndex((put) => put.status === 'put');
        assert.deepEqual(
          puts.map((put) => put.status),
          puts.map((_, i) => (i === winner ? 'put' : 'conflict')),
        );
        const current = (await currentGeneration(store, id))?.current.generation ?? '';
        for (const put of puts) assert.equal(put.generation, current);
        assert.equal((await readGeneration(store, id, current)).partnership.name, names[winner]);
      });
    }

    it('of two equal ones put at once, one is put and the other unchanged', async () => {
      const puts = await Promise.all([1, 2].map(() => putGeneration(store, id, named('zelfde'), { now: MONDAY })));

      assert.deepEqual(puts.map((put) => put.status).toSorted(), ['put', 'unchanged']);
    });

    it('spread a large set-up over pages of at most 500 KB, text of any script unharmed', async () => {
      const setup = large('groot');

      const { generation } = await putGeneration(store, id, setup, { now: MONDAY });

      const { documents } = await store.query({ partition: `partnership:${id}`, idPrefix: generation, limit: 1000 });
      assert.ok(documents.length > 8, `${documents.length} pages: more than one read of them`);
      for (const { body } of documents) {
        const json = JSON.stringify(body);
        assert.ok(Buffer.byteLength(json) <= 500_000);
        // JSON shows half a character as its number.
        assert.doesNotMatch(json, /\\ud[89a-f]/);
      }
      assert.deepEqual(await readGeneration(store, id, generation), setup);
    });

    for (const stop of [0, 1, 3, 'pointer'] as const) {
      it(`keep the old one current when a put is killed at ${stop}, and take the same put again after it`, async () => {
        const first = await putGeneration(store, id, named('eerste'), { now: MONDAY });

        await assert.rejects(putGeneration(killedAt(stop), id, large('nieuw'), { now: TUESDAY }), /killed/);

        assert.equal((await currentGeneration(store, id))?.current.generation, first.generation);
        assert.equal((await readGeneration(store, id, first.generation)).partnership.name, 'eerste');
        const again = await putGeneration(store, id, large('nieuw'), { now: WEDNESDAY });
        assert.equal(again.status, 'put');
        assert.deepEqual(await readGeneration(store, id, again.generation), large('nieuw'));
      });
    }

    it('are not read when a page is missing, or when there never was such a generation', async () => {
      const { generation } = await putGeneration(store, id, large('groot'), { now: MONDAY });
      const { documents } = await store.query({ partition: `partnership:${id}`, idPrefix: generation, limit: 2 });
      const [, second] = documents;
      assert.ok(second);
      await store.commit(second.partition, [{ op: 'delete', id: second.id, ifMatch: second.etag }]);

      await invalid(readGeneration(store, id, generation), 'not whole');
      await invalid(readGeneration(store, id, 'nooit'), 'not there');
    });

    it('are refused when not valid, or of another partnership', async () => {
      const setup = named('eerste');
      await invalid(putGeneration(store, id, { ...setup, people: [] }, { now: MONDAY }), 'people');
      await invalid(putGeneration(store, 'ander', setup, { now: MONDAY }), id);
      assert.equal(await currentGeneration(store, id), undefined);
    });

    it('are listed by partnership, each once', async () => {
      const [, second] = await twoGenerations();

      const mine = (await listPartnerships(store)).filter((listed) => listed.partnership === id);

      assert.deepEqual(
        mine.map((listed) => 'pointer' in listed && listed.pointer.current.generation),
        [second],
      );
    });

    it('are listed also beside a partnership whose pointer can not be read, which is named', async () => {
      const [, second] = await twoGenerations();
      const broken = `${id}-broken`;
      const operation = { op: 'create', id: 'current', type: 'partnership', body: { form: 'of the future' } } as const;
      await store.commit(`partnership:${broken}`, [operation]);

      const listed = await listPartnerships(store);

      const mine = listed.find(({ partnership }) => partnership === id);
      assert.equal(mine && 'pointer' in mine && mine.pointer.current.generation, second);
      const other = listed.find(({ partnership }) => partnership === broken);
      assert.match((other && 'fault' in other && other.fault.message) || '', new RegExp(`^Partnership "${broken}": `));
    });

    function named(text: string): Setup {
      return aSetup({ partnership: aPartnership({ id, name: text }) });
    }

    /** Some two million characters: over a dozen pages. */
    function large(text: string): Setup {
      const setup = named(text);
      const more = Array.from({ length: 2500 }, (_, i) =>
        aPerson({ id: `p-${i}`, name: `Bé"${i}\\ 👩🏽‍🏫 ${'ж👍'.repeat(200)}`, email: `p${i}@example.org` }),
      );
      return { ...setup, people: [...setup.people, ...more] };
    }

    async function twoGenerations(): Promise<[string, string]> {
      const first = await putGeneration(store, id, named('eerste'), { now: MONDAY });
      const second = await putGeneration(store, id, named('tweede'), { now: TUESDAY });
      return [first.generation, second.generation];
    }

    /** The store as a process sees it that ends before the nth page, or before the pointer. */
    function killedAt(stop: number | 'pointer'): Store {
      let pages = 0;
      return {
        ...store,
        commit: async (partition, operations) => {
          const isPointer = operations.some((operation) => operation.id === 'current');
          if (isPointer || pages === stop) throw new Error('killed');
          pages += 1;
          return store.commit(partition, operations);
        },
      };
    }
  });
}

/** The pointer of a partnership; undefined when it is not known. */
async function currentGeneration(store: Store, id: string) {
  return (await readPointer(store, id))?.pointer;
}

async function invalid(call: Promise<unknown>, about: string): Promise<void> {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof CodedError && error.code === 'PARTNERSHIP_INVALID', String(error));
    assert.ok(error.message.includes(about), error.message);
    return true;
  });
}
