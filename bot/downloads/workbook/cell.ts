import type { Value } from './sheet.js';

/** The looks of a cell, each by its place in the styles of the workbook (`parts.ts`). */
export const STYLE = { plain: 0, head: 1, text: 2, guarded: 3, number: 4, day: 5, moment: 6 } as const;

/** What a cell can hold, in UTF-16 units. */
const LONGEST = 32_767;

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;

/** Days from the beginning of the calendar of workbooks to that of JavaScript. */
const EPOCH = 25_569;

/**
 * A cell as it stands in a sheet. A text is a text whatever it begins with: it is never computed, and one that would be when
 * somebody edits it (=, +, -, @) is marked so that it is not then either.
 * @throws RangeError on a date or a number that is none
 */
export function cellXml(at: string, value: Value): string {
  if (value === '') return '';
  if (typeof value === 'string') return textXml(at, value, /^[=+\-@\t]/.test(value) ? STYLE.guarded : STYLE.text);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('A number of a sheet is no number.');
    return `<c r="${at}" s="${STYLE.number}"><v>${value}</v></c>`;
  }
  const { date } = value;
  const style = date.length > 'yyyy-mm-dd'.length ? STYLE.moment : STYLE.day;
  // A day of a workbook has no zone: read as if it were UTC it stays the day that it is.
  const time = new Date(style === STYLE.moment ? `${date}Z` : date).getTime();
  if (Number.isNaN(time)) throw new RangeError('A date of a sheet is no date.');
  return `<c r="${at}" s="${style}"><v>${time / MILLISECONDS_A_DAY + EPOCH}</v></c>`;
}

export function textXml(at: string, text: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(inCell(text))}</t></is></c>`;
}

/** What a cell can hold of a text: no control signs, no halves of a sign, and "…" for the end of what is too long. */
export function inCell(text: string): string {
  const clean = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu, '');
  if (clean.length <= LONGEST) return clean;
  return `${clean.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** For XML, also between quotes. What was typed like the "_x0041_" that stands for a sign says that it is just that. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The letters of a column, from 0: A, B, ... Z, AA. */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}
