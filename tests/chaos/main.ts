import { parseArgs } from 'node:util';
import { MINUTE } from '../../src/clock.js';
import { faultsIn, lineOf } from './line.js';
import { runScenario } from './scenario.js';

// One scenario, or one after another until the minutes are over; each with the next seed.
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const until = performance.now() + Number(values.minutes ?? 0) * MINUTE;
let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
let failed = 0;
do {
  const report = await runScenario({ seed, seconds: 10 });
  console.log(lineOf(report));
  const faults = faultsIn(report);
  for (const fault of faults) console.error(`  ${fault}`);
  failed += faults.length;
  seed += 1;
} while (performance.now() < until);
process.exit(failed > 0 ? 1 : 0);
