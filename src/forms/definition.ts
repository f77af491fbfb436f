import { z } from 'zod';
import { type Bilingual, bilingualSchema } from '../language.js';
import { seatNames } from '../people/seat.js';
import { sourceSchema } from '../source.js';

/** A form as people speak of it: the adviesformulier is filled in twice a semester (002:33-34, 187-191), each its own form. */
export const formKeySchema = z.enum(['startgesprek', 'adviesformulier-1', 'adviesformulier-2']);
export type FormKey = z.infer<typeof formKeySchema>;

/** A form as content: both adviesformulieren are one, in two shapes. */
export const formIdSchema = z.enum(['startgesprek', 'adviesformulier']);
export type FormId = z.infer<typeof formIdSchema>;

export function formIdOf(key: FormKey): FormId {
  return key === 'startgesprek' ? key : 'adviesformulier';
}

/** Who can fill in a question: the student in the preparation or the reaction, a guide in the form itself. */
const writerSchema = z.enum(['student', 'guide']);
export const participantSchema = z.enum(['student', ...seatNames]);
/** Who takes part in the talk: the student, or the person in one of the seats of the placement. */
export type Participant = z.infer<typeof participantSchema>;

/**
 * Shapes of the startgesprek that are a form (002:36-39; 003:541; the other shapes are meetings without one), and the two moments of the
 * adviesformulier (002:187-191).
 */
export const shapeSchema = z.enum(['werkplekbegeleider', 'driegesprek', 'halverwege', 'einde']);
export type Shape = z.infer<typeof shapeSchema>;

export const MAX_TEXT = 2000;
export const MAX_SHORT = 300;
/** Lines of a list. */
export const MAX_LIST = 5;
/** The highest number where a question says none. */
export const MAX_NUMBER = 200;

/** What can be chosen: `id` is what is stored. No commas: a client joins choices with them. */
export const optionSchema = z.strictObject({ id: z.string().regex(/^[a-z0-9-]{1,40}$/), label: bilingualSchema });

const questionShape = {
  id: z.string().regex(/^[a-z]+$/, 'lower case letters only: it names an input on a card'),
  /**
   * `long`: up to 2,000 characters; `text`: up to 300, one line; `list`: up to `max` lines of 300 each; `date`: ISO; `choice`: the id of one
   * of the options; `number`: a whole number, written in digits.
   */
  type: z.enum(['long', 'text', 'list', 'date', 'choice', 'number']),
  label: bilingualSchema,
  /** What one line of a list is called: "Leervraag" of "Leervragen". */
  line: bilingualSchema.optional(),
  help: bilingualSchema.optional(),
  required: z.boolean().default(false),
  /** Required too when that choice has this option. */
  requiredWhen: z.strictObject({ question: z.string(), is: z.string() }).optional(),
  /** Lines of a list; the highest number. */
  max: z.number().int().min(1).max(MAX_NUMBER).optional(),
  /** A date that cannot be to come, such as that of a talk that was held. */
  past: z.boolean().optional(),
  /** A text or a list of which a line is longer than a phone is wide: its inputs show more of it. */
  roomy: z.boolean().optional(),
  /** Of a choice; a partnership may have its own. */
  options: z.array(optionSchema).min(2).max(8).optional(),
  answeredBy: z.array(writerSchema).min(1),
  /** Only in these shapes; absent: in all. */
  shapes: z.array(shapeSchema).min(1).optional(),
  /** Only these participants read the answer; absent: all of them. */
  readBy: z.array(participantSchema).min(1).optional(),
  /** Begins with what was handed in there, as something to go on from (F-17). */
  carries: z.strictObject({ from: formKeySchema, question: z.string() }).optional(),
  /** Who is told the same school day when this option is chosen, also before the form is handed in (F-16). */
  urgent: z.strictObject({ is: z.string(), to: z.enum(seatNames) }).optional(),
  source: sourceSchema.optional(),
};
export const questionContentSchema = z.strictObject(questionShape);
export type QuestionContent = z.infer<typeof questionContentSchema>;

/** A question as it is asked in one form. */
export interface Question extends QuestionContent {
  /** What this one of a row of questions is about: a goal as it was typed, or a leeruitkomst. Never on a card as anything but plain text. */
  lead?: string | Bilingual | undefined;
}

const stepSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: bilingualSchema,
  intro: bilingualSchema.optional(),
  /** Ids of questions; at most three of them long. */
  questions: z.array(z.string()).default([]),
  /** Asks for each of these: the questions of that row, at most three of them on a step; further ones come on a step of their own. */
  rows: z.string().optional(),
});
export interface FormStep {
  id: string;
  title: Bilingual;
  intro?: Bilingual | undefined;
  questions: readonly string[];
}

/** What rows are about: the goals of the startgesprek (F-17), or the leeruitkomsten that the partnership lists for the study year. */
export const rowSubjectSchema = z.enum(['leerdoelen', 'leeruitkomsten']);
export type RowSubject = z.infer<typeof rowSubjectSchema>;

/** The same questions for each of a number of things that differ per student: question `voortgang` becomes `voortgang1`, `voortgang2`. */
const rowSchema = z.strictObject({
  of: rowSubjectSchema,
  questions: z.array(questionContentSchema).min(1).max(3),
  /** Ids of questions asked instead when there are none. */
  otherwise: z.array(z.string()).default([]),
});

export const formContentSchema = z.strictObject({
  id: formIdSchema,
  version: z.number().int().positive(),
  title: bilingualSchema,
  /** Per shape: who may hand it in, who confirms or aligns (whoever handed it in has), and who only reads. */
  shapes: z.partialRecord(
    shapeSchema,
    z.strictObject({
      title: bilingualSchema,
      writers: z.array(z.enum(seatNames)).min(1),
      confirmers: z.array(participantSchema).default([]),
      readers: z.array(participantSchema).default([]),
      source: sourceSchema,
    }),
  ),
  /** Steps of the student beforehand; empty when there is nothing to prepare. */
  preparation: z.array(stepSchema).default([]),
  /** Steps of whoever completes it. */
  steps: z.array(stepSchema).min(1),
  /** Steps of the student once it was handed in. */
  reaction: z.array(stepSchema).default([]),
  questions: z.array(questionContentSchema).min(1),
  rows: z.array(rowSchema).default([]),
});
/** A form as it stands in its file. A version that is in use is never changed in place. */
export type FormContent = z.infer<typeof formContentSchema>;

/** A form as one student's is asked: what the partnership changed is in it, and the rows are questions (`effective.ts`). */
export interface FormDefinition extends Omit<FormContent, 'preparation' | 'steps' | 'reaction' | 'questions' | 'rows'> {
  preparation: readonly FormStep[];
  steps: readonly FormStep[];
  reaction: readonly FormStep[];
  questions: readonly Question[];
}

/** An answer: text, an ISO date, the id of an option, a number in digits, or the filled lines of a list. */
export type Answer = string | readonly string[];
/** One that is stored. */
export const answerSchema = z.union([z.string(), z.array(z.string()).min(1)]);
/** By question id; what was not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** Which part of a form: the student's preparation, the form itself, or what the student adds once it was handed in. */
export const partSchema = z.enum(['preparation', 'form', 'reaction']);
export type Part = z.infer<typeof partSchema>;

/**
 * What somebody should look at in one answer; shown under its field. `too-much`: far too long, so it was not kept; `joined`: two people's
 * texts stand together now; `clash`: somebody else filled in another answer meanwhile, and that one stays; `other-lead`: it was typed about
 * another goal or leeruitkomst than the question is about by now, and is not kept.
 */
export interface FieldFault {
  question: string;
  fault:
    | 'required'
    | 'too-long'
    | 'too-much'
    | 'no-date'
    | 'date-outside'
    | 'no-option'
    | 'no-number'
    | 'joined'
    | 'clash'
    | 'other-lead';
  /** Of `too-much`: how many characters it had. */
  length?: number;
  /** Of `joined` and `clash`: person id of who wrote the other answer; absent when it came from another form. */
  by?: string;
  /** Of `clash` and `other-lead`: the answer that is not kept; absent when it was emptied. */
  typed?: Answer;
  /** Of `date-outside`: the first day that it can be. */
  from?: string;
}
