/** A table as a sheet of a workbook: a head row that stays in view, with filters, above the rows. */
export interface Sheet {
  /** On its tab; what a tab cannot show is left out of it. */
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Value[])[];
}

export interface Column {
  title: string;
  /** In characters. */
  width: number;
}

/** A text, a number, or a day or a moment as the clock here shows it: "2026-11-12" or "2026-11-12T16:40". */
export type Value = string | number | { date: string };
