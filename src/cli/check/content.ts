import path from 'node:path';
import { checkContent as faultsOf } from '../../glossary/load.js';
import type { Complaint } from './complaint.js';

const FOLDER = 'src/glossary/content';

/** The shared begrippen: every entry whole, no id double, no id that leads nowhere. */
export async function checkContent(root: string): Promise<Complaint[]> {
  return faultsOf(path.join(root, FOLDER)).map(({ file, line, id, message }) => ({
    file: `${FOLDER}/${file}`,
    line,
    message: id === undefined ? message : `${id}: ${message}`,
  }));
}
