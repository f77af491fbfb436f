import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';

/** What `cards/link.json` shows: a file that is ready behind a fresh link. */
export interface LinkView {
  lang: Language;
  title: string;
  /** What it is of, where two links would look the same; '' for nothing. */
  about: string;
  text: string;
  button: string;
  url: string;
  [field: string]: unknown;
}

/** The list of begrippen as a file. */
export function csvLinkView(url: string, lang: Language): LinkView {
  const { csv } = textIn(lang).bladeren;
  return { lang, title: csv.ready, about: '', text: csv.how, button: csv.download, url };
}
