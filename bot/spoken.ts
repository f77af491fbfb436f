import { languageOf } from '../src/glossary/reading/language.js';
import { type Language, languageSchema } from '../src/language.js';
import type { Turn } from './turn.js';

/** The language of what was just said or pressed, where nothing is known of the person: Dutch unless it shows otherwise. */
export function spokenIn({ pressed, text }: Turn): Language {
  return languageSchema.safeParse(pressed?.lang).data ?? languageOf(text) ?? 'nl';
}
