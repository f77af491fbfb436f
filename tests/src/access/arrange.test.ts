import assert from 'node:assert/strict';
import { mayExtend, mayHandOver, studentsToExtend } from '../../../src/access/arrange.js';
import { seatNames } from '../../../src/people/seat.js';
import { aPerson } from '../../support/builders/setup.js';
import { among, aPlacement } from '../../support/tasksOf.js';

const when = { schoolYear: '2026-2027', semester: 1 as const };
const student = 'noor-bakelaar';
const people = [
  aPerson({ id: 'cato-oost', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
  aPerson({ id: 'ver-weg', roles: [{ role: 'coordinerend-schoolopleider', board: 'elders' }] }),
  aPerson({ id: 'pim-roos' }),
  aPerson({ id: 'kim-so', roles: [{ role: 'schoolopleider', school: 'de-wilg' }] }),
  aPerson({ id: 'lea-pl', roles: [{ role: 'programmaleider' }] }),
];
const setup = among(people, {
  boards: [
    { id: 'duinrand', name: 'Duinrand' },
    { id: 'elders', name: 'Elders' },
  ],
});
const allowed = (may: (id: string) => { allowed: boolean }) =>
  setup.people.map(({ id }) => id).filter((id) => may(id).allowed);

describe('What was arranged for a student', () => {
  it('is handed over by who sits there, the coördinerend schoolopleider of the board and the stagebureau', () => {
    const may = (id: string) => mayHandOver(setup, id, { student, when, seat: 'werkplekbegeleider' });
    assert.deepEqual(allowed(may), ['joris-elshout', 'sanne-veldink', 'cato-oost']);
    assert.deepEqual(may('mirte-holtland'), { allowed: false, reason: 'no-relation' });
  });

  it('is handed over by nobody from a seat in which nobody sits, nor for a student who has no placement then', () => {
    const { werkplekbegeleider: _, ...placement } = aPlacement();
    const empty = { ...setup, placements: [placement] };
    assert.deepEqual(
      allowed((id) => mayHandOver(empty, id, { student, when, seat: 'werkplekbegeleider' })),
      [],
    );
    for (const seat of seatNames) {
      assert.deepEqual(
        allowed((id) => mayHandOver(setup, id, { student: 'pim-roos', when, seat })),
        [],
      );
      assert.deepEqual(
        allowed((id) => mayHandOver(setup, id, { student, when: { ...when, semester: 2 }, seat })),
        [],
      );
    }
  });

  it('gets another last day from the schoolopleider of the student, the coördinerend one of the board and the stagebureau', () => {
    const may = (id: string) => mayExtend(setup, id, { student, when });
    assert.deepEqual(allowed(may), ['mirte-holtland', 'sanne-veldink', 'cato-oost']);
    assert.deepEqual(
      allowed((id) => mayExtend(setup, id, { student: 'niemand', when })),
      [],
    );
    assert.equal(mayExtend(setup, 'niemand', { student, when }).allowed, false);
  });

  it('is asked for the students of whom one may give it, by name, in the semester that runs or the next one', () => {
    const [zoe, adam] = ['zoe-ypma', 'adam-akkers'].map((id) =>
      aPerson({ id, name: id, roles: [{ role: 'aanstaande-leraar' }] }),
    );
    assert.ok(zoe && adam);
    const of = (each: { id: string }, semester: 1 | 2, schoolopleider: string) =>
      aPlacement({ student: each.id, semester, schoolopleider });
    const placements = [
      of(zoe, 1, 'mirte-holtland'),
      of(adam, 1, 'mirte-holtland'),
      of(adam, 2, 'kim-so'),
      of(zoe, 2, 'mirte-holtland'),
    ];
    const many = { ...setup, people: [...setup.people, zoe, adam], placements };
    const asked = (speaker: string, day: string) =>
      studentsToExtend(many, speaker, day).map((each) => `${each.student} ${each.when.semester}`);
    assert.deepEqual(asked('mirte-holtland', '2026-08-01'), ['adam-akkers 1', 'zoe-ypma 1']);
    assert.deepEqual(asked('mirte-holtland', '2027-01-30'), ['zoe-ypma 2']);
    assert.deepEqual(asked('sanne-veldink', '2027-01-30'), ['adam-akkers 2', 'zoe-ypma 2']);
    assert.deepEqual(asked('joris-elshout', '2026-10-01'), []);
    assert.deepEqual(asked('mirte-holtland', '2030-01-01'), []);
  });
});
