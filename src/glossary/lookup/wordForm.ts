import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { LRUCache } from 'lru-cache';
import type { Language } from '../../language.js';

/** Shorter words are left alone: "SO's" is folded elsewhere, and a short word has too little left to compare. */
const SHORTEST = 5;
const stemmers: Record<Language, (word: string) => string> = { nl: dutch, en: english };
const known: Record<Language, LRUCache<string, string>> = {
  nl: new LRUCache({ max: 5000 }),
  en: new LRUCache({ max: 5000 }),
};

/**
 * A folded word without its ending, so that "instituutsopleiders" and "leraren" meet "instituutsopleider" and "leraar"; the
 * result is no word to show. Remembers the words it saw last.
 */
export function wordForm(word: string, lang: Language): string {
  if (word.length < SHORTEST || word.length > 40) return word;
  const seen = known[lang].get(word);
  if (seen !== undefined) return seen;
  const form = lang === 'nl' ? dutchForm(word) : stemmers.en(word);
  known[lang].set(word, form);
  return form;
}

/** What the Dutch stemmer leaves: the plural -s after a vowel ("evaluaties"), -cula, and a doubled last letter ("partnerschappen"). */
function dutchForm(word: string): string {
  return stemmers
    .nl(word.replace(/(?<=[aeiou])s$/, '').replace(/cula$/, 'culum'))
    .replace(/([bcdfghjklmnpqrstvwxz])\1$/, '$1');
}
