import { z } from 'zod';
import type { Timing } from '../../../src/reminders/timing.js';
import { sharedClockSchema } from './clock.js';

/** What an instance in a process of its own is told when it starts. */
export const settingsSchema = z.object({
  /** What it calls itself in each request to the connector (`x-instance`). */
  name: z.string(),
  store: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('embedded'), file: z.string() }),
    z.object({
      kind: z.literal('cosmos'),
      endpoint: z.string(),
      key: z.string(),
      database: z.string(),
      container: z.string(),
    }),
  ]),
  clock: sharedClockSchema,
  /** Milliseconds between two rounds, of the clock of the machine. */
  every: z.number(),
  /** What differs from the usual. */
  timing: z.custom<Partial<Timing>>().optional(),
});
export type InstanceSettings = z.infer<typeof settingsSchema>;

/** `rest`: finish the round and begin no other; `go`: with this clock; `stop`: as on SIGTERM. */
export const orderSchema = z.discriminatedUnion('order', [
  z.object({ order: z.literal('rest') }),
  z.object({ order: z.literal('go'), clock: sharedClockSchema }),
  z.object({ order: z.literal('stop') }),
]);
export type Order = z.infer<typeof orderSchema>;

/** What an instance tells: it listens there; it rests; it stopped and will end. */
export const newsSchema = z.discriminatedUnion('news', [
  z.object({ news: z.literal('ready'), port: z.number() }),
  z.object({ news: z.literal('resting') }),
  z.object({ news: z.literal('stopped') }),
]);
export type News = z.infer<typeof newsSchema>;
