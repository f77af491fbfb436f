import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Fault, Remark } from '../finding.js';

/**
 * One row below the heading: its line in the file, and every wanted column as trimmed text ('' when empty). `crooked`: it has
 * more cells than the heading, so what stands in which column is not sure; its fault is told.
 */
export interface TableRow<Column extends string> {
  line: number;
  cells: Record<Column, string>;
  crooked: boolean;
}

/** What a CSV file holds. `rows` is absent when the file as a whole cannot be read as this table. */
export interface Table<Column extends string> {
  rows?: TableRow<Column>[];
  faults: Fault[];
  remarks: Remark[];
}

interface Line {
  line: number;
  values: string[];
}

/**
 * Reads a CSV text as Excel writes it: comma, semicolon or tab, any order of columns, capitals or not in the heading,
 * empty rows in between. Never throws; every column that is missing is its own fault.
 */
export function readTable<Column extends string>(
  file: string,
  text: string,
  columns: readonly Column[],
): Table<Column> {
  const lines = readLines(file, text);
  if (!Array.isArray(lines)) return { faults: [lines], remarks: [] };
  const [heading, ...body] = lines;
  const names = heading?.values.map((name) => name.toLowerCase().replace(/\s+/g, ' ')) ?? [];
  const line = heading?.line ?? 1;
  const missing = columns.filter((column) => !names.includes(column));
  const double = columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
  const foreign = names.filter((name) => name !== '' && !(columns as readonly string[]).includes(name));
  const headingFaults = [
    ...missing.map((column): Fault => {
      const like = foreign.length > 0 ? ` of verbeter de naam van een andere kolom (nu: ${foreign.join(', ')})` : '';
      return {
        rule: 'column-missing',
        file,
        line,
        text: `De kolom "${column}" ontbreekt. Voeg hem toe aan de kop${like}; de cellen mogen leeg zijn.`,
      };
    }),
    ...double.map(
      (column): Fault => ({
        rule: 'duplicate',
        file,
        line,
        text: `De kolom "${column}" staat er twee keer. Laat er een staan.`,
      }),
    ),
  ];
  const remarks = foreign.map(
    (name): Remark => ({
      rule: 'unknown-column',
      file,
      line,
      text: `De kolom "${name}" kent de bot niet en slaat hij over. Haal hem weg als dat niet de bedoeling is.`,
    }),
  );
  if (headingFaults.length > 0) return { faults: headingFaults, remarks };
  const at = new Map(columns.map((column) => [column, names.indexOf(column)]));
  const rows: TableRow<Column>[] = [];
  const faults: Fault[] = [];
  for (const { line, values } of body) {
    const crooked = values.slice(names.length).some((value) => value !== '');
    if (crooked) {
      const text = `Deze rij heeft ${values.length} cellen en de kop ${names.length}. Zet een waarde met het scheidingsteken erin tussen dubbele aanhalingstekens.`;
      faults.push({ rule: 'value', file, line, text });
    }
    const cells = Object.fromEntries(columns.map((column) => [column, values[at.get(column) ?? -1] ?? '']));
    rows.push({ line, cells: cells as Record<Column, string>, crooked });
  }
  return { rows, faults, remarks };
}

/** What csv-parse gives with `info`; its types speak of the form without. */
const recordsSchema = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }));

function readLines(file: string, text: string): Line[] | Fault {
  try {
    const options = { info: true, relax_column_count: true, skip_empty_lines: true, trim: true };
    return recordsSchema
      .parse(parse(text, { ...options, delimiter: delimiterOf(text) }))
      .map(({ info, record }) => ({ line: info.lines - newlines(record), values: record }))
      .filter(({ values }) => values.some((value) => value !== ''));
  } catch (error) {
    const line = error instanceof Error && 'lines' in error && typeof error.lines === 'number' ? error.lines : 1;
    const text =
      'Deze regel is niet te lezen: er staat een dubbel aanhalingsteken te veel of te weinig. Haal het weg of zet er een bij.';
    return { rule: 'unreadable', file, line, text };
  }
}

/** No heading of ours contains a delimiter, so the first line decides; a comma in a later cell does not mislead. */
function delimiterOf(text: string): string {
  const heading = text.trimStart().split('\n', 1)[0] ?? '';
  return [';', '\t'].find((delimiter) => heading.includes(delimiter)) ?? ',';
}

/** csv-parse gives the last line of a record; a cell may hold line breaks. */
function newlines(record: readonly string[]): number {
  return record.join('').split('\n').length - 1;
}
