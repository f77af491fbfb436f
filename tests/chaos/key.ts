import type { Day } from '../../src/calendar/day.js';
import { partitionOf } from '../../src/glossary/local/stored.js';
import { ANTWOORD } from '../../src/glossary/vragen/antwoord.js';
import { idOf } from '../../src/outbox/post.js';
import { personPartition } from '../../src/people/speaker.js';
import { settledIn } from '../../src/reminders/records.js';
import type { Store } from '../../src/store/store.js';
import { type DuePerson, questionOf } from '../support/due.js';
import type { Arrival } from '../support/limits/connector.js';

/** A key is one message to one person: the digest of a day, or the answer to what they asked. */

export function digestKey({ thread }: Pick<DuePerson, 'thread'>, day: Day): string {
  return `${thread} digest ${day}`;
}

export function answerKey({ thread }: Pick<DuePerson, 'thread'>): string {
  return `${thread} answer`;
}

/** The key of what was sent on a day: only in an answer stands what the person asked. */
export function keyOf({ thread, activity }: Readonly<Arrival>, day: Day): string {
  const isAnswer = JSON.stringify(activity?.attachments ?? '').includes(questionOf({ thread }));
  return isAnswer ? answerKey({ thread }) : digestKey({ thread }, day);
}

/** Whether the store knows that this was sent, so that no other process may send it. */
export async function isWrittenDown(store: Store, people: readonly DuePerson[], key: string): Promise<boolean> {
  const person = people.find(({ thread }) => key.startsWith(`${thread} `));
  if (person === undefined) throw new Error(`nobody was due for ${key}`);
  if (key === answerKey(person)) {
    const partnership = person.addressee.members[0]?.setup.partnership.id ?? '';
    const { documents } = await store.query({
      partition: partitionOf(partnership),
      idPrefix: idOf(ANTWOORD),
      limit: 1000,
    });
    return !documents.some(({ body }) => JSON.stringify(body).includes(questionOf(person)));
  }
  const { documents } = await store.query({ partition: personPartition(person.speaker), type: 'digest' });
  return settledIn(documents).some(({ day, settlement }) => key.endsWith(day) && settlement.status === 'sent');
}
