import type { z } from 'zod';
import { type Overlay, overlaySchema } from '../../glossary/overlay.js';
import type { Fault, Remark } from '../finding.js';
import { readDocument, type YamlFile } from './document.js';
import { files } from './files.js';
import { type FormFile, formFileSchema } from './formFile.js';
import { type CalendarFile, calendarFileSchema, type Profile, profileSchema } from './profile.js';
import {
  type BoardRow,
  boardColumns,
  type ClosedRow,
  closedColumns,
  type EventRow,
  type ExtensionRow,
  eventColumns,
  extensionColumns,
  type PersonRow,
  type PlacementRow,
  personColumns,
  placementColumns,
  type RoleRow,
  roleColumns,
  type SchoolRow,
  schoolColumns,
} from './rows.js';
import { readTable } from './table.js';
import { type TaskFile, taskFileSchema } from './taskFile.js';
import { readText } from './text.js';

/** A row that has its shape, with the line it stands on. */
export type Row<T> = T & { line: number };

/**
 * The rows of one CSV file that have their shape. So that one wrong cell is not told again by every row that refers to it,
 * `keys` are the first cells of all rows, the faulty ones too (undefined when the file could not be read at all), and
 * `broken` those of the faulty rows.
 */
export interface Sheet<T> {
  rows: Row<T>[];
  keys: ReadonlySet<string> | undefined;
  broken: ReadonlySet<string>;
}

/** A delivered folder as far as it could be read: each file has its shape, nothing is known yet of how they fit together. */
export interface Folder {
  profile: YamlFile<Profile> | undefined;
  calendar: YamlFile<CalendarFile> | undefined;
  boards: Sheet<BoardRow>;
  schools: Sheet<SchoolRow>;
  people: Sheet<PersonRow>;
  roles: Sheet<RoleRow>;
  placements: Sheet<PlacementRow>;
  closed: Sheet<ClosedRow>;
  events: Sheet<EventRow>;
  /** Undefined when the partnership says nothing about the tasks. */
  tasks: YamlFile<TaskFile> | undefined;
  /** Undefined when the partnership takes the forms as they are. */
  forms: YamlFile<FormFile> | undefined;
  extensions: Sheet<ExtensionRow>;
  /** Undefined when the partnership has no words of its own. */
  begrippen: YamlFile<Overlay> | undefined;
}

/** Reads every file of the folder and gathers what is wrong with each of them by itself. */
export async function readFolder(folder: string): Promise<{ folder: Folder; faults: Fault[]; remarks: Remark[] }> {
  const faults: Fault[] = [];
  const remarks: Remark[] = [];

  const text = async (file: string): Promise<string | undefined> => {
    const read = await readText(folder, file);
    if (read.status === 'read') return read.text;
    faults.push(read.fault);
    return undefined;
  };
  const yaml = async <T>(file: string, schema: z.ZodType<T>): Promise<YamlFile<T> | undefined> => {
    const content = await text(file);
    if (content === undefined) return undefined;
    const read = readDocument(file, content, schema);
    if (read.status === 'read') return read.file;
    faults.push(...read.faults);
    return undefined;
  };
  const sheet = async <T extends z.ZodObject>(file: string, columns: T): Promise<Sheet<z.infer<T>>> => {
    const unread = { rows: [], keys: undefined, broken: new Set<string>() };
    const content = await text(file);
    if (content === undefined) return unread;
    const headings = Object.keys(columns.shape);
    const table = readTable(file, content, headings);
    faults.push(...table.faults);
    remarks.push(...table.remarks);
    if (table.rows === undefined) return unread;
    const rows: Row<z.infer<T>>[] = [];
    const keys = new Set<string>();
    const broken = new Set<string>();
    for (const { line, cells, crooked } of table.rows) {
      const key = (cells[headings[0] ?? ''] ?? '').toLowerCase();
      keys.add(key);
      if (crooked) {
        broken.add(key);
        continue;
      }
      const parsed = columns.safeParse(cells);
      if (parsed.success) {
        rows.push({ ...parsed.data, line });
        continue;
      }
      broken.add(key);
      for (const issue of parsed.error.issues) {
        faults.push({ rule: 'value', file, line, text: `Kolom "${issue.path.join('.')}": ${issue.message}` });
      }
    }
    return { rows, keys, broken };
  };
  /** What a partnership may leave out: dates and words of its own, and what it changes about the tasks and the forms. */
  const isAbsent = async (file: string) => {
    const read = await readText(folder, file);
    return read.status === 'faulty' && read.fault.rule === 'file-missing';
  };
  const maybeYaml = async <T>(file: string, schema: z.ZodType<T>) =>
    (await isAbsent(file)) ? undefined : yaml(file, schema);
  const maybeSheet = async <T extends z.ZodObject>(file: string, columns: T): Promise<Sheet<z.infer<T>>> =>
    (await isAbsent(file)) ? { rows: [], keys: new Set(), broken: new Set() } : sheet(file, columns);

  const read: Folder = {
    profile: await yaml(files.partnership, profileSchema),
    calendar: await yaml(files.calendar, calendarFileSchema),
    boards: await sheet(files.boards, boardColumns),
    schools: await sheet(files.schools, schoolColumns),
    people: await sheet(files.people, personColumns),
    roles: await sheet(files.roles, roleColumns),
    placements: await sheet(files.placements, placementColumns),
    closed: await sheet(files.closed, closedColumns),
    events: await maybeSheet(files.events, eventColumns),
    tasks: await maybeYaml(files.tasks, taskFileSchema),
    forms: await maybeYaml(files.forms, formFileSchema),
    extensions: await maybeSheet(files.extensions, extensionColumns),
    begrippen: await maybeYaml(files.begrippen, overlaySchema),
  };
  return { folder: read, faults, remarks };
}
