import type { Meaning } from '../../../src/glossary/answer.js';
import type { Language } from '../../../src/language.js';
import type { Source } from '../../../src/source.js';
import { sayDate } from '../../text/moment.js';
import { textIn } from '../../text/text.js';

/** "Bron: ...", of a meaning and of what is told with it. */
export function sourceText(meaning: Meaning, more: readonly Source[], lang: Language): string {
  return textIn(lang).begrip.source(originText(meaning, more, lang));
}

/** The documents; where none says it, whose owner of the terms approved it when. */
export function originText({ entry, owner, local }: Meaning, more: readonly Source[], lang: Language): string {
  const documents = [...entry.sources, ...local.flatMap(({ note }) => note.source ?? []), ...more];
  const approved = [
    ...(entry.approved && owner ? [{ name: owner.name, at: entry.approved.at }] : []),
    ...local.flatMap(({ partnership: { name }, note }) => (note.approved ? [{ name, at: note.approved.at }] : [])),
  ];
  const own = approved.map(({ name, at }) => textIn(lang).begrip.approved(name, sayDate(new Date(at), lang)));
  return [...own, ...(documents.length > 0 ? [sourcesText(documents, lang)] : [])].join('; ');
}

/** Each document once, with the literature that it names; line numbers are for `so ask`, not for a card. */
export function sourcesText(sources: readonly Source[], lang: Language): string {
  const { documents } = textIn(lang).begrip;
  const used = [...new Set(sources.map(({ document }) => document))];
  return used
    .map((document) => {
      const authors = sources
        .filter((source) => source.document === document)
        .flatMap((source) => source.authors ?? []);
      return authors.length === 0
        ? documents[document]
        : `${documents[document]} (${[...new Set(authors)].join('; ')})`;
    })
    .join('; ');
}
