import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { z } from 'zod';
import type { LocalTerm } from './localTerm.js';
import { namesIn } from './words.js';

/** The columns of a file of terms, as they stand in its heading. The first and the third must be there. */
export const columns = ['term', 'andere namen', 'betekenis', 'english', 'hoort bij', 'kenmerk'] as const;
type Column = (typeof columns)[number];
const needed: readonly Column[] = ['term', 'betekenis'];

/** One row, as written; a column that the file does not have is absent. `mark`: the id that an export gave the term. */
export interface Row {
  /** Where it begins in the file; the heading is line 1. */
  line: number;
  term: string;
  names?: string[];
  nl: string;
  en?: string;
  belongs?: string;
  mark?: string;
}

/** A row whose quotes do not close, or with more cells than the heading. `rest`: nothing was read from here on. */
export interface CrookedRow {
  line: number;
  why: 'quotes' | 'cells' | 'rest';
}

export type ReadFile =
  | { status: 'read'; rows: Row[]; crooked: CrookedRow[] }
  | { status: 'empty' }
  | { status: 'heading'; missing: Column[] }
  | { status: 'too-long'; most: number };

/** More rows than any partnership has terms. */
const MAX_ROWS = 20_000;
/** A file with more rows that cannot be read than this is no file of terms. */
const MAX_CROOKED = 50;
/** A cell that begins so is a formula to a spreadsheet; quotes before it may be ours. */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * Reads a file of terms as a spreadsheet writes it: semicolon, comma or tab, columns in any order, with or without a mark at its
 * beginning. A row that cannot be read does not hide those below it. Never throws.
 */
export function readCsv(text: string): ReadFile {
  const { records, crooked } = recordsIn(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'));
  const [heading, ...body] = records;
  if (heading === undefined) return { status: 'empty' };
  const names = heading.values.map((name) => name.toLowerCase().replace(/\s+/g, ' '));
  const missing = needed.filter((column) => !names.includes(column));
  if (missing.length > 0) return { status: 'heading', missing };
  if (body.length > MAX_ROWS) return { status: 'too-long', most: MAX_ROWS };
  const at = new Map(columns.map((column) => [column, names.indexOf(column)]));
  const rows: Row[] = [];
  for (const { line, values } of body) {
    if (values.slice(names.length).some((value) => value !== '')) crooked.push({ line, why: 'cells' });
    else
      rows.push(rowOf(line, (column) => (at.get(column) === -1 ? undefined : bare(values[at.get(column) ?? 0] ?? ''))));
  }
  return { status: 'read', rows, crooked: crooked.toSorted((a, b) => a.line - b.line) };
}

/** The terms in use as a file that a spreadsheet opens without doing anything; `belongs` names a shared entry. */
export function writeCsv(terms: readonly LocalTerm[], belongs: (entry: string) => string): string {
  const rows = terms
    .filter(({ retired }) => retired === undefined)
    .map(({ id, term, names, definition, entry }) => {
      const { nl, en = '' } = definition;
      return [term, names.join('; '), nl, en, entry === undefined ? '' : belongs(entry), id].map(defused);
    });
  return stringify([columns, ...rows], { delimiter: ';', bom: true, record_delimiter: '\r\n', quoted_match: /\n/ });
}

function defused(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function bare(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

function rowOf(line: number, cell: (column: Column) => string | undefined): Row {
  const [names, en, belongs, mark] = (['andere namen', 'english', 'hoort bij', 'kenmerk'] as const).map(cell);
  return {
    line,
    term: cell('term') ?? '',
    nl: cell('betekenis') ?? '',
    ...(names === undefined ? {} : { names: namesIn(names) }),
    ...(en === undefined ? {} : { en }),
    ...(belongs === undefined ? {} : { belongs }),
    ...(mark === undefined ? {} : { mark }),
  };
}

interface Line {
  line: number;
  values: string[];
}

/** What csv-parse gives with `info`; its types speak of the form without. */
const faultSchema = z.object({ lines: z.number() });
const recordsSchema = z.array(z.object({ info: z.object({ lines: z.number() }), record: z.array(z.string()) }));

/** Every record with its line. A quote that is not closed would take all below it along: reading starts again behind it. */
function recordsIn(text: string): { records: Line[]; crooked: CrookedRow[] } {
  const lines = text.split('\n');
  const options = { info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true };
  const delimiter = delimiterOf(text);
  const records: Line[] = [];
  const crooked: CrookedRow[] = [];
  for (let from = 0; from < lines.length; ) {
    if (crooked.length === MAX_CROOKED) {
      crooked.push({ line: from + 1, why: 'rest' });
      break;
    }
    let brokenAt = Number.POSITIVE_INFINITY;
    const on_skip = (error: unknown) => {
      brokenAt = Math.min(brokenAt, faultSchema.safeParse(error).data?.lines ?? 1);
      return undefined;
    };
    const rest = from === 0 ? text : lines.slice(from).join('\n');
    const read = recordsSchema.parse(parse(rest, { ...options, delimiter, skip_records_with_error: true, on_skip }));
    const sound = read.filter(({ info }) => info.lines < brokenAt);
    for (const { info, record } of sound) {
      if (record.every((value) => value === '')) continue;
      records.push({ line: from + info.lines - newlines(record), values: record });
    }
    if (brokenAt === Number.POSITIVE_INFINITY) break;
    let broken = from + (sound.at(-1)?.info.lines ?? 0);
    while (lines[broken]?.trim() === '') broken += 1;
    crooked.push({ line: broken + 1, why: 'quotes' });
    from = broken + 1;
  }
  return { records, crooked };
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
