import { z } from 'zod';

/**
 * Where a fact comes from: a source document and the lines of its text. `authors` is the literature that the document itself
 * names, as printed in its source column.
 *
 * - 000: begrippenkader Samen Opleiden & Professionaliseren, October 2024
 * - 001: a book chapter on professional development in opleidingsscholen, with Opleidingsschool Boss po as its case
 * - 002: role descriptions and hours of Samen Opleiden Noord-Holland and Hogeschool IPABO
 * - 003: text and form on the leerwerkplek of Opleidingsschool AOS3R
 * - 004: Samen Opleiden in de Onderwijsregio, Platform Samen Opleiden & Professionaliseren
 */
export const sourceSchema = z.strictObject({
  document: z.enum(['000', '001', '002', '003', '004']),
  lines: z.string().regex(/^\d+(-\d+)?(, \d+(-\d+)?)*$/, 'lines such as "224-257, 264"'),
  authors: z.string().min(1).optional(),
});
export type Source = z.infer<typeof sourceSchema>;
