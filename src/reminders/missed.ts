import { type Day, plusDays } from '../calendar/day.js';
import { lastUntil } from '../calendar/working.js';
import { absentUntil } from '../partnership/absent.js';
import type { Addressee } from '../people/addressee.js';
import { tasksFor } from '../tasks/tasksFor.js';
import type { Deps } from './digest.js';
import { ladderOf } from './ladder.js';
import { type Told, toldKey } from './told.js';

/** What somebody was never told of; `task` as `toldKey` makes it. */
export interface Missed {
  task: string;
  due: Day;
}

/** Days for which it is looked back: what is longer ago was recorded, or says nothing to anybody any more. */
const BACK = 14;

/**
 * What ended on a date in the last two weeks that is past, and of which the person was never told although there was a working day for it
 * since the person was known (`knownSince`: the day of the first conversation). In the order of the dates, nothing twice. Who is away
 * now has missed nothing: that is looked at on return. Pure.
 */
export function missedFor(deps: Deps, { members }: Addressee, told: Told, day: Day, knownSince: Day): Missed[] {
  const from = plusDays(day, -BACK);
  const missed = members.flatMap(({ setup, person }) => {
    if (absentUntil(setup, person.id, day) !== undefined) return [];
    // As things stood two weeks ago all that was due since was still to come, also in a semester that is over by now.
    return tasksFor({ ...deps, setup }, person.id, from).flatMap((task): Missed[] => {
      const { entry, due, state } = task;
      const key = toldKey(task);
      const ladder = ladderOf(task);
      const [first] = ladder;
      // What is chased is still spoken of after its date.
      const ends = entry.kind === 'dated' || !entry.chase;
      const isPast = ends && state !== 'done' && from <= due && due < day;
      if (!isPast || first === undefined || ladder.some(({ step }) => told.has(key, step))) return [];
      const last = lastUntil(due, task);
      return last !== undefined && first.since <= last && knownSince <= last ? [{ task: key, due }] : [];
    });
  });
  return missed.toSorted((a, b) => (a.due < b.due ? -1 : Number(a.due > b.due)));
}
