import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What planning one day took. */
const planSchema = z.object({
  people: z.number(),
  digests: z.number(),
  /** Milliseconds, from set-ups that nothing was computed of yet. */
  time: z.number(),
  /** The most bytes that the process held, the set-ups included. */
  memory: z.number(),
});
export type Plan = z.infer<typeof planSchema>;

/** Who is to be told what on a day, of so many people, nothing done and nothing told yet: in a process of its own. */
export async function planDay(people: number, day: string): Promise<Plan> {
  const child = fork(fileURLToPath(new URL('planProcess.ts', import.meta.url)), [`${people}`, day], {
    execArgv: ['--import', 'tsx'],
  });
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
  return planSchema.parse(message);
}
