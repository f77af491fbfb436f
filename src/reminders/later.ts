import { type Day, plusDays, type Weekday, weekdayOf } from '../calendar/day.js';
import { lastUntil } from '../calendar/working.js';
import { isOpen, type Workplace } from '../calendar/workplace.js';
import type { Task } from '../tasks/task.js';
import { ladderOf } from './ladder.js';

/** The student's days at school, and the school. */
export interface PlacementAt {
  days: readonly Weekday[];
  school: Workplace;
}

/** Until when a reminder can be put off: each a day from which it may come again. */
export interface LaterChoices {
  /** The day after the student's next day at school. */
  placement?: { after: Day; until: Day };
  week?: Day;
  /** No later than this: a working day before the last day of the task, so that nobody sleeps through a deadline. */
  latest: Day;
}

/** A school that is closed for longer has no next placement day worth waiting for. */
const LONGEST_WAIT = 60;

/**
 * When somebody may ask to hear of a task again. Undefined when it cannot be put off: the last working day before the date has
 * come, or the last reminder after it.
 */
export function laterChoices(task: Task, placement: PlacementAt | undefined, day: Day): LaterChoices | undefined {
  const latest = latestOf(task);
  if (latest === undefined || latest <= day) return undefined;
  const week = plusDays(day, 7);
  const after = placement && nextPlacementDay(placement, day);
  const until = after && plusDays(after, 1);
  return {
    latest,
    ...(week <= latest && { week }),
    ...(after !== undefined && until !== undefined && until <= latest && { placement: { after, until } }),
  };
}

function latestOf(task: Task): Day | undefined {
  if (task.state === 'done' || task.state === 'past') return undefined;
  if (task.state !== 'overdue') return lastUntil(plusDays(task.due, -1), task);
  const last = ladderOf(task).findLast(({ step }) => step !== 'escalated');
  return last && lastUntil(last.until, task);
}

function nextPlacementDay({ days, school }: PlacementAt, day: Day): Day | undefined {
  for (let away = 1; away <= LONGEST_WAIT; away += 1) {
    const candidate = plusDays(day, away);
    const weekday = weekdayOf(candidate);
    if (weekday !== undefined && days.includes(weekday) && isOpen(candidate, school)) return candidate;
  }
  return undefined;
}
