import { z } from 'zod';
import { formUseSchema } from '../forms/use.js';
import { overlaySchema } from '../glossary/overlay.js';
import { bilingualSchema, languageSchema } from '../language.js';
import { roleIdSchema } from '../people/role.js';
import { taskUseSchema } from '../tasks/use.js';
import { idSchema } from './id.js';
import { meetingSchema } from './meeting.js';

export { idSchema } from './id.js';

/**
 * A partnership as it is set up: one immutable snapshot of facts that the stagebureau delivers. Everything else (tasks,
 * who is due, what "hier" means) is computed from it. `load.ts` makes one from a folder, `examples/` holds two.
 */

/** A calendar date in Europe/Amsterdam, as YYYY-MM-DD. */
export const dateSchema = z.iso.date();

/** Days off, both dates included. */
const closedSchema = z.strictObject({ from: dateSchema, to: dateSchema, reason: z.string().min(1) });

const periodSchema = z.strictObject({ id: idSchema, name: z.string().min(1), from: dateSchema, to: dateSchema });

const semesterSchema = z.strictObject({
  /** 1 or 2 inside its school year (two semesters, each two periods: 002:36-39, 2042-2048). */
  number: z.union([z.literal(1), z.literal(2)]),
  from: dateSchema,
  to: dateSchema,
  periods: z.array(periodSchema).length(2),
  /** The days on which a werkplekassessment (WPA) may be taken. */
  wpa: z.strictObject({ from: dateSchema, to: dateSchema }),
});

const schoolYearSchema = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{4}$/, 'a school year such as 2026-2027'),
  semesters: z.array(semesterSchema).length(2),
});

/** No date stands in a source: every date is the partnership's own. */
const calendarSchema = z.strictObject({ schoolYears: z.array(schoolYearSchema).min(1) });

const tenantSchema = z.strictObject({ id: z.uuid(), name: z.string().min(1) });

const instituteSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  closed: z.array(closedSchema).default([]),
});

const boardSchema = z.strictObject({ id: idSchema, name: z.string().min(1) });

export const schoolSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  board: idSchema,
  place: z.string().min(1),
  /** School holiday region; the dates per region are shared content of `src/calendar`. */
  region: z.enum(['noord', 'midden', 'zuid']),
  closed: z.array(closedSchema).default([]),
});

export const weekdaySchema = z.enum(['ma', 'di', 'wo', 'do', 'vr']);

/** A time on a clock in the Netherlands, as HH:MM. */
export const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 15:15');

/** One role of one person, with the place it is held at; a role needs no more than the place that fits it. */
const assignmentSchema = z.strictObject({
  role: roleIdSchema,
  school: idSchema.optional(),
  board: idSchema.optional(),
  institute: idSchema.optional(),
});

export const personSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  /** Mail address or user principal name, lower case; the one thing a speaker is matched on, once. */
  email: z.email().toLowerCase(),
  /** Tenant id when it is not the first of the partnership. */
  tenant: z.uuid().optional(),
  language: languageSchema.optional(),
  days: z.array(weekdaySchema).min(1),
  /** From when the person wants to be written to; absent: as fits the roles (`src/reminders/sendHour.ts`). */
  hour: hourSchema.optional(),
  roles: z.array(assignmentSchema).min(1),
});

/** A student at a school for one semester. No werkplekbegeleider yet is a fact, not an error: the stagebureau hears of it. */
export const placementSchema = z.strictObject({
  student: idSchema,
  schoolYear: schoolYearSchema.shape.id,
  semester: z.union([z.literal(1), z.literal(2)]),
  /** 1..4; absent where the variant of the programme has no years (002:1672-1673, 2331-2333). */
  studyYear: z.number().int().min(1).max(4).optional(),
  variant: z.string().min(1).optional(),
  school: idSchema,
  group: z.string().min(1).optional(),
  /** The student's days at school. */
  days: z.array(weekdaySchema).min(1),
  werkplekbegeleider: idSchema.optional(),
  schoolopleider: idSchema.optional(),
  instituutsopleider: idSchema.optional(),
  studiebegeleider: idSchema.optional(),
});

/** A semester of a school year. */
const whenShape = { schoolYear: schoolYearSchema.shape.id, semester: z.union([z.literal(1), z.literal(2)]) };

/** A date of the partnership's own that tasks hang on, such as an opleidersmiddag; for everyone, or for who belongs to one place. */
export const eventSchema = z.strictObject({
  event: idSchema,
  date: dateSchema,
  school: idSchema.optional(),
  board: idSchema.optional(),
  institute: idSchema.optional(),
});

/**
 * Another last day for one student, one person, or one person's work for one student. `task` is the id of a task, or what
 * closes it ("wpa-afgenomen") for everyone whom it concerns.
 */
export const extensionSchema = z.strictObject({
  task: idSchema,
  ...whenShape,
  student: idSchema.optional(),
  person: idSchema.optional(),
  due: dateSchema,
});

/** Somebody who is not to be written to before the day `until`; colleagues see it. */
export const absenceSchema = z.strictObject({ person: idSchema, until: dateSchema });

/** A student who went from one guide to another between two imports; without `to` nobody has the seat, and the stagebureau hears of it. */
export const handoverSchema = z.strictObject({
  student: idSchema,
  ...whenShape,
  seat: z.enum(['werkplekbegeleider', 'schoolopleider', 'instituutsopleider', 'studiebegeleider']),
  from: idSchema,
  to: idSchema.optional(),
  /** The day on which it happened. */
  on: dateSchema.optional(),
});

/** Who speaks of what with which word: `word` is the partnership's own name of a role, shown instead of the standard one. */
const roleUseSchema = z.strictObject({ role: roleIdSchema, word: bilingualSchema });

export const partnershipSchema = z.strictObject({
  id: idSchema,
  name: z.string().min(1),
  language: languageSchema,
  sector: z.enum(['po', 'vo', 'mbo']),
  tenants: z.array(tenantSchema).min(1),
  institutes: z.array(instituteSchema).min(1),
  roles: z.array(roleUseSchema).min(1),
  /** The shapes of the startgesprek in use. */
  startgesprek: z.array(meetingSchema).min(1),
  /** Person who owns the partnership's terms (begrippen). */
  termsOwner: idSchema,
  /** Nobody is written to before `earliest` or after `latest`; a person's own hour lies in between. */
  reminders: z
    .strictObject({ earliest: hourSchema, latest: hourSchema })
    .default({ earliest: '08:00', latest: '18:00' }),
});

export const setupSchema = z.strictObject({
  partnership: partnershipSchema,
  calendar: calendarSchema,
  boards: z.array(boardSchema).min(1),
  schools: z.array(schoolSchema).min(1),
  people: z.array(personSchema).min(1),
  placements: z.array(placementSchema),
  begrippen: overlaySchema,
  /** What this partnership says about the tasks of the catalogue. */
  tasks: taskUseSchema.default({ roles: [], changes: [], own: [] }),
  /** What this partnership says about the forms: the own scale, questions and leeruitkomsten. */
  forms: z.array(formUseSchema).default([]),
  events: z.array(eventSchema).default([]),
  extensions: z.array(extensionSchema).default([]),
  absences: z.array(absenceSchema).default([]),
  /** What happened since the roster came in; the placements say it already. */
  handovers: z.array(handoverSchema).default([]),
});

export type Setup = z.infer<typeof setupSchema>;
export type Partnership = Setup['partnership'];
export type Person = z.infer<typeof personSchema>;
export type Placement = z.infer<typeof placementSchema>;
export type School = z.infer<typeof schoolSchema>;
export type Event = z.infer<typeof eventSchema>;
export type Extension = z.infer<typeof extensionSchema>;
export type Absence = z.infer<typeof absenceSchema>;
export type Handover = z.infer<typeof handoverSchema>;
