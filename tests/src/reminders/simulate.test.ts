import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadExamples } from '../../../bot/demo/examples.js';
import { type Day, dayIn, plusDays, type Weekday, weekdayOf } from '../../../src/calendar/day.js';
import { loadHolidays } from '../../../src/calendar/holidays.js';
import { worksOn } from '../../../src/calendar/working.js';
import { noFacts } from '../../../src/forms/facts.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { isOverdue, ladderOf } from '../../../src/reminders/ladder.js';
import { type Habit, habits, type Sent, simulate } from '../../../src/reminders/simulate.js';
import { toldKey } from '../../../src/reminders/told.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import type { Task } from '../../../src/tasks/task.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { aSetup } from '../../support/builders/setup.js';

const catalogue = loadCatalogue();
const holidays = loadHolidays();
/** A school year with the weeks in which the first messages of its first semester come. */
const YEAR = { from: '2026-08-01', to: '2027-07-31' };

const played = new Map<string, Sent[]>();
/** A whole school year of a partnership; each is played once. */
function year(setup: Setup, done: Habit): Sent[] {
  const key = `${setup.partnership.id} ${done}`;
  const sent = played.get(key) ?? simulate({ setup, catalogue, holidays, ...YEAR, done });
  played.set(key, sent);
  return sent;
}

const rowsOf = (sent: readonly Sent[]) =>
  sent.flatMap(({ digest }) => digest.rows.map((row) => ({ ...row, day: digest.day, email: digest.addressee.email })));
const rolesOf = (setup: Setup, id: string) =>
  new Set(setup.people.find((person) => person.id === id)?.roles.map(({ role }) => role));
/** How many messages each person had in each semester: from the day after the one before until its last day. */
function counts(setup: Setup, done: Habit, semester: 1 | 2): Map<string, number> {
  const [, second] = setup.calendar.schoolYears[0]?.semesters ?? [];
  assert.ok(second !== undefined);
  const found = new Map<string, number>();
  for (const { digest } of year(setup, done)) {
    if ((digest.day < second.from ? 1 : 2) !== semester) continue;
    for (const { person } of digest.addressee.members) found.set(person.id, (found.get(person.id) ?? 0) + 1);
  }
  return found;
}
const mondayOf = (day: Day) => {
  let monday = day;
  while (weekdayOf(monday) !== 'ma') monday = plusDays(monday, -1);
  return monday;
};
const clock = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
const schoolRoles =
  /^(werkplekbegeleider|schoolopleider|coordinerend-schoolopleider|bovenschoolse-schoolopleider|schoolleider|coach-startende-leraren)$/;

describe('A school year of the examples', function () {
  this.timeout(120_000);
  let setups: Setup[] = [];
  before(async () => {
    setups = await loadExamples();
    assert.equal(setups.length, 2);
  });

  for (const done of habits) {
    it(`has no message on a day off of the school, the institute or the person, nor at another hour (${done})`, () => {
      for (const setup of setups) {
        const sent = year(setup, done);
        assert.ok(sent.length > 100);
        for (const { at, digest } of sent) {
          const school = digest.addressee.members.some(({ person }) =>
            person.roles.some(({ role }) => schoolRoles.test(role)),
          );
          assert.deepEqual([dayIn(at), clock.format(at)], [digest.day, school ? '15:15' : '09:00']);
          for (const { task, step, since } of digest.rows) {
            assert.ok(since <= digest.day);
            // What a colleague left undone comes on a day of who is told (`escalation.test.ts`).
            if (step === 'escalated') continue;
            const days = setup.people.find(({ id }) => id === task.person)?.days ?? [];
            assert.ok(worksOn(digest.day, { workplace: task.workplace, days: days }), `${task.key} on ${digest.day}`);
          }
        }
      }
    });

    it(`writes to nobody more than twice a week, unless something is overdue (${done})`, () => {
      for (const setup of setups) {
        const weeks = new Map<string, number>();
        for (const { digest } of year(setup, done)) {
          if (digest.rows.some(({ step }) => isOverdue(step))) continue;
          const week = `${digest.addressee.email} ${mondayOf(digest.day)}`;
          weeks.set(week, (weeks.get(week) ?? 0) + 1);
        }
        assert.ok(Math.max(...weeks.values()) <= 2);
      }
    });

    it(`tells each step of a task as new once (${done})`, () => {
      for (const setup of setups) {
        const fresh = rowsOf(year(setup, done)).filter((row) => row.fresh);
        const told = fresh.map(({ email, task, step }) => `${email} ${toldKey(task)} ${step}`);
        assert.equal(new Set(told).size, told.length);
      }
    });

    it(`comes in the order of the moments, then of the mail addresses (${done})`, () => {
      for (const setup of setups) {
        const order = year(setup, done).map(({ at, digest }) => `${at.toISOString()} ${digest.addressee.email}`);
        assert.deepEqual(order, order.toSorted());
      }
    });
  }

  for (const done of ['on-time', 'at-once'] as const) {
    for (const semester of [1, 2] as const) {
      it(`in which all is done stays within the budgets (${done}, semester ${semester})`, () => {
        const seen = { one: 0, more: 0, ten: 0 };
        for (const setup of setups) {
          for (const [id, messages] of counts(setup, done, semester)) {
            const roles = rolesOf(setup, id);
            const among = setup.placements.filter(
              (placement) => placement.schoolYear === '2026-2027' && placement.semester === semester,
            );
            const students = among.filter((placement) => placement.werkplekbegeleider === id).length;
            if (roles.has('schoolopleider')) {
              seen.ten += 1;
              assert.ok(messages <= 20, `${id} had ${messages}`);
            } else if (roles.has('werkplekbegeleider')) {
              assert.ok(students <= 3);
              seen[students === 1 ? 'one' : 'more'] += 1;
              assert.ok(messages <= (students === 1 ? 8 : 12), `${id} had ${messages}`);
            }
          }
        }
        assert.ok(seen.one > 10 && seen.more > 5 && seen.ten > 5, JSON.stringify(seen));
      });
    }

    it(`in which all is done never says that something is overdue (${done})`, () => {
      for (const setup of setups) {
        assert.deepEqual(
          rowsOf(year(setup, done))
            .filter(({ step }) => isOverdue(step))
            .map(({ task }) => task.key),
          [],
        );
      }
    });
  }

  it('in which all is done at once says everything that can be done on one day only', () => {
    for (const setup of setups) {
      const days = new Map<string, Set<Day>>();
      for (const { task, day, email } of rowsOf(year(setup, 'at-once'))) {
        if (task.entry.kind !== 'formal') continue;
        const key = `${email} ${toldKey(task)}`;
        days.set(key, (days.get(key) ?? new Set()).add(day));
      }
      assert.ok(days.size > 20);
      for (const [key, on] of days) assert.equal(on.size, 1, key);
    }
  });

  it('in which all is done in time is silent about a startgesprek from the day after it was handed in', () => {
    for (const setup of setups) {
      const rows = rowsOf(year(setup, 'on-time')).filter(
        ({ task }) => task.entry.closedBy === 'startgesprek-ingediend',
      );
      assert.ok(rows.length > 10);
      for (const { task, day } of rows) assert.ok(task.state !== 'done' && day <= task.due, `${task.key} on ${day}`);
    }
  });

  it('tells everybody of every formal task before its date', () => {
    for (const setup of setups) {
      const told = new Map<string, Day>();
      for (const { task, day } of rowsOf(year(setup, 'never'))) {
        const key = `${task.person} ${toldKey(task)}`;
        if (!told.has(key)) told.set(key, day);
      }
      const formal = new Map<string, Task>();
      for (let day = YEAR.from; day <= YEAR.to; day = plusDays(day, 14)) {
        for (const { id } of setup.people) {
          for (const task of tasksFor({ setup, catalogue, holidays, facts: noFacts }, id, day)) {
            if (task.entry.kind === 'formal' && task.when.schoolYear === '2026-2027')
              formal.set(`${id} ${toldKey(task)}`, task);
          }
        }
      }
      assert.ok(formal.size > 40);
      for (const [key, { due }] of formal)
        assert.ok((told.get(key) ?? '9999') <= due, `${key}, due ${due}: ${told.get(key)}`);
    }
  });

  it('asks every student to confirm a startgesprek that was handed in', () => {
    for (const setup of setups) {
      const rows = rowsOf(year(setup, 'on-time'));
      const students = (id: RegExp) =>
        new Set(rows.flatMap(({ task }) => (id.test(task.entry.id) ? [`${task.when.semester} ${task.student}`] : [])));
      const held = students(/^wpb-(startgesprek|driegesprek)$/);
      assert.ok(held.size > 10);
      assert.deepEqual([...students(/^stu-startgesprek-bevestigen$/)].sort(), [...held].sort());
    }
  });

  it('in which all is done says nothing of what is done, to nobody', () => {
    for (const setup of setups) {
      for (const done of ['on-time', 'at-once'] as const) {
        for (const { task } of rowsOf(year(setup, done))) assert.notEqual(task.state, 'done', task.key);
      }
    }
  });

  it('tells everybody with dated or formal work of it, whatever the role', () => {
    for (const setup of setups) {
      const told = new Set(rowsOf(year(setup, 'on-time')).map(({ task }) => task.role));
      const asked = new Set<string>();
      for (const { id } of setup.people) {
        for (const day of ['2026-10-01', '2027-03-01']) {
          const tasks = tasksFor({ setup, catalogue, holidays, facts: noFacts }, id, day);
          for (const task of tasks) if (ladderOf(task).length > 0) asked.add(task.role);
        }
      }
      assert.ok(asked.size >= 4, [...asked].join());
      assert.deepEqual(
        [...asked].filter((role) => ![...told].some((each) => each === role)),
        [],
      );
    }
  });

  it('in which nothing is done lets who sees to it hear of each adviesformulier once, after the last reminder', () => {
    for (const setup of setups) {
      const rows = rowsOf(year(setup, 'never'));
      const escalated = rows.filter(({ step, fresh }) => step === 'escalated' && fresh);
      assert.ok(escalated.length > 10);
      for (const { task, day, email } of escalated) {
        const person = setup.people.find((each) => each.email === email);
        assert.notEqual(person?.id, task.person);
        const own = rows.filter((row) => row.task.key === task.key && row.task.person === task.person);
        const before = own.filter((row) => row.step !== 'escalated');
        assert.deepEqual(
          before.filter((row) => row.fresh && isOverdue(row.step)).map(({ step }) => step),
          ['overdue-1', 'overdue-2', 'overdue-3'],
          task.key,
        );
        for (const row of before.filter(({ step }) => isOverdue(step))) {
          const { to, on } = row.escalation ?? { to: [], on: '' };
          assert.ok(row.day < on && on <= day, `${task.key}: told on ${row.day}, goes on ${on}, went on ${day}`);
          assert.ok(to.includes(person?.id ?? ''), `${task.key}: ${to}`);
        }
      }
    }
  });

  it('in which nothing is done says overdue three times, and is quiet then', () => {
    for (const setup of setups) {
      const rows = rowsOf(year(setup, 'never')).filter(
        ({ task, step }) => step !== 'escalated' && /^wpb-(startgesprek|driegesprek)$/.test(task.entry.id),
      );
      const overdue = new Map<string, string[]>();
      for (const { task, step, day, fresh } of rows) {
        const last = ladderOf(task).at(-1);
        assert.ok(last !== undefined && day <= last.until);
        if (fresh && isOverdue(step) && step !== 'escalated')
          overdue.set(task.key, [...(overdue.get(task.key) ?? []), step]);
      }
      assert.equal(overdue.size, new Set(rows.map(({ task }) => task.key)).size);
      for (const said of overdue.values()) assert.deepEqual(said, ['overdue-1', 'overdue-2', 'overdue-3']);
    }
  });
});

describe('A simulation that begins in the middle', () => {
  it('takes for done what was due before', () => {
    const play = { setup: aSetup(), catalogue, holidays, from: '2026-09-28', to: '2026-10-09' };
    const tasks = (done: Habit) => new Set(rowsOf(simulate({ ...play, done })).map(({ task }) => task.entry.id));
    assert.equal(tasks('on-time').has('wpb-startgesprek'), false);
    assert.equal(tasks('at-once').has('wpb-startgesprek'), false);
    assert.equal(tasks('on-time').has('stu-startgesprek-bevestigen'), false);
  });

  it('says nothing in days that belong to no semester', () => {
    const play = { setup: aSetup(), catalogue, holidays, from: '2029-01-01', to: '2029-12-31', done: 'never' as const };
    assert.deepEqual(simulate(play), []);
  });
});

const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];
const daysOff = fc.array(fc.tuple(fc.nat({ max: 330 }), fc.nat({ max: 20 })), { maxLength: 6 }).map((closings) =>
  closings.map(([start, more]) => {
    const from = plusDays('2026-08-24', start);
    return { from, to: plusDays(from, more), reason: 'dicht' };
  }),
);
const setups = fc
  .tuple(daysOff, fc.array(fc.subarray([...weekdays], { minLength: 1 }), { minLength: 5, maxLength: 5 }))
  .map(([closed, worked]) =>
    aSetup({
      schools: aSetup().schools.map((school) => ({ ...school, closed })),
      people: aSetup().people.map((person, at) => ({ ...person, days: worked[at] ?? person.days })),
    }),
  );

describe('Any school and any working days', function () {
  this.timeout(120_000);

  it('leave every message on a working day, at the hour on the clock in the Netherlands, in the order of the steps', () => {
    fc.assert(
      fc.property(setups, fc.constantFrom(...habits), (setup, done) => {
        const last = new Map<string, Day>();
        const weeks = new Map<string, number>();
        for (const { at, digest } of simulate({ setup, catalogue, holidays, ...YEAR, done })) {
          const [member] = digest.addressee.members;
          assert.match(clock.format(at), /^(09:00|15:15)$/);
          assert.equal(dayIn(at), digest.day);
          for (const { task, step, since, fresh } of digest.rows) {
            const days = member?.person.days ?? [];
            // What a colleague left stands there on a working day of who is told, whose workplace may be another.
            const isTold = step === 'escalated' && days.some((each) => each === weekdayOf(digest.day));
            assert.ok(isTold || worksOn(digest.day, { workplace: task.workplace, days }), `${task.key} ${digest.day}`);
            assert.equal(isOverdue(step), digest.day > task.due);
            const key = `${task.person} ${toldKey(task)}`;
            if (fresh) {
              assert.ok((last.get(key) ?? '') < since, `${key} ${step}`);
              last.set(key, since);
            }
          }
          if (digest.rows.some(({ step }) => isOverdue(step))) continue;
          const week = `${digest.addressee.email} ${mondayOf(digest.day)}`;
          weeks.set(week, (weeks.get(week) ?? 0) + 1);
        }
        for (const messages of weeks.values()) assert.ok(messages <= 2);
      }),
      { numRuns: 25 },
    );
  });
});
