import type { Answer, Meaning } from '../../../src/glossary/answer.js';
import type { Fact } from '../../../src/glossary/facts/fact.js';
import type { Language } from '../../../src/language.js';
import type { Source } from '../../../src/source.js';
import { textIn } from '../../text/text.js';
import type { Doubt } from './button.js';
import { sourcesText } from './source.js';
import { buttonOf, titleOf } from './title.js';

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

/** Teams on a phone shows a few buttons well; more would hide the answer. */
const MOST_BUTTONS = 4;

/** Facts as an answer; those of one source stand together under whose they are. */
export function factView({ facts, meaning, about }: Extract<Answer, { status: 'fact' }>, lang: Language): FactView {
  const text = textIn(lang).begrip;
  const whose = (document: Source['document']) => text.whose[document];
  const documents = [...new Set(facts.flatMap(({ sources }) => sources[0]?.document ?? []))];
  const buttons = [meaning, ...about].map(({ entry }) => ({ id: entry.id, title: buttonOf(entry) }));
  return {
    lang,
    title: titleFor(facts, [meaning, ...about], lang),
    says: documents.map((document) => ({
      label: whose(document),
      text: facts
        .filter(({ sources }) => sources[0]?.document === document)
        .map(({ says }) => says[lang])
        .join('\n\n'),
    })),
    source: text.source(
      sourcesText(
        facts.flatMap(({ sources }) => sources),
        lang,
      ),
    ),
    more: text.more,
    buttons: buttons.slice(0, MOST_BUTTONS),
    doubt: [],
  };
}

/** Facts on several meanings of one word stand below the word alone. */
function titleFor(facts: readonly Fact[], meanings: readonly [Meaning, ...Meaning[]], lang: Language): string {
  const [{ entry: first }] = meanings;
  const terms = meanings
    .filter(({ entry }) => facts.some((fact) => fact.term === entry.id))
    .map(({ entry }) => entry.term);
  return terms.length > 1 && terms.every((term) => term === first.term) ? first.term : titleOf(first, lang);
}
