import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Day } from '../../../src/calendar/day.js';
import type { Facts, StudentFacts } from '../../../src/forms/facts.js';
import type { Setup } from '../../../src/partnership/setup.js';
import { addresseesOf } from '../../../src/people/addressee.js';
import { type Digest, digestFor, type Row } from '../../../src/reminders/digest.js';
import { sendWindow } from '../../../src/reminders/sendHour.js';
import { simulate } from '../../../src/reminders/simulate.js';
import { type ToldDigest, toldBefore, toldIn } from '../../../src/reminders/told.js';
import { loadCatalogue } from '../../../src/tasks/catalogue.js';
import { tasksFor } from '../../../src/tasks/tasksFor.js';
import { catalogue, type Happening, happenings, noHolidays, type World, worlds } from './world.js';

// The calendar of the checker: its own arithmetic, nothing of `src/calendar`.
const DAY = 86_400_000;
const plus = (day: Day, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
const weekday = (day: Day) =>
  ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
const weekOf = (day: Day) => Math.floor((Date.parse(`${day}T00:00:00Z`) / DAY + 3) / 7);
const clock = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at);

interface Line {
  day: Day;
  person: string;
  setup: Setup;
  digest: Digest;
  /** Of what was told until now by whom, when it is done. */
  done: ReadonlySet<string>;
}

/** The days of a world with what happens on them: every digest that went out. */
function played({ setup: first, from, to }: World, events: readonly Happening[]): Line[] {
  let setup = first;
  const known = new Map<string, StudentFacts>();
  const facts: Facts = (_, subject) => known.get(subject) ?? {};
  const had = new Map<string, ToldDigest[]>();
  const done = new Set<string>();
  const lines: Line[] = [];
  for (let day = from, at = 0; day <= to; day = plus(day, 1), at += 1) {
    for (const addressee of addresseesOf([setup])) {
      const person = addressee.members[0]?.person.id ?? '';
      const before = had.get(person) ?? [];
      const deps = { catalogue, holidays: noHolidays, facts };
      const digest = digestFor(deps, addressee, toldBefore(before, day), day);
      if (digest === undefined) continue;
      had.set(person, [toldIn(digest), ...before]);
      lines.push({ day, person, setup, digest, done: new Set(done) });
      const again = digestFor(deps, addressee, toldBefore(had.get(person) ?? [], day), day);
      assert.equal(again, undefined, `${person} is told twice on ${day}`);
    }
    const rows = lines.flatMap(({ digest }) => digest.rows).filter(({ step }) => step !== 'escalated');
    for (const event of events.filter((each) => each.at === at)) {
      setup = changed(setup, event, day);
      const row = 'which' in event ? rows.at(-1 - event.which) : undefined;
      if (row === undefined || !('which' in event)) continue;
      const { key, person, student = person, entry } = row.task;
      const { said = { ticked: [], later: [] }, ...rest } = known.get(student) ?? {};
      if (event.kind === 'snooze') {
        const later = said.later.filter((each) => each.key !== key || each.person !== person);
        const until = plus(day, event.days);
        known.set(student, { ...rest, said: { ...said, later: [...later, { key, person, on: day, until }] } });
      } else {
        const isForm = entry.closedBy?.startsWith('startgesprek') ?? true;
        const closing = isForm ? {} : { closing: entry.closedBy };
        known.set(student, {
          ...rest,
          said: { ...said, ticked: [...said.ticked, { key, person, on: day, ...closing }] },
        });
        done.add(`${person} ${key}`);
      }
    }
  }
  return lines;
}

function changed(setup: Setup, event: Happening, day: Day): Setup {
  const when = { schoolYear: '2026-2027', semester: 1 as const };
  switch (event.kind) {
    case 'extension': {
      const { student, task } = event;
      const others = setup.extensions.filter((each) => each.student !== student || each.task !== task);
      return { ...setup, extensions: [...others, { task, student, ...when, due: plus(day, event.days) }] };
    }
    case 'absence': {
      const others = setup.absences.filter(({ person }) => person !== event.person);
      return { ...setup, absences: [...others, { person: event.person, until: plus(day, event.days) }] };
    }
    case 'handover': {
      const placements = setup.placements.map((each) =>
        each.student === event.student ? { ...each, werkplekbegeleider: event.to } : each,
      );
      return { ...setup, placements };
    }
    default:
      return setup;
  }
}

/** Whether somebody works on a day at the place where this row is theirs to do, or to be told of. */
function works({ day, person, setup }: Line, { task, step }: Row): boolean {
  const own = setup.people.find(({ id }) => id === person);
  const school = setup.placements.find(({ student }) => student === task.student)?.school ?? 'de-wilg';
  const isOffice = person === 'stg-a';
  const closed = isOffice
    ? setup.partnership.institutes[0]?.closed
    : setup.schools.find(({ id }) => id === (task.student === undefined && person === 'wpb-b' ? 'het-kompas' : school))
        ?.closed;
  assert.ok(step === 'escalated' || task.person === person, 'a row of somebody else');
  const isOff = closed?.some(({ from, to }) => from <= day && day <= to);
  return own?.days.some((each) => each === weekday(day)) === true && isOff === false;
}

const late = /^(overdue-[123]|escalated)$/;

/** What the worlds held, so that a test that looks at nothing is seen. */
const seen = { escalated: 0, overdue: 0, woken: 0, extended: 0 };

function check(world: World, events: readonly Happening[]): void {
  const lines = played(world, events);
  const fresh = new Map<string, Day>();
  const weeks = new Map<string, number>();
  for (const line of lines) {
    const { day, person, setup, digest, done } = line;
    const about = `${person} on ${day}`;
    const away = setup.absences.find((each) => each.person === person)?.until;
    assert.ok(away === undefined || away <= day, `${about}: away until ${away}`);

    const { hour } = setup.people.find(({ id }) => id === person) ?? {};
    const atSchool = /^(wpb|so)-/.test(person);
    const wanted = hour === '17:45' ? '17:30' : (hour ?? (atSchool ? '15:15' : '09:00'));
    const window = sendWindow(digest.addressee, day);
    assert.deepEqual([clock(window.from), clock(window.to)], [`${day} ${wanted}`, `${day} 18:00`], about);

    assert.ok(digest.rows.length > 0 && digest.rows.some((row) => row.fresh), about);
    for (const row of digest.rows) {
      const { task, step } = row;
      const what = `${about}: ${task.key} ${step}, due ${task.due}`;
      assert.ok(works(line, row), `${what}: no working day`);
      assert.equal(day > task.due, late.test(step), `${what}: not in time`);
      assert.ok(!done.has(`${task.person} ${task.key}`), `${what}: done already`);
      assert.ok(task.later === undefined || step === 'escalated' || row.since <= day, what);
      const key = `${person} ${task.key} ${task.person} ${step}`;
      const before = fresh.get(key);
      if (row.fresh) {
        const isWoken = task.later !== undefined && before !== undefined && before < task.later;
        assert.ok(before === undefined || isWoken, `${what}: told before on ${before}`);
        fresh.set(key, day);
        if (isWoken) seen.woken += 1;
        if (step === 'escalated') seen.escalated += 1;
        else if (late.test(step)) seen.overdue += 1;
      }
      const agreed = setup.extensions.find(
        (each) => each.student === task.student && (each.task === task.entry.id || each.task === task.entry.closedBy),
      );
      if (agreed === undefined) continue;
      seen.extended += 1;
      assert.equal(task.due, agreed.due, what);
    }
    if (digest.rows.some((row) => row.fresh && late.test(row.step))) continue;
    const week = `${person} ${weekOf(day)}`;
    weeks.set(week, (weeks.get(week) ?? 0) + 1);
    assert.ok((weeks.get(week) ?? 0) <= 2, `${about}: a third message`);
  }
}

/** The same worlds each time: what a rare one shows is for a search, not for who just wants to run the tests. `SEED=7` looks at others. */
const SEED = Number(process.env.SEED ?? 1);

describe('Whatever happens in a semester', function () {
  this.timeout(300_000);

  it('nobody hears on a day off, after the date, of what is done, outside the hours, twice, or more than twice a week', () => {
    fc.assert(
      fc.property(worlds, happenings, (world, events) => check(world, events)),
      { numRuns: 80, seed: SEED },
    );
    assert.ok(Math.min(...Object.values(seen)) > 10, JSON.stringify(seen));
  });

  it('who has formal work that stays open hears of it before its date, when there is a working day for it', () => {
    let looked = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const lines = played(world, []);
        const first = new Map<string, Day>();
        for (const { day, person, digest } of lines) {
          for (const { task, step } of digest.rows) {
            const key = `${person} ${task.key}`;
            if (step !== 'escalated' && !first.has(key)) first.set(key, day);
          }
        }
        for (const { id, days } of world.setup.people) {
          const sources = { setup: world.setup, catalogue, holidays: noHolidays, facts: () => ({}) };
          for (const task of tasksFor(sources, id, plus(world.from, 70))) {
            if (task.entry.kind !== 'formal' || task.due < world.from) continue;
            const isOff = (day: Day) => task.workplace.closed.some(({ from, to }) => from <= day && day <= to);
            const worked: Day[] = [];
            for (let day = task.opens; day < task.due; day = plus(day, 1)) {
              if (day >= world.from && days.some((each) => each === weekday(day)) && !isOff(day)) worked.push(day);
            }
            if (worked.length === 0) continue;
            looked += 1;
            const told = first.get(`${id} ${task.key}`) ?? 'never';
            assert.ok(told < task.due, `${id} hears of ${task.key}, due ${task.due}, ${told}; worked ${worked}`);
          }
        }
      }),
      { numRuns: 50, seed: SEED },
    );
    assert.ok(looked > 200, `only ${looked} tasks were looked at`);
  });

  it('who does all on time stays within the budget of a semester', () => {
    const shipped = loadCatalogue();
    fc.assert(
      fc.property(worlds, (world) => {
        const counts = new Map<string, number>();
        for (const { digest } of simulate({ ...world, catalogue: shipped, holidays: noHolidays, done: 'on-time' })) {
          const id = digest.addressee.members[0]?.person.id ?? '';
          counts.set(id, (counts.get(id) ?? 0) + 1);
        }
        for (const [id, messages] of counts) {
          const students = world.setup.placements.filter(({ werkplekbegeleider }) => werkplekbegeleider === id).length;
          const budget = id === 'so-a' ? 20 : id.startsWith('wpb') ? (students === 1 ? 8 : 12) : 30;
          assert.ok(messages <= budget, `${id} with ${students} students had ${messages}`);
        }
      }),
      { numRuns: 25, seed: SEED },
    );
  });
});
