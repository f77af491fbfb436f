import type { Day } from '../calendar/day.js';
import type { Holidays } from '../calendar/holidays.js';
import type { Facts } from '../forms/facts.js';
import type { Person, Setup } from '../partnership/setup.js';
import type { Catalogue } from './entry.js';
import type { Frame, Term } from './frame.js';

type Held = Person['roles'][number];

/** What a person's tasks follow from. A changed set-up, catalogue or list of holidays is another object. */
export interface TaskSources {
  setup: Setup;
  catalogue: Catalogue;
  holidays: Holidays;
  facts: Facts;
}

/** What one role of one person in one semester has to go by. */
export interface Setting {
  sources: TaskSources;
  frame: Frame;
  term: Term;
  person: Person;
  held: Held;
  day: Day;
  /** What opens later than today and is due after this is left out. */
  until: Day | undefined;
  scope: Scope;
  /** Of a semester that is over, what was due before this is left out too. */
  still: Day;
}

/**
 * `soon`: without what is so far ahead that nobody is told of it yet; most of a semester is, and is not needed for a digest.
 * `escalating`: only what somebody else hears of when it stays undone.
 */
export type Scope = 'all' | 'soon' | 'escalating';
