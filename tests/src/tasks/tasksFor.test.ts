import assert from 'node:assert/strict';
import { plusDays } from '../../../src/calendar/day.js';
import type { Facts, FormFacts } from '../../../src/forms/facts.js';
import type { Placement, Setup } from '../../../src/partnership/setup.js';
import type { Task } from '../../../src/tasks/task.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';
import { aCatalogue, aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { among, aPlacement, dicht, noHolidays, tasksOf } from '../../support/tasksOf.js';

const autumn = { schoolYear: '2026-2027', semester: 1 } as const;
const spring = { schoolYear: '2026-2027', semester: 2 } as const;
const START = '2026-08-31';

const keys = (found: readonly Task[]) => found.map(({ key }) => key);
const startgesprekOf = (form: Partial<FormFacts>): Facts => {
  return () => ({ startgesprek: { confirmed: [], ...form } });
};
const handedIn = (on: string, by: string) => ({ submitted: { on, by, version: 1 } });

describe('The tasks of a werkplekbegeleider', () => {
  it('are one for each student and one for the group, in order of due', () => {
    const setup = among([aPerson({ id: 'adam-kok', roles: [{ role: 'aanstaande-leraar' }] })], {
      placements: [aPlacement(), aPlacement({ student: 'adam-kok', school: 'het-kompas' })],
    });
    const early = aDatedEntry({ window: { opens: { moment: 'start' }, due: { moment: 'start', days: 3 } } });
    const catalogue = aCatalogue({ werkplekbegeleider: [anEntry(), early] });

    const found = tasksOf('joris-elshout', START, { setup, catalogue });

    assert.deepEqual(keys(found), [
      'wpb-kennismaking:2026-2027-1',
      'wpb-startgesprek:2026-2027-1:adam-kok',
      'wpb-startgesprek:2026-2027-1:noor-bakelaar',
    ]);
    const [group, adam] = found;
    assert.equal(group?.student, undefined);
    assert.deepEqual(adam, {
      key: 'wpb-startgesprek:2026-2027-1:adam-kok',
      entry: anEntry(),
      role: 'werkplekbegeleider',
      partnership: 'duin',
      person: 'joris-elshout',
      student: 'adam-kok',
      when: autumn,
      opens: START,
      due: '2026-09-14',
      state: 'open',
      ticked: false,
      placementDays: ['ma', 'di'],
      workplace: { closed: [] },
      days: ['ma', 'di', 'wo', 'do', 'vr'],
    });
  });

  it('are none without a student that semester, also none for a group', () => {
    const setup = among([aPerson({ id: 'els-vrij' })]);

    assert.deepEqual(tasksOf('els-vrij', START, { setup }), []);
    assert.deepEqual(tasksOf('joris-elshout', '2027-03-01', { setup }), []);
  });

  it('are none for a student who is placed with another one', () => {
    const setup = among([aPerson({ id: 'els-vrij' })], {
      placements: [aPlacement({ werkplekbegeleider: 'els-vrij', schoolopleider: 'joris-elshout' })],
    });

    assert.deepEqual(tasksOf('joris-elshout', START, { setup }), []);
    assert.equal(tasksOf('els-vrij', START, { setup }).length, 2);
  });
});

describe('A task', () => {
  const one = (day: string, given: Parameters<typeof tasksOf>[2] = {}) =>
    tasksOf('joris-elshout', day, given).find(({ student }) => student);

  it('is coming, open, and overdue after its date when it is formal', () => {
    assert.equal(one('2026-08-30')?.state, 'coming');
    assert.equal(one('2026-08-31')?.state, 'open');
    assert.equal(one('2026-09-14')?.state, 'open');
    assert.equal(one('2026-09-15')?.state, 'overdue');
  });

  it('is past after its date when it is not formal', () => {
    const dated = tasksOf('joris-elshout', '2026-09-15').find(({ entry }) => entry.kind === 'dated');
    assert.equal(dated?.state, 'past');
  });

  it('is late after its date also when it has no form in the bot', () => {
    const catalogue = aCatalogue({ werkplekbegeleider: [anEntry({ closedBy: 'adviesformulier-1-ingediend' })] });
    assert.equal(one('2026-09-14', { catalogue })?.state, 'open');
    assert.equal(one('2026-09-15', { catalogue })?.state, 'overdue');
  });

  it('is done on the day that closed it, whoever did it, before its window and after it', () => {
    const facts = startgesprekOf(handedIn('2026-08-28', 'mirte-holtland'));
    for (const day of ['2026-08-28', '2026-09-01', '2026-12-01']) {
      const task = one(day, { facts });
      assert.deepEqual([task?.state, task?.doneOn], ['done', '2026-08-28']);
      assert.deepEqual(task?.form, { confirmed: [], ...handedIn('2026-08-28', 'mirte-holtland') });
    }
  });

  it('asks the facts of its own partnership and semester: of the student, and of the person for what is about no student', () => {
    const asked: unknown[] = [];
    const facts: Facts = (...question) => {
      asked.push(question);
      return {};
    };
    tasksOf('joris-elshout', START, { facts });
    assert.deepEqual(asked, [
      ['duin', 'joris-elshout', autumn],
      ['duin', 'noor-bakelaar', autumn],
    ]);
  });

  it('is of one semester of the school year when it says so', () => {
    const catalogue = aCatalogue({ werkplekbegeleider: [anEntry({ semester: 2 })] });
    const setup = aSetup({ placements: [aPlacement(), aPlacement(spring)] });
    assert.deepEqual(tasksOf('joris-elshout', START, { setup, catalogue }), []);
    assert.deepEqual(keys(tasksOf('joris-elshout', '2027-02-01', { setup, catalogue })), [
      'wpb-startgesprek:2026-2027-2:noor-bakelaar',
    ]);
  });

  it('that only brings news is not there for who made the news', () => {
    const read = (by: string) =>
      tasksOf('mirte-holtland', '2026-09-10', { facts: startgesprekOf(handedIn('2026-09-09', by)) });

    assert.deepEqual(keys(read('joris-elshout')), ['so-startgesprek-ingediend:2026-2027-1:noor-bakelaar']);
    assert.deepEqual(keys(read('mirte-holtland')), []);
  });

  it('is there in one of two shapes that are both a form: a student has one startgesprek', () => {
    const catalogue = aCatalogue({
      werkplekbegeleider: [
        anEntry({ id: 'wpb-startgesprek', shape: 'werkplekbegeleider' }),
        anEntry({ id: 'wpb-driegesprek', shape: 'driegesprek' }),
      ],
    });
    const held = (...startgesprek: Setup['partnership']['startgesprek']) =>
      tasksOf('joris-elshout', START, { catalogue, setup: aSetup({ partnership: aPartnership({ startgesprek }) }) });

    const ids = (found: readonly Task[]) => found.map(({ entry }) => entry.id);
    assert.deepEqual(ids(held('werkplekbegeleider', 'driegesprek')), ['wpb-startgesprek']);
    assert.deepEqual(ids(held('flitsbezoek', 'driegesprek', 'werkplekbegeleider')), ['wpb-driegesprek']);
  });

  it('is there only in the shape of startgesprek that the partnership holds', () => {
    const catalogue = aCatalogue({ werkplekbegeleider: [anEntry({ shape: 'driegesprek' })] });
    const setup = aSetup({ partnership: aPartnership({ startgesprek: ['flitsbezoek', 'driegesprek'] }) });
    assert.equal(one(START, { catalogue }), undefined);
    assert.notEqual(one(START, { catalogue, setup }), undefined);
  });

  const nothing: [string, Parameters<typeof anEntry>[0]][] = [
    ['a tip', { kind: 'tip' }],
    ['what has no window', { window: undefined }],
    ['what not everyone does', { everyone: false }],
  ];
  for (const [what, overrides] of nothing) {
    it(`is not made of ${what}`, () => {
      assert.deepEqual(
        tasksOf('joris-elshout', START, { catalogue: { werkplekbegeleider: [anEntry(overrides)] } }),
        [],
      );
    });
  }

  it("is nobody's who is not in the roster", () => {
    assert.deepEqual(tasksOf('iemand-anders', START), []);
  });

  it('is not there without the open day that it hangs on', () => {
    const holidays = { ...noHolidays, feestdagen: dicht('2026-08-31', '2026-09-30') };
    assert.deepEqual(tasksOf('joris-elshout', START, { holidays }), []);
  });

  it('opens on the first open day, and is due on the last one before its date', () => {
    const holidays = {
      ...noHolidays,
      feestdagen: [...dicht('2026-08-31', '2026-09-01'), ...dicht('2026-09-14', '2026-09-14')],
    };
    const task = one('2026-09-02', { holidays });
    assert.deepEqual([task?.opens, task?.due], ['2026-09-02', '2026-09-11']);
  });

  it('may open before its semester, on an open day', () => {
    const catalogue = aCatalogue({
      werkplekbegeleider: [anEntry({ window: { opens: { moment: 'start', days: -14 }, due: { moment: 'start' } } })],
    });
    const holidays = { ...noHolidays, feestdagen: dicht('2026-08-01', '2026-08-23') };
    const task = one('2026-08-20', { catalogue, holidays });
    assert.deepEqual([task?.opens, task?.due, task?.state], ['2026-08-24', '2026-08-31', 'coming']);
  });

  it('is not there when no day of its window is open', () => {
    const window = { opens: { moment: 'start', days: -14 }, due: { moment: 'start', days: -7 } } as const;
    const catalogue = aCatalogue({ werkplekbegeleider: [anEntry({ window })] });
    const holidays = { ...noHolidays, feestdagen: dicht('2026-08-01', '2026-08-30') };
    assert.notEqual(one(START, { catalogue }), undefined);
    assert.equal(one(START, { catalogue, holidays }), undefined);
  });
});

describe('The tasks of a student', () => {
  it('are about the own placement, and none in a semester without one', () => {
    const group = aDatedEntry({ id: 'stu-wpl-1', per: 'person' });
    const catalogue = aCatalogue({ 'aanstaande-leraar': [anEntry({ id: 'stu-startgesprek-voorbereiden' }), group] });

    assert.deepEqual(
      tasksOf('noor-bakelaar', START, { catalogue }).map(({ key, student }) => [key, student]),
      [
        ['stu-wpl-1:2026-2027-1', undefined],
        ['stu-startgesprek-voorbereiden:2026-2027-1:noor-bakelaar', 'noor-bakelaar'],
      ],
    );
    assert.deepEqual(tasksOf('noor-bakelaar', '2027-03-01', { catalogue }), []);
  });

  it('have the preparation done when it was handed in, or when the startgesprek itself was', () => {
    const preparation = (form: Partial<FormFacts>) =>
      tasksOf('noor-bakelaar', START, { facts: startgesprekOf(form) })
        .filter(({ entry }) => entry.closedBy === 'startgesprek-voorbereid')
        .map(({ state, doneOn }) => [state, doneOn]);
    assert.deepEqual(preparation({}), [['open', undefined]]);
    assert.deepEqual(preparation({ preparedOn: '2026-08-27' }), [['done', '2026-08-27']]);
    assert.deepEqual(preparation(handedIn('2026-08-28', 'joris-elshout')), [['done', '2026-08-28']]);
  });
});

describe('Two roles of one person', () => {
  const board = { role: 'coordinerend-schoolopleider', board: 'duinrand' } as const;
  const school = { role: 'schoolopleider', school: 'de-wilg' } as const;
  const shared = [aDatedEntry({ id: 'so-kennismaking' }), anEntry({ id: 'so-wpa' })];
  const catalogue = aCatalogue({
    schoolopleider: shared,
    'coordinerend-schoolopleider': [...shared, aDatedEntry({ id: 'cso-overleg', per: 'person' })],
  });
  const holding = (...roles: Setup['people'][number]['roles']) =>
    among([aPerson({ id: 'carla-duin', roles })], { placements: [aPlacement({ schoolopleider: 'carla-duin' })] });

  it('show a task that both have once, under the role that comes first', () => {
    const found = tasksOf('carla-duin', START, { setup: holding(school, board), catalogue });
    assert.deepEqual(found.map(({ entry, role }) => [entry.id, role]).toSorted(), [
      ['cso-overleg', 'coordinerend-schoolopleider'],
      ['so-kennismaking', 'schoolopleider'],
      ['so-wpa', 'schoolopleider'],
    ]);
  });

  it('are not needed: who coordinates has the students of the seat of a schoolopleider', () => {
    const found = tasksOf('carla-duin', START, { setup: holding(board), catalogue });
    assert.deepEqual(found.map(({ entry, role }) => [entry.id, role]).toSorted(), [
      ['cso-overleg', 'coordinerend-schoolopleider'],
      ['so-kennismaking', 'coordinerend-schoolopleider'],
      ['so-wpa', 'coordinerend-schoolopleider'],
    ]);
  });
});

describe('Some tasks are about some students', () => {
  it('the co-assessed ones, for the instituutsopleider', () => {
    const catalogue = { instituutsopleider: [anEntry({ id: 'io-wpa', students: 'co-assessed' })] };
    const placed = (studyYear: number) => aSetup({ placements: [aPlacement({ ...spring, studyYear })] });
    assert.equal(tasksOf('bram-oudewater', '2027-02-01', { catalogue, setup: placed(1) }).length, 1);
    assert.equal(tasksOf('bram-oudewater', '2027-02-01', { catalogue, setup: placed(2) }).length, 0);
  });

  it('those without werkplekbegeleider, for the stagebureau, until they have one', () => {
    const found = (placement: Placement) =>
      tasksOf('sanne-veldink', START, { setup: aSetup({ placements: [placement] }) });
    assert.deepEqual(
      found(aPlacement({ werkplekbegeleider: undefined })).map(({ key, student, state }) => [key, student, state]),
      [['stg-zonder-werkplekbegeleider:2026-2027-1:noor-bakelaar', 'noor-bakelaar', 'open']],
    );
    assert.equal(
      tasksOf('sanne-veldink', '2026-09-01', {
        setup: aSetup({ placements: [aPlacement({ werkplekbegeleider: undefined })] }),
      })[0]?.state,
      'overdue',
    );
    assert.deepEqual(found(aPlacement()), []);
  });

  it('and no others, for a role that guides nobody', () => {
    const catalogue = { 'medewerker-stagebureau': [anEntry({ id: 'stg-alle' })] };
    const setup = aSetup({ placements: [aPlacement({ werkplekbegeleider: undefined })] });
    assert.deepEqual(tasksOf('sanne-veldink', START, { catalogue, setup }), []);
  });
});

describe('The tasks of a coming semester', () => {
  const setup = aSetup({ placements: [aPlacement(), aPlacement(spring)] });
  const ahead = (person: string, day: string) =>
    keys(tasksOf(person, day, { setup })).filter((key) => key.includes('2026-2027-2'));

  it('are there from four weeks before the first one opens', () => {
    // The student prepares from 25 January (a week before 1 February), the werkplekbegeleider begins on 1 February.
    assert.deepEqual(ahead('noor-bakelaar', '2026-12-27'), []);
    assert.deepEqual(ahead('noor-bakelaar', '2026-12-28'), ['stu-startgesprek-voorbereiden:2026-2027-2:noor-bakelaar']);
    assert.deepEqual(ahead('joris-elshout', '2027-01-03'), []);
    assert.equal(ahead('joris-elshout', '2027-01-04').length, 2);
  });

  it('stand beside those of the semester that runs', () => {
    assert.equal(tasksOf('joris-elshout', '2027-01-04', { setup }).length, 4);
  });
});

describe('A change', () => {
  it('of the roster or the calendar counts at once', () => {
    const before = aSetup();
    assert.equal(tasksOf('joris-elshout', START, { setup: before })[0]?.due, '2026-09-14');

    const [year] = before.calendar.schoolYears;
    const [first, second] = year?.semesters ?? [];
    assert.ok(year && first && second);
    const later = { ...first, from: '2026-09-07' };
    const moved = aSetup({ calendar: { schoolYears: [{ ...year, semesters: [later, second] }] } });
    assert.equal(tasksOf('joris-elshout', START, { setup: moved })[0]?.due, '2026-09-21');

    const handedOver = aSetup({ placements: [aPlacement({ werkplekbegeleider: undefined })] });
    assert.deepEqual(tasksOf('joris-elshout', START, { setup: handedOver }), []);
    assert.equal(tasksOf('joris-elshout', START, { setup: before }).length, 2);
  });

  it('of the catalogue or the holidays counts at once', () => {
    const setup = aSetup();
    assert.equal(tasksOf('joris-elshout', START, { setup }).length, 2);
    assert.equal(tasksOf('joris-elshout', START, { setup, catalogue: { werkplekbegeleider: [anEntry()] } }).length, 1);
    const holidays = { ...noHolidays, feestdagen: dicht(START, START) };
    assert.equal(tasksOf('joris-elshout', START, { setup, holidays })[0]?.opens, plusDays(START, 1));
  });

  it('of the day counts at once', () => {
    const setup = aSetup();
    const states = ['2026-08-30', START, '2026-09-15', START].map(
      (day) => tasksOf('joris-elshout', day, { setup })[1]?.state,
    );
    assert.deepEqual(states, ['coming', 'open', 'overdue', 'open']);
  });
});
