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

/**
 * A Tuesday in the week before the examples begin their first semester: the story of a semester can be played. After school, when
 * everybody may be written to: who opens a window is welcomed.
 */
const START = '2026-08-25T15:30[Europe/Amsterdam]';

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

const ZONE = 'Europe/Amsterdam';

/** After school, when the messages of a day are there for everyone. */
const AFTER_SCHOOL = '15:30';

/**
 * The moment that is meant by "+7d", "-1d", "+2w" or "2026-11-16", each with an hour or without ("+1d 09:30"), in
 * Europe/Amsterdam; without an hour it is after school. Undefined when it is none of these.
 */
export function parseMove(text: string, now: Date): Date | undefined {
  const [to = '', hour = AFTER_SCHOOL, ...rest] = text.split(' ');
  if (rest.length > 0 || !/^([01]\d|2[0-3]):[0-5]\d$/.test(hour)) return undefined;
  const day = dayMeant(to, now);
  return day && new Date(day.toZonedDateTime({ timeZone: ZONE, plainTime: hour }).epochMilliseconds);
}

function dayMeant(text: string, now: Date): Temporal.PlainDate | undefined {
  const step = /^([+-]\d{1,3})([dw])$/i.exec(text);
  if (step) {
    const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(ZONE).toPlainDate();
    const amount = Number(step[1]);
    return today.add(step[2]?.toLowerCase() === 'w' ? { weeks: amount } : { days: amount });
  }
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch (impossible) {
    if (impossible instanceof RangeError) return undefined;
    throw impossible;
  }
}
