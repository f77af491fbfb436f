import assert from 'node:assert/strict';
import { partitionOf } from '../../../../src/glossary/local/stored.js';
import { MAX_A_DAY } from '../../../../src/glossary/vragen/daily.js';
import { type Ending, MAX_ASKERS, MAX_REMARKS } from '../../../../src/glossary/vragen/vraag.js';
import { createVragen, KEPT, type Vragen, type Wish } from '../../../../src/glossary/vragen/vragen.js';
import type { Speaker } from '../../../../src/people/speaker.js';
import type { Store } from '../../../../src/store/store.js';
import { everyStore, type Open } from '../../../support/everyStore.js';
import { createFakeStore } from '../../../support/fakeStore.js';

const NOW = new Date('2026-09-07T08:00:00Z');
const LATER = new Date('2026-09-09T08:00:00Z');
const TENANT = '11111111-1111-4111-8111-111111111111';
const ANSWERED: Ending = { how: 'answered', term: 'floepsel', definition: 'Een feestje.' };

let number = 0;

/** Somebody who never asked anything before. */
function somebody(): Speaker {
  number += 1;
  return { tenant: TENANT, oid: `asker-${number}` };
}

function aWish(overrides: Partial<Wish> = {}): Wish {
  number += 1;
  const fixed = { question: 'wat is een floepsel?', asked: 'floepsel', remark: '', card: `card-${number}` };
  return { ...fixed, said: { kind: 'unknown' }, ...overrides };
}

for (const [name, open] of everyStore) {
  describe(`the list of questions (${name})`, function () {
    this.timeout(30_000);
    let opened: Awaited<ReturnType<Open>>;
    let store: Store;
    let vragen: Vragen;
    let duin: string;

    before(async () => {
      opened = await open();
      store = opened.store;
    });
    beforeEach(() => {
      number += 1;
      duin = `duin-${number}`;
      vragen = createVragen(store);
    });
    after(() => opened.close());

    const ask = (over: Partial<Wish> = {}, by = somebody(), now = NOW) => vragen.ask(duin, by, aWish(over), now);
    const asWaiting = (by: Speaker) => ({ ...by, lang: 'nl' as const });
    const first = async () => (await vragen.open(duin))[0] ?? assert.fail('nothing is open');
    const rows = async (type: string) => (await store.query({ partition: partitionOf(duin), type })).documents;

    it('counts the same question up, also when many ask it at once on many instances', async () => {
      const asked = Array.from({ length: 6 }, () => createVragen(store).ask(duin, somebody(), aWish(), NOW));
      assert.deepEqual(new Set(await Promise.all(asked)), new Set(['listed']));
      assert.equal((await vragen.open(duin)).length, 1);
      assert.equal((await first()).count, 6);
    });

    it('knows a press again, however often it is delivered', async () => {
      const by = somebody();
      const wish = aWish();
      assert.equal(await vragen.ask(duin, by, wish, NOW), 'listed');
      for (let time = 0; time < MAX_A_DAY + 2; time += 1) assert.equal(await vragen.ask(duin, by, wish, NOW), 'again');
      assert.equal((await first()).count, 1);
      const asker = asWaiting(by);
      assert.equal(await vragen.ask(duin, by, { ...wish, asker }, NOW), 'listed', 'who wants the answer after all');
      assert.equal((await first()).count, 1);
      assert.deepEqual((await first()).askers, [asker]);
    });

    it('a press that comes again after the answer does not bring the question back', async () => {
      const by = somebody();
      const wish = aWish();
      await vragen.ask(duin, by, wish, NOW);
      await vragen.close(duin, (await first()).key, ANSWERED, 'anna', LATER);
      assert.equal(await vragen.ask(duin, by, wish, LATER), 'again');
      assert.deepEqual(await vragen.open(duin), []);
    });

    it('keeps nothing of who asks, unless they want the answer', async () => {
      const [shy, curious] = [somebody(), somebody()];
      await ask({}, shy);
      await ask({ asker: asWaiting(curious) }, curious);
      const kept = JSON.stringify((await store.query({ partition: partitionOf(duin) })).documents);
      assert.ok(!kept.includes(shy.oid));
      assert.ok(kept.includes(curious.oid));
    });

    it('takes so many questions a day of one person, also when they come at once', async () => {
      const by = somebody();
      const wishes = Array.from({ length: MAX_A_DAY + 3 }, (_, at) => ({ asked: `floepsel ${at}` }));
      const outcomes: string[] = [];
      for (const wish of wishes) outcomes.push(await ask(wish, by));
      assert.equal(outcomes.filter((outcome) => outcome === 'listed').length, MAX_A_DAY);
      assert.equal(outcomes.at(-1), 'too-many');
      assert.equal(await ask({ asked: 'morgen' }, by, LATER), 'listed');
    });

    it('puts the most asked first, then what is there longest', async () => {
      await ask({ asked: 'twee' }, somebody(), LATER);
      await ask({ asked: 'een' });
      await ask({ asked: 'drie' });
      await ask({ asked: 'drie' });
      assert.deepEqual(
        (await vragen.open(duin)).map(({ asked }) => asked),
        ['drie', 'een', 'twee'],
      );
    });

    it('is read whole when it is long', async () => {
      const long = Array.from({ length: 30 }, (_, at) => ask({ asked: `woord ${at}` }));
      await Promise.all(long);
      assert.equal((await vragen.open(duin)).length, 30);
    });

    it('closes a question once: of several owners and devices one does, the others see what it was', async () => {
      await ask({ asker: asWaiting(somebody()) });
      const { key } = await first();
      const ends = ['anna', 'bram', 'cor'].map((by) => createVragen(store).close(duin, key, ANSWERED, by, LATER));
      const closed = await Promise.all(ends);
      assert.deepEqual(closed.map(({ status }) => status).toSorted(), ['closed', 'closed-before', 'closed-before']);
      const by = new Set(closed.flatMap((one) => (one.status === 'missing' ? [] : [one.vraag.by])));
      assert.equal(by.size, 1, 'all are told the same name');
      assert.equal((await rows('post')).length, 1);
      assert.equal((await vragen.close(duin, 'x'.repeat(22), ANSWERED, 'anna', LATER)).status, 'missing');
    });

    it('gives everyone who waits a row of their own with the end of the question, and keeps no account in it', async () => {
      const waiting = [somebody(), somebody(), somebody()];
      for (const by of waiting) await ask({ asker: asWaiting(by), remark: `van ${by.oid}` }, by);
      const { key } = await first();
      const closed = await vragen.close(duin, key, ANSWERED, 'anna', LATER);
      assert.equal(closed.status === 'closed' && closed.waiting, 3);
      const oids = (await rows('post')).map(({ body }) => (body as { to: Speaker }).to.oid);
      assert.deepEqual(oids.toSorted(), waiting.map(({ oid }) => oid).toSorted());
      assert.doesNotMatch(JSON.stringify(await rows('vraag-gesloten')), /asker-/, 'remarks go too');
    });

    it('forgets what was closed long ago, and nothing that is open', async () => {
      await ask({ asked: 'oud' });
      await vragen.close(duin, (await first()).key, ANSWERED, 'anna', NOW);
      await ask({ asked: 'open' });
      assert.equal(await vragen.tidy(duin, new Date(NOW.getTime() + KEPT)), 0);
      assert.equal(await vragen.tidy(duin, new Date(NOW.getTime() + KEPT + 1)), 1);
      assert.equal((await rows('vraag-gesloten')).length, 0);
      assert.equal((await first()).asked, 'open');
    });

    it('opens a question again that is asked after its end, as a new round with answers of its own', async () => {
      for (const round of [1, 2]) {
        const by = somebody();
        await ask({ asker: asWaiting(by) }, by);
        const vraag = await first();
        assert.deepEqual([vraag.round, vraag.count], [round, 1]);
        await vragen.close(duin, vraag.key, ANSWERED, 'anna', LATER);
      }
      assert.equal((await rows('post')).length, 2);
    });
  });
}

describe('a question on the list', () => {
  const duin = 'duin';

  it('has room for so many remarks and so many who wait; the next is told', async () => {
    const vragen = createVragen(createFakeStore());
    const outcomes: string[] = [];
    for (let at = 0; at <= MAX_ASKERS; at += 1) {
      const by = somebody();
      outcomes.push(await vragen.ask(duin, by, aWish({ remark: `remark ${at}`, asker: { ...by, lang: 'en' } }), NOW));
    }
    assert.deepEqual(new Set(outcomes.slice(0, -1)), new Set(['listed']));
    assert.equal(outcomes.at(-1), 'full');
    const [vraag] = await vragen.open(duin);
    assert.equal(vraag?.askers.length, MAX_ASKERS);
    assert.equal(vraag?.remarks.length, MAX_REMARKS);
    assert.equal((await vragen.close(duin, vraag?.key ?? '', ANSWERED, 'anna', LATER)).status, 'closed');
  });

  it('is not lost when the store goes away in the middle: the press that comes again brings it', async () => {
    const store = createFakeStore();
    const by = somebody();
    const wish = aWish();
    let commits = 0;
    const flaky: Store = {
      ...store,
      commit: async (...args) => {
        commits += 1;
        if (commits === 2) store.setDown(true);
        return store.commit(...args);
      },
    };
    await assert.rejects(createVragen(flaky).ask(duin, by, wish, NOW), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    assert.equal(await createVragen(store).ask(duin, by, wish, NOW), 'listed');
    assert.equal((await createVragen(store).open(duin)).length, 1);
  });
});
