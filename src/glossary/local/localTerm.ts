import { z } from 'zod';

/**
 * A term that a partnership made or explains itself, between two set-ups. With `entry` it says what that shared entry means
 * here; without, it is a term of its own. Stored is every version; the last one holds.
 */
export const localTermSchema = z.strictObject({
  /** Made from the term when it is first written; stays when the term is spelled otherwise later. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  term: z.string().trim().min(1).max(80),
  /** Abbreviations and other names to find it by. */
  names: z.array(z.string().trim().min(1).max(80)).max(10).default([]),
  definition: z.strictObject({
    nl: z.string().trim().min(1).max(1000),
    en: z.string().trim().min(1).max(1000).optional(),
  }),
  entry: z.string().optional(),
  /** The person of the roster who approved this version, and when (ISO date-time). */
  by: z.string().min(1),
  at: z.iso.datetime(),
  /** Counts from 1; each change is the next. */
  version: z.number().int().min(1),
  /** No longer in use: not found any more, kept in the history. */
  retired: z.literal(true).optional(),
});
export type LocalTerm = z.infer<typeof localTermSchema>;

/**
 * What the owner wants: a new term (no `id`), other words for one, or to retire it. `seen` is the version that was shown. In
 * a change, `entry` that is absent stays as it was, and '' makes it a term of its own.
 */
export type LocalChange =
  | { kind: 'add'; term: string; names: string[]; definition: LocalTerm['definition']; entry?: string; twin?: true }
  | {
      kind: 'change';
      id: string;
      seen: number;
      term: string;
      names: string[];
      definition: LocalTerm['definition'];
      entry?: string;
    }
  | { kind: 'retire'; id: string; seen: number };

/**
 * What became of it. `same-name`: a live term has that name already and nothing was written; the owner says whether it is
 * another one (`twin`). `changed`: another version was written meanwhile. `missing`: there is no such term, or it is retired.
 * `invalid`: a text is empty or too long; the fields are `term`, `names`, `nl` and `en`. What is as wanted already is `done`
 * and not written again, so a repeat does no harm.
 */
export type LocalOutcome =
  | { status: 'done'; term: LocalTerm }
  | { status: 'same-name'; others: LocalTerm[] }
  | { status: 'changed'; now: LocalTerm }
  | { status: 'missing' }
  | { status: 'invalid'; fields: string[] };

/** The local terms of all partnerships, known from memory and looked at again every few seconds. */
export interface LocalTerms {
  /**
   * The last version of each term of a partnership as known now, retired ones too; by term. Never waits for the store. The
   * same array as long as nothing changed.
   */
  of(partnership: string): readonly LocalTerm[];
  /** Writes one change, and knows it at once here. @throws CodedError STORE_UNAVAILABLE */
  change(partnership: string, change: LocalChange, by: string, now: Date): Promise<LocalOutcome>;
  /** Every version of one term, newest first. @throws CodedError STORE_UNAVAILABLE */
  history(partnership: string, id: string): Promise<LocalTerm[]>;
  /** Looks what other instances wrote. @throws CodedError STORE_UNAVAILABLE; what is known stays */
  refresh(partnerships: readonly string[]): Promise<void>;
}
