import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noFacts } from '../../../src/forms/facts.js';
import { type Setup, setupSchema } from '../../../src/partnership/setup.js';
import { type RoleId, roleIds } from '../../../src/people/role.js';
import { sharesRole } from '../../../src/people/seat.js';
import { ladderOf } from '../../../src/reminders/ladder.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { effectiveCatalogue, isReminded } from '../../../src/tasks/effective.js';
import type { TaskEntry } from '../../../src/tasks/entry.js';
import { ownHours } from '../../../src/tasks/ownHours.js';
import { roleTasks } from '../../../src/tasks/roleTasks.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import type { TaskUse } from '../../../src/tasks/use.js';
import { aPerson, aSetup } from '../../support/builders/setup.js';
import { aCatalogue, aDatedEntry, anEntry } from '../../support/builders/tasks.js';
import { among, noHolidays, tasksOf } from '../../support/tasksOf.js';

const DAY = '2026-09-01';

/** `aSetup` in which the partnership says this about the tasks. */
function saying(tasks: Partial<TaskUse>, overrides: Partial<Setup> = {}): Setup {
  return aSetup({ ...overrides, tasks: { roles: [], changes: [], own: [], ...tasks } });
}
const changing = (task: string, change: object) => saying({ changes: [{ task, on: true, ...change }] });
const entriesOf = (setup: Setup, role: RoleId, catalogue = aCatalogue()): readonly TaskEntry[] =>
  effectiveCatalogue(setup, catalogue)[role] ?? [];

describe('The catalogue of a partnership that says nothing', () => {
  it('is the one that ships, but that who leads is not reminded', () => {
    const catalogue = loadCatalogue();
    const effective = effectiveCatalogue(aSetup(), catalogue);
    for (const role of roleIds) {
      const isQuiet = ['schoolleider', 'bestuurder', 'stuurgroeplid'].includes(role);
      const expected = catalogue[role]?.map((entry) => (isQuiet ? { ...entry, reminded: false } : entry));
      assert.deepEqual(effective[role], expected, role);
      assert.equal(isReminded(aSetup(), role), !isQuiet);
    }
  });

  it('is the same for a set-up that was stored before there was anything to say', () => {
    const { tasks: _, ...stored } = aSetup();
    assert.deepEqual(setupSchema.parse(stored), aSetup());
  });

  it('is computed once for a set-up, and anew for another catalogue', () => {
    const setup = aSetup();
    const catalogue = aCatalogue();
    assert.equal(effectiveCatalogue(setup, catalogue), effectiveCatalogue(setup, catalogue));
    assert.deepEqual(effectiveCatalogue(setup, {}), {});
  });
});

describe('A task that a partnership switches off', () => {
  it('is done by nobody there: no task, no hours, and no answer to what a role does', () => {
    const setup = changing('wpb-startgesprek', { on: false });
    assert.deepEqual(
      tasksOf('joris-elshout', DAY, { setup }).map(({ entry }) => entry.id),
      ['wpb-kennismaking'],
    );
    assert.deepEqual(
      roleTasks(setup, aCatalogue(), 'werkplekbegeleider', DAY).map(({ id }) => id),
      ['wpb-kennismaking'],
    );
    const all = loadCatalogue();
    const joris = setup.people.find(({ id }) => id === 'joris-elshout');
    assert.ok(joris);
    const rows = ownHours(setup, all, joris, DAY).flatMap((own) => own.rows);
    assert.ok(rows.length > 3 && rows.every(({ entry }) => entry.id !== 'wpb-startgesprek'));
  });
});

describe('A role that is not reminded', () => {
  const overleg = aDatedEntry({
    id: 'sl-overleg',
    per: 'person',
    window: { opens: { event: 'overleg', days: -14 }, due: { event: 'overleg' } },
  });
  const people = [aPerson({ id: 'gerda-nauta', roles: [{ role: 'schoolleider', school: 'de-wilg' }] })];
  const events = [{ event: 'overleg', date: '2026-09-15' }];
  const catalogue = { schoolleider: [overleg] };
  const ladder = (setup: Setup) =>
    tasksOf('gerda-nauta', DAY, { setup, catalogue }).map((task) => [task.due, ladderOf(task).length]);

  it('has its tasks when asked, and hears of none by itself', () => {
    const setup = among(people, { events });
    assert.deepEqual(ladder(setup), [['2026-09-15', 0]]);
    assert.deepEqual(
      roleTasks(setup, catalogue, 'schoolleider', DAY).map(({ id }) => id),
      ['sl-overleg'],
    );
  });

  it('hears of them when the partnership says so', () => {
    const tasks: TaskUse = { roles: [{ role: 'schoolleider', reminded: true }], changes: [], own: [] };
    assert.deepEqual(ladder(among(people, { events, tasks })), [['2026-09-15', 1]]);
  });

  it('may be any role', () => {
    const setup = saying({ roles: [{ role: 'werkplekbegeleider', reminded: false }] });
    const rungs = tasksOf('joris-elshout', DAY, { setup }).map((task) => ladderOf(task).length);
    assert.deepEqual(rungs, [0, 0]);
  });
});

describe('What a partnership changes about a task', () => {
  it('is its words, in the place of those that ship', () => {
    const name = { nl: 'Beginpraatje', en: 'First chat' };
    const [entry] = entriesOf(changing('wpb-startgesprek', { name }), 'werkplekbegeleider');
    assert.deepEqual(entry, { ...anEntry(), name });
  });

  it('is who sees it when it stays undone, or that nobody does', () => {
    const catalogue = { werkplekbegeleider: [anEntry({ escalatesTo: 'schoolopleider' })] };
    const to = (change: object) =>
      entriesOf(changing('wpb-startgesprek', change), 'werkplekbegeleider', catalogue)[0]?.escalatesTo;
    assert.equal(to({}), 'schoolopleider');
    assert.equal(to({ escalatesTo: 'medewerker-stagebureau' }), 'medewerker-stagebureau');
    assert.equal(to({ escalatesTo: null }), undefined);
  });

  it('is told to nobody of a role that is not reminded, for nobody there would read it', () => {
    const catalogue = { werkplekbegeleider: [anEntry({ escalatesTo: 'schoolopleider' })] };
    const setup = saying({ roles: [{ role: 'schoolopleider', reminded: false }] });
    assert.equal(entriesOf(setup, 'werkplekbegeleider', catalogue)[0]?.escalatesTo, undefined);
  });

  it('is how long before its last day it is told, also where the two hang on different moments', () => {
    const found = tasksOf('joris-elshout', DAY, { setup: changing('wpb-kennismaking', { daysBefore: 3 }) });
    const task = found.find(({ entry }) => entry.id === 'wpb-kennismaking');
    assert.deepEqual([task?.opens, task?.due], ['2026-09-11', '2026-09-14']);
  });

  it('changes nothing when the task is not there any more', () => {
    assert.deepEqual(effectiveCatalogue(changing('wpb-van-vroeger', { on: false }), aCatalogue()), aCatalogue());
  });
});

describe('What not everybody does', () => {
  const training = aDatedEntry({
    id: 'wpb-training',
    per: 'person',
    everyone: false,
    hours: { once: 'year', parts: [{ what: { nl: 'dag', en: 'day' }, times: 1, minutes: 120 }] },
    window: { opens: { event: 'training', days: -14 }, due: { event: 'training' } },
  });
  const catalogue = { werkplekbegeleider: [training] };
  const events = [{ event: 'training', date: '2026-09-10' }];
  const people = [aPerson({ id: 'els-vrij', roles: [{ role: 'werkplekbegeleider', school: 'het-kompas' }] })];
  const named = (...ids: string[]) =>
    among(people, {
      events,
      tasks: { roles: [], changes: [{ task: 'wpb-training', on: true, people: ids }], own: [] },
    });
  const has = (setup: Setup, person: string) => tasksOf(person, DAY, { setup, catalogue }).length;
  const hours = (setup: Setup, id: string) => {
    const person = setup.people.find((each) => each.id === id);
    assert.ok(person);
    return ownHours(setup, catalogue, person, DAY).flatMap(({ rows }) => rows.map((row) => [row.hours, row.optional]));
  };

  it('is told to nobody as long as the partnership names nobody, and stands apart in the hours', () => {
    const setup = among(people, { events });
    assert.deepEqual([has(setup, 'els-vrij'), has(setup, 'joris-elshout')], [0, 0]);
    assert.deepEqual(hours(setup, 'els-vrij'), [[2, true]]);
  });

  it('is told to who is named, and counts in the hours of them alone', () => {
    const setup = named('els-vrij');
    assert.deepEqual([has(setup, 'els-vrij'), has(setup, 'joris-elshout')], [1, 0]);
    assert.deepEqual(hours(setup, 'els-vrij'), [[2, false]]);
    assert.deepEqual(hours(setup, 'joris-elshout'), []);
  });

  it('is not what the role does, also when somebody is named', () => {
    assert.deepEqual(roleTasks(named('els-vrij'), catalogue, 'werkplekbegeleider', DAY), []);
  });
});

describe("A partnership's own task", () => {
  const own = aDatedEntry({
    id: 'eigen-startpakket',
    per: 'person',
    window: { opens: { moment: 'start' }, due: { moment: 'start', days: 7 } },
    source: undefined,
  });

  it('is for all with the role, and for who coordinates in it', () => {
    const people = [
      aPerson({ id: 'henk-zijlstra', roles: [{ role: 'coordinerend-schoolopleider', board: 'duinrand' }] }),
    ];
    const tasks: TaskUse = { roles: [], changes: [], own: [{ roles: ['schoolopleider'], entry: own }] };
    const setup = among(people, { tasks });
    for (const person of ['mirte-holtland', 'henk-zijlstra']) {
      assert.deepEqual(
        tasksOf(person, DAY, { setup }).map(({ key, due }) => [key, due]),
        [['eigen-startpakket:2026-2027-1', '2026-09-07']],
      );
    }
    assert.equal(tasksOf('joris-elshout', DAY, { setup }).length, 2);
  });

  it('is there once for who holds two of its roles', () => {
    const roles: RoleId[] = ['werkplekbegeleider', 'schoolopleider'];
    const both = aPerson({ id: 'els-vrij', roles: roles.map((role) => ({ role, school: 'de-wilg' })) });
    const setup = among([both], { tasks: { roles: [], changes: [], own: [{ roles, entry: own }] } });
    assert.equal(tasksOf('els-vrij', DAY, { setup, catalogue: {} }).length, 1);
  });
});

describe('Whatever a partnership says, its catalogue', () => {
  const catalogue = loadCatalogue();
  const ids = [...new Set(Object.values(catalogue).flatMap((entries) => entries.map(({ id }) => id)))];
  const roleArb = fc.constantFrom(...roleIds);
  const wordArb = fc.record({ nl: fc.string({ minLength: 1 }), en: fc.string({ minLength: 1 }) });
  const useArb: fc.Arbitrary<TaskUse> = fc.record({
    roles: fc.uniqueArray(fc.record({ role: roleArb, reminded: fc.boolean() }), { selector: ({ role }) => role }),
    changes: fc.uniqueArray(
      fc.record(
        {
          task: fc.constantFrom(...ids, 'wpb-van-vroeger'),
          on: fc.boolean(),
          people: fc.constant(['joris-elshout']),
          name: wordArb,
          escalatesTo: fc.option(roleArb),
          daysBefore: fc.integer({ min: 0, max: 60 }),
        },
        { requiredKeys: ['task', 'on'] },
      ),
      { selector: ({ task }) => task, maxLength: 40 },
    ),
    own: fc
      .array(fc.uniqueArray(roleArb, { minLength: 1 }), { maxLength: 4 })
      .map((all) => all.map((roles, at) => ({ roles, entry: aDatedEntry({ id: `eigen-${at}`, per: 'person' }) }))),
  });

  /** What follows from a form, and the tasks in which somebody hands it in. */
  const following: [follows: RegExp, writing: string[]][] = [
    [/^wpb-adviesformulier-1-aan|^so-adviesformulier-1-|^stu-adviesformulier-1-/, ['wpb-adviesformulier-1']],
    [/^wpb-adviesformulier-2-aan|^so-adviesformulier-2-|^stu-adviesformulier-2-/, ['wpb-adviesformulier-2']],
    [
      /gesprek-bevestigen$|^so-startgesprek-ingediend$/,
      ['wpb-startgesprek', 'wpb-driegesprek', 'so-driegesprek', 'io-driegesprek'],
    ],
  ];

  it('has for each role just the tasks that ship and are not off, in their order, and then its own; nothing follows from a form that nobody hands in', () => {
    fc.assert(
      fc.property(useArb, (use) => {
        const effective = effectiveCatalogue(saying(use), catalogue);
        const off = new Set(use.changes.filter(({ on }) => !on).map(({ task }) => task));
        for (const role of roleIds) {
          const follows = (id: string, without: ReadonlySet<string>) =>
            following.some(([about, writing]) => about.test(id) && writing.every((each) => without.has(each)));
          const shipped = (catalogue[role] ?? []).map(({ id }) => id).filter((id) => !off.has(id) && !follows(id, off));
          const own = use.own.filter(({ roles }) => sharesRole(role, roles)).map(({ entry }) => entry.id);
          assert.deepEqual(
            (effective[role] ?? []).map(({ id }) => id),
            [...shipped, ...own],
            role,
          );
        }
      }),
    );
  });

  it('keeps of each task its kind, its hours, its source and what closes it, and silences whole roles', () => {
    const before = new Map(Object.values(catalogue).flatMap((all) => all.map((entry) => [entry.id, entry] as const)));
    fc.assert(
      fc.property(useArb, (use) => {
        const setup = saying(use);
        for (const [role, entries] of Object.entries(effectiveCatalogue(setup, catalogue)) as [RoleId, TaskEntry[]][]) {
          for (const { id, kind, per, hours, source, closedBy, reminded, window } of entries) {
            assert.equal(reminded, isReminded(setup, role), `${role} ${id}`);
            const shipped = before.get(id);
            if (shipped === undefined) continue;
            assert.deepEqual(
              [kind, per, hours, source, closedBy, window?.due],
              [shipped.kind, shipped.per, shipped.hours, shipped.source, shipped.closedBy, shipped.window?.due],
            );
          }
        }
      }),
    );
  });

  it('gives nobody a task that is off, or that is for others', () => {
    fc.assert(
      fc.property(useArb, (use) => {
        const setup = saying(use, {
          events: ids.slice(0, 1).map(() => ({ event: 'opleidersmiddag', date: '2026-10-08' })),
        });
        const changed = new Map(use.changes.map((change) => [change.task, change]));
        for (const { id } of setup.people) {
          for (const { entry } of tasksFor(
            { setup, catalogue, holidays: noHolidays, facts: noFacts },
            id,
            '2026-10-01',
          )) {
            const change = changed.get(entry.id);
            assert.notEqual(change?.on, false);
            assert.ok(change?.people === undefined || change.people.includes(id));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
