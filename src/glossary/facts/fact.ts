import { z } from 'zod';
import { bilingualSchema } from '../../language.js';
import { roleIdSchema } from '../../people/role.js';
import { type Source, sourceSchema } from '../../source.js';

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** What a question can be after. `hours` and `long` both ask for time, `count` and `often` both for a number. */
export const intents = [
  'who',
  'with',
  'to',
  'for',
  'when',
  'often',
  'long',
  'hours',
  'count',
  'size',
  'where',
  'what',
  'whether',
] as const;
export type Intent = (typeof intents)[number];

/** The keys under which a fact says what it answers; some stand for several intents at once. */
export const askKeys = {
  who: ['who'],
  with: ['with'],
  to: ['to'],
  for: ['for'],
  when: ['when'],
  often: ['often'],
  hours: ['hours'],
  long: ['long'],
  time: ['hours', 'long'],
  count: ['count'],
  size: ['size'],
  number: ['count', 'often'],
  where: ['where'],
  what: ['what'],
  whether: ['whether'],
  /** Whom to turn to, however it is asked. */
  contact: ['who', 'with', 'to', 'where'],
  /** The same without a word for it: "bij wie moet ik zijn als". */
  turn: ['with', 'to', 'where'],
} as const satisfies Record<string, readonly Intent[]>;
export type AskKey = keyof typeof askKeys;

const patterns = z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]).transform((value) => [value].flat());

/**
 * Something a source states of a role, form or moment: who, when, how often, how long, with whom.
 *
 * `asks` says which questions it answers: for each key of `askKeys` the notions (`notion.ts`) that such a question speaks of.
 * A pattern is a list of notions: `wpa` must be in the question, `semester?` may be, `lezen|meenemen` is either; `@so` is in
 * the question, or is the asker's own role where they say "ik". Every word of content must be covered by the pattern.
 */
export const factSchema = z.strictObject({
  id,
  /** The entry that is the answer, or that the answer is about: the role for "who", the form or moment for "when". */
  term: z.string().min(1),
  asks: z.partialRecord(z.enum(Object.keys(askKeys) as [AskKey, ...AskKey[]]), patterns),
  /** Of several facts that answer alike, people with one of these roles get this one. */
  roles: z.array(roleIdSchema).default([]),
  /** The whole answer in one or two plain sentences, in our own words. */
  says: bilingualSchema,
  /** The partnership of which it is told, where the source does not say it already (`partnershipOf`). */
  partnership: z.string().min(1).optional(),
  sources: z.array(sourceSchema).min(1),
});
export type Fact = z.infer<typeof factSchema>;

/** The documents that describe one partnership. */
const written: Partial<Record<Source['document'], string>> = { '002': 'noord-holland', '003': 'aos3r' };

/** Whose fact it is; undefined when it holds for all. */
export function partnershipOf({ partnership, sources: [first] }: Fact): string | undefined {
  return partnership ?? (first && written[first.document]);
}
