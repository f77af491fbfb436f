import { z } from 'zod';
import { roleIdSchema } from '../../people/role.js';

/**
 * A `topic` is what a question is about; a `situation` is why it is asked ("ziek"). An `act` is what somebody does with a topic,
 * `doing` an act that hardly says more than "doen", `taking` one that tells receiver from giver
 * ("krijgen"); a `moment` is a part of the year, a `setting` where or among whom it is.
 */
const notionKinds = ['topic', 'situation', 'act', 'doing', 'taking', 'moment', 'setting'] as const;
export type NotionKind = (typeof notionKinds)[number];

/**
 * One thing that questions speak of, whatever word is used for it: a term, an act ("invullen"), a situation ("ziek"). A word
 * may stand for several notions; then any of them will do.
 */
export const notionSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Begrippen that are this notion: it is found by all their names, and by words of which they are one meaning. */
  entries: z.array(z.string().min(1)).default([]),
  /** People who have this role are this notion when they say "ik". */
  role: roleIdSchema.optional(),
  /** What it is to a question that says more than a fact knows; see `weights.ts`. */
  kind: z.enum(notionKinds).default('topic'),
  /** Words and short phrases, Dutch and English; endings may differ in a question. */
  words: z.array(z.string().min(1)).default([]),
});
export type Notion = z.infer<typeof notionSchema>;
