import type { Day } from '../calendar/day.js';
import type { RefusalKind } from '../reminders/messenger.js';
import type { Settled, Settlement } from '../reminders/records.js';

/**
 * What became of the message of one day to one person, as far as one partnership is concerned. `waiting`: it is being sent, or is
 * tried again at `again` (ISO); `refused`: it did not arrive and is not tried again; `missed`: it never left. `missed` counts the
 * tasks that passed untold.
 */
export type Letter = { day: Day; missed: number } & (
  | { status: 'sent' }
  | { status: 'waiting'; again: string; code?: string }
  | { status: 'refused'; kind: RefusalKind; code: string }
  | { status: 'missed' }
);

/**
 * The messages of one person in the order of the records. A message with rows of other partnerships alone is left out: it is
 * none of this one's business. What is left waiting on a day that is over never left.
 */
export function lettersOf(settled: readonly Settled[], partnership: string, today: Day): Letter[] {
  return settled.flatMap(({ day, settlement }) => {
    const letter = letterOf(settlement, partnership, day < today);
    return letter === undefined ? [] : [{ day, ...letter }];
  });
}

/** What is stored says in its `task` which partnership it is of (`toldKey`). */
function isOf(partnership: string): (row: { task: string }) => boolean {
  return ({ task }) => task.startsWith(`${partnership}/`);
}

type Became<T> = T extends Letter ? Omit<T, 'day'> : never;

function letterOf(settlement: Settlement, partnership: string, isOver: boolean): Became<Letter> | undefined {
  const missed = (settlement.missed ?? []).filter(isOf(partnership)).length;
  switch (settlement.status) {
    case 'sent': {
      if (settlement.rows.some(isOf(partnership))) return { status: 'sent', missed };
      return missed > 0 ? { status: 'missed', missed } : undefined;
    }
    case 'missed':
      return missed > 0 ? { status: 'missed', missed } : undefined;
    case 'refused': {
      const { again, code, kind } = settlement;
      return again === undefined || isOver
        ? { status: 'refused', kind, code, missed }
        : { status: 'waiting', again, code, missed };
    }
    case 'claimed':
      return isOver
        ? { status: 'refused', kind: 'fault', code: BROKEN_OFF, missed }
        : { status: 'waiting', again: settlement.until, missed };
    default:
      return settlement satisfies never;
  }
}

/** Somebody was sending it, and never wrote down what came of it. */
export const BROKEN_OFF = 'LEASE_ENDED';
