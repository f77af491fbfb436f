import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { seatNames } from '../people/seat.js';
import { sourceSchema } from '../source.js';

/** Who can fill in a question: the student in the preparation, a guide in the form itself. */
const writerSchema = z.enum(['student', 'guide']);
const participantSchema = z.enum(['student', ...seatNames]);
/** Who takes part in the talk: the student, or the person in one of the seats of the placement. */
export type Participant = z.infer<typeof participantSchema>;

/** Shapes of the startgesprek that are a form (002:36-39; 003:541); the other shapes are meetings without one. */
export const shapeSchema = z.enum(['werkplekbegeleider', 'driegesprek']);
export type Shape = z.infer<typeof shapeSchema>;

export const MAX_TEXT = 2000;
export const MAX_SHORT = 300;
/** Lines of a list. */
export const MAX_LIST = 5;

const questionSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/, 'lower case letters only: it names an input on a card'),
  /** `long`: up to 2,000 characters; `text`: up to 300, one line; `list`: up to `max` lines of 300 each; `date`: ISO. */
  type: z.enum(['long', 'text', 'list', 'date']),
  label: bilingualSchema,
  /** What one line of a list is called: "Leervraag" of "Leervragen". */
  line: bilingualSchema.optional(),
  help: bilingualSchema.optional(),
  required: z.boolean().default(false),
  /** Lines of a list. */
  max: z.number().int().min(1).max(MAX_LIST).optional(),
  /** A list of which a line is longer than a phone is wide: its inputs show more of it. */
  roomy: z.boolean().optional(),
  answeredBy: z.array(writerSchema).min(1),
  /** Only in these shapes; absent: in all. */
  shapes: z.array(shapeSchema).min(1).optional(),
  /** Only these participants read the answer; absent: all of them. */
  readBy: z.array(participantSchema).min(1).optional(),
  source: sourceSchema.optional(),
});
export type Question = z.infer<typeof questionSchema>;

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: bilingualSchema,
  intro: bilingualSchema.optional(),
  /** Ids of questions; at most three of them long. */
  questions: z.array(z.string()).min(1),
});
export type FormStep = z.infer<typeof stepSchema>;

export const definitionSchema = z.strictObject({
  id: z.enum(['startgesprek']),
  version: z.number().int().positive(),
  title: bilingualSchema,
  /** Per shape: who may hand it in, and who confirms (whoever handed it in has). */
  shapes: z.record(
    shapeSchema,
    z.strictObject({
      title: bilingualSchema,
      writers: z.array(z.enum(seatNames)).min(1),
      confirmers: z.array(participantSchema).min(1),
      source: sourceSchema,
    }),
  ),
  /** Steps of the student, a week before. */
  preparation: z.array(stepSchema).min(1),
  /** Steps of whoever completes it. */
  steps: z.array(stepSchema).min(1),
  questions: z.array(questionSchema).min(1),
});
/** A form as data. A version that is in use is never changed in place. */
export type FormDefinition = z.infer<typeof definitionSchema>;
export type FormId = FormDefinition['id'];

/** An answer: text, an ISO date, or the filled lines of a list. */
export type Answer = string | readonly string[];
/** By question id; what was not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** Which part of a form: the student's preparation, or the form itself. */
export type Part = 'preparation' | 'form';

/** What is wrong with one answer; shown under its field. */
export interface FieldFault {
  question: string;
  fault: 'required' | 'too-long' | 'no-date' | 'date-outside';
}
