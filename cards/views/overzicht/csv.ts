import { stringify } from 'csv-stringify/sync';

/**
 * A CSV file that a Dutch Excel opens with a double click: semicolons, a byte order mark, and no cell that is taken for a formula.
 * @param columns what each field of a row is called, in their order
 */
export function overzichtCsv<Field extends string>(
  rows: readonly Readonly<Record<Field, string | number>>[],
  columns: Readonly<Record<Field, string>>,
): string {
  return stringify([...rows], {
    header: true,
    columns: Object.entries<string>(columns).map(([key, header]) => ({ key, header })),
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}
