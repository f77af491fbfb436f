import { z } from 'zod';
import { bilingualSchema } from '../../language.js';
import { hourSchema, idSchema } from '../setup.js';

/** A text in Dutch, or in both languages. Who writes only Dutch is understood in English too, in Dutch. */
const wordsSchema = z.preprocess(
  (words) => (typeof words === 'string' ? { nl: words, en: words } : words),
  bilingualSchema,
);

/** `rol: aan` or `rol: uit`; a heading without anything under it says nothing. */
const switchesSchema = z.preprocess(orElse({}), z.record(z.string(), z.enum(['aan', 'uit'])));

const days = z.number().int();

/** What is changed about one task; "uit" and "aan" alone are enough. */
const changeSchema = z.preprocess(
  (said) => (said === 'aan' || said === 'uit' ? { stand: said } : said),
  z.strictObject({
    stand: z.enum(['aan', 'uit']).default('aan'),
    mensen: z.array(idSchema).min(1).optional(),
    naam: wordsSchema.optional(),
    uitleg: wordsSchema.optional(),
    /** A role, or "niemand". */
    escalatie: z.string().min(1).optional(),
    'dagen vooraf': days.min(0).max(60).optional(),
  }),
);

const ownSchema = z.strictObject({
  id: z.string().regex(/^eigen-[a-z0-9]+(-[a-z0-9]+)*$/, 'begint met "eigen-", zoals eigen-startpakket.'),
  rollen: z.array(z.string().min(1)).min(1),
  naam: wordsSchema,
  uitleg: wordsSchema,
  per: z.enum(['persoon', 'groep', 'student']).default('persoon'),
  /** A moment of the semester or one of agenda.csv; absent: on request only. */
  moment: z.string().min(1).optional(),
  'dagen erna': days.min(-60).max(60).default(0),
  'dagen vooraf': days.min(0).max(60).default(14),
  met: z.array(z.string().min(1)).default([]),
  mensen: z.array(idSchema).min(1).optional(),
});

/** taken.yaml: what the partnership says about tasks and reminders. Every part may be absent. */
export const taskFileSchema = z.preprocess(
  orElse({}),
  z.strictObject({
    rollen: switchesSchema,
    taken: z.preprocess(orElse({}), z.record(z.string(), changeSchema)),
    eigen: z.preprocess(orElse([]), z.array(ownSchema)),
    herinneringen: z.strictObject({ vroegst: hourSchema, laatst: hourSchema }).optional(),
  }),
);
export type TaskFile = z.infer<typeof taskFileSchema>;

/** The words for whom a task is counted, as the catalogue has them. */
export const perOf = { persoon: 'person', groep: 'group', student: 'student' } as const;

/** Nothing written is an empty part. */
function orElse<T>(empty: T): (value: unknown) => unknown {
  return (value) => value ?? empty;
}
