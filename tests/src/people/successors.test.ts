import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Setup } from '../../../src/partnership/setup.js';
import { personOf } from '../../../src/people/roster.js';
import { maySit, type Seat, seatNames } from '../../../src/people/seat.js';
import { successorsOf } from '../../../src/people/successors.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { examples } from '../../support/people.js';
import { among } from '../../support/tasksOf.js';

const FIRST = { schoolYear: '2026-2027', semester: 1 as const };

function whoFor(seat: Seat, setup: Setup): string[] {
  return successorsOf(setup, { student: 'noor-bakelaar', when: FIRST, seat }).map(
    ({ person, near }) => `${person.id} ${near}`,
  );
}

/** Beside `aSetup`: a second board with a school. */
const twoBoards = {
  boards: [...aSetup().boards, { id: 'elders', name: 'Elders' }],
  schools: [
    ...aSetup().schools,
    { id: 'de-verte', name: 'De Verte', board: 'elders', place: 'Ver', region: 'zuid' as const, closed: [] },
  ],
};

describe('To whom a student may be handed over', () => {
  it('is first who has that role at the school, then at the board, each by name, and nobody of another board', () => {
    const setup = among(
      [
        aPerson({ id: 'zeb-buur', roles: [{ role: 'werkplekbegeleider', school: 'het-kompas' }] }),
        aPerson({ id: 'xander-hier', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] }),
        aPerson({ id: 'anna-hier', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] }),
        aPerson({ id: 'ver-weg', roles: [{ role: 'werkplekbegeleider', school: 'de-verte' }] }),
      ],
      twoBoards,
    );
    assert.deepEqual(whoFor('werkplekbegeleider', setup), ['anna-hier school', 'xander-hier school', 'zeb-buur board']);
  });

  it('is also a coördinerend schoolopleider of the board, for a schoolopleider', () => {
    const setup = among([
      aPerson({ id: 'cato-oost', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
      aPerson({ id: 'bert-west', roles: [{ role: 'bovenschoolse-schoolopleider', board: 'duinrand' }] }),
    ]);
    assert.deepEqual(whoFor('schoolopleider', setup), ['cato-oost board']);
  });

  it('is who is of the institute, for an instituutsopleider', () => {
    const setup = among([
      aPerson({ id: 'iris-pabo', roles: [{ role: 'instituutsopleider', institute: 'pabo-duin' }] }),
    ]);
    assert.deepEqual(whoFor('instituutsopleider', setup), ['iris-pabo partnership']);
  });

  it('is nobody without a placement then', () => {
    const setup = aSetup();
    const when = { ...FIRST, semester: 2 as const };
    assert.deepEqual(successorsOf(setup, { student: 'noor-bakelaar', when, seat: 'schoolopleider' }), []);
    assert.deepEqual(successorsOf(setup, { student: 'niemand', when: FIRST, seat: 'schoolopleider' }), []);
  });

  it('is never who has the seat, nor the student, nor who may not sit there, for anybody in the examples', () => {
    const placements = examples.flatMap((setup) => setup.placements.map((placement) => ({ setup, placement })));
    fc.assert(
      fc.property(fc.constantFrom(...placements), fc.constantFrom(...seatNames), ({ setup, placement }, seat) => {
        const found = successorsOf(setup, { student: placement.student, when: placement, seat });
        for (const { person } of found) {
          assert.notEqual(person.id, placement[seat]);
          assert.notEqual(person.id, placement.student);
          assert.ok(maySit(seat, personOf(setup, person.id)?.roles.map(({ role }) => role) ?? []));
        }
        assert.equal(new Set(found.map(({ person }) => person.id)).size, found.length);
      }),
    );
  });
});
