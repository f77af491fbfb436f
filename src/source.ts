import { z } from 'zod';

/**
 * Where a fact comes from: a seed document and its lines (`domain.md` 0.1). `authors` is the literature that the document
 * itself names, as printed in its source column.
 */
export const sourceSchema = z.strictObject({
  document: z.enum(['000', '001', '002', '003', '004']),
  lines: z.string().regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'lines such as "224-257, 264"'),
  authors: z.string().min(1).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
