import { z } from 'zod';
import { listOf, orElse, wordsSchema, write } from './said.js';

/** `rol: aan` or `rol: uit`; a heading without anything under it says nothing. */
const switchesSchema = z.preprocess(
  orElse({}),
  z.record(z.string(), z.enum(['aan', 'uit']), write('onder elkaar een rol met aan of uit, zoals schoolleider: aan')),
);

const daysFrom = (least: number) => {
  const wrong = `is geen goed aantal dagen. Schrijf een heel getal van ${least} tot en met 60.`;
  return z.number(wrong).int(wrong).min(least, wrong).max(60, wrong);
};

const timeSchema = z
  .string('is geen tijd. Schrijf het zoals 08:30.')
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'is geen tijd. Schrijf het zoals 08:30.');

/** What is changed about one task; "uit" and "aan" alone are enough. */
const changeSchema = z.preprocess(
  (said) => (said === 'aan' || said === 'uit' ? { stand: said } : said),
  z.strictObject(
    {
      stand: z.enum(['aan', 'uit']).default('aan'),
      mensen: listOf(z.string().min(1)).optional(),
      naam: wordsSchema.optional(),
      uitleg: wordsSchema.optional(),
      /** A role, or "niemand". */
      escalatie: z.string().min(1).optional(),
      'dagen vooraf': daysFrom(0).optional(),
    },
    write('uit, aan, of wat anders is, zoals { naam: Opleidersdag }'),
  ),
);

const ownSchema = z.strictObject({
  id: z
    .string()
    .max(80, 'is te lang. Gebruik hoogstens 80 tekens, zoals eigen-startpakket.')
    .regex(
      /^eigen-[a-z0-9]+(-[a-z0-9]+)*$/,
      'moet beginnen met "eigen-", met kleine letters, cijfers en streepjes, zoals eigen-startpakket.',
    ),
  rollen: listOf(z.string().min(1)),
  naam: wordsSchema,
  uitleg: wordsSchema,
  per: z.enum(['persoon', 'groep', 'student']).default('persoon'),
  /** A moment of the semester or one of agenda.csv; absent: on request only. */
  moment: z.string().min(1).optional(),
  'dagen erna': daysFrom(-60).default(0),
  'dagen vooraf': daysFrom(0).default(14),
  met: listOf(z.string().min(1)).default([]),
  mensen: listOf(z.string().min(1)).optional(),
});

/** taken.yaml: what the partnership says about tasks and reminders. Every part may be absent. */
export const taskFileSchema = z.preprocess(
  orElse({}),
  z.strictObject({
    rollen: switchesSchema,
    taken: z.preprocess(
      orElse({}),
      z.record(
        z.string(),
        changeSchema,
        write('onder elkaar een taak met wat er anders is, zoals wpb-intervisie: uit'),
      ),
    ),
    eigen: z.preprocess(orElse([]), z.array(ownSchema, write('onder elkaar taken die met een streepje beginnen'))),
    herinneringen: z.preprocess(
      orElse(undefined),
      z
        .strictObject({ vroegst: timeSchema, laatst: timeSchema }, write('{ vroegst: 08:30, laatst: 17:30 }'))
        .optional(),
    ),
  }),
);
export type TaskFile = z.infer<typeof taskFileSchema>;

/** The words for whom a task is counted, as the catalogue has them. */
export const perOf = { persoon: 'person', groep: 'group', student: 'student' } as const;
