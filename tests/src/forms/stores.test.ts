import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FormRef } from '../../../src/forms/form.js';
import { loadFacts } from '../../../src/forms/loadFacts.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import {
  agreeing,
  anAt,
  aRef,
  ENOUGH,
  formsOn,
  givenSubmitted,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  now,
  pressAll,
  pressOn,
} from './given.js';

for (const [name, open] of everyStore) {
  describe(`forms on ${name}`, function () {
    this.timeout(20_000);
    let opened: Awaited<ReturnType<Open>>;
    // A partnership that no other test has: a server keeps what was there.
    const fresh = (): FormRef => aRef({ partnership: `duin-${randomUUID()}` });
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('go from preparation to confirmation, by three people on three instances', async () => {
      const ref = fresh();
      const [one, two, three] = [formsOn(opened.store), formsOn(opened.store), formsOn(opened.store)];
      const typed = { leervragen: ['Hoe begin ik een les?'], opdrachten: 'Één taalles — "zelf"  \u2028 😀' };
      const preparing = { by: NOOR, part: 'preparation' as const, step: 1, typed };
      await one.submit(anAt({ ref }), just(pressOn(await one.open(anAt({ ref })), preparing)), now());

      const state = await two.open(anAt({ ref }));
      assert.deepEqual(state.answers, typed);
      const press = pressAll(state, { typed: { ...ENOUGH, ...typed } });
      assert.equal((await two.submit(anAt({ ref }), just(press), now())).status, 'submitted');
      assert.equal((await three.review(anAt({ ref }), just(agreeing(NOOR, 1)), NOW)).status, 'aligned');

      const facts = await loadFacts(opened.store, [ref], 4);
      assert.deepEqual(facts(ref.partnership, NOOR, ref.when), {
        startgesprek: {
          preparedOn: '2026-09-07',
          startedOn: '2026-09-07',
          submitted: { on: '2026-09-07', by: JORIS, version: 1 },
          confirmed: [
            { by: JORIS, on: '2026-09-07', as: ['werkplekbegeleider'] },
            { by: NOOR, on: '2026-09-07', as: ['student'] },
          ],
        },
      });
      assert.deepEqual((await one.copyOf(ref, 1))?.answers, { ...ENOUGH, ...typed });
    });

    it('keep what three people type at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const state = await forms.open(anAt({ ref }));

      await Promise.all([
        forms.save(anAt({ ref }), just(pressOn(state, { by: JORIS, typed: { kennismaking: 'van Joris' } })), NOW),
        forms.save(anAt({ ref }), just(pressOn(state, { by: MIRTE, typed: { kennismaking: 'van Mirte' } })), NOW),
        forms.save(
          anAt({ ref }),
          just(pressOn(state, { by: NOOR, part: 'preparation', step: 1, typed: { opdrachten: 'van Noor' } })),
          NOW,
        ),
      ]);

      const { answers, preparation } = await forms.open(anAt({ ref }));
      assert.match(String(answers.kennismaking), /van Joris/);
      assert.match(String(answers.kennismaking), /van Mirte/);
      assert.equal(preparation.answers.opdrachten, 'van Noor');
    });

    it('are handed in by one of two who press at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const state = await forms.open(anAt({ ref }));
      const press = (by: string) => pressAll(state, { by, typed: ENOUGH });

      const outcomes = await Promise.all([
        forms.submit(anAt({ ref }), just(press(JORIS)), now()),
        forms.submit(anAt({ ref }), just(press(MIRTE)), now()),
      ]);

      assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['closed', 'submitted']);
      assert.deepEqual(new Set(outcomes.map((outcome) => outcome.state.submission?.by)).size, 1);
      assert.equal(await forms.copyOf(ref, 2), undefined);
    });

    it('are handed in once by one press that comes twice at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const press = pressAll(await forms.open(anAt({ ref })), { typed: ENOUGH });

      const outcomes = await Promise.all([1, 2].map(() => forms.submit(anAt({ ref }), just(press), now())));

      const again = outcomes.map((outcome) => outcome.status === 'submitted' && outcome.again);
      assert.deepEqual(again.toSorted(), [false, true]);
      assert.equal((await forms.open(anAt({ ref }))).version, 1);
    });

    it('have both of two confirmations at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      await givenSubmitted(forms, ref);

      await Promise.all([
        forms.review(anAt({ ref }), just(agreeing(NOOR, 1)), NOW),
        forms.review(anAt({ ref }), just(agreeing(MIRTE, 1)), NOW),
      ]);

      const { confirmations } = await forms.open(anAt({ ref }));
      assert.deepEqual(confirmations.map(({ by }) => by).toSorted(), [MIRTE, NOOR]);
    });
  });
}
