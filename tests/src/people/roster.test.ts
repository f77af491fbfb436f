import assert from 'node:assert/strict';
import type { Setup } from '../../../src/partnership/setup.js';
import { findByEmail, placementOf, relation, studentsOf } from '../../../src/people/roster.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';

const FIRST = '11111111-1111-4111-8111-111111111111';
const SECOND = '22222222-2222-4222-8222-222222222222';
const FOREIGN = '99999999-9999-4999-8999-999999999999';
const autumn = { schoolYear: '2026-2027', semester: 1 } as const;
const spring = { schoolYear: '2026-2027', semester: 2 } as const;

function aPlacement(overrides: Partial<Setup['placements'][number]> = {}): Setup['placements'][number] {
  return { student: 'noor-bakelaar', ...autumn, studyYear: 2, school: 'de-wilg', days: ['ma'], ...overrides };
}

function idsIn(setups: readonly Setup[], email: string, tenant: string): string[] {
  return findByEmail(setups, email, tenant).map(({ partnership, person }) => `${partnership.id}/${person.id}`);
}

describe('Somebody with a mail address', () => {
  it('is found in the roster, whatever the capitals of address and tenant', () => {
    const setup = aSetup();

    const [membership, ...more] = findByEmail([setup], ' Joris.Elshout@Example.org', FIRST.toUpperCase());

    assert.equal(membership?.person.id, 'joris-elshout');
    assert.deepEqual(membership.partnership, { id: 'duin', name: 'Opleidingsschool Duin', language: 'nl' });
    assert.deepEqual(membership.roles, [{ role: 'werkplekbegeleider', school: 'de-wilg' }]);
    assert.deepEqual(more, []);
  });

  it('is nobody here when the roster does not hold the address', () => {
    assert.deepEqual(idsIn([aSetup()], 'iemand.anders@example.org', FIRST), []);
  });

  it('is nobody here when the same address comes from a tenant that the partnership does not have', () => {
    assert.deepEqual(idsIn([aSetup()], 'joris.elshout@example.org', FOREIGN), []);
  });

  it('counts only from the tenant of that person, which is the first one when none is given', () => {
    const tenants = [
      { id: FIRST, name: 'Pabo Duin' },
      { id: SECOND, name: 'Stichting Duinrand' },
    ];
    const base = aSetup();
    const here = aPerson({ id: 'eva-here' });
    const there = aPerson({ id: 'tom-there', tenant: SECOND });
    const setup = aSetup({ partnership: aPartnership({ tenants }), people: [...base.people, here, there] });

    assert.deepEqual(idsIn([setup], here.email, FIRST), ['duin/eva-here']);
    assert.deepEqual(idsIn([setup], here.email, SECOND), []);
    assert.deepEqual(idsIn([setup], there.email, SECOND), ['duin/tom-there']);
    assert.deepEqual(idsIn([setup], there.email, FIRST), []);
  });

  it('is not let in from a tenant that the roster names and the partnership does not', () => {
    const base = aSetup();
    const setup = aSetup({ people: [...base.people, aPerson({ id: 'tom-there', tenant: FOREIGN })] });

    assert.deepEqual(idsIn([setup], 'tom.there@example.org', FOREIGN), []);
  });

  it('has a membership in each partnership that holds the address', () => {
    const other = aSetup({ partnership: aPartnership({ id: 'polder', name: 'Polder' }) });

    assert.deepEqual(idsIn([aSetup(), other], 'joris.elshout@example.org', FIRST), [
      'duin/joris-elshout',
      'polder/joris-elshout',
    ]);
  });
});

describe('The students of somebody', () => {
  const base = aSetup();
  const people = [...base.people, aPerson({ id: 'adam-kok', roles: [{ role: 'aanstaande-leraar' }] })];
  const guided = { werkplekbegeleider: 'joris-elshout', schoolopleider: 'mirte-holtland' };
  const setup = aSetup({
    people,
    placements: [
      aPlacement(guided),
      aPlacement({ student: 'adam-kok', werkplekbegeleider: 'mirte-holtland', schoolopleider: 'mirte-holtland' }),
      aPlacement({ ...spring, werkplekbegeleider: 'mirte-holtland' }),
    ],
  });

  it('are those of that semester, each once, with every part taken in it', () => {
    const found = studentsOf(setup, 'mirte-holtland', autumn);

    assert.deepEqual(
      found.map(({ placement, seats }) => [placement.student, ...seats]),
      [
        ['adam-kok', 'werkplekbegeleider', 'schoolopleider'],
        ['noor-bakelaar', 'schoolopleider'],
      ],
    );
  });

  it('are none in another school year, and none for whom guides nobody', () => {
    assert.deepEqual(studentsOf(setup, 'mirte-holtland', { schoolYear: '2027-2028', semester: 1 }), []);
    assert.deepEqual(studentsOf(setup, 'sanne-veldink', autumn), []);
    assert.deepEqual(studentsOf(setup, 'nobody', autumn), []);
  });

  it('have one placement a semester', () => {
    assert.equal(placementOf(setup, 'noor-bakelaar', spring)?.werkplekbegeleider, 'mirte-holtland');
    assert.equal(placementOf(setup, 'adam-kok', spring), undefined);
  });
});

describe('What somebody is to a student', () => {
  const base = aSetup();
  const schools = [...base.schools, { ...base.schools[0], id: 'de-turf', board: 'veen' }] as Setup['schools'];
  const boards = [...base.boards, { id: 'veen', name: 'Stichting Veen' }];
  const people = [
    ...base.people,
    aPerson({ id: 'cso-here', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
    aPerson({ id: 'bso-here', roles: [{ role: 'bovenschoolse-schoolopleider', board: 'duinrand' }] }),
    aPerson({ id: 'cso-there', roles: [{ role: 'coordinerend-schoolopleider', board: 'veen' }] }),
    aPerson({ id: 'bestuurder-here', roles: [{ role: 'bestuurder', board: 'duinrand' }] }),
    aPerson({ id: 'leider-here', roles: [{ role: 'schoolleider', school: 'de-wilg' }] }),
    aPerson({ id: 'leider-there', roles: [{ role: 'schoolleider', school: 'het-kompas' }] }),
    aPerson({ id: 'rik-studie', roles: [{ role: 'studiebegeleider', institute: 'pabo-duin' }] }),
  ];
  const seats = {
    werkplekbegeleider: 'joris-elshout',
    schoolopleider: 'mirte-holtland',
    instituutsopleider: 'bram-oudewater',
    studiebegeleider: 'rik-studie',
  };
  const with_ = (...placements: Setup['placements']) => aSetup({ boards, schools, people, placements });
  const setup = with_(aPlacement(seats));
  const is = (speaker: string, when: typeof autumn | typeof spring = autumn, among = setup) => [
    ...relation(among, speaker, 'noor-bakelaar', when),
  ];

  const expected: [string, string[]][] = [
    ['noor-bakelaar', ['self']],
    ['joris-elshout', ['werkplekbegeleider']],
    ['mirte-holtland', ['schoolopleider']],
    ['bram-oudewater', ['instituutsopleider']],
    ['rik-studie', ['studiebegeleider']],
    ['cso-here', ['board']],
    ['bso-here', ['board']],
    ['cso-there', []],
    ['bestuurder-here', []],
    ['leider-here', ['school']],
    ['leider-there', []],
    ['sanne-veldink', []],
    ['nobody', []],
  ];
  for (const [speaker, relations] of expected) {
    it(`is ${relations.join(' and ') || 'nothing'} for ${speaker}`, () => assert.deepEqual(is(speaker), relations));
  }

  it('holds for the semester of the placement alone; a student is always oneself', () => {
    assert.deepEqual(is('joris-elshout', spring), []);
    assert.deepEqual(is('cso-here', spring), []);
    assert.deepEqual(is('noor-bakelaar', spring), ['self']);
  });

  it('is all of it at once for who takes two parts', () => {
    const both = with_(aPlacement({ ...seats, werkplekbegeleider: 'mirte-holtland' }));

    assert.deepEqual(is('mirte-holtland', autumn, both), ['werkplekbegeleider', 'schoolopleider']);
  });

  it('is nothing for a guide who is no longer in the roster', () => {
    const gone = aSetup({ placements: [aPlacement({ ...seats, werkplekbegeleider: 'left-us' })] });

    assert.deepEqual(is('left-us', autumn, gone), []);
  });

  it('is nothing to a student who is no longer in the roster', () => {
    const left = aSetup({ placements: [aPlacement({ ...seats, student: 'left-us' })] });

    assert.deepEqual([...relation(left, 'joris-elshout', 'left-us', autumn)], []);
    assert.deepEqual([...relation(left, 'left-us', 'left-us', autumn)], []);
  });

  for (const studyYear of [1, 2, 3, 4, undefined]) {
    for (const when of [autumn, spring]) {
      const assesses = when.semester === 2 && (studyYear === 1 || studyYear === 4);
      const year = studyYear === undefined ? 'without study year' : `in year ${studyYear}`;
      it(`${assesses ? 'is' : 'is not'} assessor for the instituutsopleider ${year}, semester ${when.semester}`, () => {
        const placed = with_(aPlacement({ ...seats, ...when, studyYear }));

        assert.equal(is('bram-oudewater', when, placed).includes('assessor'), assesses);
        assert.equal(is('mirte-holtland', when, placed).includes('assessor'), false);
      });
    }
  }
});
