import assert from 'node:assert/strict';
import sinon from 'sinon';
import { MINUTE } from '../../../src/clock.js';
import { CodedError } from '../../../src/errors.js';
import { createClockwork } from '../../../src/reminders/clockwork.js';

describe('a clockwork', () => {
  let clock: sinon.SinonFakeTimers;
  beforeEach(() => {
    clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(() => clock.restore());

  /** A clockwork of a minute; each run takes so long, and fails when `fails` says so. */
  function given({ takes = 0, fails }: { takes?: number; fails?: unknown } = {}) {
    const world = { runs: 0, finished: 0, busy: 0, most: 0, aborted: 0, troubles: [] as CodedError[] };
    const clockwork = createClockwork({
      every: MINUTE,
      trouble: (error) => world.troubles.push(error),
      async work(signal) {
        world.runs += 1;
        world.busy += 1;
        world.most = Math.max(world.most, world.busy);
        if (takes > 0) await new Promise((resolve) => setTimeout(resolve, takes));
        world.busy -= 1;
        world.finished += 1;
        if (signal.aborted) world.aborted += 1;
        if (fails !== undefined) throw fails;
      },
    });
    return { clockwork, world };
  }

  it('stands still until it is started', async () => {
    const { world } = given();
    await clock.tickAsync(10 * MINUTE);
    assert.equal(world.runs, 0);
  });

  it('runs when it starts, and then each time so long after the last run', async () => {
    const { clockwork, world } = given();
    clockwork.start();
    assert.equal(world.runs, 1);
    await clock.tickAsync(MINUTE - 1);
    assert.equal(world.runs, 1);
    await clock.tickAsync(1 + 3 * MINUTE);
    assert.equal(world.runs, 5);
  });

  it('does nothing more when it is started twice', async () => {
    const { clockwork, world } = given();
    clockwork.start();
    clockwork.start();
    await clock.tickAsync(MINUTE);
    assert.equal(world.runs, 2);
  });

  it('never runs twice at once, however long a run takes', async () => {
    const { clockwork, world } = given({ takes: 10 * MINUTE });
    clockwork.start();
    await clock.tickAsync(10 * MINUTE);
    assert.equal(world.runs, 1);
    await clock.tickAsync(MINUTE);
    assert.equal(world.runs, 2);
    assert.equal(world.most, 1);
  });

  it('runs at once when it is woken, also before it is started', async () => {
    const { clockwork, world } = given();
    await clockwork.wake();
    assert.equal(world.runs, 1);
    await clock.tickAsync(10 * MINUTE);
    assert.equal(world.runs, 1);
  });

  it('runs once more after the busy run, however often it is woken meanwhile', async () => {
    const { clockwork, world } = given({ takes: MINUTE });
    clockwork.start();
    const finishedThen: number[] = [];
    const wakes = [1, 2, 3].map(() => clockwork.wake().then(() => finishedThen.push(world.finished)));
    await clock.tickAsync(2 * MINUTE);
    await Promise.all(wakes);
    assert.deepEqual(finishedThen, [2, 2, 2]);
    assert.equal(world.runs, 2);
    assert.equal(world.most, 1);
  });

  it('counts the time from the run it was woken for', async () => {
    const { clockwork, world } = given();
    clockwork.start();
    await clock.tickAsync(MINUTE / 2);
    await clockwork.wake();
    await clock.tickAsync(MINUTE - 1);
    assert.equal(world.runs, 2);
    await clock.tickAsync(1);
    assert.equal(world.runs, 3);
  });

  it('tells what broke and runs again all the same', async () => {
    const { clockwork, world } = given({ fails: new CodedError('STORE_UNAVAILABLE', 'away') });
    clockwork.start();
    await clockwork.wake();
    await clock.tickAsync(MINUTE);
    assert.equal(world.runs, 3);
    assert.deepEqual(
      world.troubles.map(({ code }) => code),
      ['STORE_UNAVAILABLE', 'STORE_UNAVAILABLE', 'STORE_UNAVAILABLE'],
    );
  });

  it('waits for what is in flight when it stops, tells it to end early, and does nothing after', async () => {
    const { clockwork, world } = given({ takes: MINUTE });
    clockwork.start();
    const following = clockwork.wake();
    let stopped = false;
    const stopping = clockwork.stop().then(() => {
      stopped = true;
    });
    await clock.tickAsync(MINUTE - 1);
    assert.equal(stopped, false);
    await clock.tickAsync(1);
    await Promise.all([stopping, following, clockwork.wake()]);
    await clock.tickAsync(10 * MINUTE);
    assert.equal(world.runs, 1);
    assert.equal(world.aborted, 1);
  });

  it('does not start again after it stopped', async () => {
    const { clockwork, world } = given();
    await clockwork.stop();
    clockwork.start();
    await clock.tickAsync(10 * MINUTE);
    assert.equal(world.runs, 0);
  });

  it('does not keep the process alive', async () => {
    const { clockwork, world } = given();
    const timers = sinon.spy(globalThis, 'setTimeout');
    clockwork.start();
    await clock.tickAsync(MINUTE);
    timers.restore();
    assert.equal(world.runs, 2);
    assert.deepEqual(
      timers.returnValues.map((timer) => timer.hasRef()),
      [false, false],
    );
  });
});
