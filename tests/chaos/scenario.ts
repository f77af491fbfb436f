import { setTimeout as wait } from 'node:timers/promises';
import { atHour, dayIn, plusDays } from '../../src/calendar/day.js';
import { MINUTE, SECOND } from '../../src/clock.js';
import type { Timing } from '../../src/reminders/timing.js';
import { startCosmos } from '../support/cosmos/server.js';
import { answerThem, peopleDue, putCrowd } from '../support/due.js';
import { clockAt, type SharedClock, timeOn } from '../support/instance/clock.js';
import { type Instance, startInstance } from '../support/instance/start.js';
import { startLimitedConnector } from '../support/limits/connector.js';
import { createChance } from './chance.js';
import { type Count, count, type Delivery } from './count.js';
import { createFaults, type Faults, SEND_PATIENCE } from './faults.js';
import { answerKey, digestKey, isWrittenDown, keyOf } from './key.js';

/** What a scenario ended in. */
export interface Report extends Count {
  seed: number;
  people: number;
  answers: number;
  kills: number;
  /** Sends that were on their way, or not yet written down, when their process was killed. */
  inFlight: number;
  faults: Faults['counts'];
  /** 429 that the limits of Teams gave, beside those that chance gave. */
  throttled: number;
  /** Instances that did not stop by themselves in the end. */
  stuck: number;
  seconds: number;
}

/** How long things fail, in seconds: with what is before and after about half a minute on two cores. */
export const SECONDS = 10;
const PEOPLE = 200;
const ANSWERS = 20;
const INSTANCES = 3;
/** Everybody in the crowd may be written to then, and it is the first day of a semester. Before it nobody may. */
const HOUR_OF_SENDING = '15:20';
const DAY = '2026-08-31';
const NIGHT = '2026-08-31T05:00:00+02:00';
/** A minute of the bot takes a second, so that leases end and what was refused is tried again while things still fail. */
const SPEED = 60;
/** By the clock of the bot, but for `sendPatience`: a send ends well within the lease of its claim. */
const timing: Partial<Timing> = { messageLease: 12 * MINUTE, tempoLease: 2 * MINUTE, sendPatience: SEND_PATIENCE };
/** Between two rounds, of the clock of the machine. */
const EVERY = 200;
/** Longer than a lease and than the longest wait before another try of the same day. */
const ALL_WAITS_END = 45 * MINUTE;
const KILL_EVERY = { from: 1.2 * SECOND, to: 2.4 * SECOND };
/** How many days later at most somebody has what Teams refused for good on the day itself (500). */
const LATER = 4;

/**
 * Three processes send to two hundred people by one store while Teams fails and processes are killed. Then nothing fails any
 * more, all waits end, and what everybody has is counted. What failed for good that day is sent on the next.
 * @param seconds how long things fail
 */
export async function runScenario({ seed, seconds }: { seed: number; seconds: number }): Promise<Report> {
  const began = performance.now();
  const chance = createChance(seed);
  const faults = createFaults(chance, MINUTE / SECOND);
  const deliveries: Delivery[] = [];
  const allowances = new Map<string, number>();
  const allow = (key: string) => allowances.set(key, (allowances.get(key) ?? 0) + 1);
  let clock: SharedClock = clockAt(NIGHT);
  const cosmos = await startCosmos();
  const connector = await startLimitedConnector({
    treat(send) {
      const { fault, treatment } = faults.next();
      const key = keyOf(send, dayIn(timeOn(clock)));
      if (treatment.refuse === undefined && treatment.cut !== 'before') deliveries.push({ key, by: send.by });
      // Nobody can know whether it came, so it is sent once more.
      if (fault === 'lost answer' || fault === 'late') allow(key);
      return treatment;
    },
  });
  const store = await cosmos.open();
  const instances: Instance[] = [];
  const alive = () => instances.filter((instance) => instance.isAlive());
  let born = 0;
  let kills = 0;
  let inFlight = 0;

  async function start(): Promise<Instance> {
    born += 1;
    const name = `i${born}`;
    const instance = await startInstance({ name, store: cosmos.settings, clock, every: EVERY, timing });
    instances.push(instance);
    return instance;
  }

  const isSending = ({ name }: Instance) =>
    connector.arrivals.some(({ by, answer }) => by === name && answer === 'waiting');

  /** Kills one of them, rather one that is sending, and sees what it had sent without having written so down. */
  async function killOne(): Promise<void> {
    for (let tries = 0; tries < 25 && !alive().some(isSending); tries += 1) await wait(20);
    const sending = alive().filter(isSending);
    const victim = chance.of(sending.length > 0 && chance.next() < 0.8 ? sending : alive());
    if (victim === undefined) return;
    await victim.kill();
    kills += 1;
    const byVictim = new Set(deliveries.filter(({ by }) => by === victim.name).map(({ key }) => key));
    for (const key of byVictim) {
      if (await isWrittenDown(store, people, key)) continue;
      // Whether it came is not known to anybody who is left.
      allow(key);
      inFlight += 1;
    }
  }

  /** One round of every instance, from this moment on by their clocks, and no other. */
  async function roundOfAll(moment: Date): Promise<void> {
    clock = clockAt(moment);
    for (const instance of alive()) instance.go(clock);
    await Promise.all(alive().map((instance) => instance.rest()));
  }

  const { setups, people } = peopleDue(PEOPLE, DAY);
  const asked = people.slice(0, ANSWERS);
  const days = Array.from({ length: 1 + LATER }, (_, later) => plusDays(DAY, later));
  const due = [
    ...people.map((person) => days.map((day) => digestKey(person, day))),
    ...asked.map((person) => [answerKey(person)]),
  ];
  try {
    await putCrowd(store, { setups, people }, connector.serviceUrl, timeOn(clock));
    await answerThem(store, asked, timeOn(clock));
    await Promise.all(Array.from({ length: INSTANCES }, start));
    clock = clockAt(atHour(DAY, HOUR_OF_SENDING), SPEED);
    for (const instance of alive()) instance.go(clock);

    const until = performance.now() + seconds * SECOND;
    const starting: Promise<void>[] = [];
    while (performance.now() < until) {
      await wait(Math.min(chance.between(KILL_EVERY.from, KILL_EVERY.to), until - performance.now()));
      if (alive().length < 2) continue;
      await killOne();
      starting.push(start().then((instance) => instance.go(clock)));
    }
    await Promise.all(starting);
    faults.end();
    await Promise.all(alive().map((instance) => instance.rest()));

    // Once for all that waits, and once more to see that nobody hears it again.
    for (let turn = 0; turn < 2; turn += 1) await roundOfAll(new Date(timeOn(clock).getTime() + ALL_WAITS_END));
    for (const day of days.slice(1)) {
      if (count(due, deliveries, allowances).lost.length > 0) await roundOfAll(atHour(day, HOUR_OF_SENDING));
    }
    const codes = await Promise.all(alive().map((instance) => instance.stop()));
    return {
      ...count(due, deliveries, allowances),
      seed,
      people: people.length,
      answers: asked.length,
      kills,
      inFlight,
      faults: faults.counts,
      throttled: connector.arrivals.filter(({ throttled }) => throttled).length,
      stuck: codes.filter((code) => code !== 0).length,
      seconds: Math.round((performance.now() - began) / SECOND),
    };
  } finally {
    await Promise.all(alive().map((instance) => instance.kill()));
    await store.close();
    await connector.close();
    await cosmos.close();
  }
}
