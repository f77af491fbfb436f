import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { checkContent, loadContent } from '../../glossary/load.js';
import { loadPartnership } from '../../partnership/load.js';
import type { Setup } from '../../partnership/setup.js';
import type { Complaint } from './complaint.js';

/** Every folder of examples/ can be taken in as a partnership. Holes that real rosters have are no complaint. */
export async function checkExamples(root: string): Promise<Complaint[]> {
  const entries = await readdir(path.join(root, 'examples'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `examples/${name}`);
  if (folders.length === 0) return [{ file: 'examples', message: 'no example partnership at all' }];
  const shared = sharedEntries(path.join(root, 'src/glossary/content'));
  const complaints = folders.toSorted().map(async (folder): Promise<Complaint[]> => {
    const loaded = await loadPartnership(path.join(root, folder));
    if (loaded.status === 'ok') return shared === undefined ? [] : lostNotes(root, folder, loaded.setup, shared);
    return loaded.faults.map(({ file, line, text }) => ({
      file: path.posix.join(folder, file),
      ...(line !== undefined && { line }),
      message: text,
    }));
  });
  return (await Promise.all(complaints)).flat();
}

/** Undefined while the content itself is faulty: that is complained of where it is checked. */
function sharedEntries(folder: string): ReadonlySet<string> | undefined {
  if (checkContent(folder).length > 0) return undefined;
  return new Set(loadContent(folder).entries.map(({ id }) => id));
}

/** A note on an entry that does not exist would never be shown to anybody. */
async function lostNotes(
  root: string,
  folder: string,
  { begrippen }: Setup,
  shared: ReadonlySet<string>,
): Promise<Complaint[]> {
  const own = new Set(begrippen.entries.map(({ id }) => id));
  const lost = begrippen.notes.filter(({ entry }) => !shared.has(entry) && !own.has(entry));
  if (lost.length === 0) return [];
  const file = `${folder}/begrippen.yaml`;
  const lines = (await readFile(path.join(root, file), 'utf8')).split('\n');
  return lost.map(({ entry }) => {
    const index = lines.findIndex((line) => /^[\s-]*entry:\s*/.test(line) && line.includes(entry));
    return {
      file,
      ...(index >= 0 && { line: index + 1 }),
      message: `${entry}: a note on an entry that does not exist`,
    };
  });
}
