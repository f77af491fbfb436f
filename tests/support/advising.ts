import assert from 'node:assert/strict';
import { fingerprint } from '../../src/forms/fingerprint.js';
import type { FormAt, FormRef, FormState } from '../../src/forms/form.js';
import { createForms } from '../../src/forms/forms.js';
import { loadForms } from '../../src/forms/load.js';
import { openingOf } from '../../src/forms/opening.js';
import { questionsOf } from '../../src/forms/questions.js';
import { wordsOf } from '../../src/forms/signatures.js';
import type { Setup } from '../../src/partnership/setup.js';
import { placementOf } from '../../src/people/roster.js';
import type { Store } from '../../src/store/store.js';

const definitions = loadForms();

/** People at an adviesformulier, without its cards: what a test needs is that it happened. */
export function advising(store: Store, setup: Setup, ref: FormRef) {
  const forms = createForms({ store, definitions });
  const placement = placementOf(setup, ref.student, ref.when);
  const opening = placement && openingOf(setup, placement, ref.form);
  assert.ok(placement && opening);
  const at: FormAt = { ref, placement, opening, may: () => ({ allowed: true }) };
  const year = { from: '2026-08-01', to: '2027-07-31' };
  const bounds = { past: year, other: year };

  return {
    /** Answers every question and hands it in. */
    async handsIn(by: string, now: Date, answer = 'Goed'): Promise<FormState> {
      const outcome = await forms.submit(at, (state) => ({ by, part: 'form', version: state.version, ...all(state) }), {
        now,
        bounds,
        as: () => ['werkplekbegeleider'],
      });
      assert.equal(outcome.status, 'submitted');
      return outcome.state;

      function all(state: FormState) {
        const asked = questionsOf(state.definition, state.shape, 'form');
        const values = asked.map(({ id, type, options }): [string, string | string[]] => {
          if (type === 'date') return [id, '2026-11-06'];
          if (type === 'choice') return [id, options?.[0]?.id ?? ''];
          return [id, type === 'list' ? [answer] : type === 'number' ? '3' : answer];
        });
        const base = asked.map(({ id }) => [id, fingerprint(state.answers[id])]);
        return { values: Object.fromEntries(values), base: Object.fromEntries(base) };
      }
    },
    /** Writes something in the first long answer, and leaves the rest. */
    async begins(by: string, now: Date): Promise<void> {
      const outcome = await forms.save(
        at,
        ({ version }) => ({ by, part: 'form', version, values: { lesgeven: 'Rustig voor de klas' }, base: {} }),
        now,
      );
      assert.equal(outcome.status, 'saved');
    },
    async aligns(by: string, now: Date): Promise<void> {
      const outcome = await forms.review(
        at,
        (state) => ({
          by,
          as: ['schoolopleider'],
          version: state.version,
          word: wordsOf(state, by).length,
          act: 'align',
        }),
        now,
      );
      assert.equal(outcome.status, 'aligned');
    },
    async asksBack(by: string, now: Date): Promise<void> {
      const remark = { section: 'lessen', text: 'Noem een voorbeeld' };
      const outcome = await forms.review(
        at,
        (state) => ({
          ...{ by, as: ['schoolopleider'], version: state.version, word: wordsOf(state, by).length },
          ...{ remark, act: 'ask-back' },
        }),
        now,
      );
      assert.equal(outcome.status, 'asked-back');
    },
  };
}
