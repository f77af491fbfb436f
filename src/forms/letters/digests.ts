import type { Day } from '../../calendar/day.js';
import type { Settled } from '../../reminders/records.js';
import type { About } from './letters.js';

/**
 * The digests of one person that have a row about a student: the day and the id of the message, in the conversation where that person is
 * reached. A digest is no letter of its own: `src/reminders/records.ts` keeps what was told in the partition of whoever got it, as documents
 * `digest:{day}` with the id and the task of each row, and `target` beside them says which conversation that is. A digest with rows about others
 * too is to be replaced by one without this student (`digestAgain`), not to be deleted.
 * @param settled what `settledIn` gives of the documents of a person
 */
export function digestsAbout(
  settled: readonly Settled[],
  { partnership, student }: About,
): { day: Day; activityId: string }[] {
  return settled.flatMap(({ day, settlement }) => {
    if (settlement.status !== 'sent' || settlement.activityId === undefined) return [];
    const isAbout = settlement.rows.some(
      ({ task }) => task.startsWith(`${partnership}/`) && task.endsWith(`:${student}`),
    );
    return isAbout ? [{ day, activityId: settlement.activityId }] : [];
  });
}
