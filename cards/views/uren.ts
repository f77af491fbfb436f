import type { Language } from '../../src/language.js';
import type { RoleId } from '../../src/people/role.js';
import type { HoursRow } from '../../src/tasks/hours.js';
import type { OwnHours } from '../../src/tasks/ownHours.js';
import { textIn } from '../text/text.js';
import { hoursForOne } from './hoursText.js';
import { capitalised, roleWord } from './rij.js';

export interface HoursRowView {
  what: string;
  /** "3 studenten x 1 uur"; '' when the hours are all there is to say. */
  basis: string;
  /** That not everyone does this; '' for what counts in the total. */
  remark: string;
  hours: string;
}

/** What `cards/uren.json` shows: for each role the hours of the semester and of the year. '' and [] for nothing. */
export interface UrenView {
  lang: Language;
  title: string;
  intro: string;
  roles: {
    role: string;
    /** That there are no hours, or that a number is a calculation. */
    remarks: string[];
    parts: { title: string; rows: HoursRowView[]; total: string; hours: string }[];
  }[];
  norm: string;
  [field: string]: unknown;
}

/** Students that the hours in the source are made for (002:153-239, 752-755). */
const basisOf: Partial<Record<RoleId, number>> = {
  werkplekbegeleider: 1,
  schoolopleider: 10,
  'coordinerend-schoolopleider': 10,
};

/** The hours of all roles of one person. */
export function urenView(own: readonly OwnHours[], lang: Language): UrenView {
  const { own: text } = textIn(lang).taken;
  const hasHours = own.some(({ rows }) => rows.length > 0);
  return {
    lang,
    title: text.title,
    intro: own.length === 0 ? text.nobody : hasHours ? text.intro : '',
    roles: own.map((one) => roleView(one, lang)),
    norm: hasHours ? text.norm : '',
  };
}

function roleView(own: OwnHours, lang: Language): UrenView['roles'][number] {
  const { taken } = textIn(lang);
  const role = capitalised(taken.digest.as(roleWord(own.setup, own.role, lang), own.setup.partnership.name));
  const parts = [
    { title: taken.own.semester, ...partView(own, 'semester', lang) },
    { title: taken.own.year, ...partView(own, 'year', lang) },
  ].filter(({ rows }) => rows.length > 0);
  return { role, remarks: remarksOf(own, parts.length > 0, lang), parts };
}

function partView({ rows }: OwnHours, once: HoursRow['once'], lang: Language) {
  const { taken: text } = textIn(lang);
  const booked = rows.filter((row) => row.once === once && row.hours > 0);
  const total = booked.reduce((sum, { optional, hours }) => (optional ? sum : sum + hours), 0);
  return {
    rows: booked.map(
      (row): HoursRowView => ({
        what: row.entry.name[lang],
        basis: basisText(row, lang),
        remark: row.optional ? text.own.optional : '',
        hours: text.hours(row.hours),
      }),
    ),
    total: text.own.total,
    hours: text.hours(total),
  };
}

/** "3 studenten x 5 uur"; of a group the parts that were added up: "3 x 5 uur + 3 x 1,5 uur". */
function basisText({ entry, perWhat, count }: HoursRow, lang: Language): string {
  const { number, hours: say, own: text } = textIn(lang).taken;
  if (perWhat === 'student') {
    return text.times(text.students(count), say(hoursForOne(entry)));
  }
  const parts = entry.hours?.parts ?? [];
  if (parts.length === 1 && parts[0]?.times === 1) return '';
  return parts
    .map(({ times, minutes }) => (times === 1 ? say(minutes / 60) : text.times(number(times), say(minutes / 60))))
    .join(' + ');
}

function remarksOf({ role, students, rows }: OwnHours, hasHours: boolean, lang: Language): string[] {
  const { own: text } = textIn(lang).taken;
  if (!hasHours) return [text.none];
  if (students === 0 && rows.some(({ perWhat }) => perWhat === 'student')) return [text.noStudents];
  const basis = basisOf[role];
  if (basis === undefined || basis === students) return [];
  return [text.calculated(text.students(basis), students)];
}
