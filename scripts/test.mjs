// All checks that need no browser: build, lint (with the import rule), types, tests. Ends with "N passed, N failed, N skipped".
import { spawnSync } from 'node:child_process';

const steps = [
  ['build', ['scripts/build.mjs']],
  ['lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
];
for (const [name, args] of steps) {
  console.log(`> ${name}`);
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.error(`${name} failed; the tests were not run.`);
    console.log('0 passed, 1 failed, 0 skipped');
    process.exit(1);
  }
}
console.log('> tests');
const mocha = ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', ...process.argv.slice(2)];
// A test that keeps the process alive is a fault too: it may not hold everything up.
const { status, error } = spawnSync(process.execPath, mocha, { stdio: 'inherit', timeout: 20 * 60 * 1000 });
if (status === null) {
  console.error(`The tests did not end by themselves${error ? `: ${error.message}` : ''}.`);
  console.log('0 passed, 1 failed, 0 skipped');
}
process.exit(status ?? 1);
