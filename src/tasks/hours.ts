import type { Hours, TaskEntry } from './entry.js';

/** How many students someone guides, and of how many the instituutsopleider takes the WPA too; whole numbers from 0. */
export interface StudentCount {
  all: number;
  coAssessed: number;
}

/** The hours of one entry. */
export interface HoursRow {
  entry: TaskEntry;
  /** As the source books it: for each student, for the group, or for the person. */
  perWhat: TaskEntry['per'];
  once: Hours['once'];
  /** For how many students; 1 when it is not booked per student. */
  count: number;
  /** `count` times the hours of the entry, once a semester or once a year. */
  hours: number;
  /** Not everyone with this role does it. */
  optional: boolean;
}

/** Hours added up. A school year has two semesters (002:266-267). */
export interface HoursTotals {
  /** What is booked by the semester, in one semester. */
  semester: number;
  /** What is booked by the school year. */
  yearly: number;
  /** The whole school year: two semesters and what is booked by the year. */
  year: number;
  /** How much of `year` not everyone does. */
  optional: number;
}

/**
 * The hours that the source books for these entries, in their order; an entry without hours has no row. For another number of
 * students than the source counts with (one for a werkplekbegeleider, ten for the others: 002:264-267, 752-755) it is a
 * calculation, not a norm. A number stands for that many students, all co-assessed.
 */
export function hoursOf(
  entries: readonly TaskEntry[],
  students: number | StudentCount,
): { rows: readonly HoursRow[]; totals: HoursTotals } {
  const count = typeof students === 'number' ? { all: students, coAssessed: students } : students;
  const rows = entries.flatMap((entry): HoursRow[] => {
    const { hours: booked, per } = entry;
    if (booked === undefined) return [];
    const times = timesFor(entry, count);
    const hours = times * hoursIn(booked);
    return [{ entry, perWhat: per, once: booked.once, count: times, hours, optional: !entry.everyone }];
  });
  return { rows, totals: totalsOf(rows) };
}

/** For one student, for the group, or for the person. */
function hoursIn({ parts }: Hours): number {
  return parts.reduce((sum, { times, minutes }) => sum + times * minutes, 0) / 60;
}

/** How often the hours of an entry count. */
function timesFor({ per, students }: TaskEntry, count: StudentCount): number {
  if (per !== 'student') return 1;
  return students === 'co-assessed' ? count.coAssessed : count.all;
}

function totalsOf(rows: readonly HoursRow[]): HoursTotals {
  const sum = (some: readonly HoursRow[], once: Hours['once']) =>
    some.filter((row) => row.once === once).reduce((total, { hours }) => total + hours, 0);
  const year = (some: readonly HoursRow[]) => 2 * sum(some, 'semester') + sum(some, 'year');
  return {
    semester: sum(rows, 'semester'),
    yearly: sum(rows, 'year'),
    year: year(rows),
    optional: year(rows.filter(({ optional }) => optional)),
  };
}
