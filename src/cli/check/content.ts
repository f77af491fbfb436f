import path from 'node:path';
import { checkHolidays } from '../../calendar/holidays.js';
import type { ContentFault } from '../../contentList.js';
import { checkForms } from '../../forms/load.js';
import { checkContent as checkBegrippen } from '../../glossary/load.js';
import { checkCatalogue } from '../../tasks/catalogue.js';
import type { Complaint } from './complaint.js';

/** Every folder of shared content, with what says all that is wrong in it. */
const folders: readonly (readonly [folder: string, faultsOf: (dir: string) => ContentFault[]])[] = [
  ['src/glossary/content', checkBegrippen],
  ['src/tasks/content', checkCatalogue],
  ['src/calendar/content', checkHolidays],
  ['src/forms/content', checkForms],
];

/** The shared begrippen, tasks, holidays and forms: every item whole, no id double, none that leads nowhere, no date that cannot be. */
export async function checkContent(root: string): Promise<Complaint[]> {
  return folders.flatMap(([folder, faultsOf]) =>
    faultsOf(path.join(root, folder)).map(({ file, line, id, message }) => ({
      file: `${folder}/${file}`,
      line,
      message: id === undefined ? message : `${id}: ${message}`,
    })),
  );
}
