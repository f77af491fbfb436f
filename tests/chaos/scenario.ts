import { setTimeout as wait } from 'node:timers/promises';
import { dayIn } from '../../src/calendar/day.js';
import { HOUR, MINUTE, SECOND } from '../../src/clock.js';
import { partitionOf } from '../../src/glossary/local/stored.js';
import { ANTWOORD } from '../../src/glossary/vragen/antwoord.js';
import { personPartition } from '../../src/people/speaker.js';
import { settledIn } from '../../src/reminders/records.js';
import type { Store } from '../../src/store/store.js';
import { startCosmos } from '../support/cosmos/server.js';
import { answerThem, type DuePerson, peopleDue, putCrowd, questionOf } from '../support/due.js';
import { type Instance, startInstance } from '../support/instance/start.js';
import { type Arrival, startLimitedConnector } from '../support/limits/connector.js';
import { createChance } from './chance.js';
import { type Count, count, type Delivery } from './count.js';
import { createFaults, type Faults } from './faults.js';

/** What a scenario ended in. */
export interface Report extends Count {
  seed: number;
  people: number;
  answers: number;
  kills: number;
  faults: Faults['counts'];
  /** 429 that the limits of Teams gave, beside those that chance gave. */
  throttled: number;
  /** Instances that did not stop by themselves in the end. */
  stuck: number;
  seconds: number;
}

const PEOPLE = 200;
const ANSWERS = 20;
const INSTANCES = 3;
const EVERY = 200;
/** Everybody in the crowd may be written to then, and it is the first day of a semester. */
const MOMENT = '2026-08-31T15:20:00+02:00';
/** Before that nobody may, so that the instances can start. */
const BEFORE = 10 * HOUR;
/** Longer than a lease, and than whoever refused is left alone. */
const LEASES_END = 6 * MINUTE;
const KILL_EVERY = { from: 1.5 * SECOND, to: 3 * SECOND };

/**
 * Three processes send to two hundred people by one store while Teams fails and processes are killed. Then nothing fails any
 * more, all leases end, and what everybody has is counted.
 * @param seconds how long things fail
 */
export async function runScenario({ seed, seconds }: { seed: number; seconds: number }): Promise<Report> {
  const began = performance.now();
  const chance = createChance(seed);
  const faults = createFaults(chance);
  const deliveries: Delivery[] = [];
  const allowances = new Map<string, number>();
  const allow = (key: string) => allowances.set(key, (allowances.get(key) ?? 0) + 1);
  const cosmos = await startCosmos();
  const connector = await startLimitedConnector({
    treat(send) {
      const { fault, treatment } = faults.next();
      const key = keyOf(send, clock());
      if (treatment.refuse === undefined && treatment.cut !== 'before') deliveries.push({ key, by: send.by });
      // Nobody can know whether it came, so it is sent once more.
      if (fault === 'lost answer' || fault === 'late') allow(key);
      return treatment;
    },
  });
  const store = await cosmos.open();
  const instances: Instance[] = [];
  let ahead = Date.parse(MOMENT) - BEFORE - Date.now();
  const clock = () => new Date(Date.now() + ahead);
  let born = 0;
  let kills = 0;

  async function start(): Promise<Instance> {
    born += 1;
    const instance = await startInstance({ name: `i${born}`, store: cosmos.settings, ahead, every: EVERY });
    instances.push(instance);
    return instance;
  }

  const alive = () => instances.filter((instance) => instance.isAlive());

  /** Kills one of them while it sends, and sees what it had sent without having written so down. */
  async function killOne(): Promise<void> {
    const victim = chance.of(alive());
    if (victim === undefined) return;
    const isSending = () => connector.arrivals.some(({ by, answer }) => by === victim.name && answer === 'waiting');
    for (let tries = 0; tries < 50 && !isSending(); tries += 1) await wait(20);
    await victim.kill();
    kills += 1;
    const byVictim = new Set(deliveries.filter(({ by }) => by === victim.name).map(({ key }) => key));
    for (const key of byVictim) if (!(await isSettled(store, people, key))) allow(key);
  }

  /** One round of every instance, and no other. */
  async function roundOfAll(): Promise<void> {
    for (const instance of alive()) instance.go(ahead);
    await Promise.all(alive().map((instance) => instance.rest()));
  }

  const { setups, people } = peopleDue(PEOPLE, dayIn(new Date(MOMENT)));
  try {
    const asked = people.slice(0, ANSWERS);
    await putCrowd(store, { setups, people }, connector.serviceUrl, clock());
    await answerThem(store, asked, clock());
    await Promise.all(Array.from({ length: INSTANCES }, start));
    ahead += BEFORE;
    for (const instance of alive()) instance.go(ahead);

    const until = performance.now() + seconds * SECOND;
    const starting: Promise<void>[] = [];
    while (performance.now() < until) {
      await wait(Math.min(chance.between(KILL_EVERY.from, KILL_EVERY.to), until - performance.now()));
      if (alive().length < 2) continue;
      await killOne();
      starting.push(start().then((instance) => instance.go(ahead)));
    }
    await Promise.all(starting);
    faults.end();
    await Promise.all(alive().map((instance) => instance.rest()));

    const today = dayIn(clock());
    const due = [
      ...people.map((person) => [digestKey(person.thread, today)]),
      ...asked.map((person) => [answerKey(person)]),
    ];
    // Once for what waits, once more for what was then refused for the first time, and once to see that nobody hears it again.
    for (let turn = 0; turn < 3; turn += 1) {
      ahead += LEASES_END;
      await roundOfAll();
    }
    const codes = await Promise.all(alive().map((instance) => instance.stop()));
    return {
      ...count(due, deliveries, allowances),
      seed,
      people: people.length,
      answers: asked.length,
      kills,
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

function digestKey(thread: string, day: string): string {
  return `${thread} digest ${day}`;
}

function answerKey(person: DuePerson): string {
  return `${person.thread} answer`;
}

/** What was sent: the answer to the question of this person, or else the digest of the day. */
function keyOf({ thread, activity }: Readonly<Arrival>, now: Date): string {
  const isAnswer = JSON.stringify(activity?.attachments).includes(`${thread.replace('chat-', '')}-kring?`);
  return isAnswer ? `${thread} answer` : digestKey(thread, dayIn(now));
}

/** Whether the store knows that this was sent. */
async function isSettled(store: Store, people: readonly DuePerson[], key: string): Promise<boolean> {
  const person = people.find(({ thread }) => key.startsWith(`${thread} `));
  if (person === undefined) throw new Error(`nobody was due for ${key}`);
  if (key === answerKey(person)) {
    const partnership = person.addressee.members[0]?.setup.partnership.id ?? '';
    const { documents } = await store.query({ partition: partitionOf(partnership), type: ANTWOORD, limit: 1000 });
    return !documents.some(({ body }) => JSON.stringify(body).includes(questionOf(person)));
  }
  const { documents } = await store.query({ partition: personPartition(person.speaker), type: 'digest' });
  return settledIn(documents).some(({ day, settlement }) => key.endsWith(day) && settlement.status === 'sent');
}
