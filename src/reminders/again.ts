import type { Day } from '../calendar/day.js';
import type { Addressee } from '../people/addressee.js';
import { tasksFor } from '../tasks/tasksFor.js';
import type { Deps, Digest, Row } from './digest.js';
import { escalatedTo, escalationOf } from './escalation.js';
import { isOverdue } from './ladder.js';
import { type ToldDigest, toldKey } from './told.js';

/**
 * A digest that was sent, with its tasks as they stand today: what was done since is in it as done, what is not the person's any more
 * is left out. Undefined when nothing is left. Pure.
 */
export function digestAgain(deps: Deps, addressee: Addressee, told: ToldDigest, today: Day): Digest | undefined {
  const rows: Row[] = [];
  for (const { setup, person } of addressee.members) {
    for (const task of tasksFor({ ...deps, setup }, person.id, today)) {
      const row = told.rows.find((each) => each.task === toldKey(task) && each.step !== 'escalated');
      if (row === undefined) continue;
      const escalation = isOverdue(row.step) ? escalationOf(task, setup) : undefined;
      rows.push({ task, setup, step: row.step, since: told.day, fresh: false, ...(escalation && { escalation }) });
    }
    for (const { task, since } of escalatedTo(deps, setup, person, today)) {
      const isTold = told.rows.some((each) => each.task === toldKey(task) && each.step === 'escalated');
      if (isTold) rows.push({ task, setup, step: 'escalated', since, fresh: false });
    }
  }
  return rows.length === 0 ? undefined : { day: told.day, addressee, rows };
}
