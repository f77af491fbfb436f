import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** What `cards/uitleg.json` shows: a few lines and questions to press. */
export interface UitlegView {
  lang: Language;
  title: string;
  paragraphs: string[];
  tryThis: string;
  buttons: { title: string; verb: string; question: string }[];
  [field: string]: unknown;
}

/** The first card a person gets. @param partnerships names of the partnerships the person is known in; none for a stranger. */
export function welcomeView(partnerships: readonly string[], language: Language): UitlegView {
  const { welcome, list } = textIn(language);
  const isKnown = partnerships.length > 0;
  const who = isKnown ? [welcome.known(list(partnerships)), welcome.reminders] : [welcome.stranger];
  return {
    lang: language,
    title: welcome.title,
    paragraphs: [...who, welcome.honest],
    tryThis: welcome.tryThis,
    buttons: buttons(language, isKnown),
  };
}

/** What the bot can be asked. @param withTasks for somebody who has tasks here: known, and in the own chat. */
export function helpView(language: Language, withTasks: boolean): UitlegView {
  const { help, person } = textIn(language);
  const tasks = withTasks ? [help.tasks, person.help] : [];
  const paragraphs = [...tasks, help.terms, help.here, help.shared, help.question];
  return {
    lang: language,
    title: help.title,
    paragraphs,
    tryThis: help.examples,
    buttons: buttons(language, withTasks),
  };
}

function buttons(language: Language, withTasks: boolean): UitlegView['buttons'] {
  const { examples, help } = textIn(language);
  const questions = examples.map((question) => ({ title: question, verb: 'begrip.vraag', question }));
  return withTasks ? [{ title: help.myTasks, verb: 'taken.toon', question: '' }, ...questions] : questions;
}
