import type { Answer, Meaning } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import { headingOf } from '../plain.js';
import type { Doubt, TermButton } from './button.js';
import { buttonOf, capitalised, whoseOf } from './title.js';

/** What `cards/keuze.json` shows: one button for each meaning, with whose it is. */
export interface ChoiceView {
  lang: Language;
  question: string;
  /** The question in the one of two elements that shows it as typed. */
  heading: string;
  typedHeading: string;
  options: (TermButton & { whose: string; hint: string })[];
  doubt: Doubt[];
  [field: string]: unknown;
}

/** Longer than any definition of the content. */
const LONGEST_HINT = 400;

/** Several meanings to choose from. Says the name from the content, never what was typed. */
export function choiceView({ options }: Extract<Answer, { status: 'choice' }>, lang: Language): ChoiceView {
  const text = textIn(lang).begrip;
  const [name, ...otherNames] = new Set(options.map((option) => option.found));
  const isOneWord = name !== undefined && otherNames.length === 0;
  const question = isOneWord ? text.which(capitalised(name)) : text.whichTerm;
  return {
    lang,
    question,
    ...headingOf(question),
    options: options.map((option) => ({
      id: option.entry.id,
      // Below a question about one word its sense says enough, and fits on a phone.
      title: isOneWord && option.entry.sense !== undefined ? capitalised(option.entry.sense) : buttonOf(option.entry),
      ...hintOf(option, lang),
    })),
    doubt: [],
  };
}

/** What one meaning comes down to: in the words of the asker's partnership where this is its own meaning. */
function hintOf(option: Meaning, lang: Language): { whose: string; hint: string } {
  const [own, ...others] = option.local.filter(({ note }) => note.weight !== undefined || note.approved !== undefined);
  if (own === undefined || others.length > 0) {
    return { whose: whoseOf(option, lang), hint: inShort(option.entry.definition[lang]) };
  }
  return { whose: textIn(lang).begrip.at(own.partnership.name), hint: inShort(own.note.note[lang]) };
}

/** What an owner typed can be a whole page; to choose by, its beginning is enough. */
function inShort(definition: string): string {
  const characters = [...definition];
  return characters.length > LONGEST_HINT ? `${characters.slice(0, LONGEST_HINT - 1).join('')}…` : definition;
}
