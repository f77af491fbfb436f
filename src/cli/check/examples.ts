import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { checkContent, loadContent } from '../../glossary/load.js';
import { loadPartnership } from '../../partnership/load.js';
import type { Complaint } from './complaint.js';

/** Every folder of examples/ can be taken in as a partnership. Holes that real rosters have are no complaint. */
export async function checkExamples(root: string): Promise<Complaint[]> {
  const entries = await readdir(path.join(root, 'examples'), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => `examples/${name}`);
  if (folders.length === 0) return [{ file: 'examples', message: 'no example partnership at all' }];
  const shared = sharedEntries(path.join(root, 'src/glossary/content'));
  const complaints = folders.toSorted().map(async (folder): Promise<Complaint[]> => {
    const loaded = await loadPartnership(path.join(root, folder), shared);
    if (loaded.status === 'ok') return [];
    return loaded.faults.map(({ file, line, text }) => ({
      file: path.posix.join(folder, file),
      ...(line !== undefined && { line }),
      message: text,
    }));
  });
  return (await Promise.all(complaints)).flat();
}

/** Nothing while the content itself is faulty: that is complained of where it is checked. */
function sharedEntries(folder: string): { entries?: ReadonlySet<string> } {
  if (checkContent(folder).length > 0) return {};
  return { entries: new Set(loadContent(folder).entries.map(({ id }) => id)) };
}
