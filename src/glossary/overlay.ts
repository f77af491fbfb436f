import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { sourceSchema } from '../source.js';
import { entrySchema } from './entry.js';

/** What a partnership says of a shared entry: its own meaning ("hier"), shown before the shared one. */
const noteSchema = z.strictObject({
  /** Id of the shared entry. */
  entry: z.string(),
  /** The partnership's own word for it, when it differs: "aankomend leraar". */
  word: bilingualSchema.optional(),
  /** What it means or how it works here; a whole sentence or two. */
  note: bilingualSchema,
  /**
   * Weight among several meanings of one word: `first` puts this one on top of the choice, `decides` answers with it
   * without asking (the other meanings are mentioned).
   */
  weight: z.enum(['first', 'decides']).optional(),
  source: sourceSchema,
});
export type LocalNote = z.infer<typeof noteSchema>;

/** A partnership's own layer over the shared begrippen: notes on shared entries and entries of its own. */
export const overlaySchema = z.strictObject({
  notes: z.array(noteSchema).default([]),
  entries: z.array(entrySchema).default([]),
});
export type Overlay = z.infer<typeof overlaySchema>;
