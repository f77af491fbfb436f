import { type Day, dayIn } from '../../calendar/day.js';
import { mondayOf } from '../../calendar/week.js';
import { everyDocument } from '../../store/every.js';
import type { Operation, Store } from '../../store/store.js';
import type { Answer } from '../answer.js';
import { partitionOf } from '../local/stored.js';
import { countAnswer, countChosen, nothing, sumOf, type WeekCount, weekCountSchema } from './count.js';

/**
 * The numbers of the terms: per partnership, week and entry, and nothing of who asked. A question costs no write: it is counted in
 * memory, and `flush` writes what changed, one document per partnership, week and instance. What was counted since the last
 * flush is lost when the process ends at once; for numbers that is good enough.
 */
export interface Cijfers {
  /** `partnerships`: those of who asked; none of a stranger, whose questions are not counted. */
  answered(partnerships: readonly string[], answer: Answer, now: Date): void;
  chosen(partnerships: readonly string[], entry: string, now: Date): void;
  /** Writes what changed since the last time. @throws CodedError STORE_UNAVAILABLE; then the next time writes it all */
  flush(): Promise<void>;
  /** What all instances counted in the week of that Monday, what is not written yet here included. @throws CodedError STORE_UNAVAILABLE */
  of(partnership: string, monday: Day): Promise<WeekCount>;
}

const TYPE = 'cijfers';
const ATTEMPTS = 3;

interface Held {
  /** Of its document: a count that was let go and begins anew must not overwrite what it wrote. */
  id: string;
  partnership: string;
  monday: Day;
  /** All that this instance counted: written as a whole, so that writing it twice does no harm. */
  count: WeekCount;
  changed: boolean;
}

/** @param instance names this process among all that write numbers; another after each start */
export function createCijfers(store: Store, instance: string): Cijfers {
  const all = new Map<string, Held>();
  let made = 0;

  function at(partnership: string, now: Date): WeekCount {
    const monday = mondayOf(dayIn(now));
    const key = `${partnership} ${monday}`;
    const held = all.get(key) ?? begin(partnership, monday);
    all.set(key, held);
    held.changed = true;
    return held.count;
  }

  function begin(partnership: string, monday: Day): Held {
    made += 1;
    const id = `${TYPE}:${monday}:${instance}-${made}`;
    return { id, partnership, monday, count: nothing(), changed: false };
  }

  async function write(held: Held): Promise<void> {
    const { id } = held;
    const partition = partitionOf(held.partnership);
    held.changed = false;
    const body = structuredClone(held.count);
    try {
      for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        const before = await store.get(partition, id);
        const operation: Operation =
          before === undefined
            ? { op: 'create', id, type: TYPE, body }
            : { op: 'replace', id, type: TYPE, body, ifMatch: before.etag };
        if ((await store.commit(partition, [operation])).status === 'committed') return;
      }
      held.changed = true;
    } catch (thrown) {
      held.changed = true;
      throw thrown;
    }
  }

  return {
    answered(partnerships, answer, now) {
      if (answer.status === 'other') return;
      for (const partnership of partnerships) countAnswer(at(partnership, now), answer);
    },
    chosen(partnerships, entry, now) {
      for (const partnership of partnerships) countChosen(at(partnership, now), entry);
    },
    async flush() {
      const newest = [...all.values()].reduce((latest, { monday }) => (monday > latest ? monday : latest), '');
      for (const [key, held] of all) {
        if (held.changed) await write(held);
        // A week that is over gets no more counts.
        if (!held.changed && held.monday < newest) all.delete(key);
      }
    },
    async of(partnership, monday) {
      const own = all.get(`${partnership} ${monday}`);
      const counts: WeekCount[] = own === undefined ? [] : [own.count];
      const partition = partitionOf(partnership);
      const written = everyDocument(store, { partition, type: TYPE, idPrefix: `${TYPE}:${monday}:` });
      for await (const { id, body } of written) if (id !== own?.id) counts.push(weekCountSchema.parse(body));
      return sumOf(counts);
    },
  };
}
