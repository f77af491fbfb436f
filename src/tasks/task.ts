import type { Day, Weekday } from '../calendar/day.js';
import type { Workplace } from '../calendar/workplace.js';
import type { FormFacts } from '../forms/facts.js';
import type { RoleId } from '../people/role.js';
import type { When } from '../people/roster.js';
import type { TaskEntry } from './entry.js';

/**
 * One task of one person in one semester, computed and never stored. `coming`: its window has not opened; `open`: it can be
 * done now; `overdue`: formal and the date is past; `done`: the fact that closes it is there; `past`: it was not formal, or
 * nothing here can close it (any more: a form that can be written no longer), and its date is past.
 */
export interface Task {
  /** Stable over changes of dates and roster: "wpb-startgesprek:2026-2027-1:youssef-amrani". */
  key: string;
  entry: TaskEntry;
  /** The role it comes from: the one the person really holds ("coordinerend-schoolopleider" for an entry of schoolopleiders too). */
  role: RoleId;
  partnership: string;
  /** Person ids of the partnership. */
  person: string;
  student?: string;
  when: When;
  opens: Day;
  /** The last day; never before `opens`. */
  due: Day;
  state: 'coming' | 'open' | 'overdue' | 'done' | 'past';
  doneOn?: Day;
  /** It is done because this person said so; that can be taken back. */
  ticked: boolean;
  /** It is done by that alone: the form that closes it says otherwise. */
  onPaper?: boolean;
  /** The person wants to hear nothing of it before this day. */
  later?: Day;
  /** The student's days at school, where these steer the day of a reminder: for a werkplekbegeleider. */
  placementDays?: readonly Weekday[];
  /** Where the role is held: its open days decide when a reminder may come. */
  workplace: Workplace;
  /** The person's weekdays. */
  days: readonly Weekday[];
  /** What is known of the form that this task is about. */
  form?: FormFacts;
}
