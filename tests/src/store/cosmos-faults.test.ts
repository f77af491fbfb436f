import assert from 'node:assert/strict';
import { z } from 'zod';
import { CodedError } from '../../../src/errors.js';
import { type CosmosSettings, openCosmosStore } from '../../../src/store/cosmos/store.js';
import type { Store } from '../../../src/store/store.js';
import type { Injected, Kind } from '../../support/cosmos/faults.js';
import { type RunningCosmos, startCosmos } from '../../support/cosmos/server.js';
import { aNote } from './contract-commit.js';

const PASSING: Injected['status'][] = [408, 429, 449, 500, 503, 'reset'];
const LOST: Injected['status'][] = [408, 503, 'reset', 'silent'];

describe('Cosmos DB when it falters', function () {
  this.timeout(20_000);
  let cosmos: RunningCosmos;
  let store: Store;
  let waits: number[];
  /** Done by the next wait, as if by someone else in the meantime. */
  let meanwhile: () => Promise<unknown>;
  let number = 0;
  let partition: string;

  before(async () => {
    cosmos = await startCosmos();
  });
  beforeEach(async () => {
    waits = [];
    meanwhile = async () => undefined;
    number += 1;
    partition = `p${number}`;
    store = await opened();
  });
  afterEach(() => store.close());
  after(() => cosmos.close());

  for (const status of PASSING) {
    it(`repeats a read, query, scan and commit after ${status}, until it holds`, async () => {
      await store.commit(partition, [aNote('a', 'een')]);
      const calls: [Kind, () => Promise<unknown>][] = [
        ['read', () => store.get(partition, 'a')],
        ['query', () => store.query({ partition })],
        ['query', () => store.scan({ type: 'note' })],
        ['commit', () => store.commit(partition, [aNote('b', 'twee')])],
        ['check', () => store.ping()],
      ];
      for (const [on, call] of calls) {
        cosmos.faults.clear();
        cosmos.faults.next({ status, on, times: 2 });
        await call();
        assert.ok(cosmos.faults.count(on) >= 3, `${on}: ${cosmos.faults.count(on)} requests`);
      }
      assert.deepEqual((await store.get(partition, 'b'))?.body, { text: 'twee' });
      assert.ok(waits.length >= 10);
    });
  }

  for (const status of LOST) {
    it(`writes once when the answer is lost by ${status}, and knows that it was written`, async () => {
      const [replaced, deleted] = await etags(aNote('replaced', 'oud'), aNote('deleted', 'oud'));
      const hurried = await opened(cosmos.settings, 300);
      lose(status);

      const result = await hurried.commit(partition, [
        aNote('created', 'nieuw'),
        { ...aNote('replaced', 'nieuw'), op: 'replace', ifMatch: replaced },
        { op: 'delete', id: 'deleted', ifMatch: deleted },
      ]);

      assert.equal(result.status, 'committed');
      const { documents } = await store.query({ partition });
      assert.deepEqual(
        documents.map(({ id, body }) => [id, body]),
        [
          ['created', { text: 'nieuw' }],
          ['replaced', { text: 'nieuw' }],
        ],
      );
      assert.deepEqual(result.etags, [...documents.map((document) => document.etag), undefined]);
      await hurried.close();
    });
  }

  it('takes a lost delete as done when the document is gone', async () => {
    const [ifMatch] = await etags(aNote('a', 'weg'));
    lose('reset');

    const result = await store.commit(partition, [{ op: 'delete', id: 'a', ifMatch }]);

    assert.deepEqual(result, { status: 'committed', etags: [undefined] });
  });

  it('conflicts when another took the id while its own request was lost', async () => {
    cosmos.faults.next({ status: 'reset', on: 'commit' });
    meanwhile = () => byAnother((other) => other.commit(partition, [aNote('lease', 'ander')]));

    const result = await store.commit(partition, [aNote('lease', 'ik')]);

    assert.deepEqual(result, { status: 'conflict', index: 0, reason: 'exists' });
    assert.deepEqual((await store.get(partition, 'lease'))?.body, { text: 'ander' });
  });

  it('does not claim to know when its write was lost and another wrote since', async () => {
    const [ifMatch] = await etags(aNote('a', 'nul'));
    lose('reset');
    meanwhile = () =>
      byAnother(async (other) => {
        const read = await other.get(partition, 'a');
        assert.deepEqual(read?.body, { text: 'een' });
        await other.commit(partition, [{ ...aNote('a', 'twee'), op: 'replace', ifMatch: read?.etag ?? '' }]);
      });

    await fails(store.commit(partition, [{ ...aNote('a', 'een'), op: 'replace', ifMatch }]), {
      code: 'STORE_UNAVAILABLE',
      about: 'unknown whether it was written',
    });
  });

  it('gives an etag that holds for nothing to what another changed after a lost commit', async () => {
    lose('reset');
    meanwhile = () =>
      byAnother(async (other) => {
        const ifMatch = (await other.get(partition, 'a'))?.etag ?? '';
        await other.commit(partition, [{ ...aNote('a', 'ander'), op: 'replace', ifMatch }]);
      });

    const result = await store.commit(partition, [aNote('a', 'ik'), aNote('b', 'ik')]);

    assert.equal(result.status, 'committed');
    const [ifMatch = ''] = result.etags;
    assert.deepEqual(await store.commit(partition, [{ ...aNote('a', 'ik'), op: 'replace', ifMatch }]), {
      status: 'conflict',
      index: 0,
      reason: 'changed',
    });
  });

  it('does not look whether a lost write was done when there is no time left for it', async () => {
    lose('reset');
    cosmos.faults.next({ status: 'reset', on: 'query', times: 99 });
    const slow = await opened(cosmos.settings, 2000, 1960);

    await fails(slow.commit(partition, [aNote('a', 'een')]), {
      code: 'STORE_UNAVAILABLE',
      about: 'no time left to look',
    });
    cosmos.faults.clear();
    await slow.close();
  });

  it('waits as long as the server asks, when that is in time', async () => {
    cosmos.faults.next({ status: 429, retryAfterMs: 700, on: 'commit' });

    await store.commit(partition, [aNote('a', '')]);

    assert.deepEqual(waits, [700]);
  });

  it('gives up at once when the server asks for more time than a turn has', async () => {
    cosmos.faults.clear();
    cosmos.faults.next({ status: 429, retryAfterMs: 60_000, on: 'commit' });

    await fails(store.commit(partition, [aNote('a', '')]), { code: 'STORE_UNAVAILABLE', about: 'request units' });
    assert.deepEqual([waits, cosmos.faults.count('commit')], [[], 1]);
  });

  it('is unavailable within its time when nothing answers, and never tries longer', async () => {
    const hurried = await opened(cosmos.settings, 40);
    for (const [on, call] of calls(hurried)) {
      waits = [];
      cosmos.faults.clear();
      cosmos.faults.next({ status: 'silent', on, times: 99 });
      await fails(call(), { code: 'STORE_UNAVAILABLE', about: 'timeout after 4 attempts' });
      assert.deepEqual(waits, [50, 200, 500]);
    }
    cosmos.faults.clear();
    await hurried.close();
  });

  it('is unavailable when the account is gone', async () => {
    const gone = await startCosmos();
    const lost = await opened(gone.settings);
    await gone.close();
    for (const call of [() => lost.get('p', 'a'), () => lost.query({ partition: 'p' }), () => lost.ping()]) {
      await fails(call(), { code: 'STORE_UNAVAILABLE', about: 'ECONNREFUSED' });
    }
    await fails(lost.commit('p', [aNote('a', '')]), { code: 'STORE_UNAVAILABLE', about: 'Check the endpoint' });
    await lost.close();
  });

  it('says that the container is missing, instead of that nobody is there', async () => {
    const elsewhere = await opened({ ...cosmos.settings, container: 'nowhere' });
    const about = 'does not exist';
    await fails(elsewhere.get('p', 'a'), { code: 'STORE_UNAVAILABLE', about });
    await fails(elsewhere.query({ partition: 'p' }), { code: 'STORE_UNAVAILABLE', about });
    await fails(elsewhere.commit('p', [aNote('a', '')]), { code: 'STORE_UNAVAILABLE', about });
    await fails(elsewhere.ping(), { code: 'STORE_UNAVAILABLE', about });
    await elsewhere.close();
  });

  for (const [status, code, about] of [
    [401, 'STORE_UNAVAILABLE', 'Check the key'],
    [403, 'STORE_UNAVAILABLE', 'Check the key'],
    [400, 'STORE_REJECTED', 'repeating it does not help'],
    [413, 'STORE_REJECTED', 'repeating it does not help'],
  ] as const) {
    it(`does not repeat what ends with ${status} and says what to do, without what was written`, async () => {
      for (const [on, call] of calls()) {
        cosmos.faults.clear();
        cosmos.faults.next({ status, on });
        const message = await fails(call(), { code, about });
        assert.ok(!message.includes('geheim'), message);
        assert.equal(cosmos.faults.count(on), 1);
      }
      assert.deepEqual(waits, []);
    });
  }

  it('lets 20 writers count each once while answers get lost, by a note with a fixed id in the same commit', async () => {
    await store.commit(partition, [{ op: 'create', id: 'c', type: 'counter', body: { count: 0 } }]);
    for (let lost = 0; lost < 10; lost += 1) lose('reset');

    await Promise.all(Array.from({ length: 20 }, (_, i) => countOnce(`done-${i}`)));

    assert.deepEqual((await store.get(partition, 'c'))?.body, { count: 20 });
    assert.equal((await store.query({ partition, idPrefix: 'done-' })).documents.length, 20);
  });

  it('is unavailable after it was closed', async () => {
    await store.close();
    await fails(store.get(partition, 'a'), { code: 'STORE_UNAVAILABLE', about: 'closed' });
  });

  it('does not open without a key or a credential, and opens with either', async () => {
    const { key: _, ...settings } = cosmos.settings;
    await fails(openCosmosStore(settings), { code: 'CONFIG_INVALID', about: 'key or a credential' });
    const credential = { getToken: async () => ({ token: 't', expiresOnTimestamp: 0 }) };
    await (await openCosmosStore({ ...settings, credential })).close();
  });

  /** A store whose clock moves by its waits, and by `lagMs` more at each of them. */
  function opened(settings: CosmosSettings = cosmos.settings, attemptMs = 2000, lagMs = 0): Promise<Store> {
    let elapsed = 0;
    const sleep = async (ms: number) => {
      waits.push(ms);
      elapsed += ms + lagMs;
      const act = meanwhile;
      meanwhile = async () => undefined;
      await act();
    };
    return openCosmosStore({ ...settings, patience: { attemptMs, sleep, elapsed: () => elapsed } });
  }

  async function byAnother(act: (other: Store) => Promise<unknown>): Promise<void> {
    const other = await cosmos.open();
    await act(other);
    await other.close();
  }

  function lose(status: Injected['status']): void {
    cosmos.faults.next({ status, on: 'commit', afterWrite: true });
  }

  async function countOnce(note: string): Promise<void> {
    for (let tries = 1; tries <= 200; tries += 1) {
      const read = await store.get(partition, 'c');
      const { count } = z.object({ count: z.number() }).parse(read?.body);
      const body = { count: count + 1 };
      const replace = { op: 'replace' as const, id: 'c', type: 'counter', body, ifMatch: read?.etag ?? '' };
      const result = await store.commit(partition, [replace, aNote(note, '')]).catch(asUnknown);
      if (result.status === 'committed' || (result.status === 'conflict' && result.reason === 'exists')) return;
    }
    assert.fail('200 tries and never the first to write');
  }

  function calls(on = store): [Kind, () => Promise<unknown>][] {
    return [
      ['read', () => on.get(partition, 'a')],
      ['query', () => on.query({ partition })],
      ['query', () => on.scan({ type: 'note' })],
      ['commit', () => on.commit(partition, [aNote('a', 'geheim')])],
    ];
  }

  async function etags(...notes: ReturnType<typeof aNote>[]): Promise<[string, string]> {
    const result = await store.commit(partition, notes);
    assert.equal(result.status, 'committed');
    const [first = '', second = ''] = result.etags;
    return [first, second];
  }
});

/** The one error that a writer may go on after: it reads again. */
function asUnknown(error: unknown): { status: 'unknown' } {
  assert.ok(error instanceof CodedError && error.code === 'STORE_UNAVAILABLE', String(error));
  return { status: 'unknown' };
}

async function fails(call: Promise<unknown>, expected: { code: string; about: string }): Promise<string> {
  let message = '';
  await assert.rejects(call, (error) => {
    assert.ok(error instanceof CodedError, String(error));
    assert.equal(error.code, expected.code, error.message);
    assert.ok(error.message.includes(expected.about), error.message);
    message = `${error.message} ${error.stack} ${String(error.cause)}`;
    return true;
  });
  return message;
}
