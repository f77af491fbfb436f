import { z } from 'zod';
import { bilingualSchema } from '../../language.js';

/** What to write in the place of something of another kind; what is missing or misspelt has sentences of its own. */
export function write(instead: string) {
  return {
    error: ({ code, input }: { code?: string; input?: unknown }) =>
      code === 'invalid_type' && input !== undefined ? `kan zo niet. Schrijf ${instead}.` : undefined,
  };
}

/** A text in Dutch, or in both languages. Who writes only Dutch is understood in English too, in Dutch. */
export const wordsSchema = z.preprocess(
  (words) => (typeof words === 'string' ? { nl: words, en: words } : words),
  z.strictObject(bilingualSchema.shape, write('een tekst, of { nl: ..., en: ... }')),
);

/** One word is a list of one. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (list) => (typeof list === 'string' ? [list] : list),
    z.array(item, write('een lijst, zoals [schoolopleider, instituutsopleider]')).min(1, 'is leeg. Vul iets in.'),
  );

/** Nothing written is an empty part. */
export function orElse<T>(empty: T): (value: unknown) => unknown {
  return (value) => value ?? empty;
}
