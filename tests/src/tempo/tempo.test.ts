import assert from 'node:assert/strict';
import sinon from 'sinon';
import { HOUR, MINUTE, SECOND } from '../../../src/clock.js';
import type { Store } from '../../../src/store/store.js';
import { createRoom } from '../../../src/tempo/room.js';
import { createTempo, type Tempo } from '../../../src/tempo/tempo.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { createFakeStore } from '../../support/fakeStore.js';

const START = Date.parse('2026-08-31T13:15:00Z');
const LEASE = 15 * SECOND;

/** Instances that share a store, on a clock that the test moves. */
function given(store: Store) {
  const world = { time: START, troubles: [] as string[] };
  const instance = (owner: string, perSecond = 1000): Tempo =>
    createTempo({
      store,
      now: () => new Date(world.time),
      owner,
      lease: LEASE,
      perSecond,
      trouble: ({ code }) => world.troubles.push(code),
    });
  return { world, instance };
}

let number = 0;
for (const [name, open] of everyStore) {
  describe(`the tenant that an instance sends for (${name})`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    let tenant = '';
    before(async () => {
      opened = await open();
    });
    beforeEach(() => {
      number += 1;
      tenant = `tenant-${number}`;
    });
    after(() => opened.close());

    it('is one instance’s at a time, of however many', async () => {
      const { instance } = given(opened.store);
      const held = await Promise.all(['one', 'two', 'three', 'four'].map((owner) => instance(owner).holds(tenant)));
      assert.equal(held.filter(Boolean).length, 1);
    });

    it('goes to another when the lease of who died ends, not before', async () => {
      const { world, instance } = given(opened.store);
      await instance('one').turn(tenant);
      const two = instance('two');
      world.time = START + LEASE - 1;
      assert.deepEqual(await two.turn(tenant), { status: 'wait', until: new Date(START + LEASE) });
      world.time = START + LEASE;
      assert.deepEqual(await two.turn(tenant), { status: 'go' });
    });

    it('stays with who goes on sending', async () => {
      const { world, instance } = given(opened.store);
      const [one, two] = [instance('one'), instance('two')];
      for (let step = 0; step < 10; step += 1) {
        assert.deepEqual(await one.turn(tenant), { status: 'go' });
        assert.equal(await two.holds(tenant), false);
        world.time += LEASE / 2;
      }
    });

    it('is free at once when who has it stops', async () => {
      const { world, instance } = given(opened.store);
      const one = instance('one');
      await one.turn(tenant);
      await one.stop();
      assert.equal((await one.turn(tenant)).status, 'wait');
      world.time += 1;
      assert.equal(await instance('two').holds(tenant), true);
    });

    it('that asked to be left alone is left alone by who comes next too', async () => {
      const { world, instance } = given(opened.store);
      const one = instance('one');
      await one.turn(tenant);
      await one.pause(tenant, MINUTE);
      const until = new Date(START + MINUTE);
      assert.deepEqual(await one.turn(tenant), { status: 'wait', until });
      world.time = START + LEASE;
      const two = instance('two');
      assert.deepEqual(await two.turn(tenant), { status: 'wait', until });
      world.time = START + MINUTE;
      assert.deepEqual(await two.turn(tenant), { status: 'go' });
    });

    it('is not lost for hours to a clock that was ahead and is set back', async () => {
      const { world, instance } = given(opened.store);
      const ahead = instance('one');
      world.time = START + 5 * HOUR;
      await ahead.turn(tenant);
      await ahead.pause(tenant, MINUTE);
      world.time = START;
      assert.deepEqual(await instance('two').turn(tenant), { status: 'go' });
    });
  });
}

describe('who cannot renew', () => {
  it('goes on for a part of the lease, and stops before another may begin', async () => {
    const store = createFakeStore();
    const { world, instance } = given(store);
    const one = instance('one');
    assert.equal((await one.turn('t')).status, 'go');
    store.setDown(true);
    world.time = START + LEASE / 2;
    assert.equal((await one.turn('t')).status, 'go');
    world.time = START + LEASE - 1;
    await assert.rejects(one.turn('t'), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    assert.equal((await one.turn('t')).status, 'go', 'it goes on when the store is back');
  });

  it('stops without an error when the store is away, and the lease ends by itself', async () => {
    const store = createFakeStore();
    const { world, instance } = given(store);
    const one = instance('one');
    await one.turn('t');
    store.setDown(true);
    await one.stop();
    assert.deepEqual(world.troubles, ['STORE_UNAVAILABLE']);
  });
});

describe('the pace of sending', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => clock.restore());

  /** When each of so many sends may start, in milliseconds from now. */
  function starts(tempo: Tempo, count: number, tenant = 't'): number[] {
    const from = performance.now();
    const moments: number[] = [];
    for (let index = 0; index < count; index += 1) {
      void tempo.turn(tenant).then(() => moments.push(Math.round(performance.now() - from)));
    }
    return moments;
  }

  const paced = (perSecond = 20) => given(createFakeStore()).instance('one', perSecond);

  it('is at most so many a second in one tenant, evenly, and another tenant has its own', async () => {
    const tempo = paced();
    const [here, there] = [starts(tempo, 100), starts(tempo, 20, 'other')];
    await clock.tickAsync(10 * SECOND);
    assert.equal(here.length, 100);
    assert.ok((here.at(-1) ?? 0) >= 4700 && (here.at(-1) ?? 0) <= 5100, `the last after ${here.at(-1)} ms`);
    assert.ok((there.at(-1) ?? 0) <= 1100);
    const most = Math.max(...here.map((from) => here.filter((at) => at >= from && at < from + SECOND).length));
    assert.ok(most <= 24, `${most} in one second`);
  });

  it('waits for who is being answered, and not for ever', async () => {
    const tempo = paced();
    const answered = tempo.answering('t');
    const moments = starts(tempo, 2);
    await clock.tickAsync(50);
    assert.deepEqual(moments, []);
    answered();
    await clock.tickAsync(100);
    assert.equal(moments.length, 2);
    tempo.answering('t');
    const others = starts(tempo, 40);
    await clock.tickAsync(3 * SECOND);
    assert.equal(others.length, 40, 'somebody speaks all the time, and it goes out all the same at that pace');
  });

  it('leaves room for answers: with forty a second it gives way', async () => {
    const tempo = paced();
    const moments = starts(tempo, 100);
    for (let tick = 0; tick < 120; tick += 1) {
      tempo.answering('t')();
      await clock.tickAsync(25);
    }
    assert.ok(moments.length < 40, `${moments.length} sends beside 120 answers in three seconds`);
    assert.ok(moments.length > 5, 'and still goes on');
  });
});

it('A room forgets answers where nobody ever sends', () => {
  const room = createRoom(20);
  for (let at = 0; at < 100_000; at += 1) room.count(at);
  assert.equal(room.wait(200_000, 200_000, false), 0);
});
