import { files } from './folder/files.js';

/** What stops a set-up from being taken in. */
export const faultRules = [
  'folder-missing',
  'file-missing',
  'unreadable',
  'column-missing',
  'no-rows',
  'value',
  'duplicate',
  'unknown-role',
  'unknown-id',
  'unknown-tenant',
  'place',
  'dates',
  'period-outside',
  'not-a-student',
  'role-missing',
  'two-placements',
  'unknown-task',
  'unknown-moment',
  'task-cannot',
  'not-placed',
  'reminder-hours',
  'unknown-question',
  'unknown-step',
  'form-cannot',
  'form-readers',
  'form-crowded',
] as const;
export type FaultRule = (typeof faultRules)[number];

/** A hole that real rosters have: the set-up is taken in, the stagebureau hears of it. */
export const remarkRules = [
  'unknown-column',
  'person-without-role',
  'student-without-placement',
  'student-without-werkplekbegeleider',
  'student-without-schoolopleider',
  'werkplekbegeleider-without-student',
  'werkplekbegeleider-elsewhere',
  'large-group',
  'no-tandem',
  'days-never-meet',
  'other-tenant',
  'two-forms',
  'form-not-read',
  'form-not-used',
  'moment-without-open-day',
  'no-workday-at-start',
  'holidays-unknown',
  'moment-without-date',
  'moment-on-closed-day',
] as const;
export type RemarkRule = (typeof remarkRules)[number];

/**
 * One thing to tell whoever delivers a set-up: `text` is plain Dutch and says what is wrong and what to do. `line` counts
 * from 1 and is absent only when there is no line to point at: a folder or file that is missing, a file without rows.
 */
export interface Finding<Rule extends string> {
  rule: Rule;
  file: string;
  line?: number;
  text: string;
}
export type Fault = Finding<FaultRule>;
export type Remark = Finding<RemarkRule>;

/** The findings in the order in which a reader works through the folder: file by file, from top to bottom. */
export function inReadingOrder<F extends Finding<string>>(findings: readonly F[]): F[] {
  const order: readonly string[] = Object.values(files);
  const rank = (f: F) => order.indexOf(f.file);
  return findings.toSorted(
    (a, b) => rank(a) - rank(b) || (a.line ?? 0) - (b.line ?? 0) || a.text.localeCompare(b.text, 'nl'),
  );
}
