import { z } from 'zod';
import { dateSchema } from '../../partnership/setup.js';

/** A task as somebody speaks of it: `key` of the task, and the person whose task it is (ids of the partnership). */
const aboutShape = { key: z.string().min(1), person: z.string().min(1) };

/**
 * What people said of their tasks about one student, or about none (then of their own), in one semester. Facts: who and when.
 * `ticked`: it is done; with `closing`, what closes it for everyone, because the bot has no other way to know. `later`: nothing more about it before
 * the day `until`; `on` is the day on which that was said.
 */
export const saidSchema = z.object({
  ticked: z.array(z.object({ ...aboutShape, on: dateSchema, closing: z.string().optional() })),
  later: z.array(z.object({ ...aboutShape, on: dateSchema, until: dateSchema })),
});
export type Said = z.infer<typeof saidSchema>;
