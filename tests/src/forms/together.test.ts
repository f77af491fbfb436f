import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../../../src/forms/fingerprint.js';
import type { FormState } from '../../../src/forms/form.js';
import type { Store } from '../../../src/store/store.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { anAt, aRef, ENOUGH, formsOn, givenForms, JORIS, just, MIRTE, NOW, now, pressAll, pressOn } from './given.js';

const PEOPLE = [JORIS, MIRTE];
const FIELDS = ['kennismaking', 'leervragen', 'lbf'] as const;

describe('two people in one startgesprek', () => {
  it('lose no word, however old the card is from which they press', async () => {
    const deed = fc.record({
      who: fc.nat(1),
      field: fc.constantFrom(...FIELDS),
      does: fc.constantFrom('adds' as const, 'replaces' as const, 'looks' as const, 'presses again' as const),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        const { forms } = givenForms();
        const cards = await Promise.all(PEOPLE.map(() => forms.open(anAt())));
        const presses = PEOPLE.map((by) => pressAll(cardOf(cards, 0), { by, typed: {} }));
        for (const [at, { who, field, does }] of deeds.entries()) {
          const before = await forms.open(anAt());
          if (does === 'looks') {
            cards[who] = before;
            continue;
          }
          const card = cardOf(cards, who);
          const typed = does === 'adds' ? `${wordsIn(card, field).join(' ')} woord${at}.` : `woord${at}.`;
          const press =
            does === 'presses again'
              ? presses[who]
              : pressAll(card, { by: PEOPLE[who] ?? '', typed: { [field]: field === 'leervragen' ? [typed] : typed } });
          assert.ok(press);
          presses[who] = press;

          const { state } = await forms.save(anAt(), just(press), NOW);

          for (const each of FIELDS) {
            const touched = fingerprint(press.values[each]) !== press.base[each];
            const stale = fingerprint(before.answers[each]) !== press.base[each];
            const now = wordsIn(state, each);
            if (touched) assert.deepEqual(missing(wordsOf(press.values[each]), now), [], 'what was typed is there');
            if (stale || !touched) assert.deepEqual(missing(wordsIn(before, each), now), [], 'what was there still is');
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('lose no word when all presses come at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5 }), async (count) => {
        const { forms } = givenForms();
        const state = await forms.open(anAt());
        const words = Array.from({ length: count }, (_, at) => `woord${at}.`);
        await Promise.all(
          words.map((word, at) => {
            const press = pressOn(state, { by: PEOPLE[at % 2] ?? '', typed: { kennismaking: word } });
            return forms.save(anAt(), just(press), NOW);
          }),
        );
        assert.deepEqual(missing(words, wordsIn(await forms.open(anAt()), 'kennismaking')), []);
      }),
      { numRuns: 20 },
    );
  });

  it('hand in what the other added a moment before', async () => {
    const store = createFakeStore();
    const other = formsOn(store);
    const state = await other.open(anAt());
    const adding = pressOn(state, { by: MIRTE, typed: { kennismaking: 'Van Mirte' } });
    const forms = formsOn(interrupted(store, 1, () => other.save(anAt(), just(adding), NOW)));

    const outcome = await forms.submit(anAt(), just(pressAll(state, { typed: ENOUGH })), now());

    assert.equal(outcome.status, 'submitted');
    assert.deepEqual((await forms.copyOf(aRef(), 1))?.answers, { ...ENOUGH, kennismaking: 'Van Mirte' });
  });

  it('hear that it is closed when the other hands it in a moment before', async () => {
    const store = createFakeStore();
    const other = formsOn(store);
    const state = await other.open(anAt());
    const handingIn = pressAll(state, { by: MIRTE, typed: ENOUGH });
    const forms = formsOn(interrupted(store, 1, () => other.submit(anAt(), just(handingIn), now())));

    const outcome = await forms.save(anAt(), just(pressOn(state, { typed: { kennismaking: 'Hallo' } })), NOW);

    assert.equal(outcome.status, 'closed');
    assert.equal(outcome.state.submission?.by, MIRTE);
  });

  it('are told that it did not work when the form keeps changing', async () => {
    const store = createFakeStore();
    const other = formsOn(store);
    const state = await other.open(anAt());
    let times = 0;
    const disturb = async () => {
      times += 1;
      await other.save(anAt(), just(pressOn(state, { by: MIRTE, typed: { kennismaking: `keer${times}.` } })), NOW);
    };
    const forms = formsOn(interrupted(store, Number.POSITIVE_INFINITY, disturb));

    const press = pressOn(state, { typed: { kennismaking: 'Hallo' } });

    await assert.rejects(forms.save(anAt(), just(press), NOW), { code: 'STORE_UNAVAILABLE' });
    assert.equal(times, 5);
  });
});

describe('a form whose store is down', () => {
  it('says so, and takes the same press later', async () => {
    const { store, forms } = givenForms();
    const press = pressOn(await forms.open(anAt()), { typed: { kennismaking: 'Hallo' } });
    store.setDown(true);
    await assert.rejects(forms.save(anAt(), just(press), NOW), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);
    assert.deepEqual((await forms.save(anAt(), just(press), NOW)).state.answers, { kennismaking: 'Hallo' });
  });

  it('takes a press again of which the answer got lost after it was written', async () => {
    const store = createFakeStore();
    const losing: Store = {
      ...store,
      async commit(partition, operations) {
        await store.commit(partition, operations);
        store.setDown(true);
        return store.commit(partition, operations);
      },
    };
    const press = pressAll(await formsOn(store).open(anAt()), { typed: ENOUGH });
    await assert.rejects(formsOn(losing).submit(anAt(), just(press), now()), { code: 'STORE_UNAVAILABLE' });
    store.setDown(false);

    const again = await formsOn(store).submit(anAt(), just(press), now());

    assert.equal(again.status === 'submitted' && again.again, true);
    assert.equal(again.state.version, 1);
  });

  it('with something else in its place is an error, not an empty form', async () => {
    const { store, forms } = givenForms();
    const body = { answers: 'all of them' };
    await store.commit('duin:noor-bakelaar', [{ op: 'create', id: 'startgesprek:2026-2027-1', type: 'form', body }]);
    await assert.rejects(forms.open(anAt()));
  });
});

/** A store in which something else happens just before each of the first commits. */
function interrupted(store: Store, commits: number, happens: () => Promise<unknown>): Store {
  let left = commits;
  return {
    ...store,
    async commit(partition, operations) {
      left -= 1;
      if (left >= 0) await happens();
      return store.commit(partition, operations);
    },
  };
}

function cardOf(cards: readonly FormState[], who: number): FormState {
  const card = cards[who];
  assert.ok(card);
  return card;
}

function wordsIn({ answers }: FormState, field: (typeof FIELDS)[number]): string[] {
  return wordsOf(answers[field]);
}

function wordsOf(answer: string | readonly string[] | undefined): string[] {
  return (
    [answer ?? '']
      .flat()
      .join(' ')
      .match(/\w+\d+\./g) ?? []
  );
}

function missing(wanted: readonly string[], there: readonly string[]): string[] {
  return wanted.filter((word) => !there.includes(word));
}
