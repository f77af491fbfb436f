import { type Day, daysBetween, plusDays } from './day.js';
import { addSchoolDays, lastOpenBefore, nextOpen } from './schooldays.js';
import type { Semester } from './semester.js';
import { isOpen, type Workplace } from './workplace.js';

/** Where a moment stands: the day the rule gives, the dates it must stay within, and which way it leaves a closed day. */
interface Placed {
  day: Day;
  within: { from: Day; to: Day };
  leaves: 'forward' | 'back';
}

/** Open days that there are to read in, between what is due before the WPA and the first day of the WPA. */
const TO_READ = 3;

/** A beginning cannot move to before it begins; all else is a deadline, and moves to the last open day before it. */
const rules = {
  /** 002:36-39 */
  start: (semester) => ({ day: semester.from, within: semester, leaves: 'forward' }),
  /** 003:541 */
  naTweeWeken: (semester) => deadline(plusDays(semester.from, 14), semester),
  /** 002:33-34, 187-191 */
  halverwege: (semester) => deadline(halfway(semester), semester),
  /** 002:33-34 says "just before the end"; a week leaves time to read it before the semester is over. */
  weekVoorEind: (semester) => deadline(weekBeforeEnd(semester), semester),
  /**
   * F-11, 002:190-191, 374-376: the schoolopleider reads it before the WPA, and gets three open days for that. Never after `weekVoorEind`;
   * and that day itself where the WPA is so early that three open days before it the semester is not halfway: "before the end" is no day then.
   */
  voorWpa: (semester, workplace) => {
    const inTime = addSchoolDays(semester.wpa.from, -(TO_READ + 1), workplace);
    const end = weekBeforeEnd(semester);
    return deadline(inTime !== undefined && halfway(semester) < inTime && inTime < end ? inTime : end, semester);
  },
  /** 002:36-39: the two periods of a semester. */
  periode1Van: (semester) => periodStart(semester, 0),
  periode1Tot: (semester) => periodEnd(semester, 0),
  periode2Van: (semester) => periodStart(semester, 1),
  periode2Tot: (semester) => periodEnd(semester, 1),
  wpaVan: ({ wpa }) => ({ day: wpa.from, within: wpa, leaves: 'forward' }),
  wpaTot: ({ wpa }) => deadline(wpa.to, wpa),
  eind: (semester) => deadline(semester.to, semester),
} satisfies Record<string, (semester: Semester, workplace: Workplace) => Placed | undefined>;

/** A named moment of a semester. */
export type Moment = keyof typeof rules;

/**
 * The day of each moment of a semester at a workplace, always an open day inside the semester (the moments of a period or of
 * the WPA: inside its dates). On a closed day what begins (`start`, `...Van`) moves to the first open day after it, the others
 * to the last open day before it. Undefined for a moment that has no such day left: nothing ever moves past its deadline.
 */
export function momentsOf(semester: Semester, workplace: Workplace): Record<Moment, Day | undefined> {
  const on = (moment: Moment) => openDay(rules[moment](semester, workplace), workplace);
  return {
    start: on('start'),
    naTweeWeken: on('naTweeWeken'),
    halverwege: on('halverwege'),
    weekVoorEind: on('weekVoorEind'),
    voorWpa: on('voorWpa'),
    periode1Van: on('periode1Van'),
    periode1Tot: on('periode1Tot'),
    periode2Van: on('periode2Van'),
    periode2Tot: on('periode2Tot'),
    wpaVan: on('wpaVan'),
    wpaTot: on('wpaTot'),
    eind: on('eind'),
  };
}

function halfway({ from, to }: Semester): Day {
  return plusDays(from, Math.floor(daysBetween(from, to) / 2));
}

function weekBeforeEnd({ to }: Semester): Day {
  return plusDays(to, -7);
}

function deadline(day: Day, within: { from: Day; to: Day }): Placed {
  return { day, within, leaves: 'back' };
}

function periodStart(semester: Semester, index: 0 | 1): Placed | undefined {
  const period = semester.periods[index];
  return period && { day: period.from, within: period, leaves: 'forward' };
}

function periodEnd(semester: Semester, index: 0 | 1): Placed | undefined {
  const period = semester.periods[index];
  return period && deadline(period.to, period);
}

function openDay(placed: Placed | undefined, workplace: Workplace): Day | undefined {
  if (placed === undefined) return undefined;
  const { day, within, leaves } = placed;
  const move = leaves === 'forward' ? nextOpen : lastOpenBefore;
  const open = isOpen(day, workplace) ? day : move(day, workplace);
  return open !== undefined && within.from <= open && open <= within.to ? open : undefined;
}
