import type { Answer } from '../../src/glossary/answer.js';
import type { Language } from '../../src/language.js';
import { textIn } from '../text/text.js';
import { type Doubt, sourcesText, titleOf } from './begrip.js';

/** What `cards/feit.json` shows: the facts with whose they are, and the term they stand with. '' and [] for nothing. */
export interface FactView {
  lang: Language;
  title: string;
  says: { label: string; text: string }[];
  source: string;
  more: string;
  buttons: { id: string; title: string }[];
  doubt: Doubt[];
  [field: string]: unknown;
}

/** Facts as an answer. */
export function factView({ facts, meaning }: Extract<Answer, { status: 'fact' }>, lang: Language): FactView {
  const text = textIn(lang).begrip;
  const { entry } = meaning;
  return {
    lang,
    title: titleOf(entry, lang),
    says: facts.map(({ says, sources }) => ({ label: text.whose[sources[0]?.document ?? '000'], text: says[lang] })),
    source: text.source(
      sourcesText(
        facts.flatMap(({ sources }) => sources),
        lang,
      ),
    ),
    more: text.more,
    buttons: [{ id: entry.id, title: titleOf(entry, 'nl') }],
    doubt: [],
  };
}
