import assert from 'node:assert/strict';
import { Fault } from '../../../../src/store/cosmos/fault.js';
import { begin, defaultPatience, repeat } from '../../../../src/store/cosmos/retry.js';

describe('the patience of a call to Cosmos DB', () => {
  it('ends within four seconds when every request takes its whole time-out', async () => {
    let elapsed = 0;
    const sleep = async (ms: number) => {
      elapsed += ms;
    };
    const patience = { ...defaultPatience, elapsed: () => elapsed, sleep };
    const call = begin(patience);
    const attempt = async () => {
      elapsed += patience.attemptMs;
      throw new Fault({ network: 'timeout' });
    };

    await assert.rejects(repeat(call, patience, attempt), Fault);
    assert.equal(call.faults.length, 3);
    // The look whether a lost commit was written shares the time of its call.
    await assert.rejects(repeat(call, patience, attempt), Fault);
    assert.ok(elapsed <= 4500, `${elapsed} ms`);
  });

  it('passes on at once what is no fault of the network', async () => {
    const call = begin(defaultPatience);
    const attempt = () => Promise.reject(new TypeError('a mistake of ours'));

    await assert.rejects(repeat(call, defaultPatience, attempt), TypeError);
    assert.deepEqual(call.faults, []);
  });
});
