import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** What `cards/uitleg.json` shows: a few lines and questions to press. */
export interface UitlegView {
  lang: Language;
  title: string;
  paragraphs: string[];
  tryThis: string;
  examples: readonly string[];
  [field: string]: unknown;
}

/** The first card a person gets. @param partnerships names of the partnerships the person is known in; none for a stranger. */
export function welcomeView(partnerships: readonly string[], language: Language): UitlegView {
  const { welcome, examples, list } = textIn(language);
  const who = partnerships.length > 0 ? welcome.known(list(partnerships)) : welcome.stranger;
  return {
    lang: language,
    title: welcome.title,
    paragraphs: [who, welcome.honest],
    tryThis: welcome.tryThis,
    examples,
  };
}

/** What the bot can be asked. */
export function helpView(language: Language): UitlegView {
  const { help, examples } = textIn(language);
  const paragraphs = [help.terms, help.here, help.shared, help.question];
  return { lang: language, title: help.title, paragraphs, tryThis: help.examples, examples };
}
