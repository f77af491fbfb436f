import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sheet, Value } from '../../../../bot/downloads/workbook/sheet.js';
import { workbookOf } from '../../../../bot/downloads/workbook/workbook.js';
import { readWorkbook } from '../../../support/readWorkbook.js';

describe('A table of forms as a spreadsheet', () => {
  it('has its columns as a bold head row that stays in view, with filters over all rows', async () => {
    const { sheets } = await read([aSheet([['AF-7K3F2Q', 'Fatma Yılmaz'], ['AF-2M9XTD']])]);
    const [sheet] = sheets;
    assert.equal(sheet?.cells.A1?.value, 'Kenmerk');
    assert.match(sheet?.cells.B1?.font ?? '', /<b\/>/);
    assert.doesNotMatch(sheet?.cells.B2?.font ?? '<b/>', /<b\/>/);
    assert.match(sheet?.xml ?? '', /<pane ySplit="1" [^>]*topLeftCell="A2" [^>]*state="frozen"\/>/);
    assert.match(sheet?.xml ?? '', /<\/sheetData><autoFilter ref="A1:B3"\/>/);
    assert.match(sheet?.xml ?? '', /<col min="2" max="2" width="30" customWidth="1"\/>/);
  });

  it('wraps text, and shows it as it was typed', async () => {
    const typed = [
      'één\n\ntwee',
      ' <b>&amp;</b> "zo" ',
      '${naam} 👍🏽 中文',
      '_x0041_ en _X000D_',
      'constructor',
      '__proto__',
      'toString',
    ];
    const cells = await columnOf(typed);
    assert.deepEqual(
      cells.map(({ value }) => value),
      typed,
    );
    for (const { type, look } of cells) {
      assert.equal(type, 's');
      assert.match(look, /wrapText="1"/);
    }
  });

  it('is as tall as its longest text, as far as a row can be', async () => {
    const { sheets } = await read([
      aSheet([['kort'], ['twee\nregels'], ['x'.repeat(14 * 3), 'kort'], ['x'.repeat(2000)]]),
    ]);
    const heights = [...(sheets[0]?.xml ?? '').matchAll(/<row r="\d+" ht="(\d+)"/g)].map(([, height]) =>
      Number(height),
    );
    assert.deepEqual(heights, [15, 15, 30, 45, 409]);
  });

  it('computes nothing: what begins with = + - or @ is text, and stays text when somebody edits it', async () => {
    const typed = [
      '=1+1',
      '+31 6 12345678',
      '-2 punten',
      '@SUM(A1)',
      '=HYPERLINK("https://x.example","klik")',
      '\t=1+1',
      '\u0000=1+1',
    ];
    const cells = await columnOf(typed);
    for (const [at, { type, value, numberFormat }] of cells.entries()) {
      assert.equal(type, 's');
      assert.equal(value, typed[at]?.replace('\u0000', ''));
      assert.equal(numberFormat, '@');
    }
    const { files } = await read([aSheet(typed.map((value) => [value]))]);
    for (const xml of Object.values(files)) assert.ok(!xml.includes('<f>'));
  });

  it('has days and moments as such, on the day that they are everywhere', async () => {
    const [day, moment, leap] = await columnOf([
      { date: '2026-11-12' },
      { date: '2026-11-12T18:00' },
      { date: '1900-03-01' },
    ]);
    assert.deepEqual([day?.type, day?.value, day?.numberFormat], ['n', '46338', 'dd-mm-yyyy']);
    assert.deepEqual([moment?.type, moment?.value, moment?.numberFormat], ['n', '46338.75', 'dd-mm-yyyy hh:mm']);
    assert.equal(leap?.value, '61');
  });

  it('has numbers as numbers, and nothing where there is nothing', async () => {
    const { sheets } = await read([
      aSheet([
        [2.5, ''],
        [-1, 0],
      ]),
    ]);
    const { cells = {} } = sheets[0] ?? {};
    assert.deepEqual([cells.A2?.type, cells.A2?.value, cells.A3?.value, cells.B3?.value], ['n', '2.5', '-1', '0']);
    assert.equal(cells.B2, undefined);
  });

  it('refuses a date or a number that is none', async () => {
    for (const value of [
      { date: '2026-13-01' },
      { date: 'morgen' },
      { date: '2026-02-30' },
      { date: '' },
      Number.NaN,
      Number.POSITIVE_INFINITY,
    ]) {
      await assert.rejects(workbookOf([aSheet([[value]])]), RangeError);
    }
  });

  it('leaves out what a cell cannot hold', async () => {
    const [control, long, half] = await columnOf([
      'a\u0000b\u0007c\r\nd\u0085e\ufffef',
      'x'.repeat(40_000),
      `${'x'.repeat(32_765)}👍👍`,
    ]);
    assert.equal(control?.value, 'abc\nd\nef');
    assert.equal(long?.value, `${'x'.repeat(32_766)}…`);
    assert.equal(half?.value, `${'x'.repeat(32_765)}…`);
  });

  it('can be read whatever was typed', async () => {
    const typed = fc.string({ unit: 'binary', minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(typed, fc.string({ unit: 'grapheme', minLength: 1 })), { minLength: 1 }),
        async (texts) => {
          const { sheets } = await read([aSheet(texts.map((text) => [text]))]);
          const { cells = {}, xml = '' } = sheets[0] ?? {};
          assert.doesNotMatch(xml, /(?!\n)\p{Cc}(?<!\t)|\p{Surrogate}/u);
          for (const [at, text] of texts.entries()) {
            const kept = text
              .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
              .replace(/(?![\n\t])\p{Cc}|\p{Surrogate}|\p{Noncharacter_Code_Point}|\ufffd/gu, '');
            assert.equal(cells[`A${at + 2}`]?.value ?? '', kept);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('has a tab for each sheet, with a name that a tab may have and no other one has', async () => {
    const wanted = [
      'Advies/formulieren: [2026]?',
      "'Zo'",
      'Adviesformulieren van het hele partnerschap',
      'adviesformulieren van het hele PARTNERSCHAP',
      'Adviesformulieren van het hele partnerschap',
      '',
      'A & B <1>',
    ];
    const { sheets } = await read(wanted.map((name) => ({ ...aSheet([['een']]), name })));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      [
        'Advies formulieren 2026',
        'Zo',
        'Adviesformulieren van het hele',
        'adviesformulieren van het h (4)',
        'Adviesformulieren van het h (5)',
        '6',
        'A & B <1>',
      ],
    );
    assert.ok(sheets.every(({ name, cells }) => name.length <= 31 && cells.A2?.value === 'een'));
  });

  it('can be wider than the alphabet, and empty', async () => {
    const columns = Array.from({ length: 60 }, (_, at) => ({ title: `Kolom ${at + 1}`, width: 12 }));
    const { sheets } = await read([{ name: 'Breed', columns, rows: [] }]);
    assert.equal(sheets[0]?.cells.AA1?.value, 'Kolom 27');
    assert.equal(sheets[0]?.cells.BH1?.value, 'Kolom 60');
    assert.match(sheets[0]?.xml ?? '', /<autoFilter ref="A1:BH1"\/>/);
  });
});

function aSheet(rows: readonly (readonly Value[])[]): Sheet {
  const columns = [
    { title: 'Kenmerk', width: 14 },
    { title: 'Aankomend leraar', width: 30 },
  ];
  return { name: 'Formulieren', columns, rows };
}

async function read(sheets: readonly Sheet[]) {
  return readWorkbook(await workbookOf(sheets));
}

/** The cells of the first column, below its head. */
async function columnOf(values: readonly Value[]) {
  const { sheets } = await read([aSheet(values.map((value) => [value]))]);
  return values.map((_, at) => {
    const cell = sheets[0]?.cells[`A${at + 2}`];
    assert.ok(cell, `no cell for row ${at + 2}`);
    return cell;
  });
}
