import { z } from 'zod';
import {
  date,
  days,
  email,
  filled,
  id,
  language,
  maybe,
  region,
  schoolYear,
  semester,
  studyYear,
  tenant,
  text,
} from './cells.js';

/** The columns of the CSV files, by the headings people see, and what each cell holds. */

export const boardColumns = z.object({ id: filled(id('kustlicht')), naam: filled(text('Stichting Kustlicht')) });
export type BoardRow = z.infer<typeof boardColumns>;

export const schoolColumns = z.object({
  id: filled(id('de-kaasbrug')),
  naam: filled(text('De Kaasbrug')),
  bestuur: filled(id('kustlicht')),
  plaats: filled(text('Alkmaar')),
  regio: filled(region),
});
export type SchoolRow = z.infer<typeof schoolColumns>;

export const personColumns = z.object({
  id: filled(id('sanne-de-wit')),
  naam: filled(text('Sanne de Wit')),
  'e-mail': filled(email),
  tenant: maybe(tenant),
  taal: maybe(language),
  werkdagen: filled(days),
});
export type PersonRow = z.infer<typeof personColumns>;

/** `rol` is text here: which words are roles depends on the partnership (`roleNamed`). */
export const roleColumns = z.object({
  persoon: filled(id('sanne-de-wit')),
  rol: filled(text('werkplekbegeleider')),
  school: maybe(id('de-kaasbrug')),
  bestuur: maybe(id('kustlicht')),
  instituut: maybe(id('ipabo')),
});
export type RoleRow = z.infer<typeof roleColumns>;

export const placementColumns = z.object({
  student: filled(id('youssef-amrani')),
  schooljaar: filled(schoolYear),
  semester: filled(semester),
  studiejaar: maybe(studyYear),
  variant: maybe(text('deeltijd')),
  school: filled(id('de-kaasbrug')),
  groep: maybe(text('5')),
  stagedagen: filled(days),
  werkplekbegeleider: maybe(id('sanne-de-wit')),
  schoolopleider: maybe(id('marijke-bos')),
  instituutsopleider: maybe(id('esther-vermeer')),
  studiebegeleider: maybe(id('roos-van-dam')),
});
export type PlacementRow = z.infer<typeof placementColumns>;

/** Days off of one school or one institute, on top of school holidays and public holidays. */
export const closedColumns = z.object({
  school: maybe(id('de-kaasbrug')),
  instituut: maybe(id('ipabo')),
  van: filled(date),
  'tot en met': filled(date),
  reden: filled(text('studiedag')),
});
export type ClosedRow = z.infer<typeof closedColumns>;

/** Dates that tasks hang on (`moment` is the name that the tasks use), for everyone or for who belongs to one place. */
export const eventColumns = z.object({
  moment: filled(id('opleidersmiddag')),
  datum: filled(date),
  school: maybe(id('de-kaasbrug')),
  bestuur: maybe(id('kustlicht')),
  instituut: maybe(id('ipabo')),
});
export type EventRow = z.infer<typeof eventColumns>;

/** Another last day of one task, for one student, one person, or both together. */
export const extensionColumns = z.object({
  taak: filled(id('wpb-adviesformulier-1')),
  student: maybe(id('youssef-amrani')),
  persoon: maybe(id('sanne-de-wit')),
  schooljaar: filled(schoolYear),
  semester: filled(semester),
  datum: filled(date),
});
export type ExtensionRow = z.infer<typeof extensionColumns>;
