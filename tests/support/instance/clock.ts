import { z } from 'zod';

/** A clock that all processes of a test share: it shows `shown` when that of the machine is at `real`, and runs so many times as fast. */
export const sharedClockSchema = z.object({ real: z.number(), shown: z.number(), speed: z.number() });
export type SharedClock = z.infer<typeof sharedClockSchema>;

export function timeOn({ real, shown, speed }: SharedClock, now = Date.now()): Date {
  return new Date(shown + (now - real) * speed);
}

/** A clock that shows this moment now. */
export function clockAt(moment: string | Date, speed = 1): SharedClock {
  return { real: Date.now(), shown: new Date(moment).getTime(), speed };
}
