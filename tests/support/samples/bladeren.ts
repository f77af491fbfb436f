import { textIn } from '../../../cards/text/text.js';
import { shelfView, shelvesView } from '../../../cards/views/begrip/bladeren.js';
import { shortView } from '../../../cards/views/begrip/kort.js';
import { teamView } from '../../../cards/views/koppel.js';
import { csvLinkView } from '../../../cards/views/link.js';
import type { Glossary } from '../../../src/glossary/glossary.js';
import type { Language } from '../../../src/language.js';
import type { CardSample } from '../cardSamples.js';

/** Cards to look through the begrippen with, to put one in a message, and to link a team. */
export function bladerenSamples(
  glossary: Glossary,
  partnerships: readonly { id: string; name: string }[],
  lang: Language,
): CardSample[] {
  const inBoth = { partnerships: partnerships.map(({ id }) => id), roles: [] };
  const all = glossary.all(inBoth);
  const shelves = shelvesView(all, lang, { csv: true });
  const shelf = shelves.sets[0]?.buttons[0]?.shelf ?? 'eigen';
  const page = (number: number): CardSample[] => {
    const view = shelfView(all, { shelf, page: number }, lang);
    return view === undefined ? [] : [{ card: 'thema', what: `blad-${number}`, view }];
  };
  const short = [...all.map((one) => ({ what: one.entry.id, view: shortView(one, lang) }))].sort(
    (a, b) => JSON.stringify(a.view).length - JSON.stringify(b.view).length,
  );
  const unexplained = glossary.search('ABF', inBoth).slice(0, 1);
  return [
    { card: 'themas', what: 'alle', view: shelves },
    { card: 'themas', what: 'zonder-bestand', view: shelvesView(all, lang, { csv: false }) },
    ...page(1),
    ...page(2),
    ...[short[0], short[Math.floor(short.length / 2)], short.at(-1)].flatMap((one, at) =>
      one === undefined
        ? []
        : [{ card: 'begripKort', what: ['kortste', 'gewone', 'langste'][at] ?? '', view: one.view }],
    ),
    ...unexplained.map((one) => ({ card: 'begripKort', what: 'niet-uitgelegd', view: shortView(one, lang) })),
    { card: 'koppel', what: 'kiezen', view: teamView(undefined, partnerships, lang) },
    { card: 'koppel', what: 'gekoppeld', view: teamView(partnerships[0], partnerships, lang) },
    { card: 'koppel', what: 'los', view: teamView('undone', partnerships, lang) },
    { card: 'link', what: 'csv', view: csvLinkView('https://sobot.example.org/bestand/abc.def', lang) },
    {
      ...{ card: 'link', what: 'pdf' },
      view: {
        ...csvLinkView('https://sobot.example.org/bestand/abc.def', lang),
        ...{ title: textIn(lang).papier.link.pdf, text: textIn(lang).papier.link.how },
        about: 'Startgesprek, Youssef Amrani',
      },
    },
  ];
}
