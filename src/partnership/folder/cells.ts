import { z } from 'zod';
import { languageSchema } from '../../language.js';
import { dateSchema, idSchema, personSchema, placementSchema, schoolSchema, weekdaySchema } from '../setup.js';

/**
 * What may stand in one cell of a CSV file. A cell comes in as trimmed text; what is wrong with it is told in plain Dutch:
 * a sentence that goes on after the column's name, and one that says what to write instead.
 */
interface Cell<T> {
  schema: z.ZodType<T>;
  /** Completes `"31 februari" ...`. */
  wrong: string;
  example: string;
}

/** A cell that must be filled. */
export function filled<T>(cell: Cell<T>) {
  return z.string().transform((text, context): T => {
    if (text !== '') return read(cell, text, context);
    context.addIssue({ code: 'custom', message: `is leeg. Vul iets in, zoals ${cell.example}.` });
    return z.NEVER;
  });
}

/** A cell that may stay empty: undefined then. */
export function maybe<T>(cell: Cell<T>) {
  return z.string().transform((text, context) => (text === '' ? undefined : read(cell, text, context)));
}

function read<T>(cell: Cell<T>, text: string, context: z.RefinementCtx<string>): T {
  const parsed = cell.schema.safeParse(text);
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: `"${text}" ${cell.wrong}` });
  return z.NEVER;
}

/** The days of a week, in the order of the week, from text such as "ma di do" or "ma, di, do". */
const weekdays = z
  .string()
  .toLowerCase()
  .transform((text) => [...new Set(text.split(/[\s,;/+]+/).filter((day) => day !== ''))])
  .pipe(z.array(weekdaySchema).min(1))
  .transform((days) => weekdaySchema.options.filter((day) => days.includes(day)));

export const text = (example: string): Cell<string> => ({ schema: z.string().min(1), wrong: '', example });

export const id = (example: string): Cell<string> => ({
  schema: z.string().toLowerCase().pipe(idSchema),
  wrong: `kan hier niet staan. Een id heeft alleen kleine letters, cijfers en streepjes, en is niet langer dan 80 tekens, zoals ${example}.`,
  example,
});

/** Excel rewrites 2026-08-31 as 31-8-2026 when it saves a file in Dutch, so that is understood too. */
const dutchOrIso = z
  .string()
  .transform((text) => {
    const [, day = '', month = '', year = ''] = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text) ?? [];
    return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  })
  .pipe(dateSchema);

export const date: Cell<string> = {
  schema: dutchOrIso,
  wrong: 'is geen datum die bestaat, of is anders geschreven. Schrijf jaar-maand-dag, zoals 2026-08-31.',
  example: '2026-08-31',
};

export const days: Cell<z.infer<typeof personSchema>['days']> = {
  schema: weekdays,
  wrong: 'zijn geen schooldagen. Kies uit ma di wo do vr, met een spatie ertussen.',
  example: 'ma di do',
};

export const email: Cell<string> = {
  schema: personSchema.shape.email,
  wrong: 'is geen mailadres. Schrijf het adres waarmee deze persoon in Teams inlogt.',
  example: 'voornaam.achternaam@school.example',
};

export const tenant: Cell<string> = {
  schema: z.string().toLowerCase().pipe(z.uuid()),
  wrong: 'is geen tenant-id. Neem het over uit partnership.yaml, of laat de cel leeg voor de eerste tenant.',
  example: '11111111-1111-4111-8111-111111111111',
};

export const language: Cell<z.infer<typeof languageSchema>> = {
  schema: z.string().toLowerCase().pipe(languageSchema),
  wrong: 'is geen taal van de bot. Schrijf nl of en, of laat de cel leeg.',
  example: 'nl',
};

export const region: Cell<z.infer<typeof schoolSchema>['region']> = {
  schema: z.string().toLowerCase().pipe(schoolSchema.shape.region),
  wrong: 'is geen vakantieregio. Schrijf noord, midden of zuid.',
  example: 'noord',
};

export const schoolYear: Cell<string> = {
  schema: placementSchema.shape.schoolYear,
  wrong: 'is geen schooljaar. Schrijf het zoals 2026-2027.',
  example: '2026-2027',
};

export const semester: Cell<1 | 2> = {
  schema: z.coerce.number().pipe(placementSchema.shape.semester),
  wrong: 'is geen semester. Schrijf 1 of 2.',
  example: '1',
};

export const studyYear: Cell<number> = {
  schema: z.coerce.number().pipe(z.number().int().min(1).max(4)),
  wrong: 'is geen studiejaar. Schrijf 1, 2, 3 of 4, of laat de cel leeg als de variant geen studiejaren heeft.',
  example: '2',
};
