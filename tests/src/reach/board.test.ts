import assert from 'node:assert/strict';
import { rememberAddress } from '../../../src/people/address.js';
import { personPartition } from '../../../src/people/speaker.js';
import { rememberTarget } from '../../../src/people/target.js';
import { createBoards, FRESH } from '../../../src/reach/board.js';
import { createTryAgain } from '../../../src/reach/tryAgain.js';
import { claim, record } from '../../../src/reminders/records.js';
import type { Store } from '../../../src/store/store.js';
import { aSetup } from '../../support/builders/setup.js';
import { aTarget } from '../../support/builders/target.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';

const NOW = new Date('2026-08-31T13:20:00Z');
const DAY = '2026-08-31';
const setup = aSetup();
const joris = { tenant: '11111111-1111-4111-8111-111111111111', oid: 'aaaaaaaa-0000-4000-8000-000000000001' };
const email = 'joris.elshout@example.org';
const [tenant] = setup.partnership.tenants;

/** Joris spoke to the bot, and today's message to him failed for good. */
async function givenFailure(store: Store): Promise<void> {
  await rememberAddress(store, joris.tenant, email, joris);
  const identity = { ...joris, email, people: ['duin/joris-elshout'], matchedAt: NOW.toISOString() };
  await store.commit(personPartition(joris), [{ op: 'create', id: 'identity', type: 'identity', body: identity }]);
  await rememberTarget(store, joris, aTarget(), NOW);
  const claimed = await claim(store, joris, DAY, { owner: 'one', now: NOW, lease: 1000 });
  assert.ok(claimed.status === 'claimed');
  await record(store, claimed.claim, { status: 'refused', at: NOW, code: 'InvalidBotApiHost', kind: 'config' });
}

const person = setup.people.find(({ id }) => id === 'joris-elshout');
assert.ok(person && tenant);

for (const [name, open] of everyStore) {
  describe(`the board (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    it('has everybody of the roster, in its order, with the state that follows from what is stored', async () => {
      await givenFailure(opened.store);
      const { people } = await createBoards({ store: opened.store, now: () => NOW }).of(setup);
      assert.deepEqual(
        people.map((each) => [each.person.id, each.reach.state]),
        setup.people.map(({ id }) => [id, id === 'joris-elshout' ? 'failed' : 'unknown']),
      );
    });

    it('lets what failed today be claimed once more, and only once until it fails again', async () => {
      const { store } = opened;
      await givenFailure(store);
      const told: string[] = [];
      const tryAgain = createTryAgain({ store, again: (addressee) => void told.push(addressee.email) });
      const outcomes = await Promise.all([tryAgain(setup, person, NOW), tryAgain(setup, person, NOW)]);
      assert.deepEqual(outcomes.toSorted(), ['again', 'nothing']);
      assert.deepEqual(told, [email]);
      const take = () => claim(store, joris, DAY, { owner: 'two', now: NOW, lease: 60_000 });
      assert.equal((await take()).status, 'claimed');
      assert.equal((await take()).status, 'taken');
      assert.equal(await tryAgain(setup, person, NOW), 'nothing');
    });
  });
}

describe('reading the board', () => {
  it('is done once for who asks at the same time and shortly after, and again when it was forgotten', async () => {
    const store = createFakeStore();
    let queries = 0;
    const counting: Store = { ...store, query: (query) => store.query(query).finally(() => (queries += 1)) };
    let now = NOW;
    const boards = createBoards({ store: counting, now: () => now });
    const [one, other] = await Promise.all([boards.of(setup), boards.of(setup)]);
    assert.equal(one, other);
    assert.equal(queries, setup.people.length);
    now = new Date(NOW.getTime() + FRESH - 1);
    await boards.of(setup);
    assert.equal(queries, setup.people.length);
    boards.forget(setup);
    await boards.of(setup);
    now = new Date(now.getTime() + FRESH);
    await boards.of(setup);
    assert.equal(queries, 3 * setup.people.length);
    await boards.of({ ...setup });
    assert.equal(queries, 4 * setup.people.length, 'a roster that changed counts at once');
  });

  it('that fails is tried again at the next question', async () => {
    const store = createFakeStore();
    const boards = createBoards({ store, now: () => NOW });
    store.setDown(true);
    await assert.rejects(boards.of(setup), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    assert.equal((await boards.of(setup)).people.length, setup.people.length);
  });
});
