import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { idSchema } from '../partnership/id.js';
import { meetingSchema } from '../partnership/meeting.js';
import { roleIdSchema } from '../people/role.js';
import { sourceSchema } from '../source.js';

/** A named moment of a semester. */
export const momentSchema = z.enum([
  'start',
  'naTweeWeken',
  'halverwege',
  'weekVoorEind',
  'voorWpa',
  'wpaVan',
  'wpaTot',
  'eind',
  'periode1Van',
  'periode1Tot',
  'periode2Van',
  'periode2Tot',
]);

/** What happens to a form (handed in: as long as nobody waits for another version; asked back: until that is there), or to a placement. */
export const factSchema = z.enum([
  'startgesprek-ingediend',
  'adviesformulier-1-ingediend',
  'adviesformulier-2-ingediend',
  'adviesformulier-1-teruggevraagd',
  'adviesformulier-2-teruggevraagd',
  'student-teruggegeven',
]);
export type Fact = z.infer<typeof factSchema>;

/**
 * The facts and moments that a window can hang on: a named moment of the semester (`src/calendar/moments.ts`), or what became
 * of a form, or the day on which a guide gave a student back, or a date of the partnership's own (`events` of the set-up: a task for each of its dates). `days` are calendar
 * days later (negative: earlier).
 */
const anchorSchema = z.union([
  z.strictObject({ moment: momentSchema, days: z.number().int().default(0) }),
  z.strictObject({
    fact: factSchema,
    days: z.number().int().default(0),
  }),
  z.strictObject({ event: idSchema, days: z.number().int().default(0) }),
]);
export type Anchor = z.infer<typeof anchorSchema>;

/** The facts that close a task (`closed.ts`). */
export const closingSchema = z.enum([
  'startgesprek-voorbereid',
  'startgesprek-ingediend',
  'startgesprek-bevestigd',
  'adviesformulier-1-ingediend',
  'adviesformulier-2-ingediend',
  'adviesformulier-1-aangepast',
  'adviesformulier-2-aangepast',
  'adviesformulier-1-afgestemd',
  'adviesformulier-2-afgestemd',
  'adviesformulier-1-gelezen',
  'adviesformulier-2-gelezen',
  'wpa-afgenomen',
  'werkplekbegeleider-bekend',
  'begeleider-bekend',
]);
export type Closing = z.infer<typeof closingSchema>;

/**
 * Hours as the source books them: the sum of `times` x `minutes`, once a semester or once a school year. `block` is the table
 * in which the source adds them up (002:235, 353, 777, 1240, 1372; 2094, 2216-2222; 2278).
 */
const hoursSchema = z.strictObject({
  once: z.enum(['semester', 'year']),
  block: z.enum(['inzet', 'overig-en-onvoorzien', 'overige-taken', 'extra-taken']).optional(),
  parts: z
    .array(z.strictObject({ what: bilingualSchema, times: z.number().positive(), minutes: z.number().positive() }))
    .min(1),
});
export type Hours = z.infer<typeof hoursSchema>;

/** One task of one role, as data: everything the bot knows of it. A person's tasks are computed from it (`tasksFor.ts`). */
export const taskEntrySchema = z.strictObject({
  /** Stable: it is part of what is stored of a sent message. Begins with the short name of the role (`catalogue.ts`), or with "eigen". */
  id: z.string().regex(/^(wpb|so|cso|bso|io|cio|stb|stu|stg|sl|bes|pl|stuur|ob|cs|eigen)-[a-z0-9]+(-[a-z0-9]+)*$/),
  /** A noun phrase that can stand alone in a list: "Startgesprek", "Flitsbezoek met nagesprek". */
  name: bilingualSchema,
  /**
   * `formal`: closed by a fact, with the whole ladder of reminders; `dated`: told in one message, gone after its date; `tip`:
   * on request only. What may happen at any time in a semester is never formal.
   */
  kind: z.enum(['formal', 'dated', 'tip']),
  /** `student`: for each student that the person guides (in the own case: is); `group` and `person`: once a semester. */
  per: z.enum(['student', 'group', 'person']),
  /**
   * From when until when; absent when no source gives a moment, and for a tip. `before`: whatever it hangs on, it is due before that
   * moment, as long as that leaves a day.
   */
  window: z.strictObject({ opens: anchorSchema, due: anchorSchema, before: momentSchema.optional() }).optional(),
  /** Only in this semester of the school year; absent: in both. */
  semester: z.union([z.literal(1), z.literal(2)]).optional(),
  /**
   * `co-assessed`: only students whose WPA the instituutsopleider takes too; `first-years`: only those in their first year then (of what is
   * not counted per student: only who is one, or guides one); `without-werkplekbegeleider`: as it says;
   * `handed-back`: those whom a guide gave back since the roster came in (for a schoolopleider only a werkplekbegeleider) and who have nobody there yet.
   */
  students: z.enum(['all', 'co-assessed', 'first-years', 'without-werkplekbegeleider', 'handed-back']).default('all'),
  /** Only where the partnership holds the startgesprek in this shape (`holdsShape`). */
  shape: meetingSchema.optional(),
  closedBy: closingSchema.optional(),
  /** false: nobody is reminded after the date, also when it is formal. */
  chase: z.boolean().default(true),
  /** false: not everyone with this role does it (002:302-309, 1349-1355); it is announced only to whom a partnership names. */
  everyone: z.boolean().default(true),
  /** false: nobody is written to about it, and who asks sees it: so is every task of a role that is not reminded here. */
  reminded: z.boolean().default(true),
  /** Of those with the role only these people do it (person ids); a partnership says so. */
  people: z.array(idSchema).optional(),
  /** Who sees it in the own digest when it stays undone after the last reminder. */
  escalatesTo: roleIdSchema.optional(),
  hours: hoursSchema.optional(),
  /** With whom. */
  with: z.array(roleIdSchema).default([]),
  /** The rule in one short sentence, B1: why somebody gets this. "Je voert het startgesprek aan het begin van elk semester." */
  reason: bilingualSchema,
  /** Absent: it is an agreement of the partnership's own. */
  source: sourceSchema.optional(),
});
export type TaskEntry = z.infer<typeof taskEntrySchema>;

/** The tasks of every role that has any, in the order of the content. */
export type Catalogue = Readonly<Partial<Record<z.infer<typeof roleIdSchema>, readonly TaskEntry[]>>>;
