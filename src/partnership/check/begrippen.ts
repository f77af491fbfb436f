import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';

/** Notes on a shared entry that does not exist: nobody would ever see them. */
export function lostNotes({ begrippen }: Folder, shared: ReadonlySet<string>): Fault[] {
  if (begrippen === undefined) return [];
  const { notes, entries } = begrippen.value;
  const own = new Set(entries.map(({ id }) => id));
  return notes.flatMap(({ entry }, index): Fault[] => {
    if (shared.has(entry) || own.has(entry)) return [];
    const text = `Het begrip "${entry}" bestaat niet, dus niemand ziet wat jullie erbij schrijven. Verbeter de id, of zet het begrip zelf bij entries.`;
    const line = begrippen.lineOf(['notes', index, 'entry']);
    return [{ rule: 'unknown-id', file: files.begrippen, line, text }];
  });
}
