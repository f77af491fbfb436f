import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { formIdSchema, optionSchema, participantSchema, questionContentSchema } from './definition.js';

/** What a partnership changes in a question of a form; what is left out stays as it is. */
export const questionChangeSchema = z.strictObject({
  question: z.string(),
  label: bilingualSchema.optional(),
  help: bilingualSchema.optional(),
  /** The own scale. */
  options: z.array(optionSchema).min(2).max(8).optional(),
  readBy: z.array(participantSchema).min(1).optional(),
  required: z.boolean().optional(),
  /** false: it is not asked here. */
  asked: z.boolean().optional(),
});
export type QuestionChange = z.infer<typeof questionChangeSchema>;

/** A question of the partnership's own, after the others of that step. Its id begins with "eigen". */
export const ownQuestionSchema = questionContentSchema.extend({
  id: z.string().regex(/^eigen[a-z]+$/),
  step: z.string(),
});
export type OwnQuestion = z.infer<typeof ownQuestionSchema>;

/** What a leeruitkomst says; without a study year for each of them. */
export const outcomeSchema = z.strictObject({
  studyYear: z.number().int().min(1).max(4).optional(),
  text: bilingualSchema,
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What one partnership says about one form of the content. */
export const formUseSchema = z.strictObject({
  form: formIdSchema,
  changes: z.array(questionChangeSchema).default([]),
  own: z.array(ownQuestionSchema).default([]),
  /** For an adviesformulier; none: the form does not ask about leeruitkomsten. */
  outcomes: z.array(outcomeSchema).default([]),
});
export type FormUse = z.infer<typeof formUseSchema>;

/** As the content has it. */
export function asIs(form: FormUse['form']): FormUse {
  return { form, changes: [], own: [], outcomes: [] };
}
