import assert from 'node:assert/strict';
import type { Operation } from '../../../src/store/store.js';
import type { Subject } from './contract.js';

/** Writing: what holds, what conflicts, and that a commit is all or nothing. */
export function commitRules(subject: Subject): void {
  describe('a commit', () => {
    it('creates, replaces and deletes, with a new etag at every write', async () => {
      const partition = subject.fresh('life');
      const first = await etag(partition, { op: 'create', id: 'a', type: 'note', body: { n: 1 } });
      const second = await etag(partition, { op: 'replace', id: 'a', type: 'memo', body: { n: 2 }, ifMatch: first });

      assert.notEqual(first, second);
      assert.deepEqual(await subject.store.get(partition, 'a'), {
        partition,
        id: 'a',
        type: 'memo',
        etag: second,
        body: { n: 2 },
      });

      const gone = await subject.store.commit(partition, [{ op: 'delete', id: 'a', ifMatch: second }]);
      assert.deepEqual(gone, { status: 'committed', etags: [undefined] });
      assert.equal(await subject.store.get(partition, 'a'), undefined);
    });

    it('of nothing is done at once', async () => {
      assert.deepEqual(await subject.store.commit(subject.fresh('nothing'), []), { status: 'committed', etags: [] });
    });

    it('conflicts with "exists" on a taken id and leaves the document as it was', async () => {
      const partition = subject.fresh('taken');
      await etag(partition, aNote('a', 'eerst'));

      const result = await subject.store.commit(partition, [aNote('a', 'later')]);

      assert.deepEqual(result, { status: 'conflict', index: 0, reason: 'exists' });
      assert.deepEqual((await subject.store.get(partition, 'a'))?.body, { text: 'eerst' });
    });

    it('conflicts with "changed" when someone wrote since it was read', async () => {
      const partition = subject.fresh('changed');
      const read = await etag(partition, aNote('a', 'een'));
      await etag(partition, { ...aNote('a', 'twee'), op: 'replace', ifMatch: read });

      const replaced = await subject.store.commit(partition, [{ ...aNote('a', 'drie'), op: 'replace', ifMatch: read }]);
      const deleted = await subject.store.commit(partition, [{ op: 'delete', id: 'a', ifMatch: read }]);

      assert.deepEqual(replaced, { status: 'conflict', index: 0, reason: 'changed' });
      assert.deepEqual(deleted, { status: 'conflict', index: 0, reason: 'changed' });
      assert.deepEqual((await subject.store.get(partition, 'a'))?.body, { text: 'twee' });
    });

    it('conflicts with "missing" on a document that is not there', async () => {
      const partition = subject.fresh('missing');
      const ifMatch = await etag(partition, aNote('other', 'ander'));

      const replaced = await subject.store.commit(partition, [{ ...aNote('a', 'een'), op: 'replace', ifMatch }]);
      const deleted = await subject.store.commit(partition, [{ op: 'delete', id: 'a', ifMatch }]);

      assert.deepEqual(replaced, { status: 'conflict', index: 0, reason: 'missing' });
      assert.deepEqual(deleted, { status: 'conflict', index: 0, reason: 'missing' });
    });

    it('never takes the etag of a deleted document for that of its successor', async () => {
      const partition = subject.fresh('successor');
      const old = await etag(partition, aNote('a', 'een'));
      await subject.store.commit(partition, [{ op: 'delete', id: 'a', ifMatch: old }]);
      await etag(partition, aNote('a', 'een'));

      const result = await subject.store.commit(partition, [{ ...aNote('a', 'twee'), op: 'replace', ifMatch: old }]);

      assert.deepEqual(result, { status: 'conflict', index: 0, reason: 'changed' });
    });

    it('writes nothing at all when its last operation does not hold', async () => {
      const partition = subject.fresh('atomic');
      const kept = await etag(partition, aNote('kept', 'blijft'));
      const changed = await etag(partition, aNote('changed', 'oud'));

      const result = await subject.store.commit(partition, [
        aNote('new', 'nieuw'),
        { ...aNote('changed', 'nieuw'), op: 'replace', ifMatch: changed },
        { op: 'delete', id: 'kept', ifMatch: kept },
        { op: 'delete', id: 'absent', ifMatch: kept },
      ]);

      assert.deepEqual(result, { status: 'conflict', index: 3, reason: 'missing' });
      assert.equal(await subject.store.get(partition, 'new'), undefined);
      assert.deepEqual((await subject.store.get(partition, 'changed'))?.body, { text: 'oud' });
      // The very same version: taking back is not writing again.
      assert.equal((await subject.store.get(partition, 'changed'))?.etag, changed);
      assert.equal((await subject.store.get(partition, 'kept'))?.etag, kept);
    });

    it('writes 100 operations at once and gives their etags in order', async () => {
      const partition = subject.fresh('hundred');
      const operations = Array.from({ length: 100 }, (_, i) => aNote(`n${String(i).padStart(3, '0')}`, `${i}`));

      const result = await subject.store.commit(partition, operations);

      assert.equal(result.status, 'committed');
      const { documents } = await subject.store.query({ partition, limit: 100 });
      assert.deepEqual(
        result.etags,
        documents.map((document) => document.etag),
      );
    });

    it('keeps text in any script, emoji and a 1.5 MB body as they were', async () => {
      const partition = subject.fresh('text');
      const body = {
        text: 'één\u0000 "leraar" \\ 👩🏽‍🏫 مدرسة 学校\n',
        list: [1, null, true, { diep: [] }],
        lang: 'x'.repeat(1_500_000),
      };

      await etag(partition, { op: 'create', id: 'naïef é 学校 👩', type: 'tekst', body });

      assert.deepEqual((await subject.store.get(partition, 'naïef é 学校 👩'))?.body, body);
    });
  });

  async function etag(partition: string, operation: Operation): Promise<string> {
    const result = await subject.store.commit(partition, [operation]);
    assert.equal(result.status, 'committed');
    const [written] = result.etags;
    assert.ok(written);
    return written;
  }
}

/** A create of a small document of type `note`. */
export function aNote(id: string, text: string) {
  return { op: 'create' as const, id, type: 'note', body: { text } };
}
