import { buffer } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { type Faces, faces } from './face.js';
import { linesIn } from './lines.js';
import { BODY, bar, type Look, looks, rule, sheet } from './look.js';
import type { Paper } from './paper.js';
import { type Placed, pagesOf } from './rows.js';
import { setPaper } from './set.js';
import { settable } from './signs.js';
import { treeOf } from './tree.js';

/**
 * A form as a PDF on A4: tagged, with its title, language and a list of contents, so that it can be read aloud and searched.
 * Gives way to others after each page. The libraries are loaded at the first use.
 */
export async function pdfOf(paper: Paper): Promise<Buffer> {
  const [{ default: PDFDocument }, both] = await Promise.all([import('pdfkit'), faces()]);
  const { rows, missing } = setPaper(paper, both);
  const foot = footLines(paper, missing, both);
  const running = smallLines([paper.running], BODY, both)[0] ?? '';
  const footHeight = foot.length * looks.small.leading;
  const pages = pagesOf(rows, sheet.height - sheet.top - sheet.footGap - footHeight - sheet.bottom);

  const doc = new PDFDocument({
    autoFirstPage: false,
    size: [sheet.width, sheet.height],
    margin: 0,
    // No standard font: every text names its own.
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: paper.lang,
    displayTitle: true,
    info: { Title: paper.title, Author: paper.from, CreationDate: new Date(paper.madeAt) },
  });
  const bytes = buffer(doc);
  const ink = inkOn(doc, both);
  const tree = treeOf(doc, paper.lang);
  for (const [at, page] of pages.entries()) {
    doc.addPage();
    for (const run of runsOf(page)) drawRun(run);
    drawAround(at);
    await setImmediate();
  }
  tree.end();
  doc.end();
  return bytes;

  /** What stands on each page: not part of the text, so not read aloud. */
  function drawAround(at: number): void {
    doc.markContent('Artifact', { type: 'Pagination' });
    const { left, bottom, height } = sheet;
    if (at > 0) ink.text(running, left, sheet.running, looks.small);
    const top = height - bottom - footHeight;
    ink.line(top - 6);
    for (const [index, line] of foot.entries()) ink.text(line, left, top + index * looks.small.leading, looks.small);
    const counter = `${paper.counter.page} ${at + 1} ${paper.counter.of} ${pages.length}`;
    const width = both.regular.widthOf(counter, looks.small.size);
    ink.text(counter, left + BODY - width, height - bottom - looks.small.leading, looks.small);
    doc.endMarkedContent();
  }

  /** The rows of one element on one page, cell by cell: the order in which they are read. */
  function drawRun(run: readonly Placed[]): void {
    const element = run[0]?.row.element;
    if (element === undefined) return;
    if (element.bookmark !== undefined && tree.isNew(element)) doc.outline.addItem(element.bookmark);
    drawLines(run);
    for (const [column, node] of tree.nodesOf(element).entries()) {
      node.add(() => {
        for (const { row, y } of run) {
          const cell = row.cells[column];
          if (cell && cell.text !== '') ink.text(cell.text, sheet.left + cell.x, sheet.top + y, cell.look);
        }
      });
    }
  }

  function drawLines(run: readonly Placed[]): void {
    doc.markContent('Artifact', { type: 'Layout' });
    for (const { row, y } of run) {
      if (row.ruled) ink.line(sheet.top + y - row.before / 2);
      if (row.barred) ink.bar(sheet.top + y, row.height);
    }
    doc.endMarkedContent();
  }
}

/** The lines at the foot; they leave room for the page number. */
function footLines(paper: Paper, missing: boolean, both: Faces): string[] {
  const counter = `${paper.counter.page} 999 ${paper.counter.of} 999  `;
  const room = BODY - both.regular.widthOf(counter, looks.small.size);
  return smallLines([...(missing ? [paper.unprintable] : []), ...paper.footer], room, both);
}

function smallLines(text: readonly string[], width: number, { regular }: Faces): string[] {
  const { lines } = settable(text, regular.has);
  return lines.flatMap((line) => linesIn(line, width, (piece) => regular.widthOf(piece, looks.small.size)));
}

/** Rows next to each other that belong to one element. */
function runsOf(page: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  for (const placed of page) {
    const last = runs.at(-1);
    if (last?.[0]?.row.element === placed.row.element) last.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

function inkOn(doc: PDFKit.PDFDocument, both: Faces) {
  // The library takes a font that was opened before; its types do not know that yet.
  for (const weight of ['regular', 'bold'] as const) doc.registerFont(weight, both[weight].font as unknown as Buffer);
  return {
    text(text: string, x: number, top: number, { size, leading, weight, colour }: Look): void {
      doc.font(weight).fontSize(size);
      doc.fillColor(colour).text(text, x, top + (leading - size * 1.21) / 2, { lineBreak: false });
    },
    line(y: number): void {
      doc.moveTo(sheet.left, y).lineTo(sheet.left + BODY, y);
      doc.lineWidth(rule.thickness).strokeColor(rule.colour).stroke();
    },
    bar(top: number, height: number): void {
      doc.rect(sheet.left, top, bar.thickness, height).fill(bar.colour);
    },
  };
}
