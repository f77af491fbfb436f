import type { Holidays } from '../../calendar/holidays.js';
import type { ClosedDays } from '../../calendar/workplace.js';
import type { Setup } from '../setup.js';
import type { Hole } from './remarks.js';

/** Tweede pinksterdag at its earliest; the next public holiday is Christmas. */
const LAST_BEFORE_CHRISTMAS = '05-11';

/** A set-up whose last semester runs past the days off that the bot knows: from there on it takes closed days for open. */
export function holidayRemarks({ calendar, schools }: Setup, holidays: Holidays): Hole[] {
  const year = calendar.schoolYears.at(-1);
  const last = year?.semesters.at(-1);
  if (year === undefined || last === undefined) return [];
  const regions = [...new Set(schools.map(({ region }) => region))];
  const vakanties = regions.map((region) => lastOf(holidays.schoolvakanties[region])).toSorted()[0] ?? '';
  const feestdagen = lastOf(holidays.feestdagen);
  const isYearDone = feestdagen.slice(5) >= LAST_BEFORE_CHRISTMAS;
  const unknown = [
    ...(vakanties < last.to ? [`de schoolvakanties ${until(vakanties)}`] : []),
    ...((isYearDone ? `${feestdagen.slice(0, 4)}-12-24` : feestdagen) < last.to
      ? [`de feestdagen ${until(feestdagen)}`]
      : []),
  ];
  if (unknown.length === 0) return [];
  const text = `Semester ${last.number} van ${year.id} duurt tot en met ${last.to}, maar de bot kent ${unknown.join(' en ')}. Zet vrije dagen daarna zelf in gesloten.csv, voor elke school.`;
  return [{ rule: 'holidays-unknown', about: { kind: 'semester', schoolYear: year.id, semester: last.number }, text }];
}

/** The last day off of a list; empty when it has none. */
function lastOf(days: readonly ClosedDays[]): string {
  return (
    days
      .map(({ to }) => to)
      .toSorted()
      .at(-1) ?? ''
  );
}

function until(day: string): string {
  return day === '' ? 'nog niet' : `maar tot en met ${day}`;
}
