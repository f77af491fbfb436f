import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type ContentFault, readContentList, refuseFaults } from '../../../src/contentList.js';
import type { Speaker } from '../../../src/glossary/glossary.js';
import type { Language } from '../../../src/language.js';
import { type RoleId, roleIdSchema } from '../../../src/people/role.js';

/** Any one of these will do. */
export type OneOf = readonly string[];

const talkKindSchema = z.enum(['greeting', 'thanks', 'human', 'frustration', 'help']);
export type TalkKind = z.infer<typeof talkKindSchema>;

/** What the sources say the outcome must be. Meanings are ids of entries. */
export type Label =
  /** One right meaning, or all of several asked for; `mentions` stand below it, `called` are names that it must give. */
  | { status: 'answer'; ids: OneOf[]; mentions: OneOf[]; called: string[] }
  /** All of these must be offered. */
  | { status: 'choice'; ids: OneOf[] }
  | { status: 'unknown' }
  /** A term that a source uses without saying what it means. */
  | { status: 'unexplained'; id: string }
  | { status: 'talk'; kind: TalkKind }
  /** Who has this role for the one who asks. */
  | { status: 'person'; role: RoleId }
  /** Each of `says` must be in the answer, which is about one of `terms`. */
  | { status: 'fact'; says: OneOf[]; terms: OneOf };

/** One question as somebody may type it, with its label. */
export interface Question {
  /** The name of its file: "typo". */
  kind: string;
  text: string;
  lang: Language;
  speaker: Speaker;
  label: Label;
}

const text = z.string().min(1);
const some = z.union([text, z.array(text).min(1)]).transform((value) => [value].flat());
const alternatives = some.transform((values) => values.map((value) => value.split('|').map((one) => one.trim())));
const outcomes = ['answer', 'choice', 'unknown', 'unexplained', 'talk', 'person', 'fact'] as const;

const rowSchema = z
  .strictObject({
    nl: text.optional(),
    en: text.optional(),
    at: z.enum(['noord-holland', 'aos3r']).optional(),
    as: z.array(roleIdSchema).default([]),
    answer: alternatives.optional(),
    mentions: alternatives.default([]),
    called: some.default([]),
    choice: alternatives.optional(),
    unknown: z.literal(true).optional(),
    unexplained: text.optional(),
    talk: talkKindSchema.optional(),
    person: roleIdSchema.optional(),
    fact: alternatives.optional(),
    term: text.optional(),
  })
  .refine(({ nl, en }) => (nl === undefined) !== (en === undefined), 'a question has a text in nl or in en')
  .refine(
    (row) => outcomes.filter((name) => row[name] !== undefined).length === 1,
    `a question has one of ${outcomes.join(', ')}`,
  )
  .refine(({ fact, term }) => (fact === undefined) === (term === undefined), 'fact and term go together')
  .refine(
    ({ answer, mentions, called }) => answer !== undefined || mentions.length + called.length === 0,
    'mentions and called go with answer',
  );

const folder = fileURLToPath(new URL('./questions', import.meta.url));

/**
 * All questions in a folder with a YAML list for each kind, in the order of the files.
 * @throws CodedError CONTENT_INVALID that names every broken row and every question that stands there twice.
 */
export function readQuestions(dir: string = folder): Question[] {
  const faults: ContentFault[] = [];
  const seen = new Set<string>();
  const questions = readdirSync(dir)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .flatMap((file) => {
      const read = readContentList(dir, file, rowSchema);
      faults.push(...read.faults);
      return read.items.map(({ value, line }) => {
        const question = questionOf(file.replace(/\.yaml$/, ''), value);
        const plain = plainOf(question.text);
        if (seen.has(plain)) faults.push({ file, line, message: `"${question.text}" stands there twice` });
        seen.add(plain);
        return question;
      });
    });
  refuseFaults('The questions', faults);
  return questions;
}

function questionOf(kind: string, row: z.infer<typeof rowSchema>): Question {
  const speaker = { partnerships: row.at === undefined ? [] : [row.at], roles: row.as };
  const lang = row.nl === undefined ? 'en' : 'nl';
  return { kind, text: row.nl ?? row.en ?? '', lang, speaker, label: labelOf(row) };
}

function labelOf(row: z.infer<typeof rowSchema>): Label {
  const { answer, mentions, called, choice, unexplained, talk, person, fact, term } = row;
  if (answer !== undefined) return { status: 'answer', ids: answer, mentions, called };
  if (choice !== undefined) return { status: 'choice', ids: choice };
  if (unexplained !== undefined) return { status: 'unexplained', id: unexplained };
  if (talk !== undefined) return { status: 'talk', kind: talk };
  if (person !== undefined) return { status: 'person', role: person };
  if (fact !== undefined) {
    return { status: 'fact', says: fact, terms: (term ?? '').split('|').map((one) => one.trim()) };
  }
  return { status: 'unknown' };
}

/** Two questions are alike when only capitals, spaces or what stands around the words differ. */
function plainOf(question: string): string {
  return question
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');
}
