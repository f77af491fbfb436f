import assert from 'node:assert/strict';
import type { Answers } from '../../../src/forms/definition.js';
import type { FormAt } from '../../../src/forms/form.js';
import {
  ADVICE,
  ADVICE_REF,
  anAt,
  aPlacement,
  givenForms,
  handIn,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  pressAll,
} from './given.js';

const AT = anAt({ ref: ADVICE_REF });

function given() {
  const { store, forms } = givenForms();
  return {
    store,
    forms,
    posts: () =>
      store
        .dump()
        .flatMap(({ type, body }) => (type === 'post' ? [body as { kind: string; to: { person: string } }] : [])),
    async save(typed: Answers, at: FormAt = AT, by = JORIS) {
      const press = pressAll(await forms.open(at), { by, typed });
      await forms.save(at, just(press), NOW);
      return press;
    },
  };
}

describe('stagnation', () => {
  it('is told to the schoolopleider in the very commit that saves it, in a draft too', async () => {
    const { store, posts, save } = given();
    await save({ stagnatie: 'ja' });
    assert.deepEqual(
      posts().map(({ kind, to }) => [kind, to.person]),
      [['stagnatie', MIRTE]],
    );
    assert.deepEqual(
      store.commits.map(({ operations }) => operations.length),
      [2],
    );
    assert.doesNotMatch(JSON.stringify(posts()), /"ja"/);
  });

  it('is told once for each time that it begins', async () => {
    const { store, posts, save, forms } = given();
    const press = await save({ stagnatie: 'ja' });
    for (let time = 0; time < 4; time += 1) await forms.save(AT, just(press), NOW);
    await save({ stagnatie: 'ja', lesgeven: 'Anders' });
    assert.equal(posts().length, 1);
    await save({ stagnatie: 'nee' });
    assert.equal(posts().length, 1);
    await save({ stagnatie: 'ja' });
    assert.equal(posts().length, 2, 'at the very same moment too');
    assert.equal(new Set(store.dump().map(({ id }) => id)).size, store.dump().length);
  });

  it('is told to nobody where there is no schoolopleider, or who says it', async () => {
    for (const schoolopleider of [undefined, JORIS]) {
      const { posts, save } = given();
      await save({ stagnatie: 'ja' }, anAt({ ref: ADVICE_REF, placement: aPlacement({ schoolopleider }) }));
      assert.deepEqual(posts(), []);
    }
  });

  it('is told to a schoolopleider who wrote other answers before', async () => {
    const { posts, save } = given();
    await save({ lesgeven: 'Van Mirte' }, AT, MIRTE);
    await save({ stagnatie: 'ja' });
    assert.deepEqual(
      posts().map(({ to }) => to.person),
      [MIRTE],
    );
  });
});

describe('asking back', () => {
  it('is told to who has to write it, once', async () => {
    const { forms, posts } = given();
    await handIn(forms, AT, ADVICE);
    const remark = { section: 'lessen', text: 'Licht toe' };
    const review = { by: MIRTE, as: ['schoolopleider' as const], version: 1, act: 'ask-back' as const, remark };
    for (let time = 0; time < 5; time += 1) await forms.review(AT, just(review), NOW);
    await forms.review(AT, just({ ...review, act: 'save', remark: { section: 'leren', text: 'En dit' } }), NOW);
    assert.deepEqual(
      posts().map(({ kind, to }) => [kind, to.person]),
      [['teruggevraagd', JORIS]],
    );
    assert.doesNotMatch(JSON.stringify(posts()), /Licht toe/);
    assert.match(JSON.stringify(posts()), new RegExp(NOOR));
  });
});
