import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { holdersFor } from '../../../src/people/holders.js';
import { peopleBeside, peopleFor } from '../../../src/people/peopleFor.js';
import { type RoleId, roleIds } from '../../../src/people/role.js';
import { personOf } from '../../../src/people/roster.js';
import { seatNames } from '../../../src/people/seat.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { examples } from '../../support/people.js';
import { among, aPlacement } from '../../support/tasksOf.js';

const DAY = '2026-11-10';

function asked(
  who: string,
  role: RoleId,
  { setup = aSetup(), of = 'mine', day = DAY }: { setup?: Setup; of?: 'mine' | 'ours'; day?: string } = {},
) {
  const asker = personOf(setup, who) ?? assert.fail(who);
  return holdersFor(setup, asker, { role, of }, day);
}

const ids = ({ holders }: ReturnType<typeof asked>) => holders.map(({ person }) => person.id);

describe('Who holds a role for somebody', () => {
  it('is for a student whoever sits in that seat of the own placement', () => {
    assert.deepEqual(ids(asked('noor-bakelaar', 'werkplekbegeleider')), ['joris-elshout']);
    assert.deepEqual(ids(asked('noor-bakelaar', 'schoolopleider')), ['mirte-holtland']);
    assert.deepEqual(ids(asked('noor-bakelaar', 'instituutsopleider')), ['bram-oudewater']);
  });

  it('is nobody for a student whose placement has the seat empty, whoever else holds the role at the school', () => {
    const { werkplekbegeleider: _, ...placement } = aPlacement();
    assert.deepEqual(
      ids(asked('noor-bakelaar', 'werkplekbegeleider', { setup: aSetup({ placements: [placement] }) })),
      [],
    );
  });

  it('is for a guide whoever guides the same student', () => {
    assert.deepEqual(ids(asked('joris-elshout', 'schoolopleider')), ['mirte-holtland']);
    assert.deepEqual(ids(asked('mirte-holtland', 'instituutsopleider')), ['bram-oudewater']);
    assert.deepEqual(ids(asked('bram-oudewater', 'aanstaande-leraar')), ['noor-bakelaar']);
  });

  it('names each of several with the school of the student', () => {
    const people = [
      aPerson({ id: 'tess-hof', roles: [{ role: 'aanstaande-leraar' }] }),
      aPerson({ id: 'wim-dal', roles: [{ role: 'schoolopleider', school: 'het-kompas' }] }),
    ];
    const second = aPlacement({ student: 'tess-hof', school: 'het-kompas', schoolopleider: 'wim-dal' });
    const { holders } = asked('joris-elshout', 'schoolopleider', {
      setup: among(people, { placements: [aPlacement(), second] }),
    });
    assert.deepEqual(
      holders.map(({ person, at }) => [person.id, at.map(({ name }) => name)]),
      [
        ['mirte-holtland', ['De Wilg']],
        ['wim-dal', ['Het Kompas']],
      ],
    );
  });

  it('is for who guides nobody whoever holds the role at the own school', () => {
    const people = [aPerson({ id: 'wim-dal', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] })];
    assert.deepEqual(ids(asked('wim-dal', 'schoolopleider', { setup: among(people) })), ['mirte-holtland']);
  });

  it('is of the semester that runs, else of the coming one, and then says from when', () => {
    const people = [aPerson({ id: 'wim-dal', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] })];
    const next = aPlacement({ semester: 2, werkplekbegeleider: 'wim-dal' });
    const both = among(people, { placements: [aPlacement(), next] });
    assert.deepEqual(ids(asked('noor-bakelaar', 'werkplekbegeleider', { setup: both })), ['joris-elshout']);
    const after = asked('noor-bakelaar', 'werkplekbegeleider', { setup: both, day: '2027-01-30' });
    assert.deepEqual([ids(after), after.from], [['wim-dal'], '2027-02-01']);

    const onlyNext = among(people, { placements: [next] });
    const coming = asked('noor-bakelaar', 'werkplekbegeleider', { setup: onlyNext });
    assert.deepEqual([ids(coming), coming.from], [['wim-dal'], '2027-02-01']);
    assert.equal(asked('noor-bakelaar', 'schoolopleider', { setup: both }).from, undefined);
  });

  it('is at a place whoever holds the role there: the school, its board, or the whole partnership', () => {
    const people = [
      aPerson({ id: 'ans-berg', roles: [{ role: 'schoolleider', school: 'de-wilg' }] }),
      aPerson({ id: 'cor-duin', roles: [{ role: 'schoolleider', school: 'het-kompas' }] }),
      aPerson({ id: 'dirk-essen', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
    ];
    const setup = among(people);
    assert.deepEqual(ids(asked('noor-bakelaar', 'schoolleider', { setup, of: 'ours' })), ['ans-berg']);
    assert.deepEqual(ids(asked('joris-elshout', 'coordinerend-schoolopleider', { setup, of: 'ours' })), ['dirk-essen']);
    assert.deepEqual(ids(asked('dirk-essen', 'schoolleider', { setup, of: 'ours' })), ['ans-berg', 'cor-duin']);
    assert.deepEqual(ids(asked('cor-duin', 'medewerker-stagebureau', { setup, of: 'ours' })), ['sanne-veldink']);
  });

  it('never has students of another, also not those of the own school', () => {
    const people = [
      aPerson({ id: 'ans-berg', roles: [{ role: 'schoolleider', school: 'de-wilg' }] }),
      aPerson({ id: 'wim-dal', roles: [{ role: 'werkplekbegeleider', school: 'de-wilg' }] }),
    ];
    for (const who of ['ans-berg', 'wim-dal', 'noor-bakelaar', 'sanne-veldink']) {
      assert.deepEqual(ids(asked(who, 'aanstaande-leraar', { setup: among(people), of: 'ours' })), [], who);
    }
  });

  it('is told beside a meaning only to who does not hold the role', () => {
    const setup = aSetup();
    const membersOf = (id: string) => [{ setup, person: personOf(setup, id) ?? assert.fail(id) }];
    assert.deepEqual(peopleBeside(membersOf('mirte-holtland'), 'schoolopleider', DAY), []);
    assert.equal(peopleBeside(membersOf('noor-bakelaar'), 'schoolopleider', DAY).length, 1);
  });

  it('comes with the stagebureau when somebody is missing', () => {
    const setup = aSetup();
    const noor = personOf(setup, 'noor-bakelaar') ?? assert.fail();
    const [found] = peopleFor([{ setup, person: noor }], { roles: ['studiebegeleider'], of: 'mine' }, DAY);
    assert.deepEqual(
      found?.helpers.map(({ person }) => person.id),
      ['sanne-veldink'],
    );
  });
});

describe('The circle of somebody', () => {
  const people = examples.flatMap((setup) => setup.people.map((person) => ({ setup, person })));
  const days = ['2026-08-01', DAY, '2027-01-30', '2027-06-01', '2028-03-01'];

  it('is all that anybody is ever told of: nobody outside it, whatever the question and the day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...people),
        fc.constantFrom(...roleIds),
        fc.constantFrom('mine' as const, 'ours' as const),
        fc.constantFrom(...days),
        ({ setup, person }, role, of, day) => {
          for (const { holders, helpers } of [...peopleFor([{ setup, person }], { roles: [role], of }, day)].map(
            ({ found, helpers }) => ({ holders: found.flatMap((one) => one.holders), helpers }),
          )) {
            for (const one of [...holders, ...helpers]) {
              assert.ok(inCircle(setup, person, one.person), `${person.id} is told of ${one.person.id} as ${role}`);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('of a student holds the own guides and nobody of another placement', () => {
    const students = people.filter(({ person }) => person.roles.some(({ role }) => role === 'aanstaande-leraar'));
    for (const { setup, person } of students) {
      const own = setup.placements.filter(({ student }) => student === person.id);
      for (const seat of seatNames) {
        const found = holdersFor(setup, person, { role: seat, of: 'mine' }, DAY).holders;
        if (own.length > 0)
          for (const { person: one } of found) assert.ok(own.some((placement) => placement[seat] === one.id));
      }
    }
  });
});

/** Said apart from the code: students only with their guides, the others by a placement in common, a place, or for everybody. */
function inCircle(setup: Setup, asker: Person, told: Person): boolean {
  const people = ({ student, ...seats }: Setup['placements'][number]) => [
    student,
    ...seatNames.map((seat) => seats[seat]),
  ];
  const shared = setup.placements.filter((placement) => people(placement).includes(asker.id));
  const isStudent = told.roles.every(({ role }) => role === 'aanstaande-leraar');
  if (isStudent)
    return shared.some(
      ({ student, ...seats }) => student === told.id && seatNames.some((seat) => seats[seat] === asker.id),
    );
  if (shared.some((placement) => people(placement).includes(told.id)) || told.id === asker.id) return true;

  const wide = ['medewerker-stagebureau', 'programmaleider', 'stuurgroeplid', 'coordinerend-instituutsopleider'];
  const boardOf = (school: string | undefined) => setup.schools.find(({ id }) => id === school)?.board;
  const schools = new Set([...asker.roles.map(({ school }) => school), ...shared.map(({ school }) => school)]);
  const whole = new Set(asker.roles.map(({ board }) => board));
  const boards = new Set([...whole, ...[...schools].map(boardOf)]);
  return told.roles.some(({ role, school, board, institute }) => {
    if (role === 'aanstaande-leraar') return false;
    if (wide.includes(role)) return true;
    if (school !== undefined) return schools.has(school) || whole.has(boardOf(school));
    if (board !== undefined) return boards.has(board);
    return institute === undefined || setup.partnership.institutes.length === 1;
  });
}
