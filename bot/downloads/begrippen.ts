import { z } from 'zod';
import { begrippenCsv } from '../../cards/views/begrip/csv.js';
import type { Glossary } from '../../src/glossary/glossary.js';
import type { Download } from './download.js';

/** What a link to the list of begrippen says that it is for. */
export const BEGRIPPEN = 'begrippen';

const aboutSchema = z.strictObject({ partnerships: z.array(z.string()) });

/** All begrippen as these partnerships see them. @throws ZodError on a claim that is not for this */
export function begrippenFile(glossary: Glossary, about: unknown): Download {
  const { partnerships } = aboutSchema.parse(about);
  const body = begrippenCsv(glossary.all({ partnerships, roles: [] }));
  return { name: 'begrippen.csv', type: 'text/csv; charset=utf-8', body };
}
