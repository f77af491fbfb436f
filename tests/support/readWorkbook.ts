import { inflateRawSync } from 'node:zlib';

/** A cell as it stands in the file: its type ("s" for a text or "n"), what is in it, and the look that it points to. */
export interface ReadCell {
  type: string;
  value: string;
  look: string;
  font: string;
  numberFormat: string;
}

export interface ReadSheet {
  name: string;
  /** By address, "A1". A cell that is empty is not there. */
  cells: Record<string, ReadCell>;
  xml: string;
}

/** An XLSX file read back by its bytes and its XML, without what wrote it. */
export function readWorkbook(bytes: Buffer): { sheets: ReadSheet[]; files: Record<string, string> } {
  const files = unzip(bytes);
  const styles = files['xl/styles.xml'] ?? '';
  const looks = all(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g, /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? '');
  const fonts = all(/<font>.*?<\/font>/g, styles);
  const texts = all(/<si>.*?<\/si>/gs, files['xl/sharedStrings.xml'] ?? '').map((text) =>
    unescaped(/<t[^>]*>(.*)<\/t>/s.exec(text)?.[1] ?? ''),
  );
  const formats = new Map(
    [...styles.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map((found) => [found[1], found[2]]),
  );
  const targets = new Map(
    [...(files['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Id="(\w+)"[^>]*Target="([^"]*)"/g)].map((found) => [
      found[1],
      found[2],
    ]),
  );
  const sheets = all(/<sheet [^>]*>/g, files['xl/workbook.xml'] ?? '').map((sheet) => {
    const xml = files[`xl/${targets.get(/r:id="(\w+)"/.exec(sheet)?.[1])}`] ?? '';
    const cells: Record<string, ReadCell> = {};
    for (const [, at, look, , type, inside] of xml.matchAll(/<c r="(\w+)" s="(\d+)"( t="(\w+)")?>(.*?)<\/c>/gs)) {
      const xf = looks[Number(look)] ?? '';
      const value = /^<v>(.*)<\/v>$/s.exec(inside ?? '')?.[1] ?? '';
      cells[at ?? ''] = {
        type: type ?? 'n',
        value: type === 's' ? (texts[Number(value)] ?? `no text ${value}`) : value,
        look: xf,
        font: fonts[Number(/fontId="(\d+)"/.exec(xf)?.[1])] ?? '',
        numberFormat: formats.get(/numFmtId="(\d+)"/.exec(xf)?.[1]) ?? '',
      };
    }
    return { name: unescaped(/name="([^"]*)"/.exec(sheet)?.[1] ?? ''), cells, xml };
  });
  return { sheets, files };
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}

function unescaped(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')
    .replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The files of an archive, found by its list at the end as every program does. */
function unzip(bytes: Buffer): Record<string, string> {
  const files: Record<string, string> = {};
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    const path = bytes.toString('utf8', at + 46, at + 46 + name);
    files[path] = (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return files;
}
