import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';

interface Item {
  key: string;
  line: number;
}

/** Everything that may be there once and is there again; the fault stands at the second one and names the first. */
export function duplicates(folder: Folder): Fault[] {
  const { profile, calendar, boards, schools, people, roles, events, tasks, extensions } = folder;
  const ids = (rows: readonly { id: string; line: number }[]) => rows.map(({ id, line }) => ({ key: id, line }));
  const inProfile = <T>(list: string, items: readonly T[] | undefined, keyOf: (item: T) => string): Item[] =>
    (items ?? []).map((item, index) => ({ key: keyOf(item), line: profile?.lineOf([list, index]) ?? 1 }));

  return [
    ...twice(
      files.partnership,
      'Deze tenant',
      inProfile('tenants', profile?.value.tenants, ({ id }) => id),
    ),
    ...twice(
      files.partnership,
      'Dit instituut',
      inProfile('instituten', profile?.value.instituten, ({ id }) => id),
    ),
    ...twice(
      files.partnership,
      'Deze rol',
      inProfile('rollen', profile?.value.rollen, ({ rol }) => rol),
    ),
    ...twice(files.calendar, 'Dit schooljaar', schoolYears(calendar)),
    ...twice(files.calendar, 'Dit semester', semesters(calendar)),
    ...twice(files.calendar, 'Deze periode', periods(calendar)),
    ...twice(files.boards, 'Dit id', ids(boards.rows)),
    ...twice(files.schools, 'Dit id', ids(schools.rows)),
    ...twice(files.people, 'Dit id', ids(people.rows)),
    ...twice(
      files.people,
      'Dit mailadres',
      people.rows.map((row) => ({ key: row['e-mail'], line: row.line })),
    ),
    ...twice(
      files.roles,
      'Deze rol van deze persoon op deze plek',
      roles.rows.map(({ line, persoon, rol, school, bestuur, instituut }) => ({
        key: [persoon, rol.toLowerCase(), school ?? '', bestuur ?? '', instituut ?? ''].join(' '),
        line,
      })),
    ),
    ...twice(
      files.events,
      'Dit moment op deze dag en plek',
      events.rows.map(({ line, moment, datum, school, bestuur, instituut }) => ({
        key: [moment, datum, school ?? '', bestuur ?? '', instituut ?? ''].join(' '),
        line,
      })),
    ),
    ...twice(
      files.tasks,
      'Deze eigen taak',
      (tasks?.value.eigen ?? []).map(({ id }, at) => ({ key: id, line: tasks?.lineOf(['eigen', at]) ?? 1 })),
    ),
    ...twice(
      files.extensions,
      'Uitstel hiervoor',
      extensions.rows.map(({ line, taak, student, persoon, schooljaar, semester }) => ({
        key: [taak, student ?? '', persoon ?? '', schooljaar, semester].join(' '),
        line,
      })),
    ),
  ];
}

function twice(file: string, what: string, items: readonly Item[]): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  for (const { key, line } of items) {
    const before = first.get(key);
    if (before === undefined) first.set(key, line);
    else {
      const text = `${what} (${key.trim().replace(/ +/g, ' ')}) staat ook al op regel ${before}. Haal er een weg of verbeter hem.`;
      faults.push({ rule: 'duplicate', file, line, text });
    }
  }
  return faults;
}

function schoolYears(calendar: Folder['calendar']): Item[] {
  return (calendar?.value.schooljaren ?? []).map(({ id }, year) => ({
    key: id,
    line: calendar?.lineOf(['schooljaren', year]) ?? 1,
  }));
}

function semesters(calendar: Folder['calendar']): Item[] {
  return (calendar?.value.schooljaren ?? []).flatMap((schoolYear, year) =>
    schoolYear.semesters.map(({ nummer }, index) => ({
      key: `${schoolYear.id} ${nummer}`,
      line: calendar?.lineOf(['schooljaren', year, 'semesters', index]) ?? 1,
    })),
  );
}

function periods(calendar: Folder['calendar']): Item[] {
  return (calendar?.value.schooljaren ?? []).flatMap((schoolYear, year) =>
    schoolYear.semesters.flatMap((semester, index) =>
      semester.periodes.map(({ id }, period) => ({
        key: `${schoolYear.id} ${id}`,
        line: calendar?.lineOf(['schooljaren', year, 'semesters', index, 'periodes', period]) ?? 1,
      })),
    ),
  );
}
