import { loadHolidays } from '../../src/calendar/holidays.js';
import { noFacts } from '../../src/forms/facts.js';
import { createVragen } from '../../src/glossary/vragen/vragen.js';
import { putGeneration } from '../../src/partnership/generations.js';
import type { Setup } from '../../src/partnership/setup.js';
import { rememberAddress } from '../../src/people/address.js';
import { type Addressee, addresseesOf } from '../../src/people/addressee.js';
import { personPartition, type Speaker } from '../../src/people/speaker.js';
import { rememberTarget } from '../../src/people/target.js';
import { digestFor } from '../../src/reminders/digest.js';
import { toldBefore } from '../../src/reminders/told.js';
import type { Store } from '../../src/store/store.js';
import { loadCatalogue } from '../../src/tasks/catalogue.js';
import { aTarget } from './builders/target.js';
import { crowds } from './crowd.js';

/** Somebody who is to be told something on the day, and where. */
export interface DuePerson {
  addressee: Addressee;
  speaker: Speaker;
  thread: string;
}

/** Of ten people of a crowd about seven have something on the first day of a semester. */
const OF_TEN = 6;

/** So many people who are due on this day, with the set-ups that they stand in. */
export function peopleDue(count: number, day: string): { setups: Setup[]; people: DuePerson[] } {
  const setups = crowds(Math.ceil((count * 10) / OF_TEN));
  const deps = { catalogue: loadCatalogue(), holidays: loadHolidays(), facts: noFacts };
  const due = addresseesOf(setups).filter(
    (addressee) => digestFor(deps, addressee, toldBefore([], day), day) !== undefined,
  );
  if (due.length < count) throw new Error(`${due.length} people are due, not ${count}`);
  const people = due.slice(0, count).map((addressee, at) => {
    const oid = `person-${at}`;
    return { addressee, speaker: { tenant: addressee.tenant, oid }, thread: `chat-${oid}` };
  });
  return { setups, people };
}

/** Puts the set-ups into the store, and these people as who once said hello. */
export async function putCrowd(
  store: Store,
  { setups, people }: { setups: readonly Setup[]; people: readonly DuePerson[] },
  serviceUrl: string,
  now: Date,
): Promise<void> {
  for (const setup of setups) await putGeneration(store, setup.partnership.id, setup, { now });
  await inTens(people, async ({ addressee, speaker, thread }) => {
    const { tenant, email } = addressee;
    await rememberAddress(store, tenant, email, speaker);
    const body = { ...speaker, email, matchedAt: now.toISOString() };
    await store.commit(personPartition(speaker), [{ op: 'create', id: 'identity', type: 'identity', body }]);
    const target = aTarget({ serviceUrl, conversationId: thread, tenantId: tenant, aadObjectId: speaker.oid });
    await rememberTarget(store, speaker, target, now);
  });
}

/** The question of somebody; no other has it, so it is known again in the answer. */
export function questionOf({ thread }: Pick<DuePerson, 'thread'>): string {
  return `Wat is een ${thread}-kring?`;
}

/** These people each asked something, and the owner of the terms answered: the answers wait to be sent. */
export async function answerThem(store: Store, people: readonly DuePerson[], now: Date): Promise<void> {
  const vragen = createVragen(store);
  for (const person of people) {
    const partnership = person.addressee.members[0]?.setup.partnership.id ?? '';
    const question = questionOf(person);
    const wish = { question, asked: question, said: { kind: 'unknown' } as const, remark: '', card: question };
    await vragen.ask(partnership, person.speaker, { ...wish, asker: { ...person.speaker, lang: 'nl' } }, now);
    const open = (await vragen.open(partnership)).find((vraag) => vraag.question === question);
    if (open === undefined) throw new Error('the question is not on the list');
    const ending = { how: 'dropped', sentence: 'Dat woord gebruiken wij niet.' } as const;
    await vragen.close(partnership, open.key, ending, 'owner', now);
  }
}

async function inTens<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += 10) await Promise.all(all.slice(at, at + 10).map(each));
}
