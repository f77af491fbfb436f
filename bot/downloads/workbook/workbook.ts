import { setImmediate } from 'node:timers/promises';
import { cellXml, columnLetters, STYLE, textXml } from './cell.js';
import { tabNames } from './name.js';
import { partsAround, worksheet } from './parts.js';
import type { Column, Sheet, Value } from './sheet.js';

/** After so many rows others have a turn. */
const ROWS_IN_A_TURN = 200;

/** The height of a line, and of the tallest row that there can be, in points. */
const LINE = 15;
const TALLEST = 409;

/**
 * Sheets as an XLSX file. Text is text, also when it begins with "=", and days are days, so that they sort and filter. Gives
 * way to others while it writes, and is compressed beside them.
 * @param sheets one at least, each with a column
 * @throws RangeError on a date or a number that is none
 */
export async function workbookOf(sheets: readonly Sheet[]): Promise<Buffer> {
  const names = tabNames(sheets.map(({ name }) => name));
  const around = partsAround(sheets.map((sheet, at) => ({ name: names[at] ?? '', area: areaOf(sheet) })));
  const files = Object.fromEntries(Object.entries(around).map(([path, xml]) => [path, Buffer.from(xml)]));
  for (const [at, sheet] of sheets.entries()) {
    files[`xl/worksheets/sheet${at + 1}.xml`] = Buffer.from(await sheetXml(sheet, at === 0));
  }
  return zipped(files);
}

async function sheetXml(sheet: Sheet, shown: boolean): Promise<string> {
  const { columns, rows } = sheet;
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const letters = columns.map((_, at) => columnLetters(at));
  const titles = columns.map(({ title }) => title);
  const head = titles.map((title, at) => textXml(`${letters[at]}1`, title, STYLE.head));
  const xml = [rowXml(1, heightOf(titles, columns), head)];
  for (const [at, row] of rows.entries()) {
    const number = at + 2;
    const cells = row.map((value, column) => cellXml(`${letters[column]}${number}`, value));
    xml.push(rowXml(number, heightOf(row, columns), cells));
    if (at % ROWS_IN_A_TURN === ROWS_IN_A_TURN - 1) await setImmediate();
  }
  return worksheet(
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView${shown ? ' tabSelected="1"' : ''} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="${LINE}"/><cols>${widths.join('')}</cols><sheetData>${xml.join('')}</sheetData><autoFilter ref="${areaOf(sheet)}"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>`,
  );
}

function rowXml(number: number, height: number, cells: readonly string[]): string {
  return `<row r="${number}" ht="${height}">${cells.join('')}</row>`;
}

/** About as many lines as its longest text takes, in points: not every program finds that out by itself. */
function heightOf(row: readonly Value[], columns: readonly Column[]): number {
  const lines = row.map((value, at) => (typeof value === 'string' ? linesIn(value, columns[at]?.width ?? 1) : 1));
  return Math.min(LINE * Math.max(1, ...lines), TALLEST);
}

function linesIn(text: string, width: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

/** Head row and rows: "A1:F12". */
function areaOf({ columns, rows }: Sheet): string {
  return `A1:${columnLetters(columns.length - 1)}${rows.length + 1}`;
}

/** The library is loaded at the first use; what is large it compresses in a thread of its own. */
async function zipped(files: Record<string, Uint8Array>): Promise<Buffer> {
  const { zip } = await import('fflate');
  return new Promise((resolve, reject) => {
    // The time of a file in the archive says nothing, and without it the same sheets give the same bytes.
    zip(files, { mtime: '1980-01-01T12:00:00' }, (failed, bytes) => {
      if (failed) reject(failed);
      else resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  });
}
