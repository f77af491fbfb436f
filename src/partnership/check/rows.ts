import type { Fault } from '../finding.js';
import { files } from '../folder/files.js';
import type { Folder } from '../folder/read.js';

/** Files that hold a heading and nothing else, where a partnership cannot do without. */
export function emptySheets(folder: Folder): Fault[] {
  return (['boards', 'schools', 'people', 'roles'] as const)
    .filter((name) => folder[name].keys?.size === 0)
    .map((name) => ({
      rule: 'no-rows',
      file: files[name],
      text: 'Er staat nog geen rij onder de kop. Vul er ten minste een in.',
    }));
}
