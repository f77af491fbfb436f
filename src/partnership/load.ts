import { stat } from 'node:fs/promises';
import { loadForms } from '../forms/load.js';
import { loadCatalogue } from '../tasks/catalogue.js';
import { lostNotes } from './check/begrippen.js';
import { calendarFaults, closedFaults } from './check/calendar.js';
import { duplicates } from './check/duplicates.js';
import { eventFaults } from './check/events.js';
import { extensionFaults } from './check/extensions.js';
import { formFileFaults } from './check/formFile.js';
import { knownTasks } from './check/knownTasks.js';
import { placementFaults } from './check/placements.js';
import { references } from './check/references.js';
import { type About, remarksOf } from './check/remarks.js';
import { peopleWithoutRole, roleFaults } from './check/roles.js';
import { emptySheets } from './check/rows.js';
import { taskFileFaults } from './check/taskFile.js';
import { type Fault, inReadingOrder, type Remark } from './finding.js';
import { assemble } from './folder/assemble.js';
import { files } from './folder/files.js';
import { type Folder, readFolder } from './folder/read.js';
import type { Setup } from './setup.js';

/** `faulty`: nothing can be taken in before every fault is mended; remarks on the roster as a whole come once it is. */
export type Loaded =
  | { status: 'ok'; setup: Setup; remarks: Remark[] }
  | { status: 'faulty'; faults: Fault[]; remarks: Remark[] };

/** Faults that show only when the files are laid side by side. */
const checks = [
  emptySheets,
  duplicates,
  references,
  roleFaults,
  calendarFaults,
  closedFaults,
  placementFaults,
] satisfies ((folder: Folder) => Fault[])[];

/** Those that look at the tasks of the catalogue as well. */
const taskChecks = [taskFileFaults, eventFaults, extensionFaults];

/**
 * Reads a partnership from the folder that a stagebureau delivers (`examples/README.md`). All faults are told at once, each
 * with its file and line. With `entries`, the ids of the shared begrippen, notes on an entry that does not exist are faults
 * too. Throws only when the file system itself fails.
 */
export async function loadPartnership(
  directory: string,
  { entries }: { entries?: ReadonlySet<string> } = {},
): Promise<Loaded> {
  if (!(await isFolder(directory))) {
    const text = 'Deze map bestaat niet. Geef de map waarin partnership.yaml staat.';
    return { status: 'faulty', faults: [{ rule: 'folder-missing', file: '', text }], remarks: [] };
  }
  const read = await readFolder(directory);
  const faults = [...read.faults, ...checks.flatMap((check) => check(read.folder))];
  const tasks = knownTasks(read.folder, loadCatalogue());
  faults.push(...taskChecks.flatMap((check) => check(read.folder, tasks)));
  const forms = loadForms();
  faults.push(...formFileFaults(read.folder, forms));
  if (entries !== undefined) faults.push(...lostNotes(read.folder, entries));
  const remarks = [...read.remarks, ...peopleWithoutRole(read.folder)];
  if (faults.length > 0) return { status: 'faulty', faults: inReadingOrder(faults), remarks: inReadingOrder(remarks) };

  const setup = assemble(read.folder, forms);
  const locate = locator(read.folder);
  const holes = remarksOf(setup).map(({ rule, about, text }): Remark => ({ rule, ...locate(about), text }));
  return { status: 'ok', setup, remarks: inReadingOrder([...remarks, ...holes]) };
}

async function isFolder(directory: string): Promise<boolean> {
  return stat(directory).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** Finds the line of whatever a remark is about. */
function locator({
  people,
  boards,
  schools,
  placements,
  profile,
  calendar,
  events,
  forms,
}: Folder): (about: About) => { file: string; line?: number } {
  const lines = new Map([
    ...people.rows.map(({ id, line }) => [`person ${id}`, line] as const),
    ...boards.rows.map(({ id, line }) => [`board ${id}`, line] as const),
    ...schools.rows.map(({ id, line }) => [`school ${id}`, line] as const),
    ...events.rows.map(({ moment, datum, line }) => [`event ${moment} ${datum}`, line] as const),
    ...placements.rows.map((row) => [`${row.student} ${row.schooljaar} ${row.semester}`, row.line] as const),
  ]);
  return (about) => {
    switch (about.kind) {
      case 'person':
        return { file: files.people, line: lines.get(`person ${about.id}`) ?? 1 };
      case 'board':
        return { file: files.boards, line: lines.get(`board ${about.id}`) ?? 1 };
      case 'school':
        return { file: files.schools, line: lines.get(`school ${about.id}`) ?? 1 };
      case 'institute': {
        const index = profile?.value.instituten.findIndex(({ id }) => id === about.id) ?? 0;
        return { file: files.partnership, line: profile?.lineOf(['instituten', index]) ?? 1 };
      }
      case 'agenda':
        return { file: files.events, ...(events.rows.length > 0 && { line: 1 }) };
      case 'event':
        return { file: files.events, line: lines.get(`event ${about.event} ${about.date}`) ?? 1 };
      case 'startgesprek':
        return { file: files.partnership, line: profile?.lineOf(['startgesprek']) ?? 1 };
      case 'form':
        return { file: files.forms, line: forms?.lineOf([about.form]) ?? 1 };
      case 'roles':
        return { file: files.roles, line: 1 };
      case 'semester': {
        const schoolYears = calendar?.value.schooljaren ?? [];
        const year = schoolYears.findIndex(({ id }) => id === about.schoolYear);
        const semester = schoolYears[year]?.semesters.findIndex(({ nummer }) => nummer === about.semester) ?? 0;
        return { file: files.calendar, line: calendar?.lineOf(['schooljaren', year, 'semesters', semester]) ?? 1 };
      }
      case 'placement': {
        const line = lines.get(`${about.student} ${about.schoolYear} ${about.semester}`) ?? 1;
        return { file: files.placements, line };
      }
    }
  };
}
