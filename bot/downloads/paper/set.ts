import type { Faces } from './face.js';
import { linesIn } from './lines.js';
import { BODY, bar, type Look, looks } from './look.js';
import type { Answer, Fact, Paper, Remark, Section, Signature, Signatures } from './paper.js';
import type { Element, Row } from './rows.js';
import { settable } from './signs.js';

/** Where the columns begin, and how much white is left between two. */
const factColumns = [0, 150] as const;
const signatureColumns = [0, 120, 235, 345] as const;
const GUTTER = 14;

/** Less than this many lines of an answer do not stand alone at the end or the beginning of a page. */
const TOGETHER = 2;

/** A form as rows of text, from title to signatures, and whether a sign in it could not be set. Pure. */
export function setPaper(paper: Paper, faces: Faces): { rows: Row[]; missing: boolean } {
  let missing = false;
  const table: Element = { tag: 'Table' };
  const rows = [
    ...paragraph([paper.from], looks.smallLabel, { tag: 'P' }, { glued: true }),
    ...paragraph([paper.title], looks.title, { tag: 'H1' }, { before: 4, glued: true }),
    ...paper.facts.flatMap((fact, at) => factRows(fact, table, at)),
    ...paper.sections.flatMap(sectionRows),
    ...(paper.reaction ? reactionRows(paper.reaction) : []),
    ...(paper.signatures ? signatureRows(paper.signatures) : []),
  ];
  return { rows, missing };

  function factRows({ label, value, strong }: Fact, within: Element, at: number): Row[] {
    const element: Element = { tag: 'TR', within, cells: ['Row', 'Data'] };
    const cells = [
      { text: label, look: looks.soft },
      { text: value, look: strong ? looks.strong : looks.text },
    ];
    return tableRows(cells, factColumns, element, { before: at === 0 ? 12 : 3.5, ruled: at > 0 });
  }

  function sectionRows({ title, answers, remarks = [] }: Section): Row[] {
    return [...heading(title), ...answers.flatMap(answerRows), ...remarks.flatMap(remarkRows)];
  }

  function answerRows({ label, lead, lines, open, by }: Answer, at: number): Row[] {
    return [
      ...paragraph([label], looks.label, { tag: 'H3' }, { before: at === 0 ? 6 : 12, glued: true }),
      ...paragraph(lead ? [lead] : [], looks.soft, { tag: 'P' }, { glueLast: true }),
      ...paragraph(
        lines,
        open ? looks.small : looks.text,
        { tag: 'P' },
        { before: lead ? 4 : 1, glueLast: by !== undefined },
      ),
      ...paragraph(by ? [by] : [], looks.small, { tag: 'P' }, { before: 1 }),
    ];
  }

  function remarkRows({ label, lines }: Remark): Row[] {
    return [
      ...paragraph([label], looks.smallLabel, { tag: 'H3' }, { before: 12, glued: true, barred: true }),
      ...paragraph(lines, looks.text, { tag: 'P' }, { barred: true }),
    ];
  }

  function reactionRows({ title, lines, by }: NonNullable<Paper['reaction']>): Row[] {
    return [
      ...heading(title),
      ...paragraph(lines, looks.text, { tag: 'P' }, { before: 6, glueLast: by !== undefined }),
      ...paragraph(by ? [by] : [], looks.small, { tag: 'P' }, { before: 1 }),
    ];
  }

  function signatureRows({ title, heads, rows: signed }: Signatures): Row[] {
    const within: Element = { tag: 'Table' };
    const cellsOf = ({ who, role, what, when }: Signature, look: Look) =>
      [who, role, what, when].map((text) => ({ text, look }));
    const head: Element = { tag: 'TR', within, cells: ['Column', 'Column', 'Column', 'Column'] };
    return [
      ...heading(title),
      ...tableRows(cellsOf(heads, looks.smallLabel), signatureColumns, head, { before: 6, glued: true }),
      // They go to a next page together, with the heads of their columns.
      ...signed.flatMap((signature, at) => {
        const element: Element = { tag: 'TR', within, cells: ['Row', 'Data', 'Data', 'Data'] };
        const how = { before: 3.5, ruled: true, ...(at < signed.length - 1 && { glued: true }) };
        return tableRows(cellsOf(signature, looks.text), signatureColumns, element, how);
      }),
    ];
  }

  function heading(title: string): Row[] {
    return paragraph([title], looks.section, { tag: 'H2', bookmark: title }, { before: 24, glued: true });
  }

  /** Lines of one element; all glued, or so that no line of it stands alone. */
  function paragraph(
    text: readonly string[],
    look: Look,
    element: Element,
    how: { before?: number; glued?: boolean; glueLast?: boolean; barred?: boolean },
  ): Row[] {
    const x = how.barred ? bar.indent : 0;
    const lines = fitted(text, look, BODY - x);
    return lines.map((line, at) => ({
      cells: [{ text: line, x, look }],
      element,
      height: look.leading,
      before: at === 0 ? (how.before ?? 0) : 0,
      glued: at === lines.length - 1 ? (how.glued ?? how.glueLast ?? false) : (how.glued ?? atAnEnd(at, lines.length)),
      ...(how.barred && { barred: true }),
    }));
  }

  /** One row of a table, as many lines as its tallest cell. */
  function tableRows(
    cells: readonly { text: string; look: Look }[],
    columns: readonly number[],
    element: Element,
    how: { before: number; ruled?: boolean; glued?: boolean },
  ): Row[] {
    const columnLines = cells.map(({ text, look }, at) => {
      const next = columns[at + 1];
      return fitted([text], look, next === undefined ? BODY - (columns[at] ?? 0) : next - (columns[at] ?? 0) - GUTTER);
    });
    const count = Math.max(...columnLines.map((lines) => lines.length));
    return Array.from({ length: count }, (_, line) => ({
      cells: cells.flatMap(({ look }, at) => [{ text: columnLines[at]?.[line] ?? '', x: columns[at] ?? 0, look }]),
      element,
      height: Math.max(...cells.map(({ look }) => look.leading)),
      before: line === 0 ? how.before : 0,
      glued: how.glued ?? (line < count - 1 && atAnEnd(line, count)),
      ...(line === 0 && how.ruled && { ruled: true }),
    }));
  }

  function fitted(text: readonly string[], look: Look, width: number): string[] {
    const { has, widthOf } = faces[look.weight];
    const settled = settable(text, has);
    missing ||= settled.missing;
    return settled.lines.flatMap((line) => linesIn(line, width, (piece) => widthOf(piece, look.size)));
  }
}

/** Of the lines but the last: whether parting it from the next would leave too few on one of the two pages. */
function atAnEnd(at: number, count: number): boolean {
  return at < TOGETHER - 1 || at >= count - TOGETHER;
}
