import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ContentFault, type Located, readContentList, refuseFaults } from '../contentList.js';
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
  const { feestdagen, vakanties, faults } = read(dir);
  refuseFaults('The holidays', faults);
  const of = (region: School['region']) => daysOf(vakanties.filter(({ value }) => value.regions.includes(region)));
  return {
    feestdagen: daysOf(feestdagen),
    schoolvakanties: { noord: of('noord'), midden: of('midden'), zuid: of('zuid') },
  };
}

/** All faults of a content folder as values. */
export function checkHolidays(dir: string = contentDir): ContentFault[] {
  return read(dir).faults;
}

function read(dir: string): { feestdagen: Located<Row>[]; vakanties: Located<Row>[]; faults: ContentFault[] } {
  const feestdagen = readContentList(dir, 'feestdagen.yaml', feestdagSchema);
  const vakanties = readContentList(dir, 'schoolvakanties.yaml', vakantieSchema);
  const faults = [feestdagen, vakanties].flatMap((list) => [...list.faults, ...wrongDates(list.items)]);
  return { feestdagen: feestdagen.items, vakanties: vakanties.items, faults };
}

function wrongDates(rows: readonly Located<Row>[]): ContentFault[] {
  const reversed = rows.filter(({ value: { days } }) => days.to < days.from);
  const sound = rows.filter((row) => !reversed.includes(row));
  const overlaps = sound.flatMap((row, at) => {
    const other = sound.slice(0, at).find((earlier) => overlap(earlier.value, row.value));
    if (other === undefined) return [];
    return [faultAt(row, `overlaps with ${other.value.days.reason} at line ${other.line}`)];
  });
  return [...reversed.map((row) => faultAt(row, `ends on ${row.value.days.to}, before it begins`)), ...overlaps];
}

function faultAt({ file, line, value }: Located<Row>, what: string): ContentFault {
  return { file, line, message: `${value.days.reason} ${what}` };
}

function overlap(a: Row, b: Row): boolean {
  const shared = a.regions.some((region) => b.regions.includes(region));
  return shared && a.days.from <= b.days.to && b.days.from <= a.days.to;
}

function daysOf(rows: readonly Located<Row>[]): ClosedDays[] {
  return rows.map(({ value }) => value.days).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
