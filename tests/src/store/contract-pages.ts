import assert from 'node:assert/strict';
import type { Page, StoredDocument } from '../../../src/store/store.js';
import type { Subject } from './contract.js';
import { aNote } from './contract-commit.js';

/** Reading: partitions are kept apart, and pages follow each other without a gap or a double. */
export function pageRules(subject: Subject): void {
  describe('a query', () => {
    it('sees its own partition only, also where ids are the same or one name starts with the other', async () => {
      const mine = subject.fresh('school');
      const others = [`${mine}-2`, `${mine}:b`, subject.fresh('school')];
      await subject.store.commit(mine, [aNote('a', 'mijn'), aNote('b', 'mijn')]);
      for (const other of others) await subject.store.commit(other, [aNote('a', 'ander'), aNote('z', 'ander')]);

      const page = await subject.store.query({ partition: mine });

      assert.deepEqual(
        page.documents.map((document) => [document.partition, document.id, document.body]),
        [
          [mine, 'a', { text: 'mijn' }],
          [mine, 'b', { text: 'mijn' }],
        ],
      );
      assert.equal(await subject.store.get(mine, 'z'), undefined);
      const [changed] = page.documents;
      assert.ok(changed);
      assert.deepEqual(
        await subject.store.commit(others[0] ?? '', [{ op: 'delete', id: 'a', ifMatch: changed.etag }]),
        { status: 'conflict', index: 0, reason: 'changed' },
      );
    });

    it('of an empty partition is an empty page', async () => {
      assert.deepEqual(await subject.store.query({ partition: subject.fresh('empty') }), { documents: [] });
    });

    it('pages through all documents in the order of their ids, up and down', async () => {
      const partition = await withNotes(23);
      const ascending = Array.from({ length: 23 }, (_, i) => noteId(i));

      const up = await allPages((after) => subject.store.query({ partition, limit: 5, ...after }));
      const down = await allPages((after) => subject.store.query({ partition, limit: 5, descending: true, ...after }));

      assert.deepEqual(up.sizes, [5, 5, 5, 5, 3]);
      assert.deepEqual(up.ids, ascending);
      assert.deepEqual(down.ids, ascending.toReversed());
    });

    it('promises a next page only when there is one', async () => {
      const partition = await withNotes(10);

      const { sizes } = await allPages((after) => subject.store.query({ partition, limit: 5, ...after }));

      assert.deepEqual(sizes, [5, 5]);
    });

    it('goes on where it was when documents come and go between two pages', async () => {
      const partition = await withNotes(6);
      const first = await subject.store.query({ partition, limit: 3 });
      const last = first.documents.at(-1);
      assert.ok(last && first.next);
      await subject.store.commit(partition, [
        { op: 'delete', id: last.id, ifMatch: last.etag },
        aNote('n000-behind-us', 'te laat'),
        aNote('n004-ahead', 'op tijd'),
      ]);

      const second = await subject.store.query({ partition, limit: 3, after: first.next });

      assert.deepEqual(
        second.documents.map((document) => document.id),
        ['n003', 'n004', 'n004-ahead'],
      );
    });

    it('can be of one type and of ids that start alike, case and wildcards taken as they are', async () => {
      const partition = subject.fresh('filter');
      await subject.store.commit(partition, [
        { op: 'create', id: 'digest:2026-11-16', type: 'digest', body: {} },
        { op: 'create', id: 'digest:2026-11-17', type: 'digest', body: {} },
        { op: 'create', id: 'digest:2026-11-18', type: 'draft', body: {} },
        { op: 'create', id: 'Digest:2026-11-19', type: 'digest', body: {} },
        { op: 'create', id: 'digest_2026-11-20', type: 'digest', body: {} },
        { op: 'create', id: '%', type: 'digest', body: {} },
      ]);
      const ids = async (query: object) =>
        (await subject.store.query({ partition, ...query })).documents.map((document) => document.id);

      assert.deepEqual(await ids({ idPrefix: 'digest:', type: 'digest' }), ['digest:2026-11-16', 'digest:2026-11-17']);
      assert.deepEqual(await ids({ idPrefix: 'digest:', descending: true, limit: 1 }), ['digest:2026-11-18']);
      assert.deepEqual(await ids({ idPrefix: 'digest_' }), ['digest_2026-11-20']);
      assert.deepEqual(await ids({ idPrefix: '%' }), ['%']);
      assert.deepEqual(await ids({ type: 'Digest' }), []);
      assert.equal((await ids({ idPrefix: '' })).length, 6);
    });
  });

  describe('a scan', () => {
    it('gives every document of one type, by partition and then id, page by page', async () => {
      const type = subject.fresh('kind');
      const root = subject.fresh('scan');
      // "x", "x-b" and "x b": whatever separates partition and id must not disturb the order of partitions.
      const partitions = [`${root}x`, `${root}x b`, `${root}x-b`, `${root}y`];
      for (const partition of partitions) {
        const notes = ['b', 'a', 'c'].map((id) => ({ ...aNote(id, partition), type }));
        await subject.store.commit(partition, [...notes, aNote('other', 'ander type')]);
      }

      const found = await allPages((after) => subject.store.scan({ type, limit: 5, ...after }));

      assert.deepEqual(
        found.documents.map((document) => [document.partition, document.id]),
        partitions.toSorted().flatMap((partition) => ['a', 'b', 'c'].map((id) => [partition, id])),
      );
      assert.deepEqual(found.sizes, [5, 5, 2]);
    });

    it('of an unknown type is an empty page', async () => {
      assert.deepEqual(await subject.store.scan({ type: subject.fresh('unknown') }), { documents: [] });
    });
  });

  async function withNotes(count: number): Promise<string> {
    const partition = subject.fresh('pages');
    const notes = Array.from({ length: count }, (_, i) => aNote(noteId(i), `${i}`));
    await subject.store.commit(partition, notes.toReversed());
    return partition;
  }
}

function noteId(index: number): string {
  return `n${String(index).padStart(3, '0')}`;
}

async function allPages(read: (after: { after?: string }) => Promise<Page>) {
  const documents: StoredDocument[] = [];
  const sizes: number[] = [];
  let after: { after?: string } | undefined = {};
  while (after) {
    const page: Page = await read(after);
    documents.push(...page.documents);
    sizes.push(page.documents.length);
    after = page.next === undefined ? undefined : { after: page.next };
  }
  return { documents, sizes, ids: documents.map((document) => document.id) };
}
