import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plusDays, type Weekday } from '../../../src/calendar/day.js';
import { worksOn } from '../../../src/calendar/working.js';
import type { Workplace } from '../../../src/calendar/workplace.js';
import { activeStep, comingStep, escalationRung, isOverdue, ladderOf } from '../../../src/reminders/ladder.js';
import { steps } from '../../../src/reminders/step.js';
import type { Task } from '../../../src/tasks/task.js';
import { aTask } from '../../support/builders/task.js';
import { aDatedEntry, anEntry } from '../../support/builders/tasks.js';

/** The window of a day of the agenda. */
const event = { opens: { event: 'opleidersmiddag', days: -14 }, due: { event: 'opleidersmiddag' } };

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

  it('moves a step on a closed day to the last working day before it, and the week before to five open days', () => {
    const workplace = closed(['2026-09-07', '2026-09-07'], ['2026-09-11', '2026-09-11']);
    assert.deepEqual(untilDue({ workplace }), [
      'opens 2026-08-31..2026-09-02',
      'week-before 2026-09-03..2026-09-09',
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

  it('that is due just after a holiday is told before it, and once more near its end', () => {
    const workplace = closed(['2026-12-19', '2027-01-03']);
    const open = { workplace, opens: '2026-12-15' };
    assert.deepEqual(untilDue({ ...open, due: '2027-01-05' }), [
      'opens 2026-12-15..2027-01-03',
      'day-before 2027-01-04..2027-01-05',
    ]);
    const onFirstDay = ['opens 2026-12-15..2027-01-03', 'day-before 2027-01-04..2027-01-04'];
    assert.deepEqual(untilDue({ ...open, due: '2027-01-04' }), onFirstDay);
    assert.deepEqual(untilDue({ ...open, due: '2027-01-05', days: ['di', 'do'] }), [
      'opens 2026-12-15..2027-01-04',
      'day-before 2027-01-05..2027-01-05',
    ]);
  });

  it('that is not chased ends on its date', () => {
    const task = aTask({ entry: anEntry({ chase: false }) });
    assert.deepEqual(told(task), untilDue({}));
  });

  it('without a form in the bot has the same steps: who did it can say so', () => {
    const entry = anEntry({ id: 'wpb-adviesformulier-1', closedBy: 'adviesformulier-1-ingediend' });
    assert.deepEqual(told(aTask({ entry })), told(aTask()));
  });

  it('that somebody else hears of when it stays undone ends in that, two working days after the last reminder', () => {
    const entry = anEntry({ escalatesTo: 'schoolopleider' });
    assert.deepEqual(told(aTask({ entry })).slice(3), [
      'overdue-1 2026-09-15..2026-09-16',
      'overdue-2 2026-09-17..2026-09-20',
      'overdue-3 2026-09-21..2026-09-22',
      'escalated 2026-09-23..2026-09-29',
    ]);
    assert.equal(activeStep(aTask({ entry, state: 'overdue' }), '2026-09-23'), undefined);
    assert.equal(escalationRung(aTask({ entry }))?.since, '2026-09-23');
    assert.equal(escalationRung(aTask()), undefined);
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

describe('The day on which a step is told', () => {
  const days = (overrides: Partial<Task>) => ladderOf(aTask(overrides)).map(({ step, tells }) => `${step} ${tells}`);

  it('is the first of the step for who guides nobody at school', () => {
    assert.deepEqual(days({}).slice(0, 4), [
      'opens 2026-08-31',
      'week-before 2026-09-07',
      'day-before 2026-09-11',
      'overdue-1 2026-09-15',
    ]);
  });

  it('is for a werkplekbegeleider the last working day before the student comes; the day before the date never moves', () => {
    assert.deepEqual(days({ placementDays: ['do'] }), [
      'opens 2026-09-02',
      'week-before 2026-09-09',
      'day-before 2026-09-11',
      'overdue-1 2026-09-16',
      'overdue-2 2026-09-18',
      'overdue-3 2026-09-23',
    ]);
  });

  it('counts the working days of the werkplekbegeleider, not those of the student', () => {
    assert.equal(days({ placementDays: ['do'], days: ['ma', 'di', 'do'] })[0], 'opens 2026-09-01');
    const workplace = closed(['2026-09-02', '2026-09-02']);
    assert.equal(days({ placementDays: ['do'], workplace })[0], 'opens 2026-09-01');
  });

  it('looks past a placement day on which the school is closed', () => {
    const workplace = closed(['2026-09-03', '2026-09-03']);
    assert.equal(days({ placementDays: ['do'], workplace })[0], 'opens 2026-09-04');
  });

  it('is the last working day of the step when the student does not come in time', () => {
    assert.deepEqual(days({ placementDays: ['di'], opens: '2026-09-09', due: '2026-09-11' }).slice(0, 2), [
      'opens 2026-09-09',
      'day-before 2026-09-10',
    ]);
    assert.equal(days({ placementDays: ['ma'] })[0], 'opens 2026-09-04');
  });
});

describe('The day on which a day of the agenda is told by itself', () => {
  const onAgenda = aDatedEntry({ window: event });
  const tells = (overrides: Partial<Task>) =>
    ladderOf(aTask({ entry: onAgenda, opens: '2026-10-06', due: '2026-10-20', ...overrides })).map(
      (rung) => `${rung.since} ${rung.tells}`,
    );

  it('is a week before it; until then it goes along with another message', () => {
    assert.deepEqual(tells({}), ['2026-10-06 2026-10-13']);
  });

  it('is the last working day before that when nobody works then', () => {
    assert.deepEqual(tells({ days: ['wo'] }), ['2026-10-07 2026-10-07']);
    assert.deepEqual(tells({ workplace: closed(['2026-10-12', '2026-10-16']) }), ['2026-10-06 2026-10-09']);
  });

  it('is at once when it opens later than that', () => {
    assert.deepEqual(tells({ opens: '2026-10-15' }), ['2026-10-15 2026-10-15']);
  });

  it('of what hangs on the semester is the first', () => {
    assert.deepEqual(tells({ entry: aDatedEntry() }), ['2026-10-06 2026-10-06']);
  });
});

describe('A task that was put off', () => {
  const on = (later: string, day: string, overrides: Partial<Task> = {}) =>
    activeStep(aTask({ later, ...overrides }), day);

  it('has no step before the day on which it comes back, and tells on that day', () => {
    assert.equal(on('2026-09-09', '2026-09-08'), undefined);
    assert.deepEqual(
      [on('2026-09-09', '2026-09-09')?.step, on('2026-09-09', '2026-09-09')?.tells],
      ['week-before', '2026-09-09'],
    );
    assert.equal(on('2026-09-09', '2026-09-11')?.tells, '2026-09-11');
  });

  it('comes back within its last step when it is late', () => {
    const late = { state: 'overdue' } as const;
    assert.equal(on('2026-12-01', '2026-09-24', late), undefined);
    assert.equal(on('2026-12-01', '2026-09-25', late)?.tells, '2026-09-25');
  });

  it('does not come early because the week is full', () => {
    assert.equal(comingStep(aTask(), '2026-08-28')?.step, 'opens');
    assert.equal(comingStep(aTask({ later: '2026-09-02' }), '2026-08-28'), undefined);
  });
});

const weekdays: readonly Weekday[] = ['ma', 'di', 'wo', 'do', 'vr'];
const days = fc.integer({ min: 0, max: 900 }).map((count) => plusDays('2026-08-01', count));
const workplaces: fc.Arbitrary<Workplace> = fc
  .array(fc.tuple(days, fc.nat({ max: 45 })), { maxLength: 8 })
  .map((closings) => closed(...closings.map(([from, more]): [string, string] => [from, plusDays(from, more)])));
const entries = fc.constantFrom(
  aDatedEntry({ window: event }),
  anEntry(),
  anEntry({ chase: false }),
  anEntry({ closedBy: 'wpa-afgenomen', escalatesTo: 'medewerker-stagebureau' }),
  aDatedEntry(),
);
const tasks = fc
  .record({
    opens: days,
    length: fc.nat({ max: 60 }),
    workplace: workplaces,
    entry: entries,
    worked: fc.subarray([...weekdays], { minLength: 1 }),
    placed: fc.option(fc.subarray([...weekdays], { minLength: 1 }), { nil: undefined }),
  })
  .map(({ opens, length, workplace, entry, worked, placed }) =>
    aTask({
      opens,
      due: plusDays(opens, length),
      workplace,
      entry,
      days: worked,
      ...(placed && { placementDays: placed }),
    }),
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

  it('tells each step on a working day of the person, within the step', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        for (const { since, until, tells } of ladderOf(task)) {
          assert.ok(since <= tells && tells <= until, `${since} ${tells} ${until}`);
          assert.ok(worksOn(tells, { workplace: task.workplace, days: task.days }), tells);
        }
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
