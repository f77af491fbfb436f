import assert from 'node:assert/strict';
import { studentsAround } from '../../../src/forms/around.js';
import { factsOf } from '../../../src/forms/factsOf.js';
import { loadFacts } from '../../../src/forms/loadFacts.js';
import type { Store } from '../../../src/store/store.js';
import { aSetup } from '../../support/builders/setup.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { aRef, BRAM, givenForms, givenSubmitted, JORIS, NOOR } from './given.js';

const FIRST = { schoolYear: '2026-2027', semester: 1 as const };
const SECOND = { schoolYear: '2026-2027', semester: 2 as const };

describe('the facts of a form', () => {
  it('are none but the empty list when nobody did anything', async () => {
    const { forms } = givenForms();
    assert.deepEqual(factsOf(await forms.open(aRef(), 'driegesprek')), { confirmed: [] });
  });

  it('have the day in the Netherlands, not that of Greenwich', () => {
    const late = '2026-09-07T22:30:00.000Z';
    const facts = factsOf({ preparation: { handedInAt: late }, startedAt: late, version: 0, confirmations: [] });
    assert.deepEqual(facts, { preparedOn: '2026-09-08', startedOn: '2026-09-08', confirmed: [] });
  });

  it('count who handed it in as the first who agreed, once', async () => {
    const { forms } = givenForms();
    const state = await givenSubmitted(forms);
    const confirmations = [
      { by: JORIS, at: '2026-09-09T10:00:00.000Z' },
      { by: NOOR, at: '2026-09-10T10:00:00.000Z' },
    ];
    assert.deepEqual(factsOf({ ...state, confirmations }).confirmed, [
      { by: JORIS, on: '2026-09-07' },
      { by: NOOR, on: '2026-09-10' },
    ]);
  });
});

describe('loading facts', () => {
  it('reads each student once, a few at a time', async () => {
    const store = createFakeStore();
    let running = 0;
    let most = 0;
    const reads: string[] = [];
    const counting: Store = {
      ...store,
      async get(partition, id) {
        reads.push(partition);
        running += 1;
        most = Math.max(most, running);
        const found = await store.get(partition, id);
        running -= 1;
        return found;
      },
    };
    const wanted = Array.from({ length: 10 }, (_, at) => ({ partnership: 'duin', student: `s-${at}`, when: FIRST }));

    await loadFacts(counting, [...wanted, ...wanted], 3);

    assert.equal(reads.length, 10);
    assert.equal(most, 3);
  });

  it('tells students, semesters and partnerships apart', async () => {
    const { store, forms } = givenForms();
    const state = await givenSubmitted(forms);
    const wanted = [
      { partnership: 'duin', student: NOOR, when: FIRST },
      { partnership: 'duin', student: NOOR, when: SECOND },
      { partnership: 'ander', student: NOOR, when: FIRST },
      { partnership: 'duin', student: 'finn-ooms', when: FIRST },
    ];

    const facts = await loadFacts(store, wanted, 2);

    assert.deepEqual(
      wanted.map(({ partnership, student, when }) => facts(partnership, student, when)),
      [{ startgesprek: factsOf(state) }, {}, {}, {}],
    );
  });

  it('knows nothing of anyone when the store is down', async () => {
    const { store } = givenForms();
    store.setDown(true);
    const wanted = [{ partnership: 'duin', student: NOOR, when: FIRST }];
    await assert.rejects(loadFacts(store, wanted, 2), { code: 'STORE_UNAVAILABLE' });
  });
});

describe('the students around a person', () => {
  const [placement] = aSetup().placements;
  assert.ok(placement);
  const setup = aSetup({
    placements: [placement, { ...placement, semester: 2, instituutsopleider: undefined }],
  });
  const around = (person: string, day: string) =>
    studentsAround(setup, person, day).map(({ student, when }) => `${student} ${when.semester}`);

  const cases: { title: string; person: string; day: string; expected: string[] }[] = [
    {
      title: 'are those of the first semester before it begins',
      person: JORIS,
      day: '2026-08-01',
      expected: ['noor-bakelaar 1'],
    },
    {
      title: 'are those of the running semester, and of one that is near',
      person: JORIS,
      day: '2026-11-03',
      expected: ['noor-bakelaar 1', 'noor-bakelaar 2'],
    },
    {
      title: 'are those of a semester until four weeks after it',
      person: JORIS,
      day: '2027-02-25',
      expected: ['noor-bakelaar 1', 'noor-bakelaar 2'],
    },
    {
      title: 'are no longer those of a semester that ended longer ago',
      person: JORIS,
      day: '2027-02-27',
      expected: ['noor-bakelaar 2'],
    },
    {
      title: 'are only those the person guides in that semester',
      person: BRAM,
      day: '2026-11-01',
      expected: ['noor-bakelaar 1'],
    },
    { title: 'are the person itself for a student', person: NOOR, day: '2027-03-15', expected: ['noor-bakelaar 2'] },
    { title: 'are none for who guides nobody', person: 'sanne-veldink', day: '2026-11-01', expected: [] },
    { title: 'are none for who is not in the roster', person: 'niemand', day: '2026-11-01', expected: [] },
  ];
  for (const { title, person, day, expected } of cases) {
    it(title, () => assert.deepEqual(around(person, day), expected));
  }
});
