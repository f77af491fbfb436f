import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Remark } from '../../../src/partnership/finding.js';
import { loadPartnership } from '../../../src/partnership/load.js';
import type { Person, Setup } from '../../../src/partnership/setup.js';
import { type RoleId, roleIds } from '../../../src/people/role.js';
import { findByEmail, studentsOf } from '../../../src/people/roster.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { effectiveCatalogue, isReminded } from '../../../src/tasks/effective.js';
import { roleTasks } from '../../../src/tasks/roleTasks.js';
import { inFolder } from '../../support/builders/partnershipFolder.js';

/** The tables that both examples have. */
const files = ['besturen', 'scholen', 'mensen', 'rollen', 'plaatsingen', 'gesloten', 'agenda'].map(
  (name) => `${name}.csv`,
);
const autumn = { schoolYear: '2026-2027', semester: 1 } as const;

async function example(id: string): Promise<{ setup: Setup; remarks: Remark[] }> {
  const loaded = await loadPartnership(join('examples', id));
  assert.equal(loaded.status, 'ok', JSON.stringify(loaded));
  return loaded;
}

function holders(setup: Setup, role: RoleId): Person[] {
  return setup.people.filter(({ roles }) => roles.some((held) => held.role === role));
}

function inSemester(setup: Setup, schoolYear: string, semester: 1 | 2): number {
  return setup.placements.filter((each) => each.schoolYear === schoolYear && each.semester === semester).length;
}

function told(remarks: readonly Remark[]): string[] {
  return remarks.map(({ rule, text }) => `${rule}: ${text.split(' ').slice(0, 2).join(' ')}`);
}

describe('The example of Noord-Holland', () => {
  let setup: Setup;
  let remarks: Remark[];
  before(async () => {
    ({ setup, remarks } = await example('noord-holland'));
  });

  it('has exactly the holes it is meant to show', () => {
    assert.deepEqual(told(remarks), [
      'other-tenant: Ruud Kooiman',
      'werkplekbegeleider-without-student: Ria Dekkers',
      'other-tenant: Lotte Huisman',
      'person-without-role: Corrie Albers',
      'student-without-werkplekbegeleider: Amira Chaouki',
      'days-never-meet: Maud Bosma',
      'student-without-werkplekbegeleider: Teun Wijker',
    ]);
  });

  it('is of a real size: three boards, eight schools in region noord, 46 students at once', () => {
    assert.equal(setup.boards.length, 3);
    assert.equal(setup.schools.length, 8);
    assert.ok(setup.schools.every(({ region }) => region === 'noord'));
    assert.equal(inSemester(setup, '2026-2027', 1), 46);
    assert.equal(inSemester(setup, '2026-2027', 2), 45);
    assert.ok(inSemester(setup, '2027-2028', 1) >= 30);
    assert.ok(inSemester(setup, '2027-2028', 2) >= 30);
  });

  it('has someone in every role it uses', () => {
    for (const { role } of setup.partnership.roles) assert.ok(holders(setup, role).length > 0, role);
    assert.equal(holders(setup, 'medewerker-stagebureau').length, 2);
    assert.equal(holders(setup, 'programmaleider').length, 2);
  });

  it('starts its first semester on Monday 31 August 2026', () => {
    assert.equal(setup.calendar.schoolYears[0]?.semesters[0]?.from, '2026-08-31');
    assert.equal(new Date('2026-08-31').getUTCDay(), 1);
  });

  it('has people with two roles, part-timers, first-years, fourth-years and a variant without study year', () => {
    const pieter = setup.people.find(({ id }) => id === 'pieter-van-der-meulen');
    assert.deepEqual(
      pieter?.roles.map(({ role }) => role),
      ['schoolopleider', 'werkplekbegeleider'],
    );
    assert.ok(setup.people.some(({ days }) => days.length === 3));
    const years = new Set(setup.placements.map(({ studyYear }) => studyYear));
    assert.deepEqual(
      [1, 4, undefined].filter((year) => !years.has(year)),
      [],
    );
  });

  it('has a werkplekbegeleider who takes over in the second semester', () => {
    const guide = (semester: 1 | 2) =>
      setup.placements.find(
        (each) => each.student === 'hanna-sikkema' && each.schoolYear === '2026-2027' && each.semester === semester,
      )?.werkplekbegeleider;

    assert.deepEqual([guide(1), guide(2)], ['jasper-blom', 'hanneke-stam']);
  });

  it('has the people of the demo: Sanne with three students, Youssef among them, and Marijke with ten', () => {
    const sannes = studentsOf(setup, 'sanne-de-wit', autumn).map(({ placement }) => placement);
    assert.equal(sannes.length, 3);
    const youssef = sannes.find(({ student }) => student === 'youssef-amrani');
    assert.equal(youssef?.schoolopleider, 'marijke-bos');
    assert.equal(youssef.instituutsopleider, 'esther-vermeer');
    assert.equal(studentsOf(setup, 'marijke-bos', autumn).length, 10);

    const days = (id: string) => setup.people.find((person) => person.id === id)?.days.join(' ');
    assert.equal(days('sanne-de-wit'), 'ma di do vr');
    for (const id of ['marijke-bos', 'joke-prins', 'youssef-amrani', 'esther-vermeer']) {
      assert.equal(days(id), 'ma di wo do vr', id);
    }
  });
});

describe('What the examples say about tasks', () => {
  const DAY = '2026-09-01';
  const namesOf = (setup: Setup, role: RoleId) =>
    roleTasks(setup, loadCatalogue(), role, DAY).map(({ name }) => name.nl);

  it('in Noord-Holland: the stuurgroep is reminded too, one task has their word, and some do what not everyone does', async () => {
    const { setup } = await example('noord-holland');
    assert.deepEqual(
      roleIds.filter((role) => !isReminded(setup, role)),
      ['schoolleider', 'bestuurder'],
    );
    assert.ok(namesOf(setup, 'werkplekbegeleider').includes('Verdiepende middag'));
    assert.ok(namesOf(setup, 'medewerker-stagebureau').includes('Namenlijst naar de scholen'));
    assert.deepEqual(setup.partnership.reminders, { earliest: '08:30', latest: '17:30' });
    const named = setup.tasks.changes.filter(({ people }) => people !== undefined).map(({ task }) => task);
    assert.deepEqual(named, ['so-praktijkorientatiedagen', 'so-traject-werkplekbegeleiders', 'wpb-training']);
    assert.equal(setup.extensions.length, 1);
  });

  it('in AOS3R: no adviesformulier, WPA or werkpleklab, and a meeting of the whole opleidingsteam', async () => {
    const { setup } = await example('aos3r');
    const roles = setup.partnership.roles.map(({ role }) => role);
    const all = roles.flatMap((role) => namesOf(setup, role));
    assert.deepEqual(
      all.filter((name) => /adviesformulier|WPA|werkpleklab/i.test(name)),
      [],
    );
    for (const role of ['schoolopleider', 'instituutsopleider', 'werkplekbegeleider'] as const) {
      assert.ok(namesOf(setup, role).includes('Bijeenkomst van het opleidingsteam'), role);
    }
    const driegesprek = effectiveCatalogue(setup, loadCatalogue()).werkplekbegeleider?.find(
      ({ id }) => id === 'wpb-driegesprek',
    );
    assert.equal(driegesprek?.escalatesTo, 'schoolopleider');
  });

  it('has a date for everything that somebody waits for, on a day that is open', async () => {
    for (const id of ['noord-holland', 'aos3r']) {
      const { remarks } = await example(id);
      assert.deepEqual(
        remarks.filter(({ rule }) => rule.startsWith('moment-')),
        [],
      );
    }
  });
});

describe('The example of AOS3R', () => {
  it('has exactly the holes it is meant to show', async () => {
    const { remarks } = await example('aos3r');

    assert.deepEqual(told(remarks), [
      'other-tenant: Esther Vermeer',
      'student-without-werkplekbegeleider: Koen Leenheer',
    ]);
  });

  it('is smaller, lies in region midden, says "student" and has a BSO, an OB and a CS', async () => {
    const { setup } = await example('aos3r');

    assert.ok(setup.schools.every(({ region }) => region === 'midden'));
    assert.equal(inSemester(setup, '2026-2027', 1), 12);
    assert.equal(setup.partnership.roles.find(({ role }) => role === 'aanstaande-leraar')?.word.nl, 'student');
    assert.deepEqual(setup.partnership.startgesprek, ['driegesprek']);
    assert.deepEqual(
      holders(setup, 'bovenschoolse-schoolopleider').map(({ id }) => id),
      ['ruben-kaya'],
    );
    assert.ok(holders(setup, 'onderzoeksbegeleider').length > 0);
    assert.ok(holders(setup, 'coach-startende-leraren').length > 0);
  });
});

describe('The two examples', () => {
  it('share one person, who is known in both from her own tenant', async () => {
    const setups = [(await example('noord-holland')).setup, (await example('aos3r')).setup];
    const addresses = setups.map(({ people }) => new Set(people.map(({ email }) => email)));
    const shared = [...(addresses[0] ?? [])].filter((email) => addresses[1]?.has(email));
    assert.deepEqual(shared, ['esther.vermeer@ipabo.example']);

    const memberships = findByEmail(setups, 'esther.vermeer@ipabo.example', '11111111-1111-4111-8111-111111111111');

    assert.deepEqual(
      memberships.map(({ partnership, person }) => [partnership.id, person.id]),
      [
        ['noord-holland', 'esther-vermeer'],
        ['aos3r', 'esther-vermeer'],
      ],
    );
  });

  it('are the same set-up in whatever order their rows stand', async () => {
    for (const id of ['noord-holland', 'aos3r']) {
      const { setup } = await example(id);
      const texts = await textsOf(id);
      await fc.assert(
        fc.asyncProperty(fc.integer(), async (seed) => {
          const loaded = await inFolder(shuffled(texts, seed), loadPartnership);
          assert.equal(loaded.status, 'ok');
          assert.deepEqual(loaded.setup, setup);
        }),
        { numRuns: 3 },
      );
    }
  });

  it('write to no address that could exist', async () => {
    for (const id of ['noord-holland', 'aos3r']) {
      const { setup } = await example(id);
      assert.ok(setup.people.every(({ email }) => email.endsWith('.example')));
    }
  });
});

async function textsOf(id: string): Promise<Record<string, string>> {
  const names = ['partnership.yaml', 'calendar.yaml', 'begrippen.yaml', 'taken.yaml', 'formulieren.yaml', ...files];
  if (id === 'noord-holland') names.push('uitstel.csv');
  const read = await Promise.all(names.map((name) => readFile(join('examples', id, name), 'utf8')));
  return Object.fromEntries(names.map((name, index) => [name, read[index] ?? '']));
}

/** Rows in an order that depends on the seed alone. */
function shuffled(texts: Record<string, string>, seed: number): Record<string, string> {
  const rank = (row: string) => [...row].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed);
  return Object.fromEntries(
    Object.entries(texts).map(([file, text]) => {
      if (!files.includes(file)) return [file, text];
      const [heading, ...rows] = text.trimEnd().split('\n');
      return [file, `${[heading, ...rows.toSorted((a, b) => rank(a) - rank(b))].join('\n')}\n`];
    }),
  );
}
