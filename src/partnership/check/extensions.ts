import { closingSchema, momentSchema } from '../../tasks/entry.js';
import { extensionDays, extensionRefusal, type Hanging, hangingOf } from '../../tasks/extensionRule.js';
import type { Fault, FaultRule } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder, Row } from '../folder/read.js';
import type { ExtensionRow } from '../folder/rows.js';
import type { KnownTasks } from './knownTasks.js';
import { meant } from './meant.js';
import { knownRoles } from './placements.js';

/** What cannot be in uitstel.csv: a task without a date, uitstel for nobody, a day outside the semester. */
export function extensionFaults(folder: Folder, known: KnownTasks): Fault[] {
  const rolesOf = knownRoles(folder);
  const isPlaced = placedIn(folder);
  return folder.extensions.rows.flatMap((row): Fault[] => {
    const faults: Fault[] = [];
    const tell = (rule: FaultRule, text: string) => faults.push({ rule, file: files.extensions, line: row.line, text });
    const task = whenOf(row.taak, known);
    if (task === undefined && !closingSchema.safeParse(row.taak).success) {
      const all = new Set([...known.shipped.keys(), ...known.own.keys(), ...closingSchema.options]);
      const text = `Kolom "taak": "${row.taak}" kent de bot niet.${meant(row.taak, all)} Kies een id uit de lijst van "so tasks --role all".`;
      tell('unknown-task', text);
    }
    for (const text of task === undefined ? [] : cannot(task, row))
      tell('task-cannot', `De taak "${row.taak}" ${text}`);
    if (row.student === undefined && row.persoon === undefined) {
      tell(
        'value',
        `Vul een student in, een persoon, of allebei. Geldt het voor iedereen, verander dan ${files.calendar}.`,
      );
    }
    const held = row.student === undefined ? undefined : rolesOf(row.student);
    if (held !== undefined && !held.has('aanstaande-leraar')) {
      tell('not-a-student', `Kolom "student": "${row.student}" is geen student. Zet iemand anders bij persoon.`);
    }
    const semester = semesterOf(folder, row);
    if (semester !== undefined && held?.has('aanstaande-leraar') && !isPlaced(row)) {
      const text = `Kolom "student": "${row.student}" is in semester ${row.semester} van ${row.schooljaar} niet geplaatst. Verbeter het semester, of haal deze rij weg.`;
      tell('not-placed', text);
    }
    const days = semester && extensionDays({ from: semester.van, to: semester['tot en met'] });
    if (semester !== undefined && days !== undefined && !(days.from <= row.datum && row.datum <= days.to)) {
      const text = `Kolom "datum": ${row.datum} valt meer dan vier weken buiten semester ${row.semester} van ${row.schooljaar} (${semester.van} tot en met ${semester['tot en met']}). Verbeter de datum.`;
      tell('period-outside', text);
    }
    return faults;
  });
}

function whenOf(id: string, { shipped, own }: KnownTasks): Hanging | undefined {
  const task = shipped.get(id)?.entry;
  if (task !== undefined) return hangingOf(task);
  const ours = own.get(id);
  if (ours === undefined) return undefined;
  if (ours.moment === undefined) return { per: ours.per, on: 'nothing' };
  return { per: ours.per, on: momentSchema.safeParse(ours.moment).success ? 'semester' : 'event' };
}

/** Each completes `De taak "x" ...`. */
function cannot(task: Hanging, row: ExtensionRow): string[] {
  const refusal = extensionRefusal(task, row);
  switch (refusal) {
    case 'no-date':
      return ['heeft geen datum, dus ook geen uitstel. Haal deze rij weg.'];
    case 'event':
      return [`hangt aan een dag uit ${files.events}. Verander de dag daar.`];
    case 'not-about-a-student':
      return ['gaat niet over een student. Vul alleen persoon in.'];
    case undefined:
      return [];
    default:
      return refusal satisfies never;
  }
}

/** Whether the student of a row is placed in its semester; as far as the placements could be read. */
function placedIn({ placements }: Folder): (row: ExtensionRow) => boolean {
  const keyOf = (id: string, { schooljaar, semester }: Pick<ExtensionRow, 'schooljaar' | 'semester'>) =>
    `${id} ${schooljaar} ${semester}`;
  const placed = new Set(placements.rows.map((row) => keyOf(row.student, row)));
  return (row) => {
    const { student } = row;
    if (student === undefined || placements.keys === undefined || placements.broken.has(student)) return true;
    return placed.has(keyOf(student, row));
  };
}

function semesterOf({ calendar }: Folder, { schooljaar, semester }: Row<ExtensionRow>) {
  const year = calendar?.value.schooljaren.find(({ id }) => id === schooljaar);
  return year?.semesters.find(({ nummer }) => nummer === semester);
}
