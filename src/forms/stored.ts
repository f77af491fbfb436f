import { z } from 'zod';
import { placementSchema } from '../partnership/setup.js';
import { type Basis, bareBasis, basisSchema } from './basis.js';
import { marksOf } from './changed.js';
import {
  type Answers,
  answerSchema,
  type FormContent,
  type FormDefinition,
  type Part,
  participantSchema,
  shapeSchema,
} from './definition.js';
import type { FormRef } from './form.js';
import { questionsOf } from './questions.js';

const atSchema = z.iso.datetime();
/** Without a value: it was emptied on purpose, so what stood there before does not come back. */
const givenSchema = z.object({
  value: answerSchema.optional(),
  by: z.string(),
  at: atSchema,
  /** Whose text stands in it too, since the bot put both together. */
  beside: z.string().optional(),
});
const answersSchema = z.record(z.string(), givenSchema);
/** `handedIn`: as it was handed in last; absent in a form of before that was kept (`handedInOf`). */
const ownPartSchema = z.object({
  answers: answersSchema,
  handedInAt: atSchema.optional(),
  handedIn: answersSchema.optional(),
});
const signedSchema = z.object({
  version: z.number().int().positive(),
  by: z.string(),
  at: atSchema,
  /** As what: it counts for the seat, also when somebody else has that later. Empty in a form of before this was kept. */
  as: z.array(participantSchema).default([]),
  /** Questions whose answers the signer may not read: a change of those does not make the signature lapse. */
  hidden: z.array(z.string()).default([]),
});
/**
 * `marks`: a fingerprint of each answer, so that what changed between two versions is known without reading them; absent in a form of before
 * there were any (`withMarks`).
 */
const submissionSchema = signedSchema.extend({ marks: z.record(z.string(), z.string()).optional() });
const remarkSchema = z.object({
  /** Id of a step. */
  section: z.string(),
  version: z.number().int().positive(),
  by: z.string(),
  at: atSchema,
  text: z.string(),
  /** When who wrote it aligned or asked back: until then it is nobody else's to read. */
  givenAt: atSchema.optional(),
});

/** One form of one student as it is stored: facts only, with who gave them when. */
export const storedSchema = z.object({
  definition: z.number().int().positive(),
  shape: shapeSchema,
  basis: basisSchema.default(bareBasis),
  preparation: ownPartSchema,
  /** Of the guides alone. */
  answers: answersSchema,
  /** Of the student, once it was handed in. */
  reaction: ownPartSchema.default({ answers: {} }),
  startedAt: atSchema.optional(),
  version: z.number().int().nonnegative(),
  submissions: z.array(submissionSchema),
  confirmations: z.array(signedSchema),
  remarks: z.array(remarkSchema).default([]),
  /** Each time that somebody asked for another version. */
  askedBack: z.array(signedSchema).default([]),
});
export type Stored = z.infer<typeof storedSchema>;
export type Given = Stored['answers'];
type OwnPart = Stored['reaction'];
export type StoredRemark = Stored['remarks'][number];

/** What was handed in, word for word; never changed. */
export const copySchema = z.object({
  definition: z.number().int().positive(),
  shape: shapeSchema,
  version: z.number().int().positive(),
  by: z.string(),
  at: atSchema,
  /** Where and with whom the student was then; absent in one of before this was kept. */
  placement: placementSchema.optional(),
  answers: z.record(z.string(), answerSchema),
  /** Who wrote what, and when. */
  authors: z.record(z.string(), z.object({ by: z.string(), at: atSchema })).default({}),
});

export type Copy = z.infer<typeof copySchema>;

/**
 * A form has at most so many bytes. Everything that ours asks, as long as it may be, is less than a fifth of it; a form and its copy are written in
 * one commit, of at most 1,900,000.
 */
export const MAX_FORM_BYTES = 500_000;

/** Whether a form may become this one: it is not too large, or at least smaller than it was. */
export function fits(next: Stored, form: Stored): boolean {
  const size = sizeOf(next);
  return size <= MAX_FORM_BYTES || size < sizeOf(form);
}

function sizeOf(form: Stored): number {
  return Buffer.byteLength(JSON.stringify(form));
}

/** Where all forms of a student are. */
export function partitionOf({ partnership, student }: Pick<FormRef, 'partnership' | 'student'>): string {
  return `${partnership}:${student}`;
}

export function idOf({ form, when }: Pick<FormRef, 'form' | 'when'>): string {
  return `${form}:${when.schoolYear}-${when.semester}`;
}

/** The document of one submission. */
export function copyIdOf(ref: Pick<FormRef, 'form' | 'when'>, version: number): string {
  return `${idOf(ref)}:v${version}`;
}

/** A form that nobody touched. */
export function untouched({ version }: Pick<FormContent, 'version'>, shape: Stored['shape'], basis: Basis): Stored {
  return {
    definition: version,
    shape,
    basis,
    preparation: { answers: {} },
    answers: {},
    reaction: { answers: {} },
    version: 0,
    submissions: [],
    confirmations: [],
    remarks: [],
    askedBack: [],
  };
}

/** What was written in a part by people, and not carried over: of the form what the student prepared too, where no guide wrote. */
export function givenIn({ preparation, answers, reaction }: Stored, part: Part): Given {
  if (part !== 'form') return { preparation, reaction }[part].answers;
  return { ...handedInOf(preparation), ...answers };
}

/** Of every question of the form: the guides' own answer, else what the student prepared and handed in, else what was carried over. */
export function shownAnswers(definition: FormDefinition, form: Stored): Answers {
  const asked = new Set(questionsOf(definition, form.shape, 'form').map(({ id }) => id));
  const given = Object.entries({ ...form.basis.carried, ...givenIn(form, 'form') }).filter(([id]) => asked.has(id));
  return valuesOf(Object.fromEntries(given));
}

/** What others read of what the student writes alone: the answers of when it was handed in last, and nothing before that. */
export function handedInOf({ answers, handedInAt, handedIn = answers }: OwnPart): Given {
  return handedInAt === undefined ? {} : handedIn;
}

/**
 * A form that was handed in before there were marks, with those of its version: it could not be changed then, so it still says what was handed
 * in. The very same object when it has them.
 */
export function withMarks(definition: FormDefinition, form: Stored): Stored {
  const [first, ...others] = form.submissions;
  if (first === undefined || others.length > 0 || first.marks !== undefined) return form;
  return { ...form, submissions: [{ ...first, marks: marksOf(shownAnswers(definition, form)) }] };
}

/** The answers alone; what was emptied is absent. */
export function valuesOf(given: Readonly<Record<string, { value?: string | string[] | undefined }>>): Answers {
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const])),
  );
}
