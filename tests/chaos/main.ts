import { parseArgs } from 'node:util';
import { MINUTE } from '../../src/clock.js';
import { faultsIn, lineOf, sumOf } from './line.js';
import { type Report, runScenario, SECONDS } from './scenario.js';

// One scenario, or one after another until the minutes are over; each with the next seed.
const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
const until = performance.now() + Number(values.minutes ?? 0) * MINUTE;
let seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 31));
const reports: Report[] = [];
let failed = false;
do {
  const report = await runScenario({ seed, seconds: SECONDS });
  reports.push(report);
  console.log(lineOf(report));
  for (const fault of faultsIn(report)) {
    console.error(`  ${fault}`);
    failed = true;
  }
  seed += 1;
} while (performance.now() < until);
if (reports.length > 1) console.log(sumOf(reports));
process.exit(failed ? 1 : 0);
