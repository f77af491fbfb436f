import type { Answer } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import { textIn } from '../../text/text.js';
import type { TermButton } from './button.js';
import { sourcesText } from './source.js';
import { buttonOf } from './title.js';

/** What `cards/onbekend.json` shows. `text` repeats what was typed, so a card shows it as plain text only. */
export interface UnknownView {
  lang: Language;
  text: string;
  nearLabel: string;
  near: TermButton[];
  /** The question and how it can be put on the list (`vraag.ts`); `noted`: what became of it. */
  question: string;
  offers: { title: string; want: string }[];
  noted: string;
  [field: string]: unknown;
}

/** That it is not known, what little is known, and what was perhaps meant. */
export function unknownView(answer: Extract<Answer, { status: 'unknown' }>, lang: Language): UnknownView {
  const { asked, unexplained, near } = answer;
  const text = textIn(lang).begrip;
  const about = near.some((one) => asked.toLowerCase().includes(one.found.toLowerCase()));
  const sentences =
    unexplained === undefined
      ? [about ? text.noQuestion(asked) : text.unknown(asked)]
      : [
          text.unexplained(unexplained.term, sourcesText(unexplained.sources, lang)),
          uncapitalised(unexplained.definition[lang]),
        ];
  return {
    lang,
    text: sentences.join(' '),
    nearLabel: text.near,
    near: near.map((one) => ({ id: one.entry.id, title: buttonOf(one.entry) })),
    question: '',
    offers: [],
    noted: '',
  };
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
