import type { Look } from './look.js';

/** An element of the document as a screen reader hears it. The same object for all rows of one element. */
export interface Element {
  tag: 'H1' | 'H2' | 'H3' | 'P' | 'Table' | 'TR';
  /** The element that it is part of; the document when absent. */
  within?: Element;
  /** Of a TR: what each of its cells is, the head of its row or of its column, or neither. */
  cells?: readonly ('Row' | 'Column' | 'Data')[];
  /** Of an H2: what stands in the list of contents of the file. */
  bookmark?: string;
}

/** One line of text at its place across, as wide as the body or a column. */
export interface Cell {
  text: string;
  /** From the left edge of the body. */
  x: number;
  look: Look;
}

/** One line on the paper, over its whole width; the smallest thing that goes to a next page. */
export interface Row {
  cells: readonly Cell[];
  element: Element;
  height: number;
  /** White above it, left out at the top of a page. */
  before: number;
  /** Must not be the last one on its page. */
  glued: boolean;
  /** A thin line above it, over the whole width. */
  ruled?: boolean;
  /** A thick line beside it, as of a remark. */
  barred?: boolean;
}

/** A row as it stands on its page: `y` from the top of the body to the top of the row. */
export interface Placed {
  row: Row;
  y: number;
}

/**
 * The rows page by page. Rows that are glued go to the next page together; rows that together are taller than a page break
 * where they must.
 * @param room the height of the body of a page
 */
export function pagesOf(rows: readonly Row[], room: number): Placed[][] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let y = 0;
  for (const chain of chainsOf(rows)) {
    if (page.length > 0 && y + heightOf(chain) > room) turn();
    for (const row of chain) {
      if (page.length > 0 && y + row.before + row.height > room) turn();
      if (page.length > 0) y += row.before;
      page.push({ row, y });
      y += row.height;
    }
  }
  if (page.length > 0) pages.push(page);
  return pages;

  function turn(): void {
    pages.push(page);
    page = [];
    y = 0;
  }
}

/** Runs of rows that stay together: glued ones with the first that is not. */
function chainsOf(rows: readonly Row[]): Row[][] {
  const chains: Row[][] = [];
  let chain: Row[] = [];
  for (const row of rows) {
    chain.push(row);
    if (row.glued) continue;
    chains.push(chain);
    chain = [];
  }
  if (chain.length > 0) chains.push(chain);
  return chains;
}

function heightOf(chain: readonly Row[]): number {
  return chain.reduce((sum, row) => sum + row.before + row.height, 0);
}
