import assert from 'node:assert/strict';
import { MINUTE } from '../../src/clock.js';
import { faultsIn, lineOf } from './line.js';
import { runScenario, SECONDS } from './scenario.js';

describe('three processes that send while Teams fails and processes are killed', () => {
  it('lose nothing, and repeat no more than what was in flight', async function () {
    this.timeout(5 * MINUTE);
    const seed = Math.floor(Math.random() * 2 ** 31);

    const report = await runScenario({ seed, seconds: SECONDS });

    process.stdout.write(`      ${lineOf(report)}\n`);
    assert.deepEqual(faultsIn(report), [], `npm run test:chaos -- --seed ${seed}`);
  });
});
