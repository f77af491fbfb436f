import assert from 'node:assert/strict';
import fc from 'fast-check';
import { z } from 'zod';
import type { Store } from '../../../src/store/store.js';
import type { Subject } from './contract.js';
import { anyCommits, type Intent, modelStore, toOperation } from './model.js';

const counterSchema = z.object({ count: z.number() });
const PARTITIONS = ['left', 'right'];

/** Many at once, and many in a row. */
export function concurrencyRules(subject: Subject): void {
  it('lets 50 writers count on one document without losing one', async () => {
    const partition = subject.fresh('counter');
    await subject.store.commit(partition, [{ op: 'create', id: 'c', type: 'counter', body: { count: 0 } }]);

    const tries = await Promise.all(Array.from({ length: 50 }, () => addOne(subject.store, partition)));

    const counter = await subject.store.get(partition, 'c');
    assert.deepEqual(counter?.body, { count: 50 });
    assert.ok(Math.max(...tries) > 1, 'the writers met each other');
  });

  it('lets one of 20 create a document', async () => {
    const partition = subject.fresh('claim');
    const claims = Array.from({ length: 20 }, (_, i) =>
      subject.store.commit(partition, [{ op: 'create', id: 'lease', type: 'lease', body: { owner: i } }]),
    );

    const results = await Promise.all(claims);

    const winners = results.flatMap((result, i) => (result.status === 'committed' ? [i] : []));
    assert.equal(winners.length, 1);
    assert.deepEqual((await subject.store.get(partition, 'lease'))?.body, { owner: winners[0] });
  });

  it('does with any row of commits what a plain map would do', async () => {
    await fc.assert(
      fc.asyncProperty(anyCommits(PARTITIONS), async (commits) => {
        const root = subject.fresh('model');
        const model = modelStore();
        for (const { partition, intents } of commits) {
          const where = `${root}:${partition}`;
          const expected = model.commit(where, intents);
          const operations = await operationsFor(subject.store, where, intents);
          assert.deepEqual(withoutEtags(await subject.store.commit(where, operations)), expected);
        }
        for (const partition of PARTITIONS) {
          const where = `${root}:${partition}`;
          const { documents } = await subject.store.query({ partition: where });
          assert.deepEqual(
            documents.map(({ id, type, body }) => ({ id, type, body })),
            model.documents(where),
          );
        }
      }),
      { numRuns: 25 },
    );
  });
}

/** Reads, adds one and writes if-match, until it holds; how often it tried. */
async function addOne(store: Store, partition: string): Promise<number> {
  for (let tries = 1; tries <= 200; tries += 1) {
    const read = await store.get(partition, 'c');
    assert.ok(read);
    const { count } = counterSchema.parse(read.body);
    const body = { count: count + 1 };
    const result = await store.commit(partition, [
      { op: 'replace', id: 'c', type: 'counter', body, ifMatch: read.etag },
    ]);
    if (result.status === 'committed') return tries;
    assert.equal(result.reason, 'changed');
  }
  return assert.fail('200 tries and never the first to write');
}

async function operationsFor(store: Store, partition: string, intents: readonly Intent[]) {
  return Promise.all(intents.map(async (intent) => toOperation(intent, (await store.get(partition, intent.id))?.etag)));
}

function withoutEtags(result: Awaited<ReturnType<Store['commit']>>): object {
  return result.status === 'committed' ? { status: 'committed' } : result;
}
