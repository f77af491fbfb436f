import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Day, plusDays } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { semesterOf } from '../../../src/calendar/semester.js';
import { isOpen } from '../../../src/calendar/workplace.js';
import type { Facts, FormFacts } from '../../../src/forms/facts.js';
import { STILL_WRITTEN } from '../../../src/forms/window.js';
import type { Placement, Setup } from '../../../src/partnership/setup.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { placementOf, type When } from '../../../src/people/roster.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { TaskSources } from '../../../src/tasks/setting.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { aPartnership, aPerson, aSetup } from '../../support/builders/setup.js';

const catalogue = loadCatalogue();
const holidays = loadHolidays();
const students = ['adam-kok', 'bo-lans', 'cas-maan'];
const guides = ['wil-prins', 'xia-rood', 'yma-stam'];
const FIRST_DAY = '2026-08-01';

const dayArb = fc.nat({ max: 400 }).map((days) => plusDays(FIRST_DAY, days));
const spanArb = fc.tuple(dayArb, fc.nat({ max: 30 })).map(([from, more]) => ({
  from,
  to: plusDays(from, more),
  reason: 'dicht',
}));
const guideArb = fc.option(fc.constantFrom(...guides), { nil: undefined });

const placementArb = (student: string, semester: 1 | 2): fc.Arbitrary<Placement> =>
  fc.record({
    student: fc.constant(student),
    schoolYear: fc.constant('2026-2027'),
    semester: fc.constant(semester),
    studyYear: fc.constantFrom(1, 2, 3, 4),
    school: fc.constantFrom('de-wilg', 'het-kompas'),
    days: fc.constant<Placement['days']>(['ma']),
    werkplekbegeleider: guideArb,
    schoolopleider: guideArb,
    instituutsopleider: guideArb,
  });

/** Two semesters that begin anywhere from August, last 1 to 180 days, and lie apart; periods and WPA anywhere inside. */
const calendarArb: fc.Arbitrary<Setup['calendar']> = fc
  .tuple(...Array.from({ length: 2 }, () => fc.tuple(fc.nat({ max: 20 }), fc.integer({ min: 1, max: 180 }), fc.nat())))
  .map((lengths) => {
    let next = FIRST_DAY;
    const semesters = lengths.map(([gap, length, cut], index) => {
      const from = plusDays(next, gap);
      const to = plusDays(from, length);
      const middle = plusDays(from, cut % length);
      next = plusDays(to, 1);
      return {
        number: index === 0 ? (1 as const) : (2 as const),
        from,
        to,
        periods: [
          { id: 'a', name: 'A', from, to: middle },
          { id: 'b', name: 'B', from: plusDays(middle, 1), to },
        ],
        wpa: { from: middle, to },
      };
    });
    return { schoolYears: [{ id: '2026-2027', semesters }] };
  });

const people: Setup['people'] = [
  ...students.map((id) => aPerson({ id, roles: [{ role: 'aanstaande-leraar' }] })),
  ...guides.map((id) =>
    aPerson({
      id,
      roles: [
        { role: 'werkplekbegeleider', school: 'de-wilg' },
        { role: 'schoolopleider', school: 'de-wilg' },
        { role: 'coordinerend-schoolopleider', board: 'duinrand' },
        { role: 'instituutsopleider', institute: 'pabo-duin' },
      ],
    }),
  ),
  aPerson({ id: 'sanne-veldink', roles: [{ role: 'medewerker-stagebureau', institute: 'pabo-duin' }] }),
];

const setupArb: fc.Arbitrary<Setup> = fc
  .record({
    calendar: calendarArb,
    placements: fc
      .tuple(...students.flatMap((student) => [placementArb(student, 1), placementArb(student, 2)]))
      .chain((all) => fc.subarray(all)),
    closed: fc.array(spanArb, { maxLength: 4 }),
    startgesprek: fc.constantFrom<Setup['partnership']['startgesprek']>(
      ['werkplekbegeleider'],
      ['driegesprek'],
      ['werkplekbegeleider', 'flitsbezoek', 'groep'],
    ),
  })
  .map(({ calendar, placements, closed, startgesprek }) => {
    const base = aSetup();
    const [wilg, kompas] = base.schools;
    assert.ok(wilg && kompas);
    return aSetup({
      calendar,
      placements,
      people,
      schools: [{ ...wilg, closed }, kompas],
      partnership: aPartnership({ startgesprek }),
    });
  });

const formArb: fc.Arbitrary<FormFacts | undefined> = fc
  .option(
    fc.record({
      on: dayArb,
      by: fc.constantFrom(...guides),
      agrees: fc.boolean(),
      student: fc.constantFrom(...students),
    }),
    { nil: undefined },
  )
  .map(
    (form) =>
      form && {
        submitted: { on: form.on, by: form.by, version: 1 },
        confirmed: form.agrees ? [{ on: plusDays(form.on, 1), by: form.student }] : [],
      },
  );

const factsArb: fc.Arbitrary<Facts> = fc.tuple(...students.map(() => formArb)).map((forms) => {
  const byStudent = new Map(students.map((student, at) => [student, forms[at]]));
  return (_, student) => {
    const startgesprek = byStudent.get(student);
    return startgesprek === undefined ? {} : { startgesprek };
  };
});

function everyTask(sources: TaskSources, day: Day) {
  return sources.setup.people.flatMap(({ id }) => tasksFor(sources, id, day));
}

/** Nothing was agreed in these worlds. */
function lastToWrite({ calendar }: Setup, when: When): Day {
  const semester = semesterOf(calendar, when);
  assert.ok(semester);
  return plusDays(semester.to, STILL_WRITTEN);
}

describe('Whatever the calendar, the roster and the facts', () => {
  const worlds = fc.record({ setup: setupArb, facts: factsArb, day: dayArb });

  it('a task is due no earlier than it opens, and both are open days of its workplace', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds, ({ setup, facts, day }) => {
        for (const { key, opens, due, workplace } of everyTask({ setup, facts, catalogue, holidays }, day)) {
          seen += 1;
          assert.ok(opens <= due, `${key}: ${opens}..${due}`);
          assert.ok(isOpen(opens, workplace) && isOpen(due, workplace), `${key}: ${opens}..${due}`);
        }
      }),
    );
    assert.ok(seen > 500, `only ${seen} tasks were looked at`);
  });

  it('its state follows from the day and what closes it', () => {
    const states = new Set<string>();
    fc.assert(
      fc.property(worlds, ({ setup, facts, day }) => {
        for (const task of everyTask({ setup, facts, catalogue, holidays }, day)) {
          const { entry, state, opens, due, form, person, when } = task;
          states.add(state);
          const isDone =
            form?.submitted !== undefined &&
            (entry.closedBy === 'startgesprek-voorbereid' ||
              entry.closedBy === 'startgesprek-ingediend' ||
              (entry.closedBy === 'startgesprek-bevestigd' &&
                [form.submitted, ...form.confirmed].some(({ by }) => by === person)));
          // Nobody is late with what cannot be written any more.
          const isShut = /-(voorbereid|ingediend)$/.test(entry.closedBy ?? '') && day > lastToWrite(setup, when);
          const isLate = entry.kind === 'formal' && !isShut ? 'overdue' : 'past';
          const expected = isShut ? 'past' : day < opens ? 'coming' : day <= due ? 'open' : isLate;
          assert.equal(state, isDone ? 'done' : expected, task.key);
        }
      }),
    );
    assert.deepEqual([...states].toSorted(), ['coming', 'done', 'open', 'overdue', 'past']);
  });

  it('nobody has a task twice, about a student of others, or out of order', () => {
    fc.assert(
      fc.property(worlds, ({ setup, facts, day }) => {
        for (const { id } of setup.people) {
          const found = tasksFor({ setup, facts, catalogue, holidays }, id, day);
          assert.equal(new Set(found.map(({ key }) => key)).size, found.length);
          assert.deepEqual(
            found.map(({ due }) => due),
            found.map(({ due }) => due).toSorted(),
          );
          for (const { student, when, role, key } of found) {
            if (student === undefined) continue;
            const placement = placementOf(setup, student, when);
            assert.ok(placement, key);
            const { werkplekbegeleider, schoolopleider, instituutsopleider } = placement;
            const isOwn = [student, werkplekbegeleider, schoolopleider, instituutsopleider].includes(id);
            const isMissing = role === 'medewerker-stagebureau' && werkplekbegeleider === undefined;
            assert.ok(isOwn || isMissing, key);
          }
        }
      }),
    );
  });

  it('a changed roster, calendar or day counts at once, and what was known before changes nothing', () => {
    fc.assert(
      fc.property(worlds, setupArb, dayArb, ({ setup, facts, day }, other, otherDay) => {
        const sources = { facts, catalogue, holidays };
        const asked = [
          [setup, day],
          [other, day],
          [setup, otherDay],
          [setup, day],
        ] as const;
        const told = asked.map(([each, on]) => everyTask({ setup: each, ...sources }, on));
        // A copy is a set-up that nobody asked about before.
        const fresh = asked.map(([each, on]) => everyTask({ setup: structuredClone(each), ...sources }, on));
        assert.deepEqual(told, fresh);
      }),
      { numRuns: 30 },
    );
  });

  it('somebody in two partnerships has the tasks of both', () => {
    fc.assert(
      fc.property(worlds, setupArb, ({ setup, facts, day }, base) => {
        const other = { ...base, partnership: { ...base.partnership, id: 'polder' } };
        const of = (each: Setup, id: string) => tasksFor({ setup: each, facts, catalogue, holidays }, id, day);
        for (const { members } of addresseesOf([setup, other])) {
          const found = members.flatMap((member) => of(member.setup, member.person.id));
          const [here, there] = members;
          assert.ok(here && there && members.length === 2);
          assert.deepEqual(found, [...of(setup, here.person.id), ...of(other, there.person.id)]);
          assert.ok(
            found.every(
              ({ partnership }, at) => partnership === (at < of(setup, here.person.id).length ? 'duin' : 'polder'),
            ),
          );
        }
      }),
      { numRuns: 30 },
    );
  });
});
