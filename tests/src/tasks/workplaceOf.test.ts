import assert from 'node:assert/strict';
import type { Placement, Setup } from '../../../src/partnership/setup.js';
import type { Catalogue } from '../../../src/tasks/entry.js';
import type { Task } from '../../../src/tasks/task.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { among, aPlacement, dicht, tasksOf } from '../../support/tasksOf.js';

const START = '2026-08-31';
describe('The workplace of a task', () => {
  const base = aSetup();
  const [wilg, kompas] = base.schools;
  const schools = [
    { ...wilg, closed: dicht('2026-10-01', '2026-10-01') },
    { ...kompas, closed: dicht('2026-10-02', '2026-10-02') },
  ] as Setup['schools'];
  const institutes = [
    { id: 'pabo-duin', name: 'Pabo Duin', closed: dicht('2026-10-05', '2026-10-05') },
    { id: 'pabo-veen', name: 'Pabo Veen', closed: dicht('2026-10-06', '2026-10-06') },
  ];
  const WILG = '2026-10-01';
  const KOMPAS = '2026-10-02';
  const DUIN = '2026-10-05';
  const VEEN = '2026-10-06';
  const every = ['wpb', 'so', 'cso', 'io', 'stu', 'stg'] as const;
  const [wpb, so, cso, io, stu, stg] = every.map((role) => [
    anEntry({ id: `${role}-student`, students: role === 'stg' ? 'without-werkplekbegeleider' : 'all' }),
    aDatedEntry({ id: `${role}-person`, per: 'person' }),
  ]);
  const catalogue = {
    werkplekbegeleider: wpb,
    schoolopleider: so,
    'coordinerend-schoolopleider': cso,
    instituutsopleider: io,
    'aanstaande-leraar': stu,
    'medewerker-stagebureau': stg,
    stuurgroeplid: [aDatedEntry({ id: 'cio-overleg', per: 'person' })],
  } as Catalogue;

  /** The day off by which each task's workplace is known, for a person `piet` in every seat of a placement at De Wilg. */
  function where(role: Setup['people'][number]['roles'][number]) {
    const placement: Placement = {
      ...aPlacement({ school: 'de-wilg', student: role.role === 'aanstaande-leraar' ? 'piet-punt' : 'noor-bakelaar' }),
      werkplekbegeleider: role.role === 'medewerker-stagebureau' ? undefined : 'piet-punt',
      schoolopleider: 'piet-punt',
      instituutsopleider: 'piet-punt',
    };
    const setup = among([aPerson({ id: 'piet-punt', roles: [role] })], {
      schools,
      partnership: aPartnership({ institutes }),
      placements: [placement],
    });
    const found = tasksOf('piet-punt', START, { setup, catalogue });
    const own = [WILG, KOMPAS, DUIN, VEEN];
    const at = (task: Task | undefined) =>
      task?.workplace.closed
        .map(({ from }) => from)
        .filter((day) => own.includes(day))
        .join(' and ');
    const aboutStudent = found.find(({ student }) => student);
    return { student: aboutStudent && at(aboutStudent), person: at(found.find(({ student }) => !student)) };
  }

  const expected: [string, Setup['people'][number]['roles'][number], { student?: string; person: string }][] = [
    [
      'the school of the placement, else of the role',
      { role: 'werkplekbegeleider', school: 'het-kompas' },
      { student: WILG, person: KOMPAS },
    ],
    [
      'the school of the first placement without one of the role',
      { role: 'schoolopleider' },
      { student: WILG, person: WILG },
    ],
    [
      'the first school of the board',
      { role: 'coordinerend-schoolopleider', board: 'duinrand' },
      { student: WILG, person: WILG },
    ],
    [
      'the institute of the role',
      { role: 'instituutsopleider', institute: 'pabo-veen' },
      { student: VEEN, person: VEEN },
    ],
    [
      'the first institute without one of the role',
      { role: 'instituutsopleider', board: 'duinrand' },
      { student: DUIN, person: DUIN },
    ],
    [
      'the institute, for the stagebureau',
      { role: 'medewerker-stagebureau', institute: 'pabo-veen' },
      { student: VEEN, person: VEEN },
    ],
    [
      'the institute of a student and the school of the placement, both',
      { role: 'aanstaande-leraar', institute: 'pabo-veen' },
      { student: `${VEEN} and ${WILG}`, person: `${VEEN} and ${WILG}` },
    ],
    ['the school of a student without institute', { role: 'aanstaande-leraar' }, { student: WILG, person: WILG }],
    ['the first institute for who is nowhere else', { role: 'stuurgroeplid' }, { student: undefined, person: DUIN }],
  ];
  for (const [rule, role, places] of expected) {
    it(`is ${rule} (${role.role})`, () => assert.deepEqual(where(role), { student: undefined, ...places }));
  }
});
