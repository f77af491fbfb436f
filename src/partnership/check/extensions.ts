import { plusDays } from '../../calendar/day.js';
import { closingSchema, momentSchema, type TaskEntry } from '../../tasks/entry.js';
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

/** What the date of a task hangs on: the calendar, the agenda, or nothing. */
interface When {
  per: TaskEntry['per'];
  on: 'nothing' | 'semester' | 'event';
}

function whenOf(id: string, { shipped, own }: KnownTasks): When | undefined {
  const task = shipped.get(id)?.entry;
  if (task !== undefined) {
    const { per, window } = task;
    if (window === undefined) return { per, on: 'nothing' };
    return { per, on: eventOf(window) === undefined ? 'semester' : 'event' };
  }
  const ours = own.get(id);
  if (ours === undefined) return undefined;
  if (ours.moment === undefined) return { per: ours.per, on: 'nothing' };
  return { per: ours.per, on: momentSchema.safeParse(ours.moment).success ? 'semester' : 'event' };
}

/** Each completes `De taak "x" ...`. */
function cannot({ per, on }: When, { student }: ExtensionRow): string[] {
  if (on === 'nothing') return ['heeft geen datum, dus ook geen uitstel. Haal deze rij weg.'];
  if (on === 'event') return [`hangt aan een dag uit ${files.events}. Verander de dag daar.`];
  if (per !== 'student' && student !== undefined) return ['gaat niet over een student. Vul alleen persoon in.'];
  return [];
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
