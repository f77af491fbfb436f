import type { Language } from '../../src/language.js';
import { en } from './en.js';
import { nl, type Text } from './nl.js';

const texts: Record<Language, Text> = { nl, en };

/** All sentences in one language. */
export function textIn(language: Language): Text {
  return texts[language];
}
