import assert from 'node:assert/strict';
import { faultsIn, lineOf } from './line.js';
import { runScenario } from './scenario.js';

describe('three processes that send while Teams fails and processes are killed', () => {
  it('lose nothing, and repeat no more than what was in flight', async function () {
    this.timeout(120_000);
    const seed = Math.floor(Math.random() * 2 ** 31);

    const report = await runScenario({ seed, seconds: 10 });

    process.stdout.write(`      ${lineOf(report)}\n`);
    assert.deepEqual(faultsIn(report), [], `npm run test:chaos -- --seed ${seed}`);
  });
});
