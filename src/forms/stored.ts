import { z } from 'zod';
import { type Answers, type FormDefinition, shapeSchema } from './definition.js';
import type { FormRef, FormState } from './form.js';
import { questionsOf } from './questions.js';
import { referenceOf } from './reference.js';

const answerSchema = z.union([z.string(), z.array(z.string()).min(1)]);
const atSchema = z.iso.datetime();
/** Without a value: it was emptied on purpose, so what the student prepared does not come back. */
const givenSchema = z.object({ value: answerSchema.optional(), by: z.string(), at: atSchema });
const answersSchema = z.record(z.string(), givenSchema);
const signedSchema = z.object({ version: z.number().int().positive(), by: z.string(), at: atSchema });

/** One form of one student as it is stored: facts only, with who gave them when. */
export const storedSchema = z.object({
  definition: z.number().int().positive(),
  shape: shapeSchema,
  preparation: z.object({ answers: answersSchema, handedInAt: atSchema.optional() }),
  /** Of the guides alone. */
  answers: answersSchema,
  startedAt: atSchema.optional(),
  version: z.number().int().nonnegative(),
  submissions: z.array(signedSchema),
  confirmations: z.array(signedSchema),
});
export type Stored = z.infer<typeof storedSchema>;
export type Given = Stored['answers'];

/** What was handed in, word for word; never changed. */
export const copySchema = z.object({
  definition: z.number().int().positive(),
  shape: shapeSchema,
  version: z.number().int().positive(),
  by: z.string(),
  at: atSchema,
  answers: z.record(z.string(), answerSchema),
});

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
export function untouched(definition: FormDefinition, shape: Stored['shape']): Stored {
  return {
    definition: definition.version,
    shape,
    preparation: { answers: {} },
    answers: {},
    version: 0,
    submissions: [],
    confirmations: [],
  };
}

/** The form as it is shown. */
export function stateOf(ref: FormRef, definition: FormDefinition, stored: Stored): FormState {
  const { preparation, version, startedAt } = stored;
  const last = stored.submissions.find((each) => each.version === version);
  return {
    ref,
    definition: stored.definition,
    shape: stored.shape,
    preparation: {
      answers: valuesOf(preparation.answers),
      ...(preparation.handedInAt !== undefined && { handedInAt: preparation.handedInAt }),
    },
    answers: shownAnswers(definition, stored),
    started: startedAt !== undefined,
    ...(startedAt !== undefined && { startedAt }),
    version,
    ...(last && { submission: { ...last, reference: referenceOf(ref) } }),
    confirmations: stored.confirmations.filter((each) => each.version === version).map(({ by, at }) => ({ by, at })),
  };
}

/** Of every question of the form: the guides' own answer, or else what the student prepared and handed in. */
export function shownAnswers(definition: FormDefinition, { shape, preparation, answers }: Stored): Answers {
  const asked = new Set(questionsOf(definition, shape, 'form').map(({ id }) => id));
  const prepared = preparation.handedInAt === undefined ? {} : preparation.answers;
  const given = Object.entries({ ...prepared, ...answers }).filter(([id]) => asked.has(id));
  return valuesOf(Object.fromEntries(given));
}

/** The answers alone; what was emptied is absent. */
export function valuesOf(given: Given): Answers {
  return Object.fromEntries(
    Object.entries(given).flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const])),
  );
}
