import { escaped } from './cell.js';

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A sheet, around what is in it. */
export function worksheet(inside: string): string {
  return part('worksheet', MAIN, inside);
}

/** The files of a workbook apart from the sheets, each by its place in the archive. `area` as in "A1:F12". */
export function partsAround(sheets: readonly { name: string; area: string }[]): Record<string, string> {
  const each = (xml: (number: number, sheet: { name: string; area: string }) => string) =>
    sheets.map((sheet, at) => xml(at + 1, sheet)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': part(
      'Types',
      `${PACKAGE}/content-types`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}`,
    ),
    '_rels/.rels': relationships(relationship(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relationships(
      each((number) => relationship(number, 'worksheet', `worksheets/sheet${number}.xml`)) +
        relationship(styles, 'styles', 'styles.xml'),
    ),
    'xl/workbook.xml': part(
      'workbook',
      MAIN,
      // A sheet with a head that stays in view says in which window: so there must be one.
      `<bookViews><workbookView/></bookViews><sheets>${each((number, { name }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)}</sheets><definedNames>${each(filterName)}</definedNames>`,
      ` xmlns:r="${OFFICE}"`,
    ),
    'xl/styles.xml': part('styleSheet', MAIN, STYLES),
  };
}

function part(root: string, namespace: string, inside: string, more = ''): string {
  return `${HEADER}<${root} xmlns="${namespace}"${more}>${inside}</${root}>`;
}

function relationships(inside: string): string {
  return part('Relationships', `${PACKAGE}/relationships`, inside);
}

function relationship(number: number, kind: string, target: string): string {
  return `<Relationship Id="rId${number}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

/** The hidden name by which a program knows which area the filter of a sheet is about. */
function filterName(number: number, { name, area }: { name: string; area: string }): string {
  const where = `'${name.replaceAll("'", "''")}'!${area.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
  return `<definedName name="_xlnm._FilterDatabase" localSheetId="${number - 1}" hidden="1">${escaped(where)}</definedName>`;
}

/** In the order of STYLE in `cell.ts`. Two fills go before ours, since programs keep the first two for themselves. */
const STYLES = [
  '<numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy\\ hh:mm"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/><bgColor indexed="64"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  '<cellXfs count="7">',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right" vertical="top" indent="1"/></xf>',
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '</cellXfs>',
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join('');
