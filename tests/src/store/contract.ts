import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Store } from '../../../src/store/store.js';
import { commitRules } from './contract-commit.js';
import { concurrencyRules } from './contract-concurrency.js';
import { pageRules } from './contract-pages.js';
import { refusalRules } from './contract-refusals.js';

/** A store under test. `reopen` opens the same data once more, for stores that can. */
export interface Opened {
  store: Store;
  reopen?: () => Promise<Store>;
  close: () => Promise<void>;
}

/** What the rules work with: the store, and names that no other test has, as a real account keeps what was there. */
export interface Subject {
  readonly store: Store;
  fresh(name: string): string;
}

/** The promises of `src/store/store.ts`, the same for every implementation. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(`the store contract: ${name}`, function () {
    this.timeout(20_000);
    let opened: Opened;
    const subject: Subject = {
      get store() {
        return opened.store;
      },
      fresh: (what) => `${what}-${randomUUID()}`,
    };
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('answers a ping', async () => {
      await opened.store.ping();
    });

    it('has what was committed after it is opened again', async function () {
      if (opened.reopen === undefined) return this.skip();
      const partition = subject.fresh('reopen');
      await opened.store.commit(partition, [{ op: 'create', id: 'a', type: 'note', body: { text: 'blijft' } }]);

      const again = await opened.reopen();

      assert.deepEqual((await again.get(partition, 'a'))?.body, { text: 'blijft' });
      await again.close();
    });

    commitRules(subject);
    pageRules(subject);
    refusalRules(subject);
    concurrencyRules(subject);
  });
}
