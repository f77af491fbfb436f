import type { Language } from '../../src/language.js';
import type { Text } from '../text/nl.js';
import { textIn } from '../text/text.js';

/** What can be typed to get something that is not a term; the words for it stand in `help.offers` of the texts. */
export type Offer = keyof Text['help']['offers'];

/** What `cards/uitleg.json` shows: a few lines, what can be typed and questions to press. [] for nothing. */
export interface UitlegView {
  lang: Language;
  title: string;
  paragraphs: string[];
  /** A word to type, and what it gives. */
  offers: { say: string; what: string }[];
  /** Lines below these. */
  more: string[];
  tryThis: string;
  buttons: { title: string; verb: string; question: string }[];
  [field: string]: unknown;
}

/** The first card a person gets. @param partnerships names of the partnerships the person is known in; none for a stranger. */
export function welcomeView(partnerships: readonly string[], language: Language): UitlegView {
  const { welcome, help, list } = textIn(language);
  const isKnown = partnerships.length > 0;
  return {
    lang: language,
    title: welcome.title,
    paragraphs: [isKnown ? welcome.known(list(partnerships)) : welcome.stranger],
    offers: isKnown ? (['taken', 'maand', 'instellingen'] as const).map((offer) => help.offers[offer]) : [],
    more: [welcome.honest],
    tryThis: welcome.tryThis,
    buttons: buttons(language, isKnown),
  };
}

/** What the bot can be asked. @param offers what the person has besides terms; none for a stranger, and outside the own chat. */
export function helpView(language: Language, offers: readonly Offer[]): UitlegView {
  const { help } = textIn(language);
  return {
    lang: language,
    title: help.title,
    paragraphs: [],
    offers: offers.map((offer) => help.offers[offer]),
    more: [help.terms, help.shared, help.question],
    tryThis: help.examples,
    buttons: buttons(language, offers.length > 0),
  };
}

function buttons(language: Language, withTasks: boolean): UitlegView['buttons'] {
  const { examples, help } = textIn(language);
  const questions = examples.map((question) => ({ title: question, verb: 'begrip.vraag', question }));
  return withTasks ? [{ title: help.myTasks, verb: 'taken.toon', question: '' }, ...questions] : questions;
}
