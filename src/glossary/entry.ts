import { z } from 'zod';
import { bilingualSchema } from '../language.js';
import { type Source, sourceSchema } from '../source.js';
import { type Theme, themeSchema } from './theme.js';

export const sectorSchema = z.enum(['po', 'vo', 'mbo', 'hbo', 'ulo']);
export type Sector = z.infer<typeof sectorSchema>;

/** Another name for (nearly) the same thing, with the sector that uses it. */
const otherNameSchema = z.strictObject({
  name: z.string().min(1),
  sectors: z.array(sectorSchema).default([]),
  /** `related`: the source calls it related, the thing itself differs; shown with the caution. */
  relation: z.enum(['same', 'related']).default('same'),
  caution: bilingualSchema.optional(),
  source: sourceSchema,
});

/**
 * One meaning of one term: what the begrippenkader calls a begrip. A term with several meanings has one entry for each,
 * told apart by `sense`; a table in homonyms.yaml says how to choose.
 */
export const entrySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** Headword as shown, such as "Instituutsopleider" or "BSO". */
  term: z.string().min(1),
  /** What tells this meaning apart from others of the same headword: "buitenschoolse opvang". */
  sense: z.string().min(1).optional(),
  /** Where it stands when all begrippen are browsed. */
  theme: themeSchema,
  kind: z.enum(['rol', 'begrip', 'formulier', 'moment', 'overleg', 'organisatie', 'sector', 'afkorting']),
  /** The English term shown to English speakers, and other English names to find it by. */
  english: z.strictObject({ term: z.string().min(1), names: z.array(z.string().min(1)).default([]) }),
  /** Abbreviations as printed in a source, such as "IO" or "wpb". */
  abbreviations: z.array(z.string().min(1)).default([]),
  names: z.array(otherNameSchema).default([]),
  /** Spellings and word forms to find it by that are no names of their own: plurals, compounds, spelling with a hyphen. */
  forms: z.array(z.string().min(1)).default([]),
  /**
   * Its names are everyday words too ("inzet", "portfolio"): it is asked for only by a question that is about nothing else,
   * and never guessed at from another spelling.
   */
  everyday: z.literal(true).optional(),
  /** In our own words, one or two plain sentences. */
  definition: bilingualSchema,
  /** What is easily misread; always shown with the definition. */
  warning: bilingualSchema.optional(),
  /**
   * Whether a source explains the term. `context`: the meaning rests on context or common knowledge, and the answer says
   * so; `no`: no source explains it, the bot gives no expansion and answers "unknown" with what little is known.
   */
  explained: z.enum(['source', 'context', 'no']).default('source'),
  /** The partnership whose meaning this is; absent for the shared begrippenkader (000) and for what holds everywhere. */
  partnership: z.string().min(1).optional(),
  sources: z.array(sourceSchema).min(1),
  related: z.array(z.string()).default([]),
});

/** What stands for a source where there is no document: the owner of the terms approved it. */
export interface Approval {
  /** A person of the roster. */
  by: string;
  /** ISO date-time. */
  at: string;
  /** There is no English text yet: the Dutch one stands in both. */
  onlyDutch?: true;
}

type Written = z.infer<typeof entrySchema>;
type OtherName = Omit<Written['names'][number], 'source'> & { source?: Source };

/** An entry of the content, or a partnership's own term: that one has no sources but `approved`. */
export type Entry = Omit<Written, 'names' | 'theme'> & {
  names: OtherName[];
  /** Absent for a partnership's own term. */
  theme?: Theme;
  approved?: Approval;
};
export type EntryInput = z.input<typeof entrySchema>;

/** Several meanings of what a person may type, and the rule that chooses. */
export const homonymSchema = z.strictObject({
  /** What people type, such as ["BSO"]. */
  asked: z.array(z.string().min(1)).min(1),
  /**
   * `choose`: offer all senses, unless a cue or the partnership decides. `first`: answer the first sense and mention the
   * others below it.
   */
  rule: z.enum(['choose', 'first']),
  senses: z
    .array(
      z.strictObject({
        entry: z.string(),
        /** Words in the question that point to this sense, stems in lower case: "opvang", "peuter". */
        cues: z.array(z.string().min(1)).default([]),
        /** Roles for which this sense is meant when they ask. */
        roles: z.array(z.string().min(1)).default([]),
      }),
    )
    .min(2),
  note: bilingualSchema.optional(),
  source: sourceSchema.optional(),
});
export type Homonym = z.infer<typeof homonymSchema>;

/** The canonical term as `so ask` prints it: lower case, with the sense in brackets for one meaning of several. */
export function canonical(entry: Pick<Entry, 'term' | 'sense'>): string {
  const term = entry.term.toLowerCase();
  return entry.sense === undefined ? term : `${term} (${entry.sense.toLowerCase()})`;
}
