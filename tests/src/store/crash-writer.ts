import { openEmbeddedStore } from '../../../src/store/embedded/store.js';

/** Writes batches of three documents for ever and prints the number of each that was acknowledged; ends by being killed. */
const [file, round] = process.argv.slice(2);
const store = openEmbeddedStore(String(file));
for (let batch = 0; ; batch += 1) {
  const operations = ['a', 'b', 'c'].map((part) => ({
    op: 'create' as const,
    id: `${round}-${batch}-${part}`,
    type: 'crash',
    body: { batch, filling: 'x'.repeat(2000) },
  }));
  await store.commit('crash', operations);
  process.stdout.write(`${batch}\n`);
  // Lets the pipe drain, so that what was acknowledged is also known.
  await new Promise((next) => setImmediate(next));
}
