import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../finding.js';

/** A file as text with `\n` between lines and no byte order mark, or the fault that stands in its way. */
export type ReadText = { status: 'read'; text: string } | { status: 'faulty'; fault: Fault };

/** Reads one file of the folder. Throws only on what is no matter of the delivered files, such as a denied permission. */
export async function readText(folder: string, file: string): Promise<ReadText> {
  const bytes = await readFile(join(folder, file)).catch((error: NodeJS.ErrnoException) => {
    // A folder of that name is not the file.
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
    throw error;
  });
  if (bytes === undefined) {
    const empty = file.endsWith('.csv') ? ' Is er niets in te vullen, dan is de kop met kolomnamen genoeg.' : '';
    const text = `Dit bestand ontbreekt. Zet het in de map.${empty}`;
    return { status: 'faulty', fault: { rule: 'file-missing', file, text } };
  }
  const line = firstForeignLine(bytes);
  if (line !== undefined) {
    const text =
      'Deze regel is niet als UTF-8 bewaard: letters met accenten gaan dan stuk. Kies in Excel "Opslaan als: CSV UTF-8".';
    return { status: 'faulty', fault: { rule: 'unreadable', file, line, text } };
  }
  return { status: 'read', text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n') };
}

/** Excel's plain "CSV" is Windows-1252; read as UTF-8 every accent in a name would be lost without a word. */
function firstForeignLine(bytes: Buffer): number | undefined {
  const decodes = (part: Uint8Array) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
      return !part.includes(0);
    } catch {
      return false;
    }
  };
  if (decodes(bytes)) return undefined;
  let line = 1;
  for (let start = 0; start < bytes.length; line += 1) {
    const end = bytes.indexOf('\n', start);
    if (!decodes(bytes.subarray(start, end === -1 ? undefined : end))) return line;
    if (end === -1) break;
    start = end + 1;
  }
  return line;
}
