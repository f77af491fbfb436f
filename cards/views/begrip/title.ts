import type { Meaning } from '../../../src/glossary/answer.js';
import type { Entry } from '../../../src/glossary/entry.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';

/** Characters of a button that a phone of 320 points shows whole. */
const LONGEST_BUTTON = 30;

/** The headword with its abbreviation or sense; in English always with the Dutch word, which stands on the forms. */
export function titleOf(entry: Entry, lang: Language): string {
  const { term, sense, english, abbreviations } = entry;
  if (lang === 'nl') {
    const [abbreviation] = abbreviations;
    const more = sense ?? (term.includes('(') ? undefined : abbreviation);
    return more === undefined ? term : `${term} (${more})`;
  }
  const dutch = sense === undefined ? term : `${term}, ${sense}`;
  if (english.term.toLowerCase().startsWith(term.toLowerCase())) return english.term;
  return english.term.includes('(') ? `${dutch}: ${english.term}` : `${dutch} (${english.term})`;
}

/** Short enough for a button on a phone: the Dutch word in both languages, as it stands on the forms. */
export function buttonOf(entry: Entry): string {
  const title = titleOf(entry, 'nl');
  return title.length > LONGEST_BUTTON && entry.sense === undefined ? entry.term : title;
}

/** With a capital at its beginning. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Whose meaning it is: "Bij AOS3R", "In het begrippenkader". */
export function whoseOf({ entry, owner }: Meaning, lang: Language): string {
  const text = textIn(lang).begrip;
  return owner === undefined ? documentOf(entry, lang) : text.at(owner.name);
}

/** The same, by the document that it comes from. */
export function documentOf(entry: Entry, lang: Language): string {
  return textIn(lang).begrip.whose[entry.sources[0]?.document ?? '000'];
}
