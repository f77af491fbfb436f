import assert from 'node:assert/strict';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { studentsAround } from '../../../src/forms/around.js';
import { factsOf } from '../../../src/forms/factsOf.js';
import { loadFacts } from '../../../src/forms/loadFacts.js';
import type { Stored } from '../../../src/forms/stored.js';
import type { Store } from '../../../src/store/store.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { createSaidStore } from '../../../src/tasks/said/saidStore.js';
import { aSetup } from '../../support/builders/setup.js';
import { createFakeStore } from '../../support/fakeStore.js';
import { aStored, BRAM, givenForms, givenSubmitted, JORIS, NOOR, storedIn } from './given.js';

const FIRST = { schoolYear: '2026-2027', semester: 1 as const };
const SECOND = { schoolYear: '2026-2027', semester: 2 as const };

describe('the facts of a form', () => {
  it('are none but the empty list when nobody did anything', () => {
    assert.deepEqual(factsOf(aStored()), { confirmed: [] });
  });

  it('have the day in the Netherlands, not that of Greenwich', () => {
    const late = '2026-09-07T22:30:00.000Z';
    const facts = factsOf(aStored({ preparation: { answers: {}, handedInAt: late }, startedAt: late }));
    assert.deepEqual(facts, { preparedOn: '2026-09-08', startedOn: '2026-09-08', confirmed: [] });
  });

  it('count who handed it in as the first who agreed, once', async () => {
    const { store, forms } = givenForms();
    await givenSubmitted(forms);
    const confirmations = [
      { by: JORIS, at: '2026-09-09T10:00:00.000Z', version: 1, as: [], hidden: [] },
      { by: NOOR, at: '2026-09-10T10:00:00.000Z', version: 1, as: [], hidden: [] },
    ];
    assert.deepEqual(factsOf({ ...storedIn(store), confirmations }).confirmed, [
      { by: JORIS, on: '2026-09-07', as: ['werkplekbegeleider'] },
      { by: NOOR, on: '2026-09-10', as: [] },
    ]);
  });
});

describe('who waited for a version, in the facts of a form,', () => {
  const at = (day: number) => `2026-09-${String(day).padStart(2, '0')}T10:00:00.000Z`;
  const signed = (by: string, day: number, version: number) => ({ by, at: at(day), version, as: [], hidden: [] });
  const again = (over: Partial<Stored>) =>
    factsOf(aStored({ version: 2, submissions: [signed(JORIS, 1, 1), signed(JORIS, 9, 2)], ...over })).submitted;

  it('is who asked the one before back', () => {
    assert.deepEqual(again({ askedBack: [signed(BRAM, 8, 1)] }), {
      on: '2026-09-09',
      by: JORIS,
      version: 2,
      wantedBy: BRAM,
    });
  });

  it('is nobody when that was agreed with after all, or of a version before it', () => {
    const askedBack = [signed(BRAM, 5, 1)];
    assert.equal(again({ askedBack, confirmations: [signed(BRAM, 6, 1)] })?.wantedBy, undefined);
    const third = { version: 3, submissions: [1, 2, 3].map((version) => signed(JORIS, version * 3, version)) };
    assert.equal(again({ ...third, askedBack })?.wantedBy, undefined);
  });
});

describe('loading facts', () => {
  it('reads the forms and what was said of each student once, a few at a time', async () => {
    const store = createFakeStore();
    let running = 0;
    let most = 0;
    const reads: string[] = [];
    const counting: Store = {
      ...store,
      async get(partition, id) {
        reads.push(`${partition} ${id}`);
        running += 1;
        most = Math.max(most, running);
        const found = await store.get(partition, id);
        running -= 1;
        return found;
      },
    };
    const wanted = Array.from({ length: 10 }, (_, at) => ({ partnership: 'duin', student: `s-${at}`, when: FIRST }));

    await loadFacts(counting, [...wanted, ...wanted], 3);

    assert.equal(reads.length, 40);
    assert.equal(new Set(reads).size, 40);
    assert.equal(most, 3);
  });

  it('reads only what was said of whom there is no form about, unless somebody wants that too', async () => {
    const store = createFakeStore();
    const reads: string[] = [];
    const watched: Store = {
      ...store,
      get(partition, id) {
        reads.push(`${partition} ${id}`);
        return store.get(partition, id);
      },
    };
    const joris = { partnership: 'duin', student: JORIS, when: FIRST };

    await loadFacts(watched, [{ ...joris, onlySaid: true }], 2);
    assert.deepEqual(reads.splice(0), ['duin:joris-elshout gezegd:2026-2027-1']);
    for (const wanted of [
      [joris, { ...joris, onlySaid: true as const }],
      [{ ...joris, onlySaid: true as const }, joris],
    ]) {
      await loadFacts(watched, wanted, 1);
      assert.deepEqual(reads.splice(0).toSorted(), [
        'duin:joris-elshout adviesformulier-1:2026-2027-1',
        'duin:joris-elshout adviesformulier-2:2026-2027-1',
        'duin:joris-elshout gezegd:2026-2027-1',
        'duin:joris-elshout startgesprek:2026-2027-1',
      ]);
    }
  });

  it('gives what was said of a student beside the form', async () => {
    const { store, forms } = givenForms();
    await givenSubmitted(forms);
    const key = 'wpb-startgesprek:2026-2027-1:noor-bakelaar';
    const task = { key, partnership: 'duin', person: JORIS, student: NOOR, when: FIRST, entry: {} };
    await createSaidStore(store).tick([task], '2026-09-08');

    const facts = await loadFacts(store, [{ partnership: 'duin', student: NOOR, when: FIRST }], 2);

    assert.deepEqual(facts('duin', NOOR, FIRST), {
      startgesprek: factsOf(storedIn(store)),
      said: { ticked: [{ key, person: JORIS, on: '2026-09-08' }], later: [] },
    });
  });

  it('tells students, semesters and partnerships apart', async () => {
    const { store, forms } = givenForms();
    await givenSubmitted(forms);
    const wanted = [
      { partnership: 'duin', student: NOOR, when: FIRST },
      { partnership: 'duin', student: NOOR, when: SECOND },
      { partnership: 'ander', student: NOOR, when: FIRST },
      { partnership: 'duin', student: 'finn-ooms', when: FIRST },
    ];

    const facts = await loadFacts(store, wanted, 2);

    assert.deepEqual(
      wanted.map(({ partnership, student, when }) => facts(partnership, student, when)),
      [{ startgesprek: factsOf(storedIn(store)) }, {}, {}, {}],
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
    placements: [
      placement,
      { ...placement, semester: 2, instituutsopleider: undefined, werkplekbegeleider: undefined },
    ],
  });
  const parts = { catalogue: loadCatalogue(), holidays: loadHolidays() };
  /** With a star: only what was said. */
  const around = (person: string, day: string, of = setup) =>
    studentsAround(parts, of, person, day).map(
      ({ student, when, onlySaid }) => `${student} ${when.semester}${onlySaid ? ' *' : ''}`,
    );
  const MIRTE = 'mirte-holtland';
  const SANNE = 'sanne-veldink';

  const cases: { title: string; person: string; day: string; expected: string[] }[] = [
    {
      title: 'are those of the first semester before it begins',
      person: MIRTE,
      day: '2026-08-01',
      expected: ['mirte-holtland 1 *', 'noor-bakelaar 1'],
    },
    {
      title: 'are not yet those of a coming semester in which nothing can be asked',
      person: MIRTE,
      day: '2026-11-03',
      expected: ['mirte-holtland 1 *', 'noor-bakelaar 1'],
    },
    {
      title: 'are those of the running semester, and of one that is near',
      person: MIRTE,
      day: '2027-01-18',
      expected: ['mirte-holtland 1 *', 'noor-bakelaar 1', 'mirte-holtland 2 *', 'noor-bakelaar 2'],
    },
    {
      title: 'are those of a semester until nine weeks after it',
      person: MIRTE,
      day: '2027-04-02',
      expected: ['mirte-holtland 1 *', 'noor-bakelaar 1', 'mirte-holtland 2 *', 'noor-bakelaar 2'],
    },
    {
      title: 'are no longer those of a semester that ended longer ago',
      person: MIRTE,
      day: '2027-04-03',
      expected: ['mirte-holtland 2 *', 'noor-bakelaar 2'],
    },
    {
      title: 'are only those the person guides in that semester',
      person: BRAM,
      day: '2027-01-18',
      expected: ['bram-oudewater 1 *', 'noor-bakelaar 1', 'bram-oudewater 2 *'],
    },
    { title: 'are the person itself for a student', person: NOOR, day: '2027-04-15', expected: ['noor-bakelaar 2'] },
    {
      title: 'are those without a werkplekbegeleider for the stagebureau',
      person: SANNE,
      day: '2026-11-03',
      expected: ['sanne-veldink 1 *', 'sanne-veldink 2 *', 'noor-bakelaar 2 *'],
    },
    { title: 'are none for who is not in the roster', person: 'niemand', day: '2026-11-01', expected: [] },
  ];
  for (const { title, person, day, expected } of cases) {
    it(title, () => assert.deepEqual(around(person, day), expected));
  }

  it('are those whom a guide gave back for the stagebureau', () => {
    const handover = { student: NOOR, ...FIRST, seat: 'schoolopleider' as const, from: MIRTE };
    const given = { ...setup, handovers: [handover] };
    assert.deepEqual(around(SANNE, '2026-09-01', given), ['sanne-veldink 1 *', 'noor-bakelaar 1 *']);
    const handedOver = { ...setup, handovers: [{ ...handover, to: 'iemand-anders' }] };
    assert.deepEqual(around(SANNE, '2026-09-01', handedOver), ['sanne-veldink 1 *']);
  });
});
