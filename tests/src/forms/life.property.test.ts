import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { everyStore } from '../../support/everyStore.js';
import { MIRTE } from './given.js';
import { type Deed, deeds, PEOPLE, seen } from './life/deeds.js';
import { aLife, type Life } from './life/life.js';

/** The same lives each time: what a rare one shows is for a search, not for who just wants to run the tests. `SEED=7` looks at others. */
const SEED = Number(process.env.SEED ?? 1);

/** The model is inside the life. */
type Step = fc.AsyncCommand<object, Life>;

const step = (what: string, run: (life: Life) => Promise<void>): Step => ({
  check: () => true,
  run: (_, life) => run(life),
  toString: () => what,
});
const doing = (deed: Deed) => step(JSON.stringify(deed), (life) => life.deliver(deed));

const handingIn: Deed = {
  ...{ who: 'wpb', card: 0, field: 0, does: 'fills', choice: 'nee', act: 'submit', times: 1, fault: 'none', clock: 0 },
};
const askedBackAndAnswered = step('is asked back, and handed in again', async (life) => {
  await life.deliver({ ...handingIn, who: MIRTE, act: 'ask-back', does: 'adds' });
  await life.deliver({ ...handingIn, choice: undefined, does: 'adds' });
});
/** Changes something and hands it in: one thing that not everybody may read, or another. */
const handingInAgain = (field: number) =>
  step(`hands in again with ${field}`, async (life) => {
    await life.deliver({ ...handingIn, choice: undefined, does: 'adds', field });
  });

const lives = fc.commands(
  [
    deeds.map(doing),
    deeds.map(doing),
    fc.constant(doing(handingIn)),
    fc.constantFrom(0, 3).map(handingInAgain),
    deeds.map((deed) => doing({ ...deed, who: 'wpb', act: 'submit', card: 0 })),
    deeds.map((deed) => doing({ ...deed, who: MIRTE, act: deed.clock > 1 ? 'align' : 'ask-back' })),
    deeds.map((deed) => doing({ ...deed, fault: 'none', times: 1, card: 0 })),
    fc.constantFrom(...PEOPLE).map((who) => step(`${who} looks`, (life) => life.look(who))),
    deeds.map((deed) => doing({ ...deed, who: 'wpb', does: 'empties', field: 3, card: 0 })),
    fc.constant(askedBackAndAnswered),
    fc.constantFrom(0, 1, 2).map((back) => step(`word ${back} comes again`, (life) => life.redeliver(back))),
    fc.constant(step('Ilse replaces Joris', (life) => life.replace())),
  ],
  { maxCommands: 16, size: 'large' },
);

/** Many where a life is cheap. */
const RUNS: Readonly<Record<string, number>> = { 'in memory': 400, embedded: 1500, 'Cosmos DB': 1000 };

describe('the life of a form', function () {
  this.timeout(300_000);

  for (const [name, open] of everyStore) {
    it(`loses no word and knows no illegal state, whoever does what when: ${RUNS[name]} times on ${name}`, async () => {
      const opened = await open();
      try {
        const { store } = opened;
        await fc.assert(
          fc.asyncProperty(
            fc.constantFrom('adviesformulier-1' as const, 'adviesformulier-1' as const, 'startgesprek' as const),
            lives,
            async (form, steps) => {
              // A partnership that no other life has.
              const life = aLife(store, form, `duin-${randomUUID()}`);
              await fc.asyncModelRun(() => ({ model: {}, real: life }), steps);
              await life.finish();
            },
          ),
          { numRuns: RUNS[name] ?? 0, seed: SEED },
        );
      } finally {
        await opened.close();
      }
    });
  }

  after(() => {
    assert.ok(Math.min(...Object.values(seen)) > 25, JSON.stringify(seen));
  });
});
