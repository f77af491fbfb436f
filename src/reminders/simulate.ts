import { setImmediate as breath } from 'node:timers/promises';
import { type Day, plusDays } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Setup } from '../partnership/setup.js';
import { type Addressee, addresseesOf } from '../people/addressee.js';
import type { Catalogue } from '../tasks/entry.js';
import type { Task } from '../tasks/task.js';
import { tasksFor } from '../tasks/tasksFor.js';
import { createDeeds, type Deeds } from './deeds.js';
import { type Digest, digestFor } from './digest.js';
import { sendWindow } from './sendHour.js';
import { type Told, type ToldDigest, toldBefore, toldIn, toldKey } from './told.js';

/**
 * When what can be closed is done: `on-time`: on its last day, after the messages of that day; `at-once`: on the day after
 * the first message about it, before the messages of that day; `never`.
 */
export const habits = ['on-time', 'at-once', 'never'] as const;
export type Habit = (typeof habits)[number];

/** What to play: one partnership, the days from and to (both included), and how people behave. */
export interface Play {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
  from: Day;
  to: Day;
  done: Habit;
}

/** One message that would have gone out, and when. */
export interface Sent {
  at: Date;
  digest: Digest;
}

/**
 * Plays the days of a partnership as if the bot were installed on the first of them; what was due before that day was done on
 * its last day, unless nothing is ever done. The messages come in the order of `at`, then of the mail address. The roster
 * stays as it is: a student who got a werkplekbegeleider is only gone from the list of the stagebureau.
 */
export function simulate(play: Play): Sent[] {
  const days = playing(play);
  for (;;) {
    const { done, value } = days.next();
    if (done) return value;
  }
}

/**
 * The same, where others must get their turn in the meantime: nobody waits for more than a few dozen people on one day.
 * @throws AbortError once the signal is aborted
 */
export async function simulateInTurns(play: Play, signal?: AbortSignal): Promise<Sent[]> {
  const days = playing(play);
  for (;;) {
    const { done, value } = days.next();
    if (done) return value;
    await breath(undefined, signal && { signal });
  }
}

/** After the tasks of so many people the play can be halted. */
const HALT = 50;

function* playing(play: Play): Generator<undefined, Sent[], undefined> {
  const { setup, from, to, done } = play;
  const deeds = createDeeds();
  const people = addresseesOf([setup]).map((addressee) => ({ addressee, had: [] as ToldDigest[] }));
  const told = new Set<string>();
  const sent: Sent[] = [];

  if (done !== 'never') yield* closeAll(play, deeds, plusDays(from, -1), dueBy);
  for (let day = from; day <= to; day = plusDays(day, 1)) {
    if (done === 'at-once') yield* closeAll(play, deeds, day, (task) => (told.has(toldKey(task)) ? day : undefined));
    for (const [index, { addressee, had }] of people.entries()) {
      if (index % HALT === 0) yield;
      const digest = digestOf(play, deeds, addressee, had, day);
      if (digest === undefined) continue;
      had.push(toldIn(digest));
      for (const { task } of digest.rows) told.add(toldKey(task));
      sent.push({ at: sendWindow(addressee, day).from, digest });
    }
    if (done === 'on-time') yield* closeAll(play, deeds, day, dueBy);
  }
  return sent.sort(inOrder);
}

/** Closes what it is time for, until nothing more follows from it: a form that is handed in is next to be confirmed. */
function* closeAll(
  play: Play,
  deeds: Deeds,
  day: Day,
  time: (task: Task, day: Day) => Day | undefined,
): Generator<undefined, void, undefined> {
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, { id }] of play.setup.people.entries()) {
      if (index % HALT === 0) yield;
      for (const task of tasksFor({ ...play, facts: deeds.facts }, id, day)) {
        const on = time(task, day);
        if (on !== undefined && deeds.close(task, on)) changed = true;
      }
    }
  }
}

function dueBy({ due }: Task, day: Day): Day | undefined {
  return due <= day ? due : undefined;
}

function digestOf(play: Play, deeds: Deeds, addressee: Addressee, had: readonly ToldDigest[], day: Day) {
  const before = toldBefore(had, day);
  const told: Told = {
    has: (task, step) => deeds.isSettled(task) || before.has(task, step),
    get digestsThisWeek() {
      return before.digestsThisWeek;
    },
  };
  const digest = digestFor({ ...play, facts: deeds.facts }, addressee, told, day);
  return digest && { ...digest, rows: digest.rows.filter(({ task }) => !deeds.isSettled(toldKey(task))) };
}

function inOrder(a: Sent, b: Sent): number {
  const [one, other] = [a.digest.addressee.email, b.digest.addressee.email];
  return a.at.getTime() - b.at.getTime() || (one < other ? -1 : Number(one > other));
}
