import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { sourceSchema } from '../source.js';
import { type Approval, type Entry, entrySchema } from './entry.js';

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
type Written = z.infer<typeof noteSchema>;

/** A note as it was delivered, or as the owner of the terms approved it: then there is no source, and it can have more names. */
export type LocalNote =
  | (Written & { approved?: undefined; names?: undefined })
  | (Omit<Written, 'source'> & { source?: undefined; approved: Approval; names: readonly string[] });

/** A partnership's own layer over the shared begrippen: notes on shared entries and entries of its own. */
export const overlaySchema = z.strictObject({
  notes: z.array(noteSchema).default([]),
  entries: z.array(entrySchema).default([]),
});
export interface Overlay {
  notes: LocalNote[];
  entries: Entry[];
}
