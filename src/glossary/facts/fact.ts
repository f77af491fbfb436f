import { z } from 'zod';
import { bilingualSchema } from '../../language.js';
import { sourceSchema } from '../../source.js';

/** Something a source states of a role, form or moment: who, when, how often, how long, with whom. */
export const factSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The entry that is the answer, or that the answer is about: the role for "who", the form or moment for "when". */
  term: z.string(),
  /** The whole answer in one or two plain sentences, in our own words. */
  says: bilingualSchema,
  /** The partnership of which it is told; absent when it holds for all. */
  partnership: z.string().min(1).optional(),
  sources: z.array(sourceSchema).min(1),
});
export type Fact = z.infer<typeof factSchema>;
