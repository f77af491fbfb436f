import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { answerSchema, formKeySchema, rowSubjectSchema } from './definition.js';
import { ownQuestionSchema, questionChangeSchema } from './use.js';

/**
 * What a form began with, kept in it: so a partnership may change its questions, and a startgesprek its goals, while this form finishes on
 * what it was. Together with the version of the content it makes the whole form (`effective.ts`).
 */
export const basisSchema = z.object({
  changes: z.array(questionChangeSchema).default([]),
  own: z.array(ownQuestionSchema).default([]),
  /** What the rows are about. A goal is as it was typed. */
  rows: z.partialRecord(rowSubjectSchema, z.array(z.union([z.string(), bilingualSchema]))).default({}),
  /** By question: what an earlier form said, which stands here until somebody writes something else. */
  carried: z.record(z.string(), z.object({ value: answerSchema, from: formKeySchema })).default({}),
});
export type Basis = z.infer<typeof basisSchema>;

/** Nothing of the partnership's own and nothing carried over. */
export const bareBasis: Basis = { changes: [], own: [], rows: {}, carried: {} };
