import assert from 'node:assert/strict';
import fc from 'fast-check';
import { pagesOf, type Row } from '../../../../bot/downloads/paper/rows.js';

const ROOM = 100;

function aRow(over: Partial<Row> = {}): Row {
  return { cells: [], element: { tag: 'P' }, height: 10, before: 0, glued: false, ...over };
}

describe('The rows of a form over its pages', () => {
  it('go to the next page when one is full', () => {
    const pages = pagesOf(
      Array.from({ length: 21 }, () => aRow()),
      ROOM,
    );
    assert.deepEqual(
      pages.map((page) => page.length),
      [10, 10, 1],
    );
  });

  it('go there together when they are glued', () => {
    const text = Array.from({ length: 9 }, () => aRow());
    const pages = pagesOf([...text, aRow({ glued: true }), aRow()], ROOM);
    assert.deepEqual(
      pages.map((page) => page.length),
      [9, 2],
    );
  });

  it('begin a page without white above them', () => {
    const pages = pagesOf([...Array.from({ length: 10 }, () => aRow()), aRow({ before: 24 })], ROOM);
    assert.equal(pages[1]?.[0]?.y, 0);
  });

  it('are all there, in order, within the page, and a glued one is the last of no page', () => {
    const someRow = fc
      .record({ height: fc.integer({ min: 8, max: 30 }), before: fc.integer({ min: 0, max: 24 }), glued: fc.boolean() })
      .map(aRow);
    fc.assert(
      fc.property(fc.array(someRow, { maxLength: 60 }), (rows) => {
        const pages = pagesOf(rows, ROOM);
        assert.deepEqual(
          pages.flat().map(({ row }) => row),
          rows,
        );
        for (const [at, page] of pages.entries()) {
          assert.ok(page.length > 0);
          for (const [index, { row, y }] of page.entries()) {
            assert.ok(y + row.height <= ROOM);
            const above = page[index - 1];
            if (above) assert.equal(y, above.y + above.row.height + row.before);
          }
          const last = page.at(-1)?.row;
          if (at < pages.length - 1 && last?.glued) assert.ok(chainHeight(rows, rows.indexOf(last)) > ROOM);
        }
      }),
    );
  });
});

/** How tall the glued rows around this one are together: what is taller than a page has to break somewhere. */
function chainHeight(rows: readonly Row[], at: number): number {
  let from = at;
  while (rows[from - 1]?.glued) from -= 1;
  let to = at;
  while (rows[to]?.glued && to < rows.length - 1) to += 1;
  return rows.slice(from, to + 1).reduce((sum, { before, height }) => sum + before + height, 0);
}
