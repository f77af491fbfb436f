import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { CodedError } from '../errors.js';
import { dateSchema, type School, schoolSchema } from '../partnership/setup.js';
import type { ClosedDays } from './workplace.js';

/** The days off that nobody has to deliver: of everyone, and of the schools in each region. In the order of their dates. */
export interface Holidays {
  feestdagen: readonly ClosedDays[];
  schoolvakanties: Readonly<Record<School['region'], readonly ClosedDays[]>>;
}

interface Row {
  days: ClosedDays;
  regions: readonly School['region'][];
  line: number;
}

const REGIONS = schoolSchema.shape.region.options;
const contentDir = fileURLToPath(new URL('./content/', import.meta.url));

const feestdagSchema = z
  .strictObject({ naam: z.string().min(1), dag: dateSchema })
  .transform(({ naam, dag }) => ({ days: { from: dag, to: dag, reason: naam }, regions: REGIONS }));

const vakantieSchema = z
  .strictObject({
    naam: z.string().min(1),
    regios: z.array(schoolSchema.shape.region).min(1),
    van: dateSchema,
    'tot en met': dateSchema,
  })
  .transform((row) => ({ days: { from: row.van, to: row['tot en met'], reason: row.naam }, regions: row.regios }));

/**
 * Reads feestdagen.yaml and schoolvakanties.yaml of a folder. Throws CodedError CONTENT_INVALID that names all faults at
 * once, each with file and line: unreadable YAML, a wrong shape, dates that run backwards or overlap within a region.
 */
export function loadHolidays(dir: string = contentDir): Holidays {
  const faults: string[] = [];
  const feestdagen = readRows(dir, 'feestdagen.yaml', feestdagSchema, faults);
  const vakanties = readRows(dir, 'schoolvakanties.yaml', vakantieSchema, faults);
  if (faults.length > 0)
    throw new CodedError('CONTENT_INVALID', ['The holidays cannot be read:', ...faults].join('\n'));
  const of = (region: School['region']) => daysOf(vakanties.filter(({ regions }) => regions.includes(region)));
  return {
    feestdagen: daysOf(feestdagen),
    schoolvakanties: { noord: of('noord'), midden: of('midden'), zuid: of('zuid') },
  };
}

function readRows(dir: string, file: string, schema: z.ZodType<Omit<Row, 'line'>>, faults: string[]): Row[] {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(join(dir, file), 'utf8'), { lineCounter: lines });
  for (const error of document.errors) faults.push(`${file}:${lines.linePos(error.pos[0]).line}: ${error.message}`);
  if (document.errors.length > 0) return [];
  const items: unknown = document.toJS();
  if (!Array.isArray(items)) {
    faults.push(`${file}:1: this file must be a list`);
    return [];
  }
  const rows = items.flatMap((item: unknown, at): Row[] => {
    const line = lineOf(document.getIn([at], true), lines);
    const parsed = schema.safeParse(item);
    if (parsed.success) return [{ ...parsed.data, line }];
    faults.push(...parsed.error.issues.map(({ path, message }) => `${file}:${line}: ${path.join('.')}: ${message}`));
    return [];
  });
  faults.push(...wrongDates(rows).map(({ line, message }) => `${file}:${line}: ${message}`));
  return rows;
}

function lineOf(node: unknown, lines: LineCounter): number {
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
}

function wrongDates(rows: readonly Row[]): { line: number; message: string }[] {
  const reversed = rows.filter(({ days }) => days.to < days.from);
  const sound = rows.filter((row) => !reversed.includes(row));
  const overlaps = sound.flatMap((row, at) => {
    const other = sound.slice(0, at).find((earlier) => overlap(earlier, row));
    const message = `${row.days.reason} overlaps with ${other?.days.reason} at line ${other?.line}`;
    return other === undefined ? [] : [{ line: row.line, message }];
  });
  return [
    ...reversed.map(({ line, days }) => ({ line, message: `${days.reason} ends on ${days.to}, before it begins` })),
    ...overlaps,
  ];
}

function overlap(a: Row, b: Row): boolean {
  const shared = a.regions.some((region) => b.regions.includes(region));
  return shared && a.days.from <= b.days.to && b.days.from <= a.days.to;
}

function daysOf(rows: readonly Row[]): ClosedDays[] {
  return rows.map(({ days }) => days).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
