import type { Language } from '../../../src/language.js';
import type { When } from '../../../src/people/roster.js';
import type { SchoolProgress } from '../../../src/progress/progress.js';
import { textIn } from '../../text/text.js';
import { overzichtCsv } from './csv.js';
import { aButton, anOverzicht, type OverzichtFor, type OverzichtView, pageOf } from './view.js';

/** Schools on a page. */
const ROWS = 6;

/** How far each school is, in numbers. */
export function voortgangView(
  schools: readonly SchoolProgress[],
  when: When | undefined,
  page: number,
  to: OverzichtFor,
): OverzichtView {
  const { voortgang: text, csv } = textIn(to.lang).overzicht;
  if (when === undefined || schools.length === 0) return anOverzicht(text.title, to, { intro: [text.none] });
  const { items, line, turns } = pageOf(schools, { page, size: ROWS, verb: 'voortgang.toon', of: '' }, to.lang);
  const all = schools.reduce((sum, { students }) => sum + students, 0);
  return anOverzicht(text.title, to, {
    intro: [text.intro(all, when.semester, when.schoolYear), ...(line === '' ? [] : [line])],
    rows: items.map(({ school, students, tasks }) => ({
      style: tasks.some(({ overdue }) => overdue > 0) ? ('warning' as const) : ('emphasis' as const),
      title: school.name,
      who: ` · ${text.students(students)}`,
      lines:
        tasks.length === 0
          ? [text.nothingYet]
          : tasks.map((each) => text.line(nameOf(each.task, to.lang), text.counts(each.done, each.open, each.overdue))),
      buttons: [],
    })),
    turns: [...turns, ...(to.offersFile ? [aButton(csv, 'voortgang.csv')] : [])],
  });
}

function nameOf({ closing, name }: SchoolProgress['tasks'][number]['task'], lang: Language): string {
  return closing === undefined ? name[lang] : textIn(lang).overzicht.voortgang.closings[closing];
}

/** The same as a file, a line for each school and task: numbers only. */
export function voortgangCsv(schools: readonly SchoolProgress[], lang: Language): string {
  const rows = schools.flatMap(({ school, students, tasks }) =>
    tasks.map(({ task, done, open, overdue }) => ({
      school: school.name,
      task: nameOf(task, lang),
      students,
      done,
      open,
      overdue,
    })),
  );
  return overzichtCsv(rows, textIn(lang).overzicht.voortgang.columns);
}
