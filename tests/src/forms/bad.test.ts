import assert from 'node:assert/strict';
import { bareBasis } from '../../../src/forms/basis.js';
import { type Answers, MAX_SHORT, MAX_TEXT, type Question } from '../../../src/forms/definition.js';
import { effectiveForm } from '../../../src/forms/effective.js';
import { MAX_REMARK } from '../../../src/forms/form.js';
import { createForms } from '../../../src/forms/forms.js';
import { formDefinitions } from '../../../src/forms/load.js';
import { questionsOf } from '../../../src/forms/questions.js';
import { MAX_FORM_BYTES } from '../../../src/forms/stored.js';
import { asIs } from '../../../src/forms/use.js';
import { createFakeStore } from '../../support/fakeStore.js';
import {
  ADVICE,
  ADVICE_REF,
  anAt,
  aRef,
  definitions,
  ENOUGH,
  givenForms,
  handIn,
  just,
  MIRTE,
  NOOR,
  NOW,
  now,
  pressAll,
  storedIn,
} from './given.js';

const AT = anAt({ ref: ADVICE_REF });
const content = definitions.latest('adviesformulier');

describe('handing in an adviesformulier', () => {
  const cases: { title: string; typed: Answers; faults: string[] }[] = [
    { title: 'a number in words', typed: { lbf: 'twintig' }, faults: ['lbf no-number'] },
    { title: 'half a number', typed: { lbf: '2,5' }, faults: ['lbf no-number'] },
    { title: 'a number below zero', typed: { lbf: '-1' }, faults: ['lbf no-number'] },
    { title: 'a number in another script', typed: { lbf: '１２' }, faults: ['lbf no-number'] },
    { title: 'a number that is too high', typed: { lbf: '201' }, faults: ['lbf no-number'] },
    { title: 'a day that does not exist', typed: { besprokenop: '2026-02-30' }, faults: ['besprokenop no-date'] },
    { title: 'a day to come', typed: { besprokenop: '2026-09-08' }, faults: ['besprokenop date-outside'] },
    { title: 'no day of what was discussed', typed: { besproken: 'ja' }, faults: ['besprokenop required'] },
    { title: 'no word on what stalls', typed: { stagnatie: 'ja' }, faults: ['stagnatieuitleg required'] },
    { title: 'a text that is too long', typed: { lesgeven: 'x'.repeat(MAX_TEXT + 1) }, faults: ['lesgeven too-long'] },
    { title: 'nothing but spaces', typed: { lesgeven: ' \n ' }, faults: ['lesgeven required'] },
  ];
  for (const { title, typed, faults } of cases) {
    it(`with ${title} is not done, and what was typed stays`, async () => {
      const { forms } = givenForms();
      const press = pressAll(await forms.open(AT), { typed: { ...ADVICE, ...typed } });
      const outcome = await forms.submit(AT, just(press), now());
      assert.ok(outcome.status === 'incomplete');
      assert.deepEqual(
        outcome.faults.map(({ question, fault }) => `${question} ${fault}`),
        faults,
      );
      const kept = Object.entries({ ...ADVICE, ...typed }).filter(([, text]) => String(text).trim() !== '');
      assert.deepEqual((await forms.open(AT)).answers, Object.fromEntries(kept));
    });
  }

  for (const [title, advies] of [
    ['a choice that is not in the list', 'prima'],
    ['the label of a choice', 'Op koers'],
    ['two choices', 'op-koers,aandacht'],
    ['far too much for a choice', 'x'.repeat(100_000)],
  ] as const) {
    it(`with ${title} keeps all but that, and is not done`, async () => {
      const { forms } = givenForms();
      const press = pressAll(await forms.open(AT), { typed: { ...ADVICE, advies } });
      for (const outcome of [await forms.save(AT, just(press), NOW), await forms.submit(AT, just(press), now())]) {
        assert.ok(outcome.status === 'look-again');
        assert.deepEqual(outcome.faults, [{ question: 'advies', fault: 'no-option' }]);
        const { advies: _, ...kept } = ADVICE;
        assert.deepEqual(outcome.state.answers, kept);
      }
      const { state } = await forms.save(AT, just(pressAll(await forms.open(AT), { typed: ADVICE })), NOW);
      const after = await forms.save(AT, just(pressAll(state, { typed: { advies } })), NOW);
      assert.deepEqual(after.state.answers, ADVICE, 'and what was chosen before stays');
    });
  }

  it('with 100 KB in one answer keeps the others, and says how much it was', async () => {
    const { forms } = givenForms();
    const press = pressAll(await forms.open(AT), { typed: { ...ADVICE, lesgeven: 'x'.repeat(100_000) } });
    const outcome = await forms.submit(AT, just(press), now());
    assert.ok(outcome.status === 'look-again');
    assert.deepEqual(
      [outcome.step, outcome.faults],
      [0, [{ question: 'lesgeven', fault: 'too-much', length: 100_000 }]],
    );
    const { lesgeven: _, ...kept } = ADVICE;
    assert.deepEqual((await forms.open(AT)).answers, kept);
  });

  it('keeps markup and templates as they were typed, to the copy and the remark', async () => {
    const { forms } = givenForms();
    const typed = '<img src=x onerror=alert(1)> **${student}** {{x}} [klik](http://x) \u2028 "é😀"';
    await handIn(forms, AT, { ...ADVICE, lesgeven: typed });
    assert.equal((await forms.copyOf(ADVICE_REF, 1))?.answers.lesgeven, typed);
    const remark = { section: 'lessen', text: typed };
    const { state } = await forms.review(
      AT,
      just({ by: MIRTE, as: ['schoolopleider'], version: 1, word: 0, act: 'align', remark }),
      NOW,
    );
    assert.equal(state.remarks[0]?.text, typed);
  });
});

describe('a press with the fields of another form', () => {
  const foreign: { title: string; values: Answers }[] = [
    { title: 'rows that this student has not', values: { voortgang1: 'bezig', toelichting9: 'x' } },
    { title: 'the startgesprek', values: { kennismaking: 'x', leerdoelen: ['x'] } },
    { title: 'the other moment', values: { vertrouwen: 'ja', vertrouwenuitleg: 'x' } },
    { title: 'the student', values: { reactie: 'x' } },
    { title: 'nobody', values: JSON.parse('{"__proto__":{"lesgeven":"x"},"constructor":"x","toString":"x"}') },
  ];
  for (const { title, values } of foreign) {
    it(`of ${title} keeps nothing of them`, async () => {
      const { store, forms } = givenForms();
      const press = { ...pressAll(await forms.open(AT), { typed: {} }), values };
      assert.equal((await forms.save(AT, just(press), NOW)).status, 'saved');
      assert.deepEqual(store.commits, []);
    });
  }

  it('keeps what both versions of the form ask, on the version that it began with', async () => {
    const store = createFakeStore();
    const older = createForms({ store, definitions });
    await older.save(AT, just(pressAll(await older.open(AT), { typed: { lesgeven: 'Eerst' } })), NOW);
    const added = { ...content.questions[0], id: 'nieuw' } as (typeof content.questions)[number];
    const [first, ...steps] = content.steps;
    assert.ok(first);
    const changed = {
      ...{ ...content, version: 2, questions: [...content.questions, added] },
      steps: [{ ...first, questions: ['lesgeven', 'nieuw'] }, ...steps],
    };
    const newer = createForms({ store, definitions: formDefinitions([content, changed]) });
    const press = pressAll(await newer.open(AT), { typed: { nieuw: 'x', opdrachten: 'y' } });
    const { state } = await newer.save(AT, just(press), NOW);
    assert.deepEqual(state.answers, { lesgeven: 'Eerst', opdrachten: 'y' });
  });

  it('is not understood when there is no such step', async () => {
    const { store, forms } = givenForms();
    assert.equal((await forms.save(AT, just(undefined), NOW)).status, 'not-understood');
    assert.equal((await forms.submit(AT, just(undefined), now())).status, 'not-understood');
    assert.deepEqual(store.commits, []);
  });
});

describe('an adviesformulier as large as can be', () => {
  const outcomes = Array.from({ length: 12 }, (_, at) => ({ text: { nl: `Uitkomst ${at}`, en: `Outcome ${at}` } }));
  const at = anAt({ ref: aRef({ form: 'adviesformulier-2' }), use: { ...asIs('adviesformulier'), outcomes } });

  it('takes every answer, reaction and remark at its longest, in a fifth of what is allowed', async () => {
    const { store, forms } = givenForms();
    await handIn(forms, anAt(), {
      ...ENOUGH,
      leerdoelen: [1, 2, 3].map((each) => `${each}${'é'.repeat(MAX_SHORT - 1)}`),
    });
    const state = await forms.open(at);
    const form = await handIn(
      forms,
      at,
      Object.fromEntries(questionsOf(state.definition, 'einde', 'form').map((each) => [each.id, longest(each)])),
    );
    const reacting = pressAll(form, { by: NOOR, part: 'reaction', typed: { reactie: 'é'.repeat(MAX_TEXT) } });
    await forms.submit(at, just(reacting), now(NOW, { as: just(['student']) }));
    for (const { id } of form.definition.steps) {
      const remark = { section: id, text: 'é'.repeat(MAX_REMARK) };
      await forms.review(
        at,
        just({ by: MIRTE, as: ['schoolopleider'], version: 1, word: 0, act: 'save', remark }),
        NOW,
      );
    }
    const size = Buffer.byteLength(JSON.stringify(storedIn(store, at.ref)));
    assert.ok(size < MAX_FORM_BYTES / 5, `${size} bytes`);
  });

  it('never comes above its limit, whatever is typed over and over, and can still be made shorter', async () => {
    const { store, forms } = givenForms();
    const stale = await forms.open(at);
    let told = '';
    let times = 0;
    for (; told !== 'not-understood' && times < 100; times += 1) {
      const typed = { lesgeven: `${times} ${'€'.repeat(9_990)}` };
      told = (await forms.save(at, just(pressAll(stale, { typed })), NOW)).status;
    }
    assert.equal(told, 'not-understood');
    const size = Buffer.byteLength(JSON.stringify(storedIn(store, at.ref)));
    assert.ok(size > MAX_FORM_BYTES / 2 && size <= MAX_FORM_BYTES, `${size} bytes`);
    const shorter = pressAll(await forms.open(at), { typed: { ...ADVICE, lesgeven: 'Kort' } });
    assert.equal((await forms.submit(at, just(shorter), now())).status, 'submitted');
  });

  it('still asks no more long answers on a step than fit', () => {
    const rows = { leeruitkomsten: outcomes.map((each) => each.text) };
    const { steps } = effectiveForm(content, { ...bareBasis, rows });
    assert.ok(Math.max(...steps.map(({ questions }) => questions.length)) <= 6);
  });
});

function longest({ type, options, max = 1 }: Question) {
  if (type === 'choice') return options?.at(-1)?.id ?? '';
  if (type === 'number') return String(max);
  if (type === 'date') return '2026-09-07';
  return type === 'list'
    ? Array.from({ length: max }, () => 'é'.repeat(MAX_SHORT))
    : 'é'.repeat(type === 'long' ? MAX_TEXT : MAX_SHORT);
}
