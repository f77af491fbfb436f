import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Clock } from '../../src/clock.js';
import type { Store } from '../../src/store/store.js';

/** The clock of the demo: runs like any clock, from a moment that can be chosen. */
export interface DemoClock {
  now: Clock;
  /** Goes on from another moment, and remembers it for the next start. */
  moveTo(moment: Date): Promise<void>;
  /** Remembers where the clock stands, so that the next start goes on from there. */
  keep(): Promise<void>;
}

const partition = 'demo';
const id = 'clock';
const clockSchema = z.object({ at: z.iso.datetime() });

/** A Tuesday in a working week of the first semester of the examples, in the morning. */
const START = '2026-11-10T10:00[Europe/Amsterdam]';

/** Takes up the clock where the store has it, else at the start of the demo. `real` is the machine's clock. */
export async function openDemoClock(store: Store, real: Clock): Promise<DemoClock> {
  const stored = await store.get(partition, id);
  const start =
    stored === undefined
      ? Temporal.ZonedDateTime.from(START).epochMilliseconds
      : Date.parse(clockSchema.parse(stored.body).at);
  let ahead = start - real().getTime();
  const now = () => new Date(real().getTime() + ahead);
  const keep = async () => {
    const body = { at: now().toISOString() };
    const current = await store.get(partition, id);
    const type = 'demo-clock';
    await store.commit(partition, [
      current === undefined
        ? { op: 'create', id, type, body }
        : { op: 'replace', id, type, body, ifMatch: current.etag },
    ]);
  };
  return {
    now,
    keep,
    async moveTo(moment) {
      ahead = moment.getTime() - real().getTime();
      await keep();
    },
  };
}

/**
 * The moment that is meant by "+7d", "-1d", "+2w" (same time of day) or "2026-11-16" (eight o'clock in the morning), in
 * Europe/Amsterdam; undefined when it is none of these.
 */
export function parseMove(text: string, now: Date): Date | undefined {
  const zone = 'Europe/Amsterdam';
  const step = /^([+-]\d{1,3})\s?([dw])$/i.exec(text);
  if (step) {
    const amount = Number(step[1]);
    const days = step[2]?.toLowerCase() === 'w' ? amount * 7 : amount;
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
    return new Date(today.add({ days }).epochMilliseconds);
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    const day = Temporal.PlainDate.from(text, { overflow: 'reject' });
    return new Date(day.toZonedDateTime({ timeZone: zone, plainTime: '08:00' }).epochMilliseconds);
  } catch (impossible) {
    if (impossible instanceof RangeError) return undefined;
    throw impossible;
  }
}
