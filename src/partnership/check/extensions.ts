import { plusDays } from '../../calendar/day.js';
import { closingSchema, type TaskEntry } from '../../tasks/entry.js';
import { eventOf } from '../../tasks/window.js';
import type { Fault, FaultRule } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder, Row } from '../folder/read.js';
import type { ExtensionRow } from '../folder/rows.js';
import type { KnownTasks } from './knownTasks.js';
import { meant } from './meant.js';
import { knownRoles } from './placements.js';

/** So many days before a semester its first tasks can be due. */
const BEFORE = 28;

/** What cannot be in uitstel.csv: a task without a date, uitstel for nobody, a day outside the semester. */
export function extensionFaults(folder: Folder, { shipped }: KnownTasks): Fault[] {
  const rolesOf = knownRoles(folder);
  return folder.extensions.rows.flatMap((row): Fault[] => {
    const faults: Fault[] = [];
    const tell = (rule: FaultRule, text: string) => faults.push({ rule, file: files.extensions, line: row.line, text });
    const task = shipped.get(row.taak)?.entry;
    const isFact = closingSchema.safeParse(row.taak).success;
    if (task === undefined && !isFact) {
      const known = new Set([...shipped.keys(), ...closingSchema.options]);
      tell(
        'unknown-task',
        `Kolom "taak": "${row.taak}" kent de bot niet.${meant(row.taak, known)} Kies een id uit de lijst van "so tasks --role all".`,
      );
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
    if (
      semester !== undefined &&
      !(plusDays(semester.van, -BEFORE) <= row.datum && row.datum <= semester['tot en met'])
    ) {
      const text = `Kolom "datum": ${row.datum} valt buiten semester ${row.semester} van ${row.schooljaar} (${semester.van} tot en met ${semester['tot en met']}). Verbeter de datum.`;
      tell('period-outside', text);
    }
    return faults;
  });
}

/** Each completes `De taak "x" ...`. */
function cannot({ kind, per, window }: TaskEntry, { student }: ExtensionRow): string[] {
  if (kind === 'tip' || window === undefined) return ['heeft geen datum, dus ook geen uitstel. Haal deze rij weg.'];
  if (eventOf(window) !== undefined) return [`hangt aan een dag uit ${files.events}. Verander de dag daar.`];
  if (per !== 'student' && student !== undefined) return ['gaat niet over een student. Vul alleen persoon in.'];
  return [];
}

function semesterOf({ calendar }: Folder, { schooljaar, semester }: Row<ExtensionRow>) {
  const year = calendar?.value.schooljaren.find(({ id }) => id === schooljaar);
  return year?.semesters.find(({ nummer }) => nummer === semester);
}
