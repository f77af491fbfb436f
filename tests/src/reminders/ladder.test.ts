import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, type Weekday } from '../../../src/calendar/day.js';
import { worksOn } from '../../../src/calendar/working.js';
import type { Workplace } from '../../../src/calendar/workplace.js';
import { activeStep, isOverdue, ladderOf } from '../../../src/reminders/ladder.js';
import { steps } from '../../../src/reminders/step.js';
import type { Task } from '../../../src/tasks/task.js';
import { aTask } from '../../support/builders/task.js';
import { aDatedEntry, anEntry } from '../../support/builders/tasks.js';

/** The ladder on one line a step: "opens 2026-08-31..2026-09-06". */
const told = (task: Task) => ladderOf(task).map(({ step, since, until }) => `${step} ${since}..${until}`);
/** The steps that a startgesprek, open from 31 August until 14 September, has before its date passes. */
const untilDue = (overrides: Partial<Task>) => told(aTask(overrides)).filter((step) => !step.startsWith('overdue'));
const closed = (...days: [from: string, to: string][]): Workplace => ({
  closed: days.map(([from, to]) => ({ from, to, reason: 'dicht' })),
});

describe('The ladder of a formal task', () => {
  it('that is open for two weeks has three steps before its date and three after it', () => {
    assert.deepEqual(told(aTask()), [
      'opens 2026-08-31..2026-09-06',
      'week-before 2026-09-07..2026-09-10',
      'day-before 2026-09-11..2026-09-14',
      'overdue-1 2026-09-15..2026-09-16',
      'overdue-2 2026-09-17..2026-09-20',
      'overdue-3 2026-09-21..2026-09-25',
    ]);
  });

  it('of somebody who works on Tuesdays takes each step on a Tuesday, and counts in Tuesdays after the date', () => {
    assert.deepEqual(told(aTask({ days: ['di'] })), [
      'opens 2026-09-01..2026-09-07',
      'day-before 2026-09-08..2026-09-14',
      'overdue-1 2026-09-15..2026-09-28',
      'overdue-2 2026-09-29..2026-10-12',
      'overdue-3 2026-10-13..2026-11-10',
    ]);
  });

  it('moves a step on a closed day to the last working day before it', () => {
    const workplace = closed(['2026-09-07', '2026-09-07'], ['2026-09-11', '2026-09-11']);
    assert.deepEqual(untilDue({ workplace }), [
      'opens 2026-08-31..2026-09-03',
      'week-before 2026-09-04..2026-09-09',
      'day-before 2026-09-10..2026-09-14',
    ]);
  });

  it('is told before it opens when nobody works from then until its date', () => {
    const workplace = closed(['2026-08-29', '2026-09-14']);
    assert.deepEqual(untilDue({ workplace }), ['opens 2026-08-28..2026-09-14']);
  });

  it('that is open for one day is told once', () => {
    assert.deepEqual(untilDue({ due: '2026-08-31' }), ['opens 2026-08-31..2026-08-31']);
  });

  it('that is open for a week has no step a week before', () => {
    assert.deepEqual(untilDue({ due: '2026-09-07' }), [
      'opens 2026-08-31..2026-09-03',
      'day-before 2026-09-04..2026-09-07',
    ]);
  });

  it('that is not chased ends on its date', () => {
    const task = aTask({ entry: anEntry({ chase: false }) });
    assert.deepEqual(told(task), untilDue({}));
  });

  it('that nothing in the bot can close is announced, and nothing more: it may be done already', () => {
    const entry = anEntry({ id: 'wpb-adviesformulier-1', closedBy: 'adviesformulier-1-ingediend' });
    assert.deepEqual(told(aTask({ entry })), ['announced 2026-08-31..2026-09-14']);
  });

  it('goes through a leap day and the turn of the year', () => {
    const task = aTask({ entry: anEntry({ chase: false }) });
    assert.deepEqual(told({ ...task, opens: '2028-02-28', due: '2028-03-07' }), [
      'opens 2028-02-28..2028-02-28',
      'week-before 2028-02-29..2028-03-05',
      'day-before 2028-03-06..2028-03-07',
    ]);
    assert.deepEqual(told({ ...task, opens: '2026-12-28', due: '2027-01-08' }), [
      'opens 2026-12-28..2026-12-31',
      'week-before 2027-01-01..2027-01-06',
      'day-before 2027-01-07..2027-01-08',
    ]);
  });
});

describe('The ladder of another task', () => {
  it('with a date is one step, until the date', () => {
    assert.deepEqual(told(aTask({ entry: aDatedEntry() })), ['announced 2026-08-31..2026-09-14']);
  });

  it('with a date on which nobody works any more is told before that', () => {
    const workplace = closed(['2026-08-31', '2026-09-20']);
    assert.deepEqual(told(aTask({ entry: aDatedEntry(), workplace })), ['announced 2026-08-28..2026-09-14']);
  });

  it('is empty for a tip, and for what not everyone with the role does', () => {
    assert.deepEqual(told(aTask({ entry: aDatedEntry({ kind: 'tip', window: undefined }) })), []);
    assert.deepEqual(told(aTask({ entry: aDatedEntry({ everyone: false }) })), []);
  });

  it('is empty at a place that is closed for good', () => {
    const workplace = closed(['2000-01-01', '2099-12-31']);
    assert.deepEqual(told(aTask({ workplace })), []);
    assert.deepEqual(told(aTask({ workplace, entry: aDatedEntry() })), []);
  });
});

describe('The active step of a task', () => {
  it('is the one that stands on the day, and after the last one nothing', () => {
    const on = (day: string) => activeStep(aTask({ state: 'overdue' }), day)?.step;
    assert.deepEqual(
      [
        '2026-08-30',
        '2026-08-31',
        '2026-09-06',
        '2026-09-07',
        '2026-09-14',
        '2026-09-21',
        '2026-09-25',
        '2026-09-26',
      ].map(on),
      [undefined, 'opens', 'opens', 'week-before', 'day-before', 'overdue-3', 'overdue-3', undefined],
    );
  });

  it('is none once the task is done or past', () => {
    for (const state of ['done', 'past'] as const) assert.equal(activeStep(aTask({ state }), '2026-09-07'), undefined);
  });
});

const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];
const days = fc.integer({ min: 0, max: 900 }).map((count) => plusDays('2026-08-01', count));
const workplaces: fc.Arbitrary<Workplace> = fc
  .array(fc.tuple(days, fc.nat({ max: 45 })), { maxLength: 8 })
  .map((closings) => closed(...closings.map(([from, more]): [string, string] => [from, plusDays(from, more)])));
const entries = fc.constantFrom(
  anEntry(),
  anEntry({ chase: false }),
  anEntry({ closedBy: 'wpa-afgenomen' }),
  aDatedEntry(),
);
const tasks = fc
  .record({
    opens: days,
    length: fc.nat({ max: 60 }),
    workplace: workplaces,
    entry: entries,
    worked: fc.subarray([...weekdays], { minLength: 1 }),
  })
  .map(({ opens, length, workplace, entry, worked }) =>
    aTask({ opens, due: plusDays(opens, length), workplace, entry, days: worked }),
  );

describe('Every ladder', () => {
  it('begins each step on a working day of the person', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        for (const { since } of ladderOf(task))
          assert.ok(worksOn(since, { workplace: task.workplace, days: task.days }), since);
      }),
    );
  });

  it('takes the steps in their order, each over before the next begins', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const ladder = ladderOf(task);
        ladder.forEach(({ step, since, until }, at) => {
          const next = ladder[at + 1];
          assert.ok(since <= until);
          if (next === undefined) return;
          assert.ok(until < next.since);
          assert.ok(steps.indexOf(step) < steps.indexOf(next.step));
        });
      }),
    );
  });

  it('reminds in time up to the date and never after it, and says overdue never before it', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        for (const { step, since, until } of ladderOf(task)) {
          if (isOverdue(step)) assert.ok(since > task.due && task.entry.chase && task.entry.kind === 'formal');
          else assert.ok(since <= task.due && until <= task.due);
        }
      }),
    );
  });

  it('says something before the date passes to everybody who works between opening and date', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const working = Array.from({ length: 61 }, (_, at) => plusDays(task.opens, at)).filter(
          (day) => day <= task.due && worksOn(day, { workplace: task.workplace, days: task.days }),
        );
        fc.pre(working.length > 0);
        assert.equal(ladderOf(task)[0]?.since, working[0]);
      }),
    );
  });
});
