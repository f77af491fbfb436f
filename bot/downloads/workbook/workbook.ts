import { Temporal } from 'temporal-polyfill';
import type { CellObject } from 'write-excel-file/node';
import { tabNames, textInCell } from './fit.js';
import type { Sheet, Value } from './sheet.js';

const font = { fontFamily: 'Calibri', fontSize: 11 } as const;
const head = { fontWeight: 'bold', backgroundColor: '#E8EDF3' } as const;
const text = { alignVertical: 'top', wrap: true } as const;
const number = { align: 'right', indent: 1, alignVertical: 'top' } as const;
const date = { align: 'left', alignVertical: 'top' } as const;

/** The height of a line, and of the tallest row that there can be, in points. */
const LINE = 15;
const TALLEST = 409;

/**
 * Sheets as an XLSX file. Text is text, also when it begins with "=", and days are days, so that they sort and filter. The
 * library, loaded at the first use, holds everyone up for a second or two at 3,000 rows of 25 columns.
 * @param sheets one at least, each with a column
 * @throws RangeError on a date or a number that is none
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const names = tabNames(sheets.map(({ name }) => name));
  const written = sheets.map(({ columns, rows }, at) => ({
    sheet: names[at] ?? '',
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ title, width }) => ({ ...textCell(title, width), ...head })),
      ...rows.map((row) => row.map((value, column) => cellOf(value, columns[column]?.width ?? 1))),
    ],
    stickyRowsCount: 1,
    orientation: 'landscape' as const,
  }));
  return writeExcelFile(written, { ...font, features: [await filtersOn(sheets)] }).toBuffer();
}

function cellOf(value: Value, width: number): CellObject {
  if (typeof value === 'string') return textCell(value, width);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('A number of a sheet is no number.');
    return { ...number, type: Number, value };
  }
  // A day of a workbook has no zone: taken as if it were UTC it stays the day that it is.
  const { epochMilliseconds } = Temporal.PlainDateTime.from(value.date).toZonedDateTime('UTC');
  const format = value.date.length > 'yyyy-mm-dd'.length ? 'dd-mm-yyyy hh:mm' : 'dd-mm-yyyy';
  return { ...date, type: Date, value: new Date(epochMilliseconds), format };
}

/** Never computed; and what would be when somebody edits it has the format of text, so that it is not then either. */
function textCell(typed: string, width: number): CellObject {
  const value = textInCell(typed);
  const guarded = /^[=+\-@\t]/.test(value);
  return { ...text, type: String, value, height: heightOf(value, width), ...(guarded && { format: '@' }) };
}

/** About as many lines as a text takes, in points: not every program finds that out by itself. A row is as tall as its tallest. */
function heightOf(value: string, width: number): number {
  const lines = value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / width)));
  return Math.min(LINE * lines.reduce((sum, count) => sum + count), TALLEST);
}

/** Filters over the whole table. The library has none of its own, but takes what is to be added to a sheet. */
async function filtersOn(sheets: readonly Sheet[]) {
  const xlsx = await import('write-excel-file/utility');
  const path = 'xl/worksheets/sheet{id}.xml';
  const order = xlsx.getOrderOfSiblings(path, 'worksheet') ?? [];
  const transform = (xml: string, _: unknown, { sheetIndex }: { sheetIndex: number }) => {
    const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
    const area = `A1:${xlsx.getCellAddress(rows.length, columns.length - 1)}`;
    const filter = xlsx.getSelfClosingTagMarkup('autoFilter', { ref: area });
    return xlsx.insertElementMarkupAccordingToOrderOfSiblings(xml, filter, order, 'worksheet');
  };
  return { files: { transform: { [path]: { transform } } } };
}
