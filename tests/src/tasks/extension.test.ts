import assert from 'node:assert/strict';
import type { Extension, Setup } from '../../../src/partnership/setup.js';
import { semestersOf } from '../../../src/tasks/semesters.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { aCatalogue, aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { among, aPlacement, tasksOf } from '../../support/tasksOf.js';

const autumn = { schoolYear: '2026-2027', semester: 1 } as const;
const agreed = (overrides: Partial<Extension>): Extension => ({
  task: 'wpb-startgesprek',
  ...autumn,
  due: '2026-09-28',
  ...overrides,
});
const two = (...extensions: Extension[]): Setup =>
  among([aPerson({ id: 'adam-kok', roles: [{ role: 'aanstaande-leraar' }] })], {
    placements: [aPlacement(), aPlacement({ student: 'adam-kok' })],
    extensions,
  });
const dues = (setup: Setup, day = '2026-09-01') =>
  Object.fromEntries(
    tasksOf('joris-elshout', day, { setup }).map(({ entry, student, due }) => [student ?? entry.id, due]),
  );
const usual = '2026-09-14';

describe('More time that was agreed', () => {
  it('for a student moves the last day of that student, and of no other', () => {
    assert.deepEqual(dues(two(agreed({ student: 'adam-kok' }))), {
      'noor-bakelaar': usual,
      'adam-kok': '2026-09-28',
      'wpb-kennismaking': usual,
    });
  });

  it('for a person moves all of that person, and nothing of a colleague', () => {
    const setup = two(agreed({ person: 'joris-elshout' }));
    assert.deepEqual([dues(setup)['noor-bakelaar'], dues(setup)['adam-kok']], ['2026-09-28', '2026-09-28']);
    assert.equal(dues(two(agreed({ person: 'mirte-holtland' })))['noor-bakelaar'], usual);
  });

  it('is known by what closes it as well, and holds for everyone whose work that is', () => {
    const setup = two(agreed({ task: 'startgesprek-ingediend', student: 'noor-bakelaar' }));
    assert.equal(dues(setup)['noor-bakelaar'], '2026-09-28');
  });

  it('for a person and a student goes before that for the student, and that before the one for the person', () => {
    const setup = two(
      agreed({ person: 'joris-elshout', due: '2026-09-21' }),
      agreed({ student: 'noor-bakelaar', due: '2026-09-22' }),
      agreed({ student: 'noor-bakelaar', person: 'joris-elshout', due: '2026-09-23' }),
    );
    assert.deepEqual([dues(setup)['noor-bakelaar'], dues(setup)['adam-kok']], ['2026-09-23', '2026-09-21']);
  });

  it('makes what was late open again, and a date before the opening opens it then', () => {
    const state = (extension: Extension) =>
      tasksOf('joris-elshout', '2026-09-15', { setup: two(extension) }).find(({ student }) => student)?.state;
    assert.equal(state(agreed({})), 'open');
    assert.equal(state(agreed({ due: '2026-08-24' })), 'overdue');
  });

  it('in another semester, or of a task that does not exist, changes nothing', () => {
    assert.equal(dues(two(agreed({ semester: 2 })))['noor-bakelaar'], usual);
    assert.equal(dues(two(agreed({ task: 'wpb-bestaat-niet' })))['noor-bakelaar'], usual);
  });

  it('beyond the semester keeps the task, and only that one, until four weeks after its day', () => {
    const setup = two(agreed({ student: 'noor-bakelaar', due: '2027-05-01' }));
    const left = (day: string) => tasksOf('joris-elshout', day, { setup }).map(({ key, state }) => `${key} ${state}`);
    const task = 'wpb-startgesprek:2026-2027-1:noor-bakelaar';
    assert.deepEqual(left('2027-04-15'), [`${task} open`]);
    // The form of that task can be written until the agreed day, and is shut after it.
    assert.deepEqual(left('2027-05-29'), [`${task} past`]);
    assert.deepEqual(left('2027-05-30'), []);
    assert.deepEqual(
      semestersOf(setup, '2027-04-15').map(({ semester }) => semester.number),
      [2, 1],
    );
  });
});

describe('Formal work at the end of a semester', () => {
  const last = { opens: { moment: 'eind' as const, days: -7 }, due: { moment: 'eind' as const } };
  const catalogue = aCatalogue({ werkplekbegeleider: [anEntry({ window: last }), aDatedEntry({ window: last })] });
  const left = (day: string) => tasksOf('joris-elshout', day, { catalogue }).map(({ entry }) => entry.id);

  it('is late for four weeks more, while what had a date is over with it', () => {
    assert.deepEqual(left('2027-01-29').toSorted(), ['wpb-kennismaking', 'wpb-startgesprek']);
    assert.deepEqual([left('2027-01-30'), left('2027-02-26')], [['wpb-startgesprek'], ['wpb-startgesprek']]);
    assert.deepEqual(left('2027-02-27'), []);
  });
});

describe('A task that somebody says is done', () => {
  const tick = (key: string, person: string, closing?: string) => ({
    ticked: [{ key, person, on: '2026-09-03', ...(closing && { closing }) }],
    later: [],
  });
  const states = (
    person: string,
    said: ReturnType<typeof tick>,
    closedBy: 'startgesprek-ingediend' | 'wpa-afgenomen',
  ) => {
    const entry = {
      closedBy,
      window: { opens: { moment: 'start' as const }, due: { moment: 'naTweeWeken' as const } },
    };
    const catalogue = { werkplekbegeleider: [anEntry(entry)], schoolopleider: [anEntry({ ...entry, id: 'so-wpa' })] };
    return tasksOf(person, '2026-09-04', { catalogue, facts: () => ({ said }) }).map(({ state, ticked, doneOn }) => [
      state,
      ticked,
      doneOn,
    ]);
  };
  const key = 'wpb-startgesprek:2026-2027-1:noor-bakelaar';

  it('is done for that person, and can be taken back', () => {
    assert.deepEqual(states('joris-elshout', tick(key, 'joris-elshout'), 'startgesprek-ingediend'), [
      ['done', true, '2026-09-03'],
    ]);
    assert.deepEqual(states('mirte-holtland', tick(key, 'joris-elshout'), 'startgesprek-ingediend'), [
      ['open', false, undefined],
    ]);
  });

  it('is done for everyone when it has no form in the bot', () => {
    const said = tick(key, 'joris-elshout', 'wpa-afgenomen');
    assert.deepEqual(states('mirte-holtland', said, 'wpa-afgenomen'), [['done', false, '2026-09-03']]);
  });

  it('is the task of that person only, not of another with the same name elsewhere', () => {
    assert.deepEqual(states('joris-elshout', tick(key, 'mirte-holtland'), 'startgesprek-ingediend'), [
      ['open', false, undefined],
    ]);
  });
});

describe('A set-up that makes no sense', () => {
  const [year] = aSetup().calendar.schoolYears;
  const [first, second] = year?.semesters ?? [];
  const odd: [what: string, setup: () => Setup][] = [
    ['semesters that overlap', () => withSemesters({ ...first, to: '2027-03-31' }, second)],
    [
      'a semester that ends before it begins',
      () => withSemesters({ ...first, from: '2027-01-29', to: '2026-08-31' }, second),
    ],
    ['two semesters that are the same one', () => withSemesters(first, { ...first, number: 2 })],
    ['a school that is closed for good', () => closedFor('2000-01-01', '2099-12-31')],
    ['days off that run backwards', () => closedFor('2026-12-31', '2026-09-01')],
    ['more time for a student and a task that nobody knows', () => two(agreed({ student: 'bestaat-niet', task: 'x' }))],
    ['more time in a semester that is not there', () => two(agreed({ schoolYear: '2031-2032' }))],
    ['somebody away who is not there', () => aSetup({ absences: [{ person: 'bestaat-niet', until: '2027-01-01' }] })],
    ['a date of the agenda outside every semester', () => aSetup({ events: [{ event: 'feest', date: '2031-01-01' }] })],
  ];
  function withSemesters(...semesters: unknown[]): Setup {
    return { ...aSetup(), calendar: { schoolYears: [{ ...year, semesters }] } } as Setup;
  }
  function closedFor(from: string, to: string): Setup {
    return aSetup({
      schools: aSetup().schools.map((school) => ({ ...school, closed: [{ from, to, reason: 'dicht' }] })),
    });
  }
  for (const [what, setup] of odd) {
    it(`does no harm: ${what}`, () => {
      for (const person of ['joris-elshout', 'noor-bakelaar', 'sanne-veldink', 'bestaat-niet']) {
        for (const day of ['2026-08-31', '2026-12-28', '2027-02-01', '2028-02-29']) {
          for (const { opens, due } of tasksOf(person, day, { setup: setup() })) assert.ok(opens <= due, what);
        }
      }
    });
  }
});
