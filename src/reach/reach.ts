import { type Day, dayIn } from '../calendar/day.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { Elsewhere } from '../people/elsewhere.js';
import { tenantOf } from '../people/roster.js';
import type { RefusalKind } from '../reminders/messenger.js';
import type { Letter } from './letter.js';

/**
 * Whether somebody is reached: one state for everybody in the roster, so that nobody silently drops out (design 3). In the order in
 * which they ask for attention.
 */
export const reachStates = [
  'failed',
  'missed',
  'blocked',
  'not-installed',
  'elsewhere',
  'unknown',
  'waiting',
  'absent',
  'reached',
] as const;
export type ReachState = (typeof reachStates)[number];

/** The state with why; `on` and `until` are days, `again` is ISO. What to do next follows from `reason` (`cards/text`). */
export type Reach =
  | { state: 'failed'; reason: 'refused'; kind: RefusalKind; code: string; on: Day }
  | { state: 'missed'; reason: 'missed'; on: Day; tasks: number }
  | { state: 'blocked'; reason: 'blocked'; on: Day }
  | { state: 'not-installed'; reason: 'refused'; on: Day }
  | { state: 'not-installed'; reason: 'removed' }
  /** `roster`: the roster gives a tenant that the partnership does not work with; `seen`: wrote from another one than it says. */
  | { state: 'elsewhere'; reason: 'roster' }
  | { state: 'elsewhere'; reason: 'seen'; on: Day }
  /** `never`: nobody with the address ever spoke; `other`: the one who did bears another address by now. */
  | { state: 'unknown'; reason: 'never' | 'other' }
  | { state: 'waiting'; reason: 'again'; again: string; code: string }
  | { state: 'waiting'; reason: 'sending' }
  | { state: 'absent'; reason: 'absent'; until: Day }
  | { state: 'reached'; reason: 'arrived'; on: Day }
  | { state: 'reached'; reason: 'spoke' };

/** What is stored of somebody's address and of who bears it. `other`: it was given to somebody else since. */
export interface Seen {
  bearer: 'nobody' | 'other' | 'known';
  /** Whether it is known where to send a message to. */
  isInstalled: boolean;
  /** Wrote from another tenant than the roster says. */
  elsewhere?: Elsewhere;
  /** Newest first. */
  letters: readonly Letter[];
}

/**
 * Whether this person is reached, as far as is known on that day. What keeps every message away goes before what befell the last
 * one; of the messages only the last counts: what was right again since is no news.
 */
export function reachOf(setup: Setup, person: Person, seen: Seen, today: Day): Reach {
  const tenant = tenantOf(setup, person);
  if (!setup.partnership.tenants.some(({ id }) => id.toLowerCase() === tenant)) {
    return { state: 'elsewhere', reason: 'roster' };
  }
  const { bearer, elsewhere, isInstalled, letters } = seen;
  if (bearer !== 'known') {
    if (elsewhere !== undefined) return { state: 'elsewhere', reason: 'seen', on: dayIn(new Date(elsewhere.at)) };
    return { state: 'unknown', reason: bearer === 'other' ? 'other' : 'never' };
  }
  const last = letters[0];
  if (!isInstalled) return goneOf(last);
  const absence = setup.absences.find(({ person: id, until }) => id === person.id && today < until);
  if (absence !== undefined) return { state: 'absent', reason: 'absent', until: absence.until };
  return last === undefined ? { state: 'reached', reason: 'spoke' } : reachBy(last);
}

/** Where to reach them was forgotten: after a refusal that said so, or because the app was removed. */
function goneOf(last: Letter | undefined): Reach {
  if (last?.status === 'refused' && last.kind === 'blocked') {
    return { state: 'blocked', reason: 'blocked', on: last.day };
  }
  if (last?.status === 'refused' && last.kind === 'not-installed') {
    return { state: 'not-installed', reason: 'refused', on: last.day };
  }
  return { state: 'not-installed', reason: 'removed' };
}

function reachBy(last: Letter): Reach {
  const { day: on, missed } = last;
  switch (last.status) {
    case 'waiting': {
      const { again, code } = last;
      return code === undefined
        ? { state: 'waiting', reason: 'sending' }
        : { state: 'waiting', reason: 'again', again, code };
    }
    case 'refused': {
      const { kind, code } = last;
      // They spoke since, or there would be nowhere to send to.
      if (kind === 'blocked' || kind === 'not-installed') return { state: 'reached', reason: 'spoke' };
      return { state: 'failed', reason: 'refused', kind, code, on };
    }
    case 'missed':
      return { state: 'missed', reason: 'missed', on, tasks: missed };
    case 'sent':
      return missed > 0
        ? { state: 'missed', reason: 'missed', on, tasks: missed }
        : { state: 'reached', reason: 'arrived', on };
    default:
      return last satisfies never;
  }
}

/** Whether trying once more today makes sense: the last message failed today and is not tried again by itself. */
export function isRetriable({ state }: Reach, today: Day, [last]: readonly Letter[]): boolean {
  return state === 'failed' && last?.day === today;
}
