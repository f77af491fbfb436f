import assert from 'node:assert/strict';
import { CodedError } from '../../../src/errors.js';
import type { Operation } from '../../../src/store/store.js';
import type { Subject } from './contract.js';
import { aNote } from './contract-commit.js';

const BAD_NAMES = ['', 'a/b', 'a\\b', 'a?b', 'a#b', 'a\u0000b', 'a\u0001b', 'line\nbreak', 'half \ud83d emoji'];

/** What every store refuses in the same way, before anything is written. */
export function refusalRules(subject: Subject): void {
  describe('a refusal', () => {
    it('meets an id, type, prefix or partition that is empty, too long or has a forbidden character', async () => {
      const partition = subject.fresh('names');
      const { store } = subject;
      for (const name of [...BAD_NAMES, 'x'.repeat(256)]) {
        await refused(store.get(partition, name), 'id');
        await refused(store.commit(partition, [aNote(name, '')]), 'id');
        await refused(store.commit(partition, [{ ...aNote('a', ''), type: name }]), 'type');
        await refused(store.query({ partition, type: name }), 'type');
        await refused(store.scan({ type: name }), 'type');
        if (name !== '') await refused(store.query({ partition, idPrefix: name }), 'idPrefix');
      }
      for (const name of [...BAD_NAMES, 'x'.repeat(1025), 'é'.repeat(513)]) {
        await refused(store.get(name, 'a'), 'partition');
        await refused(store.commit(name, [aNote('a', '')]), 'partition');
        await refused(store.query({ partition: name }), 'partition');
      }
    });

    it('does not meet the longest names that are allowed', async () => {
      const partition = `${subject.fresh('long')}${'p'.repeat(1024)}`.slice(0, 1024);
      const id = 'i'.repeat(255);

      const result = await subject.store.commit(partition, [aNote(id, 'past')]);

      assert.equal(result.status, 'committed');
      assert.deepEqual((await subject.store.get(partition, id))?.body, { text: 'past' });
    });

    it('meets a commit that is too large, too long, or names one id twice', async () => {
      const partition = subject.fresh('size');
      const many = Array.from({ length: 101 }, (_, i) => aNote(`n${i}`, ''));
      const large = 'é'.repeat(500_000);
      await refused(subject.store.commit(partition, many), '101 operations');
      await refused(subject.store.commit(partition, [aNote('a', 'x'.repeat(1_900_001))]), 'bytes');
      await refused(subject.store.commit(partition, [aNote('a', large), aNote('b', large)]), 'bytes');
      await refused(subject.store.commit(partition, [aNote('a', 'een'), aNote('a', 'twee')]), 'one id');
      assert.deepEqual(await subject.store.query({ partition }), { documents: [] });
    });

    it('meets a body that is no JSON object, and a condition that would match anything', async () => {
      const partition = subject.fresh('body');
      const circle: { self?: object } = {};
      circle.self = circle;
      await refused(subject.store.commit(partition, [{ ...aNote('a', ''), body: circle }]), 'JSON');
      await refused(subject.store.commit(partition, [{ ...aNote('a', ''), body: new Date(0) }]), 'JSON');
      for (const ifMatch of ['', '*']) {
        const operations: Operation[] = [
          { op: 'delete', id: 'a', ifMatch },
          { ...aNote('a', ''), op: 'replace', ifMatch },
        ];
        for (const operation of operations) await refused(subject.store.commit(partition, [operation]), 'etag');
      }
    });

    it('meets a page of no or too many documents, and a cursor of another making', async () => {
      const partition = subject.fresh('limits');
      for (const limit of [0, -1, 1.5, 1001, Number.NaN]) {
        await refused(subject.store.query({ partition, limit }), 'page');
        await refused(subject.store.scan({ type: 'note', limit }), 'page');
      }
      for (const after of ['', 'x', Buffer.from('["a","b","c"]').toString('base64url')]) {
        await refused(subject.store.query({ partition, after }), 'cursor');
        await refused(subject.store.scan({ type: 'note', after }), 'cursor');
      }
    });
  });
}

async function refused(call: Promise<unknown>, about: string): Promise<void> {
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof CodedError, String(error));
    assert.equal(error.code, 'STORE_REJECTED');
    assert.ok(error.message.includes(about), error.message);
    return true;
  });
}
