import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { FormRef } from '../../../src/forms/form.js';
import { loadFacts } from '../../../src/forms/loadFacts.js';
import { everyStore, type Open } from '../../support/everyStore.js';
import { aRef, BOUNDS, ENOUGH, formsOn, givenSubmitted, JORIS, MIRTE, NOOR, NOW, pressAll, pressOn } from './given.js';

const SHAPE = 'werkplekbegeleider';

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
      await one.submit(ref, SHAPE, pressOn(await one.open(ref, SHAPE), preparing), NOW, BOUNDS);

      const state = await two.open(ref, SHAPE);
      assert.deepEqual(state.answers, typed);
      const press = pressAll(state, { typed: { ...ENOUGH, ...typed } });
      assert.equal((await two.submit(ref, SHAPE, press, NOW, BOUNDS)).status, 'submitted');
      assert.equal((await three.confirm(ref, NOOR, 1, NOW)).status, 'confirmed');

      const facts = await loadFacts(opened.store, [ref], 4);
      assert.deepEqual(facts(ref.partnership, NOOR, ref.when), {
        startgesprek: {
          preparedOn: '2026-09-07',
          startedOn: '2026-09-07',
          submitted: { on: '2026-09-07', by: JORIS, version: 1 },
          confirmed: [
            { by: JORIS, on: '2026-09-07' },
            { by: NOOR, on: '2026-09-07' },
          ],
        },
      });
      assert.deepEqual(await one.answersAt(ref, 1), { ...ENOUGH, ...typed });
    });

    it('keep what three people type at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const state = await forms.open(ref, SHAPE);

      await Promise.all([
        forms.save(ref, SHAPE, pressOn(state, { by: JORIS, typed: { kennismaking: 'van Joris' } }), NOW),
        forms.save(ref, SHAPE, pressOn(state, { by: MIRTE, typed: { kennismaking: 'van Mirte' } }), NOW),
        forms.save(
          ref,
          SHAPE,
          pressOn(state, { by: NOOR, part: 'preparation', step: 1, typed: { opdrachten: 'van Noor' } }),
          NOW,
        ),
      ]);

      const { answers, preparation } = await forms.open(ref, SHAPE);
      assert.match(String(answers.kennismaking), /van Joris/);
      assert.match(String(answers.kennismaking), /van Mirte/);
      assert.equal(preparation.answers.opdrachten, 'van Noor');
    });

    it('are handed in by one of two who press at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const state = await forms.open(ref, SHAPE);
      const press = (by: string) => pressAll(state, { by, typed: ENOUGH });

      const outcomes = await Promise.all([
        forms.submit(ref, SHAPE, press(JORIS), NOW, BOUNDS),
        forms.submit(ref, SHAPE, press(MIRTE), NOW, BOUNDS),
      ]);

      assert.deepEqual(outcomes.map(({ status }) => status).toSorted(), ['closed', 'submitted']);
      assert.deepEqual(new Set(outcomes.map((outcome) => outcome.state.submission?.by)).size, 1);
      assert.equal(await forms.answersAt(ref, 2), undefined);
    });

    it('are handed in once by one press that comes twice at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      const press = pressAll(await forms.open(ref, SHAPE), { typed: ENOUGH });

      const outcomes = await Promise.all([1, 2].map(() => forms.submit(ref, SHAPE, press, NOW, BOUNDS)));

      const again = outcomes.map((outcome) => outcome.status === 'submitted' && outcome.again);
      assert.deepEqual(again.toSorted(), [false, true]);
      assert.equal((await forms.open(ref, SHAPE)).version, 1);
    });

    it('have both of two confirmations at the same moment', async () => {
      const ref = fresh();
      const forms = formsOn(opened.store);
      await givenSubmitted(forms, ref);

      await Promise.all([forms.confirm(ref, NOOR, 1, NOW), forms.confirm(ref, MIRTE, 1, NOW)]);

      const { confirmations } = await forms.open(ref, SHAPE);
      assert.deepEqual(confirmations.map(({ by }) => by).toSorted(), [MIRTE, NOOR]);
    });
  });
}
