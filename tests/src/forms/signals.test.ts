import assert from 'node:assert/strict';
import type { Answers } from '../../../src/forms/definition.js';
import type { FormAt, Review } from '../../../src/forms/form.js';
import { signalSchema } from '../../../src/forms/signal.js';
import { stillStands } from '../../../src/forms/signals.js';
import { postSchema } from '../../../src/outbox/post.js';
import {
  ADVICE,
  ADVICE_REF,
  agreeing,
  anAt,
  aPlacement,
  BRAM,
  givenForms,
  handIn,
  JORIS,
  just,
  MIRTE,
  NOOR,
  NOW,
  now,
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
        .flatMap(({ type, body }) => (type === 'post' ? [postSchema.extend({ data: signalSchema }).parse(body)] : [])),
    async save(typed: Answers, at: FormAt = AT, by = JORIS) {
      const press = pressAll(await forms.open(at), { by, typed });
      await forms.save(at, just(press), NOW);
      return press;
    },
  };
}

describe('stagnation', () => {
  it('is for whoever has the seat that the form names, and says who caused it', async () => {
    const { posts, save } = given();
    await save({ stagnatie: 'ja' });
    const where = { partnership: 'duin', student: NOOR, schoolYear: '2026-2027', semester: 1 };
    assert.deepEqual(
      posts().map(({ kind, to, data }) => ({ kind, to, data })),
      [
        {
          kind: 'stagnatie',
          to: { ...where, seat: 'schoolopleider' },
          data: {
            ...{ ...where, form: 'adviesformulier-1', seat: 'schoolopleider', by: JORIS },
            cause: { question: 'stagnatie', writtenAt: NOW.toISOString() },
          },
        },
      ],
    );
  });

  it('is told in the very commit that saves it, in a draft too', async () => {
    const { store, posts, save } = given();
    await save({ stagnatie: 'ja' });
    assert.equal(posts().length, 1);
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

  it('is not told to who says it', async () => {
    const { posts, save } = given();
    await save({ stagnatie: 'ja' }, anAt({ ref: ADVICE_REF, placement: aPlacement({ schoolopleider: JORIS }) }));
    assert.deepEqual(posts(), []);
  });

  it('waits for a schoolopleider where there is none yet', async () => {
    const { posts, save } = given();
    await save({ stagnatie: 'ja' }, anAt({ ref: ADVICE_REF, placement: aPlacement({ schoolopleider: undefined }) }));
    assert.deepEqual(
      posts().map(({ data }) => data.seat),
      ['schoolopleider'],
    );
  });

  it('is told to a schoolopleider who wrote other answers before', async () => {
    const { posts, save } = given();
    await save({ lesgeven: 'Van Mirte' }, AT, MIRTE);
    await save({ stagnatie: 'ja' });
    assert.equal(posts().length, 1);
  });
});

const back: Review = {
  ...{ by: MIRTE, as: ['schoolopleider'], version: 1, word: 0, act: 'ask-back' },
  remark: { section: 'lessen', text: 'Licht toe' },
};

describe('asking back', () => {
  it('is told to who has to write it, once', async () => {
    const { forms, posts } = given();
    await handIn(forms, AT, ADVICE);
    for (let time = 0; time < 5; time += 1) await forms.review(AT, just(back), NOW);
    await forms.review(AT, just({ ...back, act: 'save', remark: { section: 'leren', text: 'En dit' } }), NOW);
    assert.deepEqual(
      posts().map(({ kind, data }) => [kind, data.seat, data.by]),
      [['teruggevraagd', 'werkplekbegeleider', MIRTE]],
    );
    assert.doesNotMatch(JSON.stringify(posts()), /Licht toe/);
  });

  it('waits for a werkplekbegeleider where there is none now', async () => {
    const { forms, posts } = given();
    await handIn(forms, AT, ADVICE);
    const placement = aPlacement({ werkplekbegeleider: undefined });
    await forms.review(anAt({ ref: ADVICE_REF, placement }), just(back), NOW);
    assert.deepEqual(
      posts().map(({ data }) => data.seat),
      ['werkplekbegeleider'],
    );
  });

  it('is told to nobody where who asks would have to write it', async () => {
    const { forms, posts } = given();
    await handIn(forms, AT, ADVICE);
    const placement = aPlacement({ werkplekbegeleider: MIRTE });
    await forms.review(anAt({ ref: ADVICE_REF, placement }), just(back), NOW);
    assert.deepEqual(posts(), []);
  });
});

describe('handing in again', () => {
  /** Handed in, asked back by somebody, and handed in again on this placement: what that told. */
  async function answering({ at = AT, asks = back }: { at?: FormAt; asks?: Review } = {}) {
    const { forms, posts, store } = given();
    await handIn(forms, AT, ADVICE);
    await forms.review(AT, just(asks), NOW);
    const press = pressAll(await forms.open(at), { typed: { lesgeven: 'Rustig, met oogcontact' } });
    for (let time = 0; time < 5; time += 1) await forms.submit(at, just(press), now());
    const answers = () => posts().filter(({ kind }) => kind === 'aangepast');
    return { forms, store, told: answers(), answers };
  }

  it('is told to the seat that asked for it, once, in the commit that hands it in, without a word of the form', async () => {
    const { told, store } = await answering();
    assert.deepEqual(
      told.map(({ kind, data }) => [kind, data.seat, data.by]),
      [['aangepast', 'schoolopleider', JORIS]],
    );
    assert.deepEqual(
      store.commits.at(-1)?.operations.map(({ op }) => op),
      ['replace', 'create', 'create'],
    );
    assert.doesNotMatch(JSON.stringify(told), /oogcontact|Licht toe/);
  });

  it('is told to who is schoolopleider by then, where another asked', async () => {
    const { told } = await answering({
      at: anAt({ ref: ADVICE_REF, placement: aPlacement({ schoolopleider: BRAM }) }),
    });
    assert.deepEqual(
      told.map(({ data }) => data.seat),
      ['schoolopleider'],
    );
  });

  it('is told to nobody who handed it in, and not to the student as a guide', async () => {
    const same = anAt({ ref: ADVICE_REF, placement: aPlacement({ schoolopleider: JORIS }) });
    assert.deepEqual((await answering({ at: same })).told, []);
    assert.deepEqual((await answering({ asks: { ...back, by: NOOR, as: ['student'] } })).told, []);
  });

  it('is told to nobody when nobody asked for it, or not any more', async () => {
    const { forms, answers } = await answering();
    await handIn(forms, AT, { lesgeven: 'Nog eens anders' });
    await forms.review(AT, just({ ...back, version: 3 }), NOW);
    await forms.review(AT, just(agreeing(MIRTE, 3)), NOW);
    await handIn(forms, AT, { lesgeven: 'En nog eens' });
    assert.equal(answers().length, 1);
  });

  it('is told only once it is handed in', async () => {
    const { forms, posts, save } = given();
    await handIn(forms, AT, ADVICE);
    await forms.review(AT, just(back), NOW);
    await save({ lesgeven: 'Half af' });
    assert.deepEqual(
      posts().map(({ kind }) => kind),
      ['teruggevraagd'],
    );
  });
});

describe('a message that a form was asked back', () => {
  it('is no longer so once it was asked back anew', async () => {
    const { forms } = givenForms();
    await handIn(forms, AT, ADVICE);
    const ask: Review = { ...agreeing(MIRTE, 1), act: 'ask-back', remark: { section: 'lessen', text: 'Licht toe' } };
    const { state } = await forms.review(AT, just(ask), NOW);
    const { schoolYear, semester } = ADVICE_REF.when;
    const about = { partnership: 'duin', student: NOOR, form: ADVICE_REF.form, schoolYear, semester };
    const isSo = (askedAt: string) => stillStands({ ...about, cause: { askedAt } }, aPlacement(), state);
    assert.deepEqual([isSo(state.asked?.at ?? ''), isSo('2026-09-01T13:00:00.000Z')], [true, false]);
  });
});
